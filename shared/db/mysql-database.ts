import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection, type Connection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { AppError } from '../errors.js';
import { notNested, readerOver, transactionOver, type Database, type Transaction } from './database.js';
import { driverError } from './duplicate-entry.js';
import { SnakeCaseNames } from './entity-columns.js';
import type { DatabaseContents } from './open-database.js';
import { StatementCounter } from './statement-log.js';

/** Deadlock, lock wait timeout, and MariaDB's "record has changed since last read": the work may run again from BEGIN. */
const RETRIED = new Set([1213, 1205, 1020]);
const ATTEMPTS = 8;

/** Opens (and creates where it may) one database of a MySQL or MariaDB server. */
export async function openMysqlDatabase(
  serverUrl: string,
  name: string,
  contents: DatabaseContents,
): Promise<Database> {
  const type = await prepareServer(serverUrl, name);
  const counter = new StatementCounter();
  const url = new URL(serverUrl);
  const source = new DataSource({
    type,
    host: url.hostname,
    port: url.port === '' ? 3306 : Number(url.port),
    username: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: name,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: false,
    poolSize: contents.connections ?? 20,
    namingStrategy: new SnakeCaseNames(),
    logger: counter,
    entities: contents.entities,
    migrations: contents.migrations,
    migrationsTableName: 'migrations',
  });
  await source.initialize();
  const pool = (source.driver as unknown as { pool: SessionPool }).pool;
  pool.on('connection', (connection) => {
    for (const setting of SESSION_SETTINGS) connection.query(setting);
  });
  await migrateOnce(source, serverUrl, name);
  return mysqlDatabase(source, counter);
}

/** Sent once per connection. Strict, so that a value which does not fit is an error and never a shorter value. */
const SESSION_SETTINGS = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO'",
];

interface SessionPool {
  on(event: 'connection', listener: (connection: { query(sql: string): void }) => void): void;
}

/** Creates the database and tells whether the server is MySQL or MariaDB: TypeORM reports drift for ever otherwise. */
async function prepareServer(serverUrl: string, name: string): Promise<'mysql' | 'mariadb'> {
  const connection = await createConnection({ uri: serverUrl, connectTimeout: 10_000 });
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    const [found] = await connection.query('SHOW DATABASES LIKE ?', [name.replace(/[_%\\]/g, '\\$&')]);
    if ((found as unknown[]).length === 0) {
      await connection.query(`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    }
    const version = (rows as { version: string }[])[0]?.version ?? '';
    return /mariadb/i.test(version) ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}

/** Several replicas may start at once; one of them migrates while the others wait. */
async function migrateOnce(source: DataSource, serverUrl: string, name: string): Promise<void> {
  const lock: Connection = await createConnection({ uri: serverUrl });
  const lockName = `kehu-migrate-${name}`.slice(0, 64);
  try {
    await lock.query('SELECT GET_LOCK(?, 120)', [lockName]);
    await source.runMigrations({ transaction: 'none' });
  } finally {
    await lock.end();
  }
}

function mysqlDatabase(source: DataSource, counter: StatementCounter): Database {
  return {
    kind: 'mysql',
    reader: readerOver((sql, parameters) => source.query(sql, parameters)),
    writerSource: source,
    transact: (deadline, work) => notNested(() => withRetries(deadline, () => transactOnce(source, work))),
    statementCount: () => counter.count,
    ping: async () => {
      await source.query('SELECT 1');
    },
    close: () => source.destroy(),
  };
}

async function withRetries<T>(deadline: number, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    if (Date.now() > deadline) throw new AppError('DEADLINE_EXCEEDED', 'The request ran out of time while writing.');
    try {
      return await attempt();
    } catch (error) {
      if (tries === ATTEMPTS || !RETRIED.has(driverError(error).errno ?? 0)) throw error;
      await sleep(Math.random() * 10 * 2 ** tries);
    }
  }
}

async function transactOnce<T>(source: DataSource, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    try {
      const result = await work(transactionOver(runner));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    }
  } finally {
    await runner.release();
  }
}
