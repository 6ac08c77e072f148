import { openDatabase } from '../../shared/db/open-database.js';
import type { Database } from '../../shared/db/database.js';
import { toNumber } from '../../shared/db/rows.js';
import { createLog } from '../../shared/log.js';
import { openTestDatabase, testDatabases, type TestDatabase } from '../../shared/testing/databases.js';
import { startOwnDatabaseServer } from '../../test/faults/own-database-server.js';
import { locationOf } from '../../test/kit/test-graph.js';
import { platform } from '../platform/subgraph.js';
import { SharedBudgets } from './shared-budgets.js';
import type { Spending } from './token-bucket.js';

const BUDGET = { maximum: 1_000, restoreRate: 10 };
/** A twentieth of it. */
const PORTION = 50;
const log = createLog('silent', 'test');

describe.each(testDatabases)('budgets that processes share, on %s', (kind) => {
  let place: TestDatabase;
  let databases: Database[];
  let now: number;
  beforeEach(async () => {
    place = await openTestDatabase(kind);
    databases = [await openDatabase(locationOf(place), platform.name, platform.database)];
    now = 1_000_000;
  });
  afterEach(async () => {
    for (const database of databases) await database.close();
    await place.remove();
  });

  /** Each with what it remembers itself; the table is the same. */
  const processes = (count: number): SharedBudgets[] =>
    Array.from({ length: count }, () => new SharedBudgets(databases[0]!, log, () => now));
  const statements = () => databases[0]!.statementCount();

  test('ask the table once for many requests', async () => {
    const [one] = processes(1);
    await one!.spend('staff:ada', 1, BUDGET);
    const before = statements();
    for (let i = 1; i < PORTION; i += 1) {
      expect(await one!.spend('staff:ada', 1, BUDGET)).toEqual({ isGranted: true, remaining: 999 - i, wait: 0 });
    }
    expect(statements()).toBe(before);
    await one!.spend('staff:ada', 1, BUDGET);
    expect(statements()).toBeGreaterThan(before);
  });

  test('let through exactly the whole budget, however requests are spread', async () => {
    const workers = processes(4);
    const spendings: Promise<Spending>[] = [];
    for (let i = 0; i < 200; i += 1) {
      spendings.push(Promise.resolve(workers[i % 4]!.spend('staff:ada', 10, BUDGET)));
    }
    const granted = (await Promise.all(spendings)).filter(({ isGranted }) => isGranted).length;
    // What is missing is in the hands of a process that nobody asks any more.
    expect(granted).toBeLessThanOrEqual(100);
    expect(granted).toBeGreaterThanOrEqual(100 - (3 * PORTION) / 10);
    expect((await workers[0]!.spend('staff:bob', 10, BUDGET)).isGranted).toBe(true);
  });

  test('refuse without asking until there can be enough again, and then let through', async () => {
    const [one, other] = processes(2);
    expect((await one!.spend('bi:etl', 1_000, BUDGET)).remaining).toBe(0);
    expect(await other!.spend('bi:etl', 20, BUDGET)).toEqual({ isGranted: false, remaining: 0, wait: 2_000 });
    const before = statements();
    now += 1_000;
    expect(await other!.spend('bi:etl', 20, BUDGET)).toEqual({ isGranted: false, remaining: 10, wait: 1_000 });
    expect(statements()).toBe(before);
    now += 1_000;
    expect(await other!.spend('bi:etl', 20, BUDGET)).toEqual({ isGranted: true, remaining: 0, wait: 0 });
    expect((await one!.spend('bi:etl', 20, BUDGET)).isGranted).toBe(false);
  });

  test('throw away a portion after a while', async () => {
    const [one, other] = processes(2);
    await one!.spend('staff:ada', 1, BUDGET);
    now += 20_000;
    // Whole again: what the first one still holds is no more than a part of it.
    expect((await other!.spend('staff:ada', 1_000, BUDGET)).isGranted).toBe(true);
    expect((await one!.spend('staff:ada', 49, BUDGET)).isGranted).toBe(false);
  });

  test('take a larger step than a portion where one request needs it', async () => {
    const [one] = processes(1);
    expect(await one!.spend('staff:ada', 700, BUDGET)).toEqual({ isGranted: true, remaining: 300, wait: 0 });
    expect(await one!.spend('staff:ada', 301, BUDGET)).toEqual({ isGranted: false, remaining: 300, wait: 100 });
    expect((await one!.spend('staff:ada', 300, BUDGET)).isGranted).toBe(true);
  });

  test('store what is left under a name that tells nobody', async () => {
    const [one] = processes(1);
    await one!.spend('anonymous:192.0.2.1', 300, BUDGET);
    const rows = await databases[0]!.reader.query('SELECT * FROM budgets');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('192.0.2.1');
    expect(toNumber(rows[0]?.thousandths)).toBe(700_000);
    expect(toNumber(rows[0]?.at_ms)).toBe(now);
  });

  test('never give more than the new maximum when the budget becomes smaller', async () => {
    const [one] = processes(1);
    await one!.spend('staff:ada', 50, BUDGET);
    const smaller = { maximum: 100, restoreRate: 10 };
    const [later] = processes(1);
    expect(await later!.spend('staff:ada', 100, smaller)).toEqual({ isGranted: true, remaining: 0, wait: 0 });
    expect((await later!.spend('staff:ada', 1, smaller)).isGranted).toBe(false);
  });

  test('are counted by each process alone while the table does not answer, and later together again', async () => {
    const closed = await openDatabase(locationOf(place), platform.name, platform.database);
    await closed.close();
    let inUse = closed;
    const switched: Pick<Database, 'transact'> = { transact: (deadline, work) => inUse.transact(deadline, work) };
    const one = new SharedBudgets(switched, log, () => now);
    expect(await one.spend('staff:ada', 900, BUDGET)).toEqual({ isGranted: true, remaining: 100, wait: 0 });
    expect((await one.spend('staff:ada', 200, BUDGET)).isGranted).toBe(false);

    inUse = databases[0]!;
    now += 1_000;
    expect((await one.spend('staff:ada', 200, BUDGET)).isGranted).toBe(false);
    now += 5_000;
    expect(await one.spend('staff:ada', 200, BUDGET)).toEqual({ isGranted: true, remaining: 800, wait: 0 });
    expect((await processes(1)[0]!.spend('staff:ada', 900, BUDGET)).isGranted).toBe(false);
  });
});

(testDatabases.includes('mysql') ? test : test.skip)(
  'a server that stands still holds a request for about a second, and the others not at all',
  async () => {
    const server = await startOwnDatabaseServer();
    const location = { kind: 'mysql' as const, url: server.url, prefix: 'kehu' };
    const database = await openDatabase(location, platform.name, platform.database);
    try {
      const budgets = new SharedBudgets(database, log);
      expect((await budgets.spend('staff:ada', PORTION, BUDGET)).isGranted).toBe(true);
      server.freeze();
      const started = performance.now();
      const first = await Promise.all(['staff:ada', 'staff:bob'].map(async (key) => budgets.spend(key, 10, BUDGET)));
      expect(first.map(({ isGranted }) => isGranted)).toEqual([true, true]);
      expect(performance.now() - started).toBeLessThan(5_000);
      expect(budgets.spend('staff:carol', 10, BUDGET)).toEqual({ isGranted: true, remaining: 990, wait: 0 });
    } finally {
      server.thaw();
      await database.close();
      await server.remove();
    }
  },
);
