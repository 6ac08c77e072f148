import { createHash } from 'node:crypto';
import type { Reader, SqlValue, Transaction } from '../shared/db/database.js';
import type { RawRow } from '../shared/db/rows.js';
import { numberEntries } from '../shared/events/feed.js';
import type { MountedSubgraph } from '../shared/graphql/mounted-subgraph.js';
import { digestOf } from '../shared/journal/chain.js';
import { DIGESTED_COLUMNS } from '../shared/journal/journal.js';
import { verifyJournal, type JournalMark, type JournalReport } from '../shared/journal/verify-journal.js';
import { testDatabases } from '../shared/testing/databases.js';
import { startTestGraph, type TestGraph } from './kit/test-graph.js';

const CREATE = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id version } } }`;

/** What anybody can make of an entry who has no key; so were digests before they had one. */
function plainDigest(row: RawRow): string {
  const texts = DIGESTED_COLUMNS.map((column) => row[column] ?? null).map((value) =>
    value === null ? null : String(value as string | number),
  );
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64url');
}

describe.each(testDatabases)('a journal on %s', (kind) => {
  let graph: TestGraph;
  let customers: MountedSubgraph;
  let keys: MountedSubgraph['journal']['keys'];
  /** The end of the journal, as the tests find and leave it. */
  let mark: JournalMark;
  let last: number;
  beforeAll(async () => {
    graph = await startTestGraph(kind);
    customers = graph.subgraphs.get('customers')!;
    ({ keys } = customers.journal);
    for (let count = 0; count < 8; count += 1) await create(`Watched ${String(count)}`);
    await graph.events.settle();
    mark = await headOf(customers.database.reader);
    last = mark.position;
  });
  afterAll(() => graph.remove());

  const create = (name: string) => graph.as('administrator').data(CREATE, { input: { name } });
  const headOf = async (db: Reader): Promise<JournalMark> => {
    const [{ position, chain }] = (await db.query('SELECT position, chain FROM feed_heads')) as [RawRow];
    return { position: Number(position), chain: chain as string };
  };

  /** Does something to the database that is undone in the end; answers what a check finds in between. */
  async function undone<T>(work: (db: Transaction) => Promise<T>): Promise<T> {
    let found: { value: T } | undefined;
    await customers.database
      .transact(Date.now() + 20_000, async (db) => {
        found = { value: await work(db) };
        throw new Error('undo');
      })
      .catch((error: unknown) => expect((error as Error).message).toBe('undo'));
    return found!.value;
  }
  const entryAt = async (db: Reader, position: number): Promise<RawRow> => {
    const [row] = await db.query('SELECT * FROM journal_entries WHERE position = ?', [position]);
    return row!;
  };
  /** Adds an entry without a place that says what another one says. */
  const addEntry = async (db: Transaction, like: RawRow, id: string, digest: (row: RawRow) => string) => {
    const row: RawRow = { ...like, id };
    const columns = [...DIGESTED_COLUMNS, 'digest'];
    await db.run(`INSERT INTO journal_entries (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, [
      ...DIGESTED_COLUMNS.map((column) => row[column] as SqlValue),
      digest(row),
    ]);
  };
  /** Puts the feed back to an earlier place, so that the relay numbers and links what follows once more. */
  const putBack = async (db: Transaction, position: number) => {
    const chain = position === 0 ? '' : ((await entryAt(db, position)).chain as string);
    await db.run('UPDATE feed_heads SET position = ?, chain = ?', [position, chain]);
    await db.run('UPDATE journal_entries SET position = NULL, chain = NULL WHERE position > ?', [position]);
  };

  it('is whole, by its mark too', async () => {
    expect(await verifyJournal(customers.database.reader, keys, mark)).toEqual({
      entries: last,
      unkeyed: 0,
      waiting: 0,
      problems: [],
    });
  });

  it.each([
    ['an actor', `UPDATE journal_entries SET actor = 'somebody else' WHERE position = :place`],
    ['a payload', `UPDATE journal_entries SET payload = '{}' WHERE position = :place`],
    ['a personal value', `UPDATE journal_entries SET personal = NULL WHERE position = :place`],
    ['an instant', `UPDATE journal_entries SET occurred_at = '2020-01-01 00:00:00.000' WHERE position = :place`],
    ['the order in the history', `UPDATE journal_entries SET sequence = sequence + 1000000 WHERE position = :place`],
    ['an entry in between', `DELETE FROM journal_entries WHERE position = :place`],
    ['the last entry', `DELETE FROM journal_entries WHERE position = :place + 1`],
    ['a link', `UPDATE journal_entries SET chain = digest WHERE position = :place`],
    ['the head', `UPDATE feed_heads SET position = position - 1`],
  ])('shows that somebody touched %s', async (_what, sql) => {
    const report = await undone(async (db) => {
      await db.run(sql.replace(':place', String(last - 1)));
      return verifyJournal(db, keys);
    });
    expect(report.problems.length).toBeGreaterThan(0);
  });

  /** What somebody does who can write to the database and knows everything but the key; then the relay does its work. */
  const forgeries: Record<string, (db: Transaction) => Promise<void>> = {
    'adds an entry for the relay to link': async (db) =>
      addEntry(db, await entryAt(db, last), 'evt_forged', plainDigest),
    'adds one with the mark of a keyed digest': async (db) =>
      addEntry(db, await entryAt(db, last), 'evt_forged', (row) => `h1:${plainDigest(row)}`),
    'puts the feed back and changes an entry, with its digest': async (db) => {
      const entry: RawRow = { ...(await entryAt(db, last - 1)), actor: 'somebody else' };
      await putBack(db, last - 3);
      await db.run(`UPDATE journal_entries SET actor = 'somebody else', digest = ? WHERE id = ?`, [
        plainDigest(entry),
        entry.id as string,
      ]);
    },
    'puts the feed back and changes an entry': async (db) => {
      const { id } = await entryAt(db, last - 1);
      await putBack(db, last - 3);
      await db.run(`UPDATE journal_entries SET payload = '{}' WHERE id = ?`, [id as string]);
    },
    'puts all of it back and makes it a journal from before digests had a key': async (db) => {
      const rows = await db.query('SELECT * FROM journal_entries');
      await putBack(db, 0);
      for (const row of rows) {
        await db.run('UPDATE journal_entries SET digest = ? WHERE id = ?', [plainDigest(row), row.id as string]);
      }
    },
  };
  it.each(Object.keys(forgeries))('shows that somebody %s', async (name) => {
    const report = await undone(async (db) => {
      await forgeries[name]!(db);
      await numberEntries(db, keys);
      return verifyJournal(db, keys);
    });
    expect(report.problems.length).toBeGreaterThan(0);
  });

  /** What nobody can tell from the database alone. */
  const losses: Record<string, (db: Transaction) => Promise<void>> = {
    'cut off the end with the head': async (db) => {
      await putBack(db, last - 2);
      await db.run('DELETE FROM journal_entries WHERE position IS NULL');
    },
    'took out an entry and had the rest linked again': async (db) => {
      const { id } = await entryAt(db, last - 2);
      await putBack(db, last - 3);
      await db.run('DELETE FROM journal_entries WHERE id = ?', [id as string]);
    },
    'took out an entry and went on writing until there were as many': async (db) => {
      const [{ id }, like] = [await entryAt(db, last - 2), await entryAt(db, last)];
      await putBack(db, last - 3);
      await db.run('DELETE FROM journal_entries WHERE id = ?', [id as string]);
      for (const later of ['evt_1', 'evt_2', 'evt_3']) {
        await addEntry(db, like, later, (row) => digestOf(valuesOf(row), keys));
      }
    },
    'changed the order and had it linked again': async (db) => {
      const { id } = await entryAt(db, last - 2);
      await putBack(db, last - 3);
      await db.run('UPDATE journal_entries SET sequence = sequence + 1000000 WHERE id = ?', [id as string]);
    },
  };
  const valuesOf = (row: RawRow) => DIGESTED_COLUMNS.map((column) => row[column]);
  it.each(Object.keys(losses))('shows by a mark from elsewhere that somebody %s', async (name) => {
    const [without, marked] = await undone(async (db) => {
      await losses[name]!(db);
      await numberEntries(db, keys);
      return [await verifyJournal(db, keys), await verifyJournal(db, keys, mark)] as [JournalReport, JournalReport];
    });
    expect(without.problems).toEqual([]);
    expect(marked.problems).toHaveLength(1);
    expect(marked.problems[0]).toMatch(/mark/);
  });

  it('of a development version is whole as far as that could tell, and what has no key ends where keys begin', async () => {
    const before = last - 3;
    const asThen = async (db: Transaction, from: number, to: number) => {
      let chain = from === 1 ? '' : ((await entryAt(db, from - 1)).chain as string);
      for (let position = from; position <= to; position += 1) {
        const digest = plainDigest(await entryAt(db, position));
        chain = keys.chain(`${chain}|${String(position)}|${digest}`);
        await db.run('UPDATE journal_entries SET digest = ?, chain = ? WHERE position = ?', [digest, chain, position]);
      }
      await putBack(db, to);
    };
    const grown = await undone(async (db) => {
      await asThen(db, 1, before);
      await numberEntries(db, keys);
      return verifyJournal(db, keys);
    });
    expect(grown).toEqual({ entries: last, unkeyed: before, waiting: 0, problems: [] });
    const behind = await undone(async (db) => {
      const { id } = await entryAt(db, last - 1);
      await asThen(db, last - 1, last - 1);
      await numberEntries(db, keys);
      return [id, await verifyJournal(db, keys)] as const;
    });
    expect(behind[1].problems).toEqual([
      `The entry ${behind[0] as string} at ${String(last - 1)} was changed, or not written by Kehu.`,
    ]);
  });

  it('is checked while it grows', async () => {
    const { reader } = customers.database;
    let grown = false;
    const growing = {
      ...reader,
      query: async (...query: Parameters<typeof reader.query>) => {
        const rows = await reader.query(...query);
        if (!grown) {
          grown = true;
          await create('Meanwhile');
          await graph.events.settle();
        }
        return rows;
      },
    };
    const { entries, problems } = await verifyJournal(growing, keys);
    mark = await headOf(reader);
    last = mark.position;
    expect({ entries, problems }).toEqual({ entries: last, problems: [] });
  });

  it('is checked while it grows behind the end of a whole page', async () => {
    const report = await undone(async (db) => {
      const like = await entryAt(db, last);
      const add = (id: string) => addEntry(db, like, id, (row) => digestOf(valuesOf(row), keys));
      for (let position = last + 1; position <= 1_000; position += 1) await add(`evt_${String(position)}`);
      await numberEntries(db, keys);
      let grown = false;
      const query: Reader['query'] = async (sql, parameters) => {
        const rows = await db.query(sql, parameters);
        if (!grown && rows.length === 0) {
          grown = true;
          await add('evt_meanwhile');
          await numberEntries(db, keys);
        }
        return rows;
      };
      return verifyJournal({ ...db, query }, keys);
    });
    expect(report).toEqual({ entries: 1_001, unkeyed: 0, waiting: 0, problems: [] });
  });
});
