import { setTimeout as sleep } from 'node:timers/promises';
import { openTestDatabase, testDatabases, withServer } from '../testing/databases.js';
import type { Transaction } from './database.js';
import { openMysqlDatabase } from './mysql-database.js';
import type { RawRow } from './rows.js';
import { inTime, locationOf, openThings, thing, thingContents, type ThingDatabase } from './testing/things.js';

const mysqlDescribe = testDatabases.includes('mysql') ? describe : describe.skip;

mysqlDescribe('a database on a server', () => {
  let things: ThingDatabase;
  beforeAll(async () => {
    things = await openThings('mysql', { ...thingContents, connections: 4 });
  });
  afterAll(() => things.remove());
  beforeEach(() => things.fill([thing({ id: 'a', position: 0 }), thing({ id: 'b', position: 0 })]));

  const transact = <T>(work: (transaction: Transaction) => Promise<T>) => things.database.transact(inTime(), work);
  const positions = async () => (await things.rows()).map(({ position }) => position);
  const add = (transaction: Transaction, id: string) =>
    transaction.run('UPDATE things SET position = position + 1 WHERE id = ?', [id]);

  test('has the same settings on every connection, the first one too', async () => {
    const settings = await Promise.all(
      Array.from({ length: 12 }, () =>
        transact(async (transaction): Promise<RawRow> => {
          const [isolation] = await transaction.query("SHOW SESSION VARIABLES LIKE 't%\\_isolation'");
          const [row] = await transaction.query(
            'SELECT @@session.sql_mode AS mode, @@session.collation_connection AS collation, CONNECTION_ID() AS id, ' +
              '@@session.innodb_lock_wait_timeout AS patience, SLEEP(0.01)',
          );
          return { ...row, isolation: isolation?.Value };
        }),
      ),
    );
    expect(new Set(settings.map(({ id }) => id)).size).toBe(4);
    for (const row of settings) {
      expect(row).toMatchObject({
        isolation: 'READ-COMMITTED',
        mode: 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
        collation: expect.stringMatching(/^utf8mb4_(nopad|0900)_bin$/) as string,
        patience: 5,
      });
    }
  });

  test('runs the loser of a deadlock again', async () => {
    let runs = 0;
    const bothHold = meeting(2);
    const inOrder = (first: string, second: string) =>
      transact(async (transaction) => {
        runs += 1;
        await add(transaction, first);
        if (runs <= 2) await bothHold();
        await add(transaction, second);
      });
    await Promise.all([inOrder('a', 'b'), inOrder('b', 'a')]);
    expect(runs).toBe(3);
    expect(await positions()).toEqual([2, 2]);
  });

  test('runs it again although a part had been undone', async () => {
    let runs = 0;
    const bothHold = meeting(2);
    const inOrder = (first: string, second: string) =>
      transact(async (transaction) => {
        runs += 1;
        await add(transaction, first);
        if (runs <= 2) await bothHold();
        await transaction.attempt(() => add(transaction, second));
      });
    await Promise.all([inOrder('a', 'b'), inOrder('b', 'a')]);
    expect(runs).toBe(3);
    expect(await positions()).toEqual([2, 2]);
  });

  test('runs again who waited too long for a lock', async () => {
    const { held, letGo } = holding();
    const holder = transact(async (transaction) => {
      await add(transaction, 'a');
      await held;
    });
    let runs = 0;
    await transact(async (transaction) => {
      runs += 1;
      await transaction.query('SET SESSION innodb_lock_wait_timeout = 1');
      await add(transaction, 'b');
      if (runs === 2) letGo();
      await add(transaction, 'a');
    });
    await holder;
    expect(runs).toBe(2);
    expect(await positions()).toEqual([2, 1]);
  });

  test('gives up in the end, as overloaded, and keeps nothing', async () => {
    let runs = 0;
    const always = transact(async (transaction) => {
      runs += 1;
      await add(transaction, 'a');
      await transaction.query("SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213, MESSAGE_TEXT = 'Deadlock found'");
    });
    await expect(always).rejects.toMatchObject({ code: 'OVERLOADED' });
    expect(runs).toBe(8);
    expect(await positions()).toEqual([0, 0]);
  });

  test('does not begin after the deadline, whatever was waited for', async () => {
    const { held, letGo } = holding();
    const holders = Array.from({ length: 4 }, () => transact(() => held));
    let runs = 0;
    const late = things.database.transact(Date.now() + 10, async () => {
      runs += 1;
      await Promise.resolve();
    });
    await sleep(30);
    letGo();
    await expect(late).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await Promise.all(holders);
    expect(runs).toBe(0);
  });

  test('loses what a killed connection had not committed, and nothing else', async () => {
    const killed = transact(async (transaction) => {
      await add(transaction, 'a');
      const [row] = await transaction.query('SELECT CONNECTION_ID() AS id');
      await withServer((connection) => connection.query('KILL ?', [row?.id]));
      await sleep(20);
      await add(transaction, 'b');
    });
    await expect(killed).rejects.toThrow();
    await Promise.all(Array.from({ length: 8 }, () => transact((transaction) => add(transaction, 'b'))));
    expect(await positions()).toEqual([0, 8]);
  });
});

