import type { Database, Reader, Transaction } from '../../../shared/db/database.js';

/** A step on the way of a write. */
export interface Step {
  readonly subgraph: string;
  /** `commit` is the moment before, `committed` the one after. */
  readonly kind: 'begin' | 'statement' | 'commit' | 'committed' | 'read';
  /** The statement, or the table that rows are inserted into. */
  readonly sql: string;
  /** What the transaction has run before. */
  readonly before: readonly string[];
}

/** Called before each step is taken; what it throws makes the step fail. */
export type AtStep = (step: Step) => void | Promise<void>;

/** The same database, which asks before each step. A failure after the commit loses the answer and nothing else. */
export function steppedDatabase(database: Database, subgraph: string, atStep: AtStep): Database {
  const stepped = (reader: Reader) =>
    steppedReader(reader, (sql) => atStep({ subgraph, kind: 'read', sql, before: [] }));
  return {
    ...database,
    reader: stepped(database.reader),
    readerUntil: (deadline) => stepped(database.readerUntil(deadline)),
    transact: async (deadline, work) => {
      const before: string[] = [];
      const at = async (kind: Step['kind'], sql = '') => {
        await atStep({ subgraph, kind, sql, before });
        if (kind === 'statement') before.push(sql);
      };
      await at('begin');
      const result = await database.transact(deadline, async (inner) => {
        before.length = 0;
        const answer = await work(steppedTransaction(inner, (sql) => at('statement', sql)));
        await at('commit');
        return answer;
      });
      await at('committed');
      return result;
    },
  };
}

type AtStatement = (sql: string) => void | Promise<void>;

function steppedReader(reader: Reader, at: AtStatement): Reader {
  return {
    query: async (sql, parameters) => {
      await at(sql);
      return reader.query(sql, parameters);
    },
    select: async (entity, sql, parameters) => {
      await at(sql);
      return reader.select(entity, sql, parameters);
    },
  };
}

function steppedTransaction(inner: Transaction, at: AtStatement): Transaction {
  return {
    ...inner,
    ...steppedReader(inner, at),
    run: async (sql, parameters) => {
      await at(sql);
      return inner.run(sql, parameters);
    },
    insert: async (entity, rows) => {
      await at(`INSERT INTO ${(entity as { name?: string }).name ?? ''}`);
      return inner.insert(entity, rows);
    },
  };
}
