import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral, QueryRunner } from 'typeorm';
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
  /** Inserts one or several rows in one statement. */
  insert<T extends ObjectLiteral>(entity: EntityTarget<T>, rows: T | readonly T[]): Promise<void>;
  /** Ends a SELECT whose rows must not change until the commit; empty on SQLite, where only one transaction writes. */
  readonly forUpdate: '' | ' FOR UPDATE';
  /** TypeORM's own door to the same transaction, for what SQL text does badly. */
  readonly manager: EntityManager;
}

/** The database of one subgraph. */
export interface Database {
  readonly kind: 'sqlite' | 'mysql';
  readonly reader: Reader;
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

/** The {@link Transaction} that a query runner with an open transaction makes. */
export function transactionOver(runner: QueryRunner): Transaction {
  return {
    ...readerOver((sql, parameters) => runner.query(sql, parameters)),
    manager: runner.manager,
    forUpdate: runner.dataSource.options.type === 'better-sqlite3' ? '' : ' FOR UPDATE',
    run: async (sql, parameters = []) => (await runner.query(sql, parameters as SqlValue[], true)).affected ?? 0,
    insert: async (entity, rows) => {
      if (Array.isArray(rows) && rows.length === 0) return;
      await runner.manager
        .createQueryBuilder()
        .insert()
        .into(entity)
        .values(rows as never)
        .updateEntity(false)
        .execute();
    },
  };
}
