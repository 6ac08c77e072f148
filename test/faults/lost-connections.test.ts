import { setTimeout as sleep } from 'node:timers/promises';
import type { RowDataPacket } from 'mysql2/promise';
import type { Database, Transaction } from '../../shared/db/database.js';
import { openMysqlDatabase } from '../../shared/db/mysql-database.js';
import { Thing, thing, thingContents } from '../../shared/db/testing/things.js';
import { openTestDatabase, testDatabases, withServer, type TestDatabase } from '../../shared/testing/databases.js';
import { startDatabaseProxy, type DatabaseProxy, type Treatment } from './database-proxy.js';

const CONNECTIONS = 4;
/** What a request may take here, in milliseconds. */
const PATIENCE = 400;

const mysqlDescribe = testDatabases.includes('mysql') ? describe : describe.skip;

mysqlDescribe('a database that cannot be reached as it should', () => {
  let place: TestDatabase;
  let proxy: DatabaseProxy;
  let database: Database;

  beforeAll(async () => {
    place = await openTestDatabase('mysql');
    proxy = await startDatabaseProxy(place.databaseUrl ?? '');
    database = await openMysqlDatabase(proxy.url, name(), { ...thingContents, connections: CONNECTIONS });
  });
  afterAll(async () => {
    proxy.set('pass');
    await database.close();
    await proxy.close();
    await place.remove();
  });
  beforeEach(async () => {
    proxy.set('pass');
    await withServer((connection) => connection.query(`DELETE FROM ${name()}.things`));
  });

  const name = () => `${place.prefix}_things`;
  const add = (id: string) => (transaction: Transaction) => transaction.insert(Thing, thing({ id }));
  const transact = (work: (transaction: Transaction) => Promise<void>) =>
    database.transact(Date.now() + PATIENCE, work);
  const read = (sql = 'SELECT 1 AS one') => database.readerUntil(Date.now() + PATIENCE).query(sql);
  /** The code of the failure, or `fine`. */
  const outcome = (work: Promise<unknown>) =>
    work.then(
      () => 'fine',
      (error: unknown) => (error as { code?: string }).code ?? String(error),
    );
  /** What is stored, asked past the proxy. */
  const stored = async () => {
    const [rows] = await withServer((connection) =>
      connection.query<RowDataPacket[]>(`SELECT id FROM ${name()}.things ORDER BY id`),
    );
    return rows.map(({ id }) => id as string);
  };
  /** The connections to this database on the server, and what they do. */
  const onServer = async () => {
    const [rows] = await withServer((connection) =>
      connection.query<RowDataPacket[]>('SELECT command, info FROM information_schema.processlist WHERE db = ?', [
        name(),
      ]),
    );
    return rows.map((row) => ({
      command: String(row.command ?? row.COMMAND),
      info: (row.info ?? row.INFO) as unknown,
    }));
  };
  const expectNothingLeaked = async () => {
    expect(await Promise.all(Array.from({ length: 40 }, () => outcome(read())))).toEqual(Array(40).fill('fine'));
    const connections = await onServer();
    expect(connections.length).toBeLessThanOrEqual(CONNECTIONS);
    expect(connections.filter(({ command }) => command !== 'Sleep')).toEqual([]);
    expect(proxy.connections).toBe(connections.length);
  };

  // In the first case the server has committed, in the second it has not: nobody on this side can tell.
  test.each([
    ['cut after COMMIT', ['a']],
    ['cut before COMMIT', []],
    ['hang at COMMIT', []],
  ] as const)('a commit whose answer is lost is not known to have happened: %s', async (treatment: Treatment, kept) => {
    proxy.set(treatment);
    expect(await outcome(transact(add('a')))).toBe('OUTCOME_UNKNOWN');
    expect(await stored()).toEqual(kept);
    proxy.set('pass');
    expect(await outcome(transact(add('b')))).toBe('fine');
    // What hung came to a connection that nobody holds any more.
    expect(await stored()).toEqual([...kept, 'b']);
    await expectNothingLeaked();
  });

  test('a connection that ends in the middle of a transaction leaves nothing of it', async () => {
    const ended = transact(async (transaction) => {
      await add('a')(transaction);
      const [row] = await transaction.query('SELECT CONNECTION_ID() AS id');
      await withServer((connection) => connection.query('KILL ?', [row?.id]));
      await sleep(20);
      await add('b')(transaction);
    });
    expect(await outcome(ended)).toBe('SUBGRAPH_UNAVAILABLE');
    expect(await stored()).toEqual([]);
    await expectNothingLeaked();
  });

  test('what hangs is answered in time, whoever waits for a connection too, and all are free afterwards', async () => {
    await read();
    proxy.set('hang');
    const start = performance.now();
    const outcomes = await Promise.all([
      ...Array.from({ length: 10 }, () => outcome(read())),
      ...Array.from({ length: 10 }, (_, index) => outcome(transact(add(`hung ${String(index)}`)))),
      outcome(database.ping()),
    ]);
    const took = performance.now() - start;
    expect(new Set(outcomes)).toEqual(new Set(['DEADLINE_EXCEEDED']));
    // The check of the health has the longest patience of them.
    expect(took).toBeLessThan(2_000 + 5 * PATIENCE);
    proxy.set('pass');
    await expectNothingLeaked();
    expect(await stored()).toEqual([]);
  });

  test('a transaction that hangs in the middle is answered in time and leaves nothing', async () => {
    const hanging = transact(async (transaction) => {
      await add('a')(transaction);
      proxy.set('hang');
      await add('b')(transaction);
    });
    expect(await outcome(hanging)).toBe('DEADLINE_EXCEEDED');
    proxy.set('pass');
    await expectNothingLeaked();
    expect(await stored()).toEqual([]);
  });

  test('what takes longer than anybody waits is ended on the server too', async () => {
    const start = performance.now();
    expect(await outcome(read('SELECT SLEEP(20)'))).toBe('DEADLINE_EXCEEDED');
    expect(performance.now() - start).toBeLessThan(5 * PATIENCE);
    await sleep(PATIENCE);
    expect((await onServer()).filter(({ info }) => String(info).includes('SLEEP'))).toEqual([]);
    await expectNothingLeaked();
  });

  test('one that refuses is told at once, and used again as soon as it accepts', async () => {
    await proxy.close();
    const { port } = new URL(proxy.url);
    const start = performance.now();
    expect(await outcome(read())).toBe('SUBGRAPH_UNAVAILABLE');
    expect(await outcome(transact(add('a')))).toBe('SUBGRAPH_UNAVAILABLE');
    expect(await outcome(database.ping())).toBe('SUBGRAPH_UNAVAILABLE');
    expect(performance.now() - start).toBeLessThan(PATIENCE);
    proxy = await startDatabaseProxy(place.databaseUrl ?? '', Number(port));
    expect(await outcome(read())).toBe('fine');
    await expectNothingLeaked();
  });

  test('what a client is told names no address and no statement', async () => {
    const said = (work: Promise<unknown>) => work.then(String, String);
    expect(await said(read('SELECT SLEEP(10)'))).toBe('AppError: The request ran out of time.');
    const killed = transact(async (transaction) => {
      await transaction.query('KILL CONNECTION_ID()');
    });
    expect(await said(killed)).toBe('AppError: This part of the graph is not available at the moment.');
  });
});
