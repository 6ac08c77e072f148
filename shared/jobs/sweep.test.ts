import { toDatabaseInstant, type RawRow } from '../db/rows.js';
import type { TransactionScope } from '../db/transaction.js';
import { AppError } from '../errors.js';
import { testDatabases } from '../testing/databases.js';
import { scaled } from '../../test/setup/scale.js';
import type { DueRows } from './due-rows.js';
import { sweepOutside, type OutsideSweep } from './sweep-outside.js';
import { sweep, type Sweep } from './sweep.js';
import { BEGIN, gate, openErrands, type ErrandPlace } from './testing/errands.js';

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `err_${String(index + 1).padStart(4, '0')}`);

const due: DueRows = {
  table: 'errands',
  columns: 'id, times',
  due: (now) => ({ sql: 'due_at <= ?', parameters: [now] }),
  order: 'due_at, id',
  index: 'ix_errands_due_at',
};

const nameOf = (row: RawRow) => String(row.id);
const done = async (tx: TransactionScope, row: RawRow) => {
  await tx.db.run('UPDATE errands SET times = times + 1, due_at = NULL WHERE id = ?', [nameOf(row)]);
};
const later = async (tx: TransactionScope, row: RawRow, error: unknown) => {
  const at = new Date(Date.parse(tx.now()) + 60_000).toISOString();
  await tx.db.run('UPDATE errands SET error = ?, due_at = ? WHERE id = ?', [
    (error as Error).message,
    toDatabaseInstant(at),
    nameOf(row),
  ]);
};

