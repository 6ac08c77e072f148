import { setTimeout as sleep } from 'node:timers/promises';
import mysql from 'mysql2';
import { createConnection } from 'mysql2/promise';
import { DataSource, type QueryRunner } from 'typeorm';
import { AppError, isAppError } from '../errors.js';
import { inTime, notNested, openTransaction, readerOver, type Database, type Transaction } from './database.js';
import { driverError } from './duplicate-entry.js';
import { SnakeCaseNames } from './entity-columns.js';
import { connectionEnder } from './mysql-ending.js';
import { lendConnection } from './mysql-lending.js';
import { prepareServer, type Server } from './mysql-server.js';
import type { DatabaseContents } from './open-database.js';
import { showPool } from './pool-metrics.js';
import { StatementCounter } from './statement-log.js';

/** Deadlock, lock wait timeout, and MariaDB's "record has changed since last read": the work may run again from BEGIN. */
const RETRIED = new Set([1213, 1205, 1020]);
const ATTEMPTS = 8;

/** Milliseconds that connecting may take; a server that hangs takes connections and says nothing. */
const CONNECTING = 3_000;
/** Milliseconds that a check of the server's health may take. */
const CHECKING = 2_000;
/** Milliseconds that a statement may take which nobody waits for in particular. */
const UNATTENDED = 60_000;

/** Opens (and creates where it may) one database of a MySQL or MariaDB server. */
export async function openMysqlDatabase(
  serverUrl: string,
  name: string,
  contents: DatabaseContents,
): Promise<Database> {
  const server = await prepareServer(serverUrl, name);
  const counter = new StatementCounter();
  const source = await dataSource(new URL(serverUrl), name, server, counter, contents).initialize();
  try {
    await migrateOnce(source, serverUrl, name);
    return mysqlDatabase(source, counter, lenderOf(source, serverUrl));
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

function dataSource(
  url: URL,
  database: string,
  { type, collation }: Server,
  logger: StatementCounter,
  { entities, migrations, connections = 20 }: DatabaseContents,
): DataSource {
  return new DataSource({
    type,
    driver: driverWith([...SESSION_SETTINGS, `SET NAMES utf8mb4 COLLATE ${collation}`]),
    host: url.hostname,
    port: url.port === '' ? 3306 : Number(url.port),
    username: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: false,
    poolSize: connections,
    connectTimeout: CONNECTING,
    namingStrategy: new SnakeCaseNames(),
    logger,
    entities,
    migrations,
    migrationsTableName: 'migrations',
  });
}

/**
 * Sent once per connection. Strict, so that a value which does not fit is an error and never a shorter value. Who waits
 * for a lock waits for one request, not for the server's 50 seconds.
 */
const SESSION_SETTINGS = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO'",
  'SET SESSION innodb_lock_wait_timeout = 5',
];

/**
 * The driver, its pools sending these settings on every connection. TypeORM opens the first one before it hands out the
 * pool, so the listener has to be there already when the pool is made.
 */
function driverWith(settings: readonly string[]): typeof mysql {
  return {
    ...mysql,
    createPool: (options: mysql.PoolOptions) => {
      const pool = mysql.createPool(options);
      showPool(options.database ?? '', pool);
      pool.on('connection', (connection: mysql.PoolConnection) => {
        // Whoever uses it learns of it from their statement. While nobody does, it must not end the process.
        connection.on('error', () => undefined);
        for (const setting of settings) {
          connection.query(setting, (error) => {
            if (error) connection.destroy();
          });
        }
      });
      return pool;
    },
  } as typeof mysql;
}

/** Several replicas may start at once; one of them migrates while the others wait. */
async function migrateOnce(source: DataSource, serverUrl: string, name: string): Promise<void> {
  const lock = await createConnection({ uri: serverUrl });
  try {
    const [[row]] = await lock.query<mysql.RowDataPacket[]>('SELECT GET_LOCK(?, 120) AS taken', [
      `kehu-migrate-${name}`.slice(0, 64),
    ]);
    if (row?.taken !== 1) throw new Error(`Another process has been migrating ${name} for two minutes.`);
    await source.runMigrations({ transaction: 'none' });
  } finally {
    await lock.end();
  }
}

/** Lends a connection until a deadline; see {@link lendConnection}. */
type Lend = <T>(deadline: number, work: (runner: QueryRunner) => Promise<T>) => Promise<T>;

function lenderOf(source: DataSource, serverUrl: string): Lend {
  const end = connectionEnder(serverUrl);
  return (deadline, work) => lendConnection(source, deadline, end, work);
}

function mysqlDatabase(source: DataSource, counter: StatementCounter, lend: Lend): Database {
  const readerFor = (deadline: () => number) =>
    readerOver((sql, parameters) => lend(deadline(), (runner) => runner.query(sql, parameters)));
  return {
    kind: 'mysql',
    reader: readerFor(() => Date.now() + UNATTENDED),
    readerUntil: (deadline) =>
      inTime(
        readerFor(() => deadline),
        deadline,
      ),
    writerSource: source,
    transact: (deadline, work) => notNested(() => withRetries(() => transactOnce(lend, deadline, work))),
    statementCount: () => counter.count,
    // What the server overwrites and where it keeps it is its own affair; see docs/privacy.md.
    scrub: () => Promise.resolve(),
    ping: async () => {
      await lend(Date.now() + CHECKING, (runner) => runner.query('SELECT 1'));
    },
    close: () => source.destroy(),
  };
}

async function withRetries<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!RETRIED.has(driverError(error).errno ?? 0)) throw error;
      if (tries === ATTEMPTS) {
        throw new AppError('OVERLOADED', 'Too many others are changing the same records; try again in a moment.');
      }
      await sleep(Math.random() * 10 * 2 ** tries);
    }
  }
}

async function transactOnce<T>(
  lend: Lend,
  deadline: number,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const progress = { isCommitting: false };
  try {
    return await lend(deadline, async (runner) => {
      // Waiting for a connection, or before another attempt, may have taken all the time there was.
      if (Date.now() > deadline)
        throw new AppError('DEADLINE_EXCEEDED', 'The request ran out of time before it could write.');
      await runner.startTransaction();
      const { transaction, shut } = openTransaction(runner);
      try {
        const result = await work(transaction);
        await shut();
        progress.isCommitting = true;
        await runner.commitTransaction();
        return result;
      } catch (error) {
        await shut();
        await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    });
  } catch (error) {
    // The order to commit has left, and what the server made of it did not come back.
    if (progress.isCommitting && isAppError(error)) throw outcomeUnknown(error);
    throw error;
  }
}

function outcomeUnknown(cause: AppError): AppError {
  const message = 'It is not known whether this was carried out. Send it again with the same idempotency key.';
  return Object.assign(new AppError('OUTCOME_UNKNOWN', message), { cause });
}
