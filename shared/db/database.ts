import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityTarget, ObjectLiteral, QueryRunner } from 'typeorm';
import { AppError, isAppError } from '../errors.js';
import { insertStatements } from './insert-rows.js';
import { mapRow, type RawRow } from './rows.js';

/** Values that both drivers bind alike; instants as `toDatabaseInstant` makes them. */
export type SqlValue = string | number | boolean | null;

/** Reads rows with hand-written SQL that means the same on SQLite, MySQL and MariaDB. */
export interface Reader {
  query(sql: string, parameters?: readonly SqlValue[]): Promise<RawRow[]>;
  /** The same, each row made an entity. */
  select<T extends ObjectLiteral>(entity: EntityTarget<T>, sql: string, parameters?: readonly SqlValue[]): Promise<T[]>;
}

/** A running transaction. Await nothing inside it but its own statements: on SQLite every other writer waits. */
export interface Transaction extends Reader {
  /** Runs a statement that changes rows; answers how many. */
  run(sql: string, parameters?: readonly SqlValue[]): Promise<number>;
  /** Inserts any number of rows, in one statement as far as the database binds so many values. */
  insert<T extends ObjectLiteral>(entity: EntityTarget<T>, rows: T | readonly T[]): Promise<void>;
  /** Runs a part of the work; when it throws, what the part wrote is undone and the transaction goes on. */
  attempt<T>(part: () => Promise<T>): Promise<T>;
  /** Ends a SELECT whose rows must not change until the commit; empty on SQLite, where only one transaction writes. */
  readonly forUpdate: '' | ' FOR UPDATE';
  /** The same for whoever needs rows to stay as they are without keeping others from needing it too. */
  readonly forShare: '' | ' LOCK IN SHARE MODE';
  /** The same for whoever claims work: rows that another transaction has locked are left out instead of waited for. */
  readonly forUpdateSkipLocked: '' | ' FOR UPDATE SKIP LOCKED';
  /** How a statement begins that inserts rows and leaves those alone whose keys are there already. */
  readonly insertIgnore: 'INSERT IGNORE' | 'INSERT OR IGNORE';
}

/** The database of one subgraph. */
export interface Database {
  readonly kind: 'sqlite' | 'mysql';
  readonly reader: Reader;
  /** The same for a request: nothing is read any more once nobody waits for the answer (milliseconds since 1970). */
  readerUntil(deadline: number): Reader;
  /** Where migrations, the check for drift and tests find TypeORM; nothing else does. */
  readonly writerSource: DataSource;
  /**
   * Runs the work in one transaction and commits it, or rolls all of it back when it throws. On MySQL the work runs
   * again from the start after a deadlock or a lock timeout.
   */
  transact<T>(deadline: number, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** How many statements ran so far; tests compare it before and after. */
  statementCount(): number;
  ping(): Promise<void>;
  /** Leaves nothing of deleted and overwritten values in the files, where that is in the hands of this process: on SQLite. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

const running = new AsyncLocalStorage<true>();

/** Refuses a transaction inside another one: it would wait for itself. */
export async function notNested<T>(work: () => Promise<T>): Promise<T> {
  if (running.getStore()) throw new Error('A transaction was started inside another one.');
  return running.run(true, work);
}

/** A {@link Reader} over whatever runs the SQL. */
export function readerOver(query: (sql: string, parameters: SqlValue[]) => Promise<unknown>): Reader {
  const rows = async (sql: string, parameters: readonly SqlValue[] = []) =>
    (await query(sql, parameters as SqlValue[])) as RawRow[];
  return {
    query: rows,
    select: async <T extends ObjectLiteral>(entity: EntityTarget<T>, sql: string, parameters?: readonly SqlValue[]) =>
      (await rows(sql, parameters)).map((row) => mapRow(entity, row)),
  };
}

/** The same reader until the deadline, so that an oversized request ends instead of running on. */
export function inTime(reader: Reader, deadline: number): Reader {
  const check = () => {
    if (Date.now() > deadline) throw new AppError('DEADLINE_EXCEEDED', 'The request ran out of time while reading.');
  };
  return {
    query: async (sql, parameters) => {
      check();
      return reader.query(sql, parameters);
    },
    select: async (entity, sql, parameters) => {
      check();
      return reader.select(entity, sql, parameters);
    },
  };
}

/** A transaction, and the means to shut it. */
export interface OpenTransaction {
  readonly transaction: Transaction;
  /**
   * Refuses further statements and waits for those under way. Without it, what a failed `Promise.all` left running would
   * write after the rollback, outside any transaction or within the next one.
   */
  readonly shut: () => Promise<void>;
}

/** The {@link Transaction} on a query runner that has begun one. */
export function openTransaction(runner: QueryRunner): OpenTransaction {
  const locksRows = runner.dataSource.options.type !== 'better-sqlite3';
  let isShut = false;
  const underWay = new Set<Promise<unknown>>();
  const whileOpen = async <T>(statement: () => Promise<T>): Promise<T> => {
    if (isShut) throw new Error('A statement came after the end of its transaction.');
    const result = statement();
    underWay.add(result);
    try {
      return await result;
    } finally {
      underWay.delete(result);
    }
  };
  const run = (sql: string, parameters: readonly SqlValue[] = []) =>
    whileOpen(async () => (await runner.query(sql, parameters as SqlValue[], true)).affected ?? 0);
  return {
    transaction: {
      ...readerOver((sql, parameters) => whileOpen(() => runner.query(sql, parameters))),
      forUpdate: locksRows ? ' FOR UPDATE' : '',
      // The form that MySQL and MariaDB have in common.
      forShare: locksRows ? ' LOCK IN SHARE MODE' : '',
      forUpdateSkipLocked: locksRows ? ' FOR UPDATE SKIP LOCKED' : '',
      insertIgnore: locksRows ? 'INSERT IGNORE' : 'INSERT OR IGNORE',
      run,
      insert: async (entity, rows) => {
        for (const [sql, parameters] of insertStatements(entity, rows)) await run(sql, parameters);
      },
      attempt: attemptOver(run),
    },
    shut: async () => {
      isShut = true;
      await Promise.allSettled(underWay);
    },
  };
}

function attemptOver(run: (sql: string) => Promise<unknown>): Transaction['attempt'] {
  let depth = 0;
  return async (part) => {
    const savepoint = `part_${String((depth += 1))}`;
    try {
      await run(`SAVEPOINT ${savepoint}`);
      const result = await part();
      await run(`RELEASE SAVEPOINT ${savepoint}`);
      return result;
    } catch (error) {
      try {
        await run(`ROLLBACK TO SAVEPOINT ${savepoint}`);
        await run(`RELEASE SAVEPOINT ${savepoint}`);
      } catch (failure) {
        // After a deadlock MySQL has rolled everything back: then the deadlock is what counts. But a refusal must not
        // pass for the undoing that failed.
        throw isAppError(error) ? failure : error;
      }
      throw error;
    } finally {
      depth -= 1;
    }
  };
}
