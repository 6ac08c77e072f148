import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { inTime, notNested, openTransaction, readerOver, type Database } from './database.js';
import { SnakeCaseNames } from './entity-columns.js';
import { StatementCounter } from './statement-log.js';
import { scrubFile } from './scrub-file.js';
import { WriteQueue } from './write-queue.js';
import type { DatabaseContents } from './open-database.js';

type SqliteOptions = Extract<DataSourceOptions, { type: 'better-sqlite3' }>;

/** The part of better-sqlite3's connection that is used here. */
interface SqliteConnection {
  pragma(statement: string): unknown;
}

/**
 * Opens one file with one connection that writes, behind a queue, and a second one that can only read. TypeORM shares a
 * connection among all requests, so without the queue the transactions of different requests would run into each other.
 */
export async function openSqliteDatabase(file: string, contents: DatabaseContents): Promise<Database> {
  await mkdir(path.dirname(file), { recursive: true });
  const counter = new StatementCounter();
  const common = {
    type: 'better-sqlite3',
    database: file,
    namingStrategy: new SnakeCaseNames(),
    logger: counter,
    statementCacheSize: 500,
  } as const;
  const writer = await new DataSource({
    ...common,
    entities: contents.entities,
    migrations: contents.migrations,
    migrationsTableName: 'migrations',
    prepareDatabase: (connection: SqliteConnection) => {
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
      // What is deleted or overwritten is overwritten in the file as well.
      connection.pragma('secure_delete = ON');
      // An import touches many pages of every index before it commits; with less they are written more than once.
      connection.pragma('cache_size = -16384');
      connection.pragma('case_sensitive_like = ON');
    },
  }).initialize();
  try {
    await writer.runMigrations({ transaction: 'each' });
    await countRows(writer);
    return sqliteDatabase(file, writer, await openReader(common), counter);
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

/**
 * Lets SQLite learn how many rows each index finds, where it has never looked or the table has grown much: otherwise it
 * takes that of an owner of half the table for as good as that of a customer with three rows. It looks at few rows of each.
 */
async function countRows(writer: DataSource): Promise<void> {
  await writer.query('PRAGMA analysis_limit = 400');
  await writer.query('PRAGMA optimize = 0x10002');
}

function openReader(common: SqliteOptions): Promise<DataSource> {
  return new DataSource({
    ...common,
    readonly: true,
    prepareDatabase: (connection: SqliteConnection) => {
      connection.pragma('case_sensitive_like = ON');
      connection.pragma('cache_size = -65536');
      connection.pragma('mmap_size = 1073741824');
    },
  }).initialize();
}

function sqliteDatabase(file: string, writer: DataSource, reader: DataSource, counter: StatementCounter): Database {
  const queue = new WriteQueue(path.basename(file, '.sqlite'));
  const runner = writer.createQueryRunner();
  const readRunner = reader.createQueryRunner();
  const rows = readerOver((sql, parameters) => readRunner.query(sql, parameters));
  return {
    kind: 'sqlite',
    reader: rows,
    readerUntil: (deadline) => inTime(rows, deadline),
    writerSource: writer,
    transact: (deadline, work) =>
      notNested(() =>
        queue.run(deadline, async () => {
          await runner.query('BEGIN IMMEDIATE');
          const { transaction, shut } = openTransaction(runner);
          try {
            const result = await work(transaction);
            await shut();
            await runner.query('COMMIT');
            return result;
          } catch (error) {
            await shut();
            // Fails where SQLite has rolled back by itself, as it does when the disk is full.
            await runner.query('ROLLBACK').catch(() => undefined);
            throw error;
          }
        }),
      ),
    statementCount: () => counter.count,
    ping: async () => {
      await readRunner.query('SELECT 1');
    },
    scrub: () => queue.run(Number.MAX_SAFE_INTEGER, () => scrubFile(file)),
    close: async () => {
      await queue.run(Number.MAX_SAFE_INTEGER, async () => {
        await reader.destroy();
        await writer.destroy();
      });
    },
  };
}
