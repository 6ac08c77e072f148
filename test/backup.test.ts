import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { allDefinitions } from '../gateway/definitions.js';
import { openReader } from '../shared/db/open-reader.js';
import { openDatabase } from '../shared/db/open-database.js';
import type { Database, Reader, SqlValue } from '../shared/db/database.js';
import { tableName, toInstant } from '../shared/db/rows.js';
import { dataKeys } from '../shared/journal/data-keys.js';
import { verifyJournal, type JournalMark } from '../shared/journal/verify-journal.js';
import { openTestDatabase, testDatabases, type TestDatabase } from '../shared/testing/databases.js';
import { feedState } from '../scripts/backup/handler-places.js';
import { clientOf, newCredentials, type Credentials } from './kit/deployments.js';
import { runScript, startServer, type Ended, type ServerProcess } from './kit/processes.js';
import { locationOf, TEST_DATA_KEY } from './kit/test-graph.js';
import { scaled } from './setup/scale.js';
import type { Json } from './kit/graph-server.js';

import.meta.jest.setTimeout(scaled(180_000, 600_000));

const CREATE = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id version } } }`;
const UPDATE = `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { version } } }`;
const CONTACT = `mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }`;

describe.each(testDatabases)('a backup on %s', (kind) => {
  let credentials: Credentials;
  let place: TestDatabase;
  let other: TestDatabase;
  let folder: string;
  let server: ServerProcess | undefined;
  /** A place in the history behind the backup, which the restoration gives up. */
  let cursor: string;
  beforeAll(async () => {
    credentials = await newCredentials();
    [place, other] = [await openTestDatabase(kind), await openTestDatabase(kind)];
    folder = await mkdtemp(path.join(tmpdir(), 'kehu-backup-'));
  });
  afterAll(async () => {
    await server?.stop('SIGKILL');
    await Promise.all([place.remove(), other.remove(), rm(folder, { recursive: true, force: true })]);
  });

  /** The settings of a server on a place; on a database server its data folder is a temporary one. */
  const settings = (at: TestDatabase) => ({
    ...credentials.settings,
    KEHU_DATA_DIR: at.dataDir ?? path.join(folder, at.prefix),
    ...(at.databaseUrl === undefined ? {} : { DATABASE_URL: at.databaseUrl, KEHU_DATABASE_PREFIX: at.prefix }),
  });
  const withReaders = async <T>(at: TestDatabase, work: (readers: Map<string, Reader>) => Promise<T>): Promise<T> => {
    const opened = await Promise.all(
      allDefinitions.map(async ({ name }) => ({ name, ...(await openReader(locationOf(at), name)) })),
    );
    try {
      return await work(new Map(opened.map(({ name, reader }) => [name, reader])));
    } finally {
      await Promise.all(opened.map(({ close }) => close()));
    }
  };

  const withDatabase = async <T>(at: TestDatabase, name: string, work: (database: Database) => Promise<T>) => {
    const { database: contents } = allDefinitions.find((definition) => definition.name === name)!;
    const database = await openDatabase(locationOf(at), name, contents);
    return work(database).finally(() => database.close());
  };
  const marksOf = async (backup: string) =>
    (JSON.parse(await readFile(path.join(backup, 'manifest.json'), 'utf8')) as { marks: Record<string, JournalMark> })
      .marks;

  it('taken under load and restored elsewhere is the book as it was at one point', async () => {
    server = await startServer('gateway/main.js', settings(place));
    const { data, send } = clientOf(server.url, credentials, 'administrator');
    const acknowledged: string[] = [];
    let running = true;
    const clients = Array.from({ length: 3 }, async (_, lane) => {
      for (let count = 0; running; count += 1) {
        const created = await data<Json>(CREATE, {
          input: {
            name: `Customer ${String(lane)}/${String(count)}`,
            phones: [{ number: `+86138${String(lane)}${String(count).padStart(7, '0')}` }],
          },
        });
        const { id } = created.createCustomer.customer;
        acknowledged.push(id);
        await data(CONTACT, { input: { customerId: id, name: 'Contact', role: 'OTHER' } });
        await send(UPDATE, { input: { id, expectedVersion: 1, employeeCount: count } });
      }
    });
    await sleep(1_500);
    const before = [...acknowledged];
    const backup = path.join(folder, 'backup');
    const taken = await runScript('scripts/backup.js', settings(place), ['--to', backup]);
    expect(taken).toMatchObject({ code: 0, stderr: '' });
    await sleep(500);
    running = false;
    await Promise.all(clients);
    expect(before.length).toBeGreaterThan(0);
    expect(acknowledged.length).toBeGreaterThan(before.length);
    cursor = (await data<Json>('{ changesCursor(type: CUSTOMER) }')).changesCursor as string;
    await server.stop();
    const checked = await runScript('scripts/verify-journal.js', settings(place), ['--against', backup]);
    expect(checked).toMatchObject({ code: 0, stderr: '' });
    expect(checked.stdout).toMatch(/^customers: \d+ entries, whole, up to [1-9]\d* those of the backup$/m);

    const restored = await runScript('scripts/restore.js', settings(other), ['--from', backup]);
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(restored.stdout).toContain('stay where they are for 7 days at least');
    await withReaders(place, (originals) =>
      withReaders(other, async (copies) => {
        const keys = dataKeys(TEST_DATA_KEY);
        const { marks, ahead } = await feedState(copies);
        expect(ahead).toEqual([]);
        const noted = await marksOf(backup);
        if (kind === 'sqlite') expect(noted).toEqual(marks);
        for (const { name, records } of allDefinitions) {
          const [original, copy] = [originals.get(name)!, copies.get(name)!];
          expect([name, (await verifyJournal(copy, keys, noted[name])).problems]).toEqual([name, []]);
          const known = new Set((await copy.query('SELECT id FROM journal_entries')).map(({ id }) => id as string));
          const entries = await original.query('SELECT id, record_id, action FROM journal_entries');
          const later = entries.filter(({ id }) => !known.has(id as string));
          if (name === 'customers') expect([known.size > 0, later.length > 0]).toEqual([true, true]);
          const changed = new Set(later.map(({ record_id: id }) => id as string));
          const createdLater = new Set(
            later.filter(({ action }) => action === 'CREATED').map(({ record_id: id }) => id as string),
          );
          for (const { entity } of records) {
            const rows = (reader: Reader) => reader.query(`SELECT * FROM ${tableName(entity)} ORDER BY id`);
            const [was, is] = [await rows(original), await rows(copy)];
            const checksum = (all: Record<string, unknown>[]) =>
              createHash('sha256')
                .update(JSON.stringify(all.filter(({ id }) => !changed.has(id as string))))
                .digest('hex');
            expect(checksum(is)).toBe(checksum(was));
            expect(is.map(({ id }) => id)).toEqual(
              was.map(({ id }) => id).filter((id) => !createdLater.has(id as string)),
            );
          }
        }
        const present = new Set(
          (await copies.get('customers')!.query('SELECT id FROM customers')).map(({ id }) => id as string),
        );
        expect(before.filter((id) => !present.has(id))).toEqual([]);
      }),
    );
  });

  it('keeps files for a week that were uploaded behind the backup', async () => {
    await withReaders(other, async (readers) => {
      const [job] = await readers
        .get('platform')!
        .query("SELECT next_run_at, claimed_by FROM jobs WHERE name = 'collect-file-orphans'");
      const days = (Date.parse(toInstant(job!.next_run_at)) - Date.now()) / (24 * 3_600_000);
      expect([Math.round(days * 10), job!.claimed_by]).toEqual([70, null]);
    });
  });

  it('knows a webhook that is ahead of its feed', async () => {
    const ahead = async () => withReaders(other, async (readers) => (await feedState(readers)).ahead);
    const write = (sql: string, parameters: SqlValue[] = []) =>
      withDatabase(other, 'platform', (database) =>
        database.transact(Date.now() + 20_000, (db) => db.run(sql, parameters)),
      );
    await write('INSERT INTO webhook_positions (webhook_id, subgraph, position) VALUES (?, ?, ?)', [
      'whk_ahead',
      'customers',
      1_000_000,
    ]);
    expect(await ahead()).toEqual(['platform/whk_ahead of customers']);
    await write("DELETE FROM webhook_positions WHERE webhook_id = 'whk_ahead'");
    expect(await ahead()).toEqual([]);
  });

  it('is a place to go on from: what handlers had not digested they digest, and clients write', async () => {
    server = await startServer('gateway/main.js', settings(other));
    const { data, send } = clientOf(server.url, credentials, 'administrator');
    const states = async () =>
      (await data<Json>('{ eventHandlers { handler lag } }')).eventHandlers as { lag: number }[];
    for (let tries = 0; tries < 100 && (await states()).some(({ lag }) => lag > 0); tries += 1) await sleep(100);
    expect((await states()).map(({ lag }) => lag)).toEqual((await states()).map(() => 0));
    const { createCustomer } = await data<Json>(CREATE, { input: { name: 'After the restore' } });
    expect(createCustomer.customer.version).toBe(1);
    const CHANGES = 'query ($since: String) { changes(type: CUSTOMER, since: $since) { nodes { id } } }';
    expect((await send(CHANGES, { since: cursor })).errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
    const { changes } = await data<Json>(CHANGES, { since: null });
    expect(changes.nodes.length).toBeGreaterThan(0);
    await server.stop();
  });

  it('shows what was cut off the journal together with its head', async () => {
    const backup = path.join(folder, 'backup');
    const { position } = (await marksOf(backup)).customers!;
    const verify = (...args: string[]) => runScript('scripts/verify-journal.js', settings(other), args);
    expect(await verify('--against', backup)).toMatchObject({ code: 0, stderr: '' });
    await withDatabase(other, 'customers', (database) =>
      database.transact(Date.now() + 20_000, async (db) => {
        const [end] = await db.query('SELECT chain FROM journal_entries WHERE position = ?', [position - 1]);
        await db.run('DELETE FROM journal_entries WHERE position >= ?', [position]);
        await db.run('UPDATE feed_heads SET position = ?, chain = ?', [position - 1, end!.chain as string]);
      }),
    );
    expect(await verify()).toMatchObject({ code: 0, stderr: '' });
    const against = await verify('--against', backup);
    expect(against).toMatchObject({ code: 1, stderr: '' });
    expect(against.stdout).toContain(
      `customers: ${String(position - 1)} entries, NOT WHOLE\n` +
        `  The entry at ${String(position)}, which the mark names, is missing.\n`,
    );
  });

  it('is not restored over what is there, with another data key, or damaged', async () => {
    const backup = path.join(folder, 'backup');
    const restore = (at: TestDatabase, more: object = {}) =>
      runScript('scripts/restore.js', { ...settings(at), ...more }, ['--from', backup]);
    expect(await restore(other)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/already; restore into an empty place\.\n$/),
    });
    const empty = await openTestDatabase(kind);
    try {
      const key = { KEHU_DATA_KEY: Buffer.alloc(32, 7).toString('base64url') };
      expect(await restore(empty, key)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('The data key here is not the one'),
      });
      if (kind === 'sqlite') await refusesRemains(empty.dataDir!, () => restore(empty));
      const part = path.join(backup, kind === 'sqlite' ? 'customers.sqlite' : 'databases.sql.gz');
      const whole = await readFile(part);
      const damaged = Buffer.from(whole);
      damaged[Math.floor(damaged.length / 2)]! ^= 1;
      await writeFile(part, damaged);
      expect(await restore(empty)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('missing or damaged; nothing was restored'),
      });
      await writeFile(part, whole);
      await rm(path.join(backup, 'manifest.json'));
      expect(await restore(empty)).toMatchObject({ code: 1, stderr: expect.stringContaining('holds no whole backup') });
    } finally {
      await empty.remove();
    }
  });

  it('never overwrites another one, and says what is wrong in one line', async () => {
    const again = await runScript('scripts/backup.js', settings(place), ['--to', path.join(folder, 'backup')]);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringMatching(/^.*it is there already\.\n$/) });
    const nothing = await runScript('scripts/backup.js', settings(place), []);
    expect(nothing).toMatchObject({ code: 1, stderr: 'Usage: npm run backup -- --to <new folder>\n' });
    const nowhere = path.join(folder, randomUUID());
    const missing = await runScript('scripts/restore.js', settings(place), ['--from', nowhere]);
    expect(missing).toMatchObject({
      code: 1,
      stderr: `${nowhere} holds no whole backup: it has no manifest.json of a known form.\n`,
    });
  });
});

/** What another database left behind would be played into a restored one. */
async function refusesRemains(dataDir: string, restore: () => Promise<Ended>): Promise<void> {
  const log = path.join(dataDir, 'customers.sqlite-wal');
  await writeFile(log, 'of another one');
  expect(await restore()).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/holds customers\.sqlite-wal already; restore into an empty place\.\n$/),
  });
  await rm(log);
  expect((await readdir(dataDir)).filter((name) => !name.startsWith('lock.'))).toEqual([]);
}
