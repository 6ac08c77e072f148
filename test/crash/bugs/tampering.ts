import type { Database, Reader, SqlValue, Transaction } from '../../../shared/db/database.js';
import type { RawRow } from '../../../shared/db/rows.js';

type Run = Transaction['run'];

/** The same database, whose transactions run their statements in another way. */
function withRun(database: Database, change: (inner: Transaction) => Run): Database {
  return {
    ...database,
    transact: (deadline, work) => database.transact(deadline, (inner) => work({ ...inner, run: change(inner) })),
  };
}

/** Commits what a transaction has done so far before its first statement of this kind, which begins another one. */
export function committedBefore(database: Database, kind: RegExp): Database {
  return withRun(database, (inner) => {
    let isSplit = false;
    return async (sql, parameters) => {
      if (!isSplit && kind.test(sql)) {
        isSplit = true;
        await inner.run('COMMIT');
        await inner.run(database.kind === 'sqlite' ? 'BEGIN IMMEDIATE' : 'START TRANSACTION');
      }
      return inner.run(sql, parameters);
    };
  });
}

/** Takes statements of this kind out of their transaction and runs them in another one, once the first is committed. */
export function runAfterCommit(
  database: Database,
  kind: RegExp,
  before: (inner: Transaction, parameters: readonly SqlValue[]) => Promise<boolean> = async () => true,
): Database {
  return {
    ...database,
    transact: async (deadline, work) => {
      const late: [string, readonly SqlValue[]][] = [];
      const result = await database.transact(deadline, (inner) => {
        late.length = 0;
        const run: Run = async (sql, parameters = []) => {
          if (!kind.test(sql) || !(await before(inner, parameters))) return inner.run(sql, parameters);
          late.push([sql, parameters]);
          return 1;
        };
        return work({ ...inner, run });
      });
      if (late.length > 0) {
        await database.transact(deadline, async (inner) => {
          for (const [sql, parameters] of late) await inner.run(sql, parameters);
        });
      }
      return result;
    },
  };
}

/** Thrown to undo a transaction of which only the statements were wanted. */
class Undone extends Error {}

/** Runs the statements of this kind in a transaction of their own, and all others in a second one. */
export function runFirst(database: Database, kind: RegExp): Database {
  return {
    ...database,
    transact: async (deadline, work) => {
      const writes: { isFirst: boolean; repeat: (inner: Transaction) => Promise<unknown> }[] = [];
      let result!: Awaited<ReturnType<typeof work>>;
      try {
        await database.transact(deadline, async (inner) => {
          writes.length = 0;
          const note = (isFirst: boolean, repeat: (inner: Transaction) => Promise<unknown>) =>
            writes.push({ isFirst, repeat });
          result = await work({
            ...inner,
            run: async (sql, parameters) => {
              note(kind.test(sql), (again) => again.run(sql, parameters));
              return inner.run(sql, parameters);
            },
            insert: async (entity, rows) => {
              note(false, (again) => again.insert(entity, rows));
              return inner.insert(entity, rows);
            },
          });
          throw new Undone();
        });
      } catch (error) {
        if (!(error instanceof Undone)) throw error;
      }
      for (const isFirst of [true, false]) {
        const some = writes.filter((write) => write.isFirst === isFirst);
        if (some.length === 0) continue;
        await database.transact(deadline, async (inner) => {
          for (const { repeat } of some) await repeat(inner);
        });
      }
      return result;
    },
  };
}

/** Says that transactions with a statement that begins so have succeeded, some time before they are committed. */
export function acknowledgedBeforeCommit(database: Database, beginning: string, delay: () => Promise<void>): Database {
  return {
    ...database,
    transact: (deadline, work) =>
      new Promise((resolve, reject) => {
        database
          .transact(deadline, async (inner) => {
            const statements: string[] = [];
            const result = await work({
              ...inner,
              run: (sql, parameters) => {
                statements.push(sql);
                return inner.run(sql, parameters);
              },
            });
            if (statements.some((sql) => sql.startsWith(beginning))) {
              resolve(result);
              await delay();
            }
            return result;
          })
          .then(resolve, (error: unknown) => reject(error as Error));
      }),
  };
}

/** Changes the text of every statement. */
export function rewritten(database: Database, rewrite: (sql: string) => string): Database {
  const rewriting = (reader: Reader): Reader => ({
    ...reader,
    query: (sql, parameters) => reader.query(rewrite(sql), parameters),
  });
  return {
    ...database,
    reader: rewriting(database.reader),
    readerUntil: (deadline) => rewriting(database.readerUntil(deadline)),
    transact: (deadline, work) =>
      database.transact(deadline, (inner) =>
        work({
          ...inner,
          run: (sql, parameters) => inner.run(rewrite(sql), parameters),
          query: (sql, parameters) => inner.query(rewrite(sql), parameters),
        }),
      ),
  };
}

/** Changes what queries answer. */
export function answered(database: Database, change: (sql: string, rows: RawRow[]) => RawRow[]): Database {
  const { reader } = database;
  const over =
    (query: Reader['query']): Reader['query'] =>
    async (sql, parameters) =>
      change(sql, await query(sql, parameters));
  return {
    ...database,
    reader: { ...reader, query: over((sql, parameters) => reader.query(sql, parameters)) },
    transact: (deadline, work) =>
      database.transact(deadline, (inner) =>
        work({ ...inner, query: over((sql, parameters) => inner.query(sql, parameters)) }),
      ),
  };
}