mysqlDescribe('opening on a server', () => {
  test('may happen in several processes at once; one migrates', async () => {
    const place = await openTestDatabase('mysql');
    const opened = await Promise.all(
      Array.from({ length: 4 }, () =>
        openMysqlDatabase(place.databaseUrl ?? '', `${place.prefix}_things`, thingContents),
      ),
    );
    const migrations = await opened[0]?.reader.query('SELECT name FROM migrations');
    expect(migrations).toEqual([{ name: 'CreateThings1700000000000' }]);
    await Promise.all(opened.map((database) => database.close()));
    await place.remove();
  });

  test('takes databases that an operator made to tell all characters apart, and no others', async () => {
    const place = await openTestDatabase('mysql');
    const name = `${place.prefix}_things`;
    const open = () => openMysqlDatabase(place.databaseUrl ?? '', name, thingContents);
    await withServer((connection) => connection.query(`CREATE DATABASE ${name} COLLATE utf8mb4_general_ci`));
    await expect(open()).rejects.toMatchObject({
      name: 'ConfigurationError',
      message:
        `The database ${name} compares texts by utf8mb4_general_ci. While it is empty: ` +
        `ALTER DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;`,
    });
    await withServer((connection) => connection.query(`ALTER DATABASE ${name} COLLATE utf8mb4_bin`));
    await (await open()).close();
    await place.remove();
  });

  test('names the server that cannot be used, and no password', async () => {
    const refused = openMysqlDatabase('mysql://kehu:secret@127.0.0.1:1', 'kehu_things', thingContents);
    await expect(refused).rejects.toMatchObject({
      name: 'DatabaseUnreachable',
      message: 'The database server at 127.0.0.1:1 cannot be used: ECONNREFUSED',
    });
    const { url } = locationOf(await openTestDatabase('mysql')) as { url: string };
    const server = new URL(url);
    server.username = 'nobody';
    server.password = 'secret';
    const denied = openMysqlDatabase(server.href, 'kehu_things', thingContents).then(
      () => 'opened',
      (error: unknown) => (error as Error).message,
    );
    expect(await denied).toMatch(/cannot be used: Access denied for user 'nobody'/);
    expect(await denied).not.toContain('secret');
  });
});

/** Resolves for everyone once so many have arrived. */
function meeting(size: number): () => Promise<void> {
  const { held, letGo } = holding();
  let arrived = 0;
  return () => {
    arrived += 1;
    if (arrived === size) letGo();
    return held;
  };
}

function holding(): { held: Promise<void>; letGo: () => void } {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { held, letGo };
}
