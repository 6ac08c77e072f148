import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabases } from '../testing/databases.js';
import type { Transaction } from './database.js';
import { inTime, openThings, thing, Thing, thingPolicy, type ThingDatabase } from './testing/things.js';
import { attempt, inTransaction, updateVisible } from './transaction.js';

describe.each(testDatabases)('transactions on %s', (kind) => {
  let things: ThingDatabase;
  beforeAll(async () => {
    things = await openThings(kind);
  });
  afterAll(() => things.remove());
  beforeEach(() => things.fill([thing({ id: 'a', position: 1 }), thing({ id: 'b', ownerId: 'usr_1' })]));

  const ids = async () => (await things.rows()).map(({ id }) => id);
  const transact = <T>(work: (transaction: Transaction) => Promise<T>) => things.database.transact(inTime(), work);

  test('keep everything when they return, and nothing when they throw', async () => {
    expect(
      await transact(async (transaction) => {
        await transaction.insert(Thing, thing({ id: 'c' }));
        expect(await transaction.run("UPDATE things SET name = 'new'")).toBe(3);
        return 'returned';
      }),
    ).toBe('returned');
    const before = await things.rows();
    expect(before.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'new'],
      ['b', 'new'],
      ['c', 'new'],
    ]);
    await expect(
      transact(async (transaction) => {
        await transaction.insert(Thing, [thing({ id: 'd' }), thing({ id: 'e' })]);
        await transaction.run("DELETE FROM things WHERE id = 'a'");
        throw new Error('thought better of it');
      }),
    ).rejects.toThrow('thought better of it');
    expect(await things.rows()).toEqual(before);
  });

  test('are seen by readers only once they are committed', async () => {
    const count = async () => Number((await things.database.reader.query('SELECT COUNT(*) AS n FROM things'))[0]?.n);
    await transact(async (transaction) => {
      await transaction.insert(Thing, thing({ id: 'c' }));
      expect(Number((await transaction.query('SELECT COUNT(*) AS n FROM things'))[0]?.n)).toBe(3);
      expect(await count()).toBe(2);
    });
    expect(await count()).toBe(3);
  });

  test('refuse to be started inside one another, on this or another database', async () => {
    const others = await openThings(kind);
    for (const { database } of [things, others]) {
      await expect(
        transact(async (transaction) => {
          await transaction.insert(Thing, thing({ id: 'c' }));
          await database.transact(inTime(), (inner) => inner.insert(Thing, thing({ id: 'd' })));
        }),
      ).rejects.toThrow('A transaction was started inside another one.');
    }
    expect([await ids(), await others.rows()]).toEqual([['a', 'b'], []]);
    await others.remove();
  });

  test('leave nothing behind that was still running when they failed', async () => {
    const stragglers: Promise<unknown>[] = [];
    await expect(
      transact(async (transaction) => {
        stragglers.push(
          (async () => {
            await transaction.insert(Thing, thing({ id: 'c' }));
            await sleep(20);
            await transaction.insert(Thing, thing({ id: 'd' }));
          })(),
        );
        await Promise.all([...stragglers, transaction.run('UPDATE nonsense SET x = 1')]);
      }),
    ).rejects.toThrow(/nonsense/);
    await transact((transaction) => transaction.insert(Thing, thing({ id: 'next' })));
    await expect(Promise.all(stragglers)).rejects.toThrow('A statement came after the end of its transaction.');
    expect(await ids()).toEqual(['a', 'b', 'next']);
  });

  test('refuse every statement after their end', async () => {
    let kept: Transaction | undefined;
    await transact(async (transaction) => {
      kept = transaction;
      await Promise.resolve();
    });
    const late = 'A statement came after the end of its transaction.';
    await expect(kept?.insert(Thing, thing({ id: 'c' }))).rejects.toThrow(late);
    await expect(kept?.run('DELETE FROM things')).rejects.toThrow(late);
    await expect(kept?.query('SELECT 1')).rejects.toThrow(late);
    await expect(kept?.attempt(() => Promise.resolve())).rejects.toThrow(late);
    expect(await ids()).toEqual(['a', 'b']);
  });

  test('go on after a part that failed, without what it wrote', async () => {
    await transact(async (transaction) => {
      await transaction.insert(Thing, thing({ id: 'c' }));
      for (const id of ['d', 'e']) {
        await expect(
          transaction.attempt(async () => {
            await transaction.insert(Thing, thing({ id }));
            await transaction.insert(Thing, thing({ id: 'a' }));
          }),
        ).rejects.toThrow(/UNIQUE|Duplicate/);
      }
      await transaction.attempt(async () => {
        await transaction.insert(Thing, thing({ id: 'f' }));
        await expect(
          transaction.attempt(async () => {
            await transaction.insert(Thing, thing({ id: 'g' }));
            throw new Error('inner');
          }),
        ).rejects.toThrow('inner');
      });
    });
    expect(await ids()).toEqual(['a', 'b', 'c', 'f']);
  });

  test('go on when BEGIN or COMMIT failed before', async () => {
    // Rolled back by hand, so that the COMMIT of the database kit finds no transaction on SQLite.
    const failing = transact(async (transaction) => {
      await transaction.run('ROLLBACK');
      await transaction.run('SELECT * FROM nonsense');
    });
    await expect(failing).rejects.toThrow(/nonsense/);
    const committing = transact((transaction) => transaction.run('COMMIT'));
    if (kind === 'sqlite') await expect(committing).rejects.toThrow('no transaction is active');
    else await committing;
    await transact((transaction) => transaction.insert(Thing, thing({ id: 'c' })));
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });

  test('are refused after their deadline and change nothing', async () => {
    await expect(
      things.database.transact(Date.now() - 1, (transaction) => transaction.insert(Thing, thing({ id: 'c' }))),
    ).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(await ids()).toEqual(['a', 'b']);
  });

  describe('guarded writes', () => {
    const rename = (id: string, expectedVersion: number, principal = {}) => {
      const scope = things.scope(principal);
      return inTransaction(scope, async (tx) => {
        await tx.db.insert(Thing, thing({ id: `beside ${id}` }));
        await updateVisible(tx, Thing, thingPolicy, { id, expectedVersion }, { name: 'renamed' });
      });
    };
    const OWNER = { levels: { Thing: ['own'] }, userId: 'usr_1' } as const;

    test('count the version up', async () => {
      await rename('a', 1);
      await rename('b', 1, OWNER);
      const [a, , , b] = await things.rows().then((rows) => [rows[0], 0, 0, rows[1]]);
      expect([a, b]).toMatchObject([
        { name: 'renamed', version: 2 },
        { name: 'renamed', version: 2 },
      ]);
    });

    test('fail with the version that is there now, and leave nothing', async () => {
      await transact((transaction) => transaction.run("UPDATE things SET version = 7 WHERE id = 'a'"));
      const before = await things.rows();
      for (const version of [1, 6, 8, -1]) {
        await expect(rename('a', version)).rejects.toMatchObject({
          code: 'STALE_VERSION',
          details: { id: 'a', currentVersion: 7 },
        });
      }
      expect(await things.rows()).toEqual(before);
    });

    test('tell the version after the rollback, not the one that the loser made', async () => {
      const lost = inTransaction(things.scope(), async (tx) => {
        await updateVisible(tx, Thing, thingPolicy, { id: 'a', expectedVersion: 1 }, { name: 'once' });
        await updateVisible(tx, Thing, thingPolicy, { id: 'a', expectedVersion: 1 }, { name: 'twice' });
      });
      await expect(lost).rejects.toMatchObject({ code: 'STALE_VERSION', details: { currentVersion: 1 } });
      expect((await things.rows())[0]).toMatchObject({ name: '', version: 1 });
    });

    test('answer alike for what is absent, deleted or not to be seen', async () => {
      await transact((transaction) =>
        transaction.insert(Thing, thing({ id: 'gone', deletedAt: '2026-01-01T00:00:00.000Z' })),
      );
      const before = await things.rows();
      const refusals = [
        ['nothing', {}],
        ['gone', {}],
        ['a', OWNER],
        ['b', { ...OWNER, userId: 'usr_2' }],
        ['b', { levels: { Thing: [] } }],
        ['b', { levels: {} }],
        ['b ', {}],
        ['B', {}],
      ] as const;
      for (const [id, principal] of refusals) {
        await expect(rename(id, 1, principal)).rejects.toMatchObject({
          code: 'NOT_FOUND',
          message: 'No thing with this id exists, or you may not see it.',
          details: { id },
        });
      }
      expect(await things.rows()).toEqual(before);
    });

    test('explain themselves inside a part too', async () => {
      await inTransaction(things.scope(), async (tx) => {
        const part = attempt(tx, async () => {
          await updateVisible(tx, Thing, thingPolicy, { id: 'a', expectedVersion: 1 }, { name: 'once' });
          await updateVisible(tx, Thing, thingPolicy, { id: 'a', expectedVersion: 1 }, { name: 'twice' });
        });
        await expect(part).rejects.toMatchObject({ code: 'STALE_VERSION', details: { currentVersion: 1 } });
        await updateVisible(tx, Thing, thingPolicy, { id: 'a', expectedVersion: 1 }, { name: 'third' });
      });
      expect((await things.rows())[0]).toMatchObject({ name: 'third', version: 2 });
    });

    test('let one of many win', async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 40 }, (_, index) =>
          inTransaction(things.scope(), async (tx) => {
            if (kind === 'mysql') await sleep(index % 4);
            await updateVisible(tx, Thing, thingPolicy, { id: 'a', expectedVersion: 1 }, { position: index });
            return index;
          }),
        ),
      );
      const winners = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
      const losers = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
      expect(winners).toHaveLength(1);
      expect(losers).toHaveLength(39);
      for (const loser of losers)
        expect(loser).toMatchObject({ code: 'STALE_VERSION', details: { currentVersion: 2 } });
      expect((await things.rows())[0]).toMatchObject({ position: winners[0], version: 2 });
    });
  });
});
