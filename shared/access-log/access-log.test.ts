import type { Database, Transaction } from '../db/database.js';
import { isAppError } from '../errors.js';
import { createLog } from '../log.js';
import { testDatabases } from '../testing/databases.js';
import { appendEntries } from './append-entries.js';
import { oldEntry, openLogPlace, READER, type LogPlace } from './testing/log-place.js';
import { verifyAccessLog } from './verify-access-log.js';

describe.each(testDatabases)('an access log on %s', (kind) => {
  let place: LogPlace;
  beforeAll(async () => {
    place = await openLogPlace(kind);
  });
  afterAll(() => place.remove());
  beforeEach(async () => {
    await place.database.transact(inTime(), async ({ run }) => {
      for (const table of ['access_log', 'access_log_subjects']) await run(`DELETE FROM ${table}`);
      await run("UPDATE access_log_heads SET position = 0, chain = '', purged_position = 0, purged_chain = ''");
    });
  });

  const inTime = () => Date.now() + 20_000;
  const rows = () => place.database.reader.query('SELECT * FROM access_log ORDER BY position');
  const verified = () => verifyAccessLog(place.database.reader, place.key);
  const notes = (log: ReturnType<LogPlace['newLog']>, requestId = 'a-request', deadline = inTime()) =>
    log.notesOf({ principal: READER, requestId }, deadline);
  const contact = (number: number, field = 'phones') => ({
    typeName: 'Contact',
    row: { id: `con_${String(number)}` },
    field,
  });
  /** The same database, whose transactions fail before or after their commit while it is told to. */
  const failing = (how: { before?: boolean; after?: boolean }): Pick<Database, 'transact'> => ({
    transact: async <T>(deadline: number, work: (db: Transaction) => Promise<T>) => {
      if (how.before) throw new Error('The database is away.');
      const result = await place.database.transact(deadline, work);
      if (how.after) throw new Error('The answer was lost.');
      return result;
    },
  });

  it('has one entry for each request and type, with each record under the fields that were read of it', async () => {
    const log = place.newLog();
    const one = notes(log);
    for (const field of ['phones', 'emails', 'phones']) one.note(contact(1, field));
    one.note(contact(2, 'emails'));
    one.note({ typeName: 'Customer', row: { id: 'cus_1' }, field: 'taxId' });
    notes(log).note(contact(3, 'emails'));
    notes(log, 'another-request').note(contact(1));
    expect(log.waiting).toBe(5);
    await log.flush();
    expect(log.waiting).toBe(0);
    const shown = (await rows()).map((row) => [
      row.request_id,
      row.record_type,
      JSON.parse(row.record_reads as string),
    ]);
    expect(shown).toEqual([
      [
        'a-request',
        'Contact',
        [
          [['emails', 'phones'], ['con_1 =']],
          [['emails'], ['con_2 =', 'con_3 =']],
        ],
      ],
      ['a-request', 'Customer', [[['taxId'], ['cus_1 =']]]],
      ['another-request', 'Contact', [[['phones'], ['con_1 =']]]],
    ]);
    expect((await rows())[0]).toMatchObject({ reader: 'usr_1', reader_kind: 'staff', user_id: 'usr_1' });
    expect(await verified()).toEqual({ entries: 3, purged: 0, problems: [] });
  });

  it('splits what very many records were read of', async () => {
    const log = place.newLog();
    const reads = notes(log);
    for (let number = 0; number < 250; number += 1) reads.note(contact(number));
    await log.flush();
    const counts = (await rows()).map(
      (row) => (JSON.parse(row.record_reads as string) as [[string[], string[]]])[0][1].length,
    );
    expect(counts).toEqual([100, 100, 50]);
  });

  it('goes on with the chain whoever writes', async () => {
    const logs = [place.newLog(), place.newLog(), place.newLog()];
    for (let round = 0; round < 10; round += 1) {
      logs.forEach((log, index) => notes(log, `request-${String(round)}-${String(index)}`).note(contact(index)));
      await Promise.all(logs.map((log) => log.flush()));
    }
    expect(await verified()).toEqual({ entries: 30, purged: 0, problems: [] });
  });

  it('writes by itself within a second of the read once it is started, and what is left when it stops', async () => {
    const log = place.newLog();
    log.start(createLog('silent', 'test'));
    const started = Date.now();
    notes(log).note(contact(1));
    while ((await rows()).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    // Promised is a second; a busy machine gets more.
    expect(Date.now() - started).toBeLessThan(5_000);
    notes(log).note(contact(2));
    await log.stop();
    expect(await rows()).toHaveLength(2);
  });

  it('has readers wait while too much waits to be written, and loses nothing', async () => {
    const how = { before: true };
    const log = place.newLog({ most: 10, database: failing(how) });
    const reads = notes(log);
    for (let number = 0; number < 10; number += 1) {
      expect(reads.room()).toBeUndefined();
      reads.note(contact(number));
    }
    const refusal = await Promise.resolve(notes(log, 'too-much').room()).catch((error: unknown) => error);
    expect(isAppError(refusal) && refusal.code).toBe('OVERLOADED');
    expect(await rows()).toEqual([]);
    how.before = false;
    await notes(log, 'in-time').room();
    expect(log.waiting).toBe(0);
    const [row] = await rows();
    expect((JSON.parse(row!.record_reads as string) as [[string[], string[]]])[0][1]).toHaveLength(10);
  });

  it('refuses readers at their deadline while writing hangs', async () => {
    let finish = (): void => undefined;
    const hanging = new Promise<void>((resolve) => (finish = resolve));
    const database: Pick<Database, 'transact'> = {
      transact: async (deadline, work) => {
        await hanging;
        return place.database.transact(deadline, work);
      },
    };
    const log = place.newLog({ most: 1, database });
    notes(log).note(contact(1));
    const late = notes(log, 'late', Date.now() + 50).room();
    const patient = notes(log, 'patient').room();
    const refusal = await Promise.resolve(late).catch((error: unknown) => error);
    expect(isAppError(refusal) && refusal.code).toBe('OVERLOADED');
    finish();
    await patient;
    expect(await rows()).toHaveLength(1);
  });

  it('writes nothing twice where nobody knows whether it was written', async () => {
    const how = { after: true };
    const log = place.newLog({ database: failing(how) });
    for (let number = 0; number < 3; number += 1) notes(log, `request-${String(number)}`).note(contact(number));
    await expect(log.flush()).rejects.toThrow('The answer was lost.');
    how.after = false;
    notes(log, 'later').note(contact(9));
    await log.flush();
    expect((await rows()).map((row) => row.request_id)).toEqual(['request-0', 'request-1', 'request-2', 'later']);
    expect(await verified()).toMatchObject({ entries: 4, problems: [] });
  });

  it('is purged from the beginning on, and can be checked from there', async () => {
    const ages = [900, 800, 740, 10, 800, 5];
    await place.database.transact(inTime(), (db) =>
      appendEntries(
        db,
        place.key,
        ages.map((days, index) => oldEntry(index, days)),
      ),
    );
    expect(await place.purge(730)).toBe(3);
    // An old one behind a newer one, as clocks may have it, stays until its turn.
    expect((await rows()).map(({ position }) => Number(position))).toEqual([4, 5, 6]);
    const subjects = await place.database.reader.query('SELECT subject_id FROM access_log_subjects ORDER BY position');
    expect(subjects.map((row) => row.subject_id)).toEqual(['con_3', 'con_4', 'con_5']);
    expect(await verified()).toEqual({ entries: 3, purged: 3, problems: [] });
    expect(await place.purge(730)).toBe(0);
    expect(await place.purge(1)).toBe(3);
    expect(await verified()).toEqual({ entries: 0, purged: 6, problems: [] });
    const log = place.newLog();
    notes(log).note(contact(1));
    await log.flush();
    expect(await verified()).toEqual({ entries: 1, purged: 6, problems: [] });
  });

  it('is purged in parts while others write and it is checked', async () => {
    await place.database.transact(inTime(), (db) =>
      appendEntries(
        db,
        place.key,
        Array.from({ length: 2_500 }, (_, index) => oldEntry(index, 800)),
      ),
    );
    const log = place.newLog();
    notes(log).note(contact(1));
    const [purged, , report] = await Promise.all([place.purge(730), log.flush(), verified()]);
    expect(purged).toBe(2_500);
    expect(report.problems).toEqual([]);
    expect(await verified()).toEqual({ entries: 1, purged: 2_500, problems: [] });
  });
});
