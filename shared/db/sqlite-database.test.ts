import path from 'node:path';
import { openTestDatabase, type TestDatabase } from '../testing/databases.js';
import { openSqliteDatabase } from './sqlite-database.js';
import { inTime, thing, Thing, thingContents } from './testing/things.js';

let place: TestDatabase;
let file: string;
beforeEach(async () => {
  place = await openTestDatabase('sqlite');
  file = path.join(place.dataDir ?? '', 'deep', 'things.sqlite');
});
afterEach(() => place.remove());

test('keeps what was committed from one start to the next', async () => {
  const first = await openSqliteDatabase(file, thingContents);
  await first.transact(inTime(), (transaction) => transaction.insert(Thing, thing({ id: 'a' })));
  await first.close();
  const second = await openSqliteDatabase(file, thingContents);
  expect(await second.reader.query('SELECT id FROM things')).toEqual([{ id: 'a' }]);
  await second.ping();
  await second.close();
});

test('is durable, and its reader can only read', async () => {
  const database = await openSqliteDatabase(file, thingContents);
  const settings = await database.transact(inTime(), async ({ query }) => [
    ...(await query('PRAGMA journal_mode')),
    ...(await query('PRAGMA synchronous')),
    ...(await query('PRAGMA foreign_keys')),
  ]);
  expect(settings).toEqual([{ journal_mode: 'wal' }, { synchronous: 2 }, { foreign_keys: 1 }]);
  for (const sql of [
    "UPDATE things SET name = 'x'",
    'DELETE FROM things',
    'CREATE TABLE x (id int)',
    'PRAGMA user_version = 1',
  ]) {
    await expect(database.reader.query(sql)).rejects.toMatchObject({ driverError: { code: 'SQLITE_READONLY' } });
  }
  await database.close();
});

test('closes once the transactions that wait are through, and takes no more', async () => {
  const database = await openSqliteDatabase(file, thingContents);
  const writes = ['a', 'b', 'c'].map((id) =>
    database.transact(inTime(), (transaction) => transaction.insert(Thing, thing({ id }))),
  );
  await Promise.all([...writes, database.close()]);
  await expect(database.transact(inTime(), ({ query }) => query('SELECT 1'))).rejects.toThrow();
  const again = await openSqliteDatabase(file, thingContents);
  expect(await again.reader.query('SELECT id FROM things ORDER BY id')).toEqual([
    { id: 'a' },
    { id: 'b' },
    { id: 'c' },
  ]);
  await again.close();
});

test('lets go of the file when a migration fails, and leaves nothing of it', async () => {
  class Fails1700000000001 {
    up = async (runner: { query(sql: string): Promise<unknown> }) => {
      await runner.query('CREATE TABLE half (id int)');
      throw new Error('The migration failed.');
    };
    down = () => Promise.resolve();
  }
  const failing = { ...thingContents, migrations: [...thingContents.migrations, Fails1700000000001] };
  await expect(openSqliteDatabase(file, failing)).rejects.toThrow('The migration failed.');
  const database = await openSqliteDatabase(file, thingContents);
  expect(await database.reader.query("SELECT name FROM sqlite_master WHERE name IN ('half', 'things')")).toEqual([
    { name: 'things' },
  ]);
  await database.close();
});

test('counts statements', async () => {
  const database = await openSqliteDatabase(file, thingContents);
  const before = database.statementCount();
  await database.reader.query('SELECT 1');
  await database.transact(inTime(), (transaction) =>
    transaction.insert(Thing, [thing({ id: 'a' }), thing({ id: 'b' })]),
  );
  await database.transact(inTime(), (transaction) => transaction.insert(Thing, []));
  // One read, BEGIN, INSERT and COMMIT, BEGIN and COMMIT.
  expect(database.statementCount() - before).toBe(6);
  await database.close();
});
