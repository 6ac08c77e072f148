import type { Transaction } from '../db/database.js';
import type { JournalMark } from '../journal/verify-journal.js';
import { testDatabases } from '../testing/databases.js';
import { appendEntries } from './append-entries.js';
import { oldEntry, openLogPlace, type LogPlace } from './testing/log-place.js';
import { accessLogMark, verifyAccessLog, type AccessLogReport } from './verify-access-log.js';

/** What somebody does who can write to the database and has not the key. */
const FORGERIES: Record<string, string[]> = {
  'changed who read': [`UPDATE access_log SET reader = 'usr_2' WHERE position = 7`],
  'changed when': [`UPDATE access_log SET read_at = '2020-01-01 00:00:00.000' WHERE position = 7`],
  'changed what was read': [`UPDATE access_log SET record_reads = '[]' WHERE position = 7`],
  'left no sense in what was read': [`UPDATE access_log SET record_reads = 'none' WHERE position = 7`],
  'changed the last one': [`UPDATE access_log SET request_id = 'another' WHERE position = 10`],
  'removed one': ['DELETE FROM access_log WHERE position = 7', 'DELETE FROM access_log_subjects WHERE position = 7'],
  'removed the first that was left': [
    'DELETE FROM access_log WHERE position = 5',
    'DELETE FROM access_log_subjects WHERE position = 5',
  ],
  'removed the last one': ['DELETE FROM access_log WHERE position = 10'],
  'exchanged two': [
    'UPDATE access_log SET position = 107 WHERE position = 7',
    'UPDATE access_log SET position = 7 WHERE position = 8',
    'UPDATE access_log SET position = 8 WHERE position = 107',
  ],
  'closed the gap that one has left': [
    'DELETE FROM access_log WHERE position = 9',
    'UPDATE access_log SET position = 9 WHERE position = 10',
    'UPDATE access_log_heads SET position = 9',
  ],
  'added one': [
    'INSERT INTO access_log (position, read_at, reader, reader_kind, request_id, record_type, record_reads, chain) ' +
      'SELECT 11, read_at, reader, reader_kind, request_id, record_type, record_reads, chain FROM access_log WHERE position = 10',
    'UPDATE access_log_heads SET position = 11',
  ],
  'added one where everything was purged': [
    'INSERT INTO access_log (position, read_at, reader, reader_kind, request_id, record_type, record_reads, chain) ' +
      'SELECT 2, read_at, reader, reader_kind, request_id, record_type, record_reads, chain FROM access_log WHERE position = 10',
  ],
  'had one not found by whose data it names': ["DELETE FROM access_log_subjects WHERE subject_id = 'con_7'"],
  'had one found by somebody else': ["UPDATE access_log_subjects SET subject_id = 'con_x' WHERE subject_id = 'con_7'"],
  'had one found at another time': [
    "UPDATE access_log_subjects SET read_at = '2020-01-01 00:00:00.000' WHERE position = 7",
  ],
  'had something found that is not there': [
    "INSERT INTO access_log_subjects (position, subject_id, read_at) SELECT 99, 'con_x', read_at FROM access_log_subjects WHERE position = 7",
  ],
  'pretended that more was purged': [
    'DELETE FROM access_log WHERE position <= 6',
    'DELETE FROM access_log_subjects WHERE position <= 6',
    'UPDATE access_log_heads SET purged_position = 6, purged_chain = (SELECT b.chain FROM (SELECT chain FROM access_log WHERE position = 7) b)',
  ],
  'pretended that nothing was purged': ["UPDATE access_log_heads SET purged_position = 0, purged_chain = ''"],
  'put the head back': ['UPDATE access_log_heads SET position = 9'],
};

describe.each(testDatabases)('an access log on %s', (kind) => {
  let place: LogPlace;
  let mark: JournalMark;
  beforeAll(async () => {
    place = await openLogPlace(kind);
    const entries = Array.from({ length: 10 }, (_, index) => oldEntry(index + 1, index < 4 ? 800 : 1));
    await place.database.transact(Date.now() + 20_000, (db) => appendEntries(db, place.key, entries));
    expect(await place.purge(730)).toBe(4);
    mark = await accessLogMark(place.database.reader);
  });
  afterAll(() => place.remove());

  /** Does something to the database that is undone in the end; answers what a check finds in between. */
  async function undone<T>(work: (db: Transaction) => Promise<T>): Promise<T> {
    let found: { value: T } | undefined;
    await place.database
      .transact(Date.now() + 20_000, async (db) => {
        found = { value: await work(db) };
        throw new Error('undo');
      })
      .catch((error: unknown) => expect((error as Error).message).toBe('undo'));
    return found!.value;
  }

  it('is whole, by its mark too, and by a mark from before the purge', async () => {
    const whole: AccessLogReport = { entries: 6, purged: 4, problems: [] };
    expect(await verifyAccessLog(place.database.reader, place.key)).toEqual(whole);
    expect(await verifyAccessLog(place.database.reader, place.key, mark)).toEqual(whole);
    expect(await verifyAccessLog(place.database.reader, place.key, { position: 2, chain: 'of then' })).toEqual(whole);
  });

  it.each(Object.keys(FORGERIES))('shows that somebody %s', async (name) => {
    const { problems } = await undone(async (db) => {
      for (const statement of FORGERIES[name]!) await db.run(statement);
      return verifyAccessLog(db, place.key);
    });
    expect(problems).not.toEqual([]);
  });

  it('shows by a mark from elsewhere that the end was cut off together with the head', async () => {
    const [without, marked] = await undone(async (db) => {
      const [end] = await db.query('SELECT chain FROM access_log WHERE position = 8');
      for (const table of ['access_log', 'access_log_subjects'])
        await db.run(`DELETE FROM ${table} WHERE position > 8`);
      await db.run('UPDATE access_log_heads SET position = 8, chain = ?', [end!.chain as string]);
      return [await verifyAccessLog(db, place.key), await verifyAccessLog(db, place.key, mark)] as const;
    });
    expect(without.problems).toEqual([]);
    expect(marked.problems).toEqual(['The entry at 10, which the mark names, is missing.']);
  });

  it('shows by a mark that others were written in place of those that were cut off', async () => {
    const marked = await undone(async (db) => {
      const [end] = await db.query('SELECT chain FROM access_log WHERE position = 8');
      for (const table of ['access_log', 'access_log_subjects'])
        await db.run(`DELETE FROM ${table} WHERE position > 8`);
      await db.run('UPDATE access_log_heads SET position = 8, chain = ?', [end!.chain as string]);
      await appendEntries(db, place.key, [oldEntry(21, 1), oldEntry(22, 1)]);
      return verifyAccessLog(db, place.key, mark);
    });
    expect(marked.problems).toEqual(['The entries up to 10 are not those that were there when the mark was noted.']);
  });

  it('is told from one that another key has made', async () => {
    const other = { chain: (text: string) => place.key.chain(`${text}!`) };
    expect((await verifyAccessLog(place.database.reader, other)).problems).not.toEqual([]);
  });
});