describe.each(testDatabases)('sweeps on %s', (kind) => {
  let place: ErrandPlace;
  beforeAll(async () => {
    place = await openErrands(kind);
  });
  afterEach(() => place.reset());
  afterAll(() => place.remove());

  /** How each errand stands, and how many are alike: `times error isDue`. */
  const standing = async (): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const { times, error, due_at: dueAt, claimed_by: by, claimed_until: until } of await place.errands()) {
      const how = [times, error ?? 'fine', dueAt === null ? 'done' : dueAt, by ?? until ?? 'free'].join(' ');
      counts[how] = (counts[how] ?? 0) + 1;
    }
    return counts;
  };
  const laterBy = (milliseconds: number) => toDatabaseInstant(new Date(Date.parse(BEGIN) + milliseconds).toISOString());

  describe('within the database', () => {
    const rows = (more: Partial<Sweep> = {}): Sweep => ({ ...due, handle: done, failed: later, ...more });

    test('handle what is due and nothing else, in batches', async () => {
      await place.fill(names(120));
      await place.replicas[0].transact(Date.now() + 60_000, ({ run }) =>
        run("UPDATE errands SET due_at = ? WHERE id > 'err_0101'", [laterBy(1)]),
      );
      const batches: number[] = [];
      const transact = place.replicas[0].transact.bind(place.replicas[0]);
      let handled = 0;
      const scope = place.scope();
      Object.assign(scope, {
        database: {
          ...place.replicas[0],
          transact: async (deadline: number, work: never) => {
            const before = handled;
            const result = await transact(deadline, work);
            batches.push(handled - before);
            return result;
          },
        },
      });
      const handle = async (tx: TransactionScope, row: RawRow) => {
        await done(tx, row);
        handled += 1;
      };
      expect(await sweep(scope, rows({ handle }))).toBe(101);
      expect(batches).toEqual([50, 50, 1]);
      expect(await standing()).toEqual({ '1 fine done free': 101, [`0 fine ${laterBy(1)} free`]: 19 });
    });

    test('go on past rows that fail, undo what those wrote, and leave them for later', async () => {
      await place.fill(names(60));
      const poison = new Set(['err_0001', 'err_0030', 'err_0060']);
      const handle = async (tx: TransactionScope, row: RawRow) => {
        await done(tx, row);
        if (poison.has(nameOf(row))) throw new AppError('CONFLICT', 'Poison.');
        if (nameOf(row) === 'err_0002') await tx.db.run("INSERT INTO errands (id, times) VALUES ('err_0001', 0)");
      };
      expect(await sweep(place.scope(), rows({ handle, batchSize: 20 }))).toBe(56);
      const failed = (await place.errands()).filter(({ error }) => error !== null);
      expect(failed.map((row) => [row.id, row.times, row.due_at])).toEqual(
        ['err_0001', 'err_0002', 'err_0030', 'err_0060'].map((id) => [id, 0, laterBy(60_000)]),
      );
      expect(await sweep(place.scope(), rows())).toBe(0);
      place.clock.advance(60_000);
      expect(await sweep(place.scope(), rows())).toBe(4);
    });

    test('share the rows when several sweep at once: each row is handled once', async () => {
      const count = scaled(600, 6_000);
      await place.fill(names(count));
      const handledBy = new Map<string, number[]>();
      const sweeping = ([0, 1, 0, 1] as const).map((replica, sweeper) => {
        const handle = async (tx: TransactionScope, row: RawRow) => {
          await done(tx, row);
          handledBy.set(nameOf(row), [...(handledBy.get(nameOf(row)) ?? []), sweeper]);
        };
        return sweep(place.scope(replica), rows({ handle, batchSize: 7 }));
      });
      const totals = await Promise.all(sweeping);
      expect(totals.reduce((sum, total) => sum + total, 0)).toBe(count);
      expect(await standing()).toEqual({ '1 fine done free': count });
      expect([...handledBy.values()].every((sweepers) => sweepers.length === 1)).toBe(true);
      // Where rows are locked one by one nobody waits for another's batch.
      if (kind === 'mysql') expect(totals.filter((total) => total > 0).length).toBeGreaterThan(1);
    });

    test('end when the time is over or the run is to end, after the batch that is under way', async () => {
      await place.fill(names(30));
      const slow = async (tx: TransactionScope, row: RawRow) => {
        await done(tx, row);
        place.clock.advance(1_000);
      };
      expect(await sweep(place.scope(), rows({ handle: slow, batchSize: 5, timeBudget: 10_000 }))).toBe(10);
      const stopped = new AbortController();
      const stopping = async (tx: TransactionScope, row: RawRow) => {
        await done(tx, row);
        stopped.abort();
      };
      expect(await sweep(place.scope(0, stopped.signal), rows({ handle: stopping, batchSize: 5 }))).toBe(5);
      expect((await standing())['1 fine done free']).toBe(15);
    });

    test('go on past rows whose failure cannot be written down, which stay due, and fail in the end', async () => {
      await place.fill(names(30));
      const poison = names(12).slice(3);
      const handle = async (tx: TransactionScope, row: RawRow) => {
        await done(tx, row);
        if (poison.includes(nameOf(row))) throw new Error('Poison.');
      };
      const failed = async (tx: TransactionScope, row: RawRow, error: unknown) => {
        await later(tx, row, error);
        throw new Error(`No ink for ${nameOf(row)}.`);
      };
      // More of them than a batch holds: those behind them have their turn all the same.
      await expect(sweep(place.scope(), rows({ handle, failed, batchSize: 5 }))).rejects.toThrow(
        'No ink for err_0004.',
      );
      expect(await standing()).toEqual({ '1 fine done free': 21, [`0 fine ${laterBy(0)} free`]: 9 });
      expect(await sweep(place.scope(), rows({ handle, batchSize: 5 }))).toBe(0);
      expect(await standing()).toEqual({ '1 fine done free': 21, [`0 Poison. ${laterBy(60_000)} free`]: 9 });
    });
  });

  describe('with work outside the database', () => {
    const rows = (work: OutsideSweep<string>['work'], more: Partial<OutsideSweep<string>> = {}) => ({
      ...due,
      leaseMs: 30_000,
      work,
      succeeded: done,
      failed: later,
      ...more,
    });

    test('work on as many rows at a time as there are lanes, outside any transaction', async () => {
      await place.fill(names(20));
      let [inside, most] = [0, 0];
      const allThere = gate();
      const work = async () => {
        inside += 1;
        most = Math.max(most, inside);
        if (inside === 3) allThere.open();
        await allThere.opened;
        // Nothing is locked meanwhile: somebody else can write.
        await place.replicas[0].transact(Date.now() + 60_000, ({ run }) => run('UPDATE errands SET error = NULL'));
        inside -= 1;
        return 'sent';
      };
      expect(await sweepOutside(place.scope(), rows(work, { lanes: 3 }))).toBe(20);
      expect(most).toBe(3);
      expect(await standing()).toEqual({ '1 fine done free': 20 });
    });

    test('give each row to one of several that sweep at once, and go on past rows that fail', async () => {
      const count = scaled(120, 1_200);
      await place.fill(names(count));
      const worked: string[] = [];
      const work = async (row: RawRow) => {
        worked.push(nameOf(row));
        await new Promise(setImmediate);
        if (nameOf(row).endsWith('7')) throw new Error('Poison.');
        return 'sent';
      };
      const totals = await Promise.all(([0, 1, 1] as const).map((at) => sweepOutside(place.scope(at), rows(work))));
      expect(worked.sort()).toEqual(names(count));
      expect(totals.reduce((sum, total) => sum + total, 0)).toBe(count * 0.9);
      expect(await standing()).toEqual({
        '1 fine done free': count * 0.9,
        [`0 Poison. ${laterBy(60_000)} free`]: count * 0.1,
      });
    });

    test('write down that writing down failed, and go on', async () => {
      await place.fill(names(3));
      const succeeded = async (tx: TransactionScope, row: RawRow) => {
        await done(tx, row);
        if (nameOf(row) === 'err_0002') throw new Error('No ink.');
      };
      expect(
        await sweepOutside(
          place.scope(),
          rows(async () => 'sent', { succeeded }),
        ),
      ).toBe(2);
      expect(await standing()).toEqual({ '1 fine done free': 2, [`0 No ink. ${laterBy(60_000)} free`]: 1 });
    });

    test('take over rows whose worker died, and drop what that one writes late', async () => {
      await place.fill(['err_0001']);
      const dead = gate();
      const begun = gate();
      const first = sweepOutside(
        place.scope(0),
        rows(async () => {
          begun.open();
          await dead.opened;
          throw new Error('Too late.');
        }),
      );
      await begun.opened;
      place.clock.advance(29_999);
      expect(
        await sweepOutside(
          place.scope(1),
          rows(async () => 'sent'),
        ),
      ).toBe(0);
      place.clock.advance(1);
      expect(
        await sweepOutside(
          place.scope(1),
          rows(async () => 'sent'),
        ),
      ).toBe(1);
      dead.open();
      expect(await first).toBe(0);
      expect(await standing()).toEqual({ '1 fine done free': 1 });
    });

    test('give back what the end of the process cuts off, and finish what is done all the same', async () => {
      await place.fill(['err_0001', 'err_0002', 'err_0003']);
      const stopped = new AbortController();
      const begun: string[] = [];
      const work = async (row: RawRow, signal: AbortSignal) => {
        begun.push(nameOf(row));
        if (begun.length === 2) stopped.abort(new Error('The process is about to end.'));
        if (nameOf(row) === 'err_0001') return 'sent';
        if (!signal.aborted) await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
        throw new Error('Cut off.');
      };
      expect(await sweepOutside(place.scope(0, stopped.signal), rows(work, { lanes: 2 }))).toBe(1);
      expect(begun.sort()).toEqual(['err_0001', 'err_0002']);
      expect(await standing()).toEqual({ '1 fine done free': 1, [`0 fine ${laterBy(0)} free`]: 2 });
    });

    test('tell the work when its lease is over', async () => {
      await place.fill(['err_0001']);
      const work = (_row: RawRow, signal: AbortSignal) =>
        new Promise<string>((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Error('Overdue.'))),
        );
      expect(await sweepOutside(place.scope(), rows(work, { leaseMs: 1 }))).toBe(0);
      expect(await standing()).toEqual({ [`0 Overdue. ${laterBy(60_000)} free`]: 1 });
    });
  });
});
