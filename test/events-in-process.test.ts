import { digester, FAILURES_ENDURED } from '../shared/events/digester.js';
import { listDeadLetters } from '../shared/events/dead-letters.js';
import type { TransactionScope } from '../shared/db/transaction.js';
import type { DomainEvent } from '../shared/events/domain-event.js';
import type { EventHandler } from '../shared/events/event-handler.js';
import { numberCommitted, readFeed } from '../shared/events/feed.js';
import { AppError, type ErrorCode } from '../shared/errors.js';
import type { MountedSubgraph } from '../shared/graphql/mounted-subgraph.js';
import { carryInProcess, type EventCarrier } from '../shared/events/in-process.js';
import { mountSubgraph } from '../shared/graphql/mounted-subgraph.js';
import type { SubgraphDefinition } from '../shared/graphql/subgraph.js';
import { createLog } from '../shared/log.js';
import { openTestDatabase, testDatabases, type TestDatabase } from '../shared/testing/databases.js';
import { customers as customersDefinition } from '../subgraphs/customers/subgraph.js';
import { identity as identityDefinition } from '../subgraphs/identity/subgraph.js';
import { sales as salesDefinition } from '../subgraphs/sales/subgraph.js';
import { mutate, until } from './kit/event-place.js';
import { addEntries } from './kit/journal-entries.js';
import { holdUp, type Hold } from './kit/held-handler.js';
import { locationOf, TEST_DATA_KEY } from './kit/test-graph.js';
import type { Json } from './kit/graph-server.js';

const log = createLog('silent', 'test');

describe.each(testDatabases)('events within one process on %s', (kind) => {
  let place: TestDatabase;
  let identity: MountedSubgraph;
  let customers: MountedSubgraph;
  let sales: MountedSubgraph;
  let events: EventCarrier;
  beforeEach(async () => {
    place = await openTestDatabase(kind);
    const mount = (definition: SubgraphDefinition) =>
      mountSubgraph(definition, locationOf(place), { dataKey: TEST_DATA_KEY });
    identity = await mount(identityDefinition);
    customers = await mount(customersDefinition);
    sales = await mount(salesDefinition);
    events = carryInProcess([identity, customers, sales], log);
  });
  afterEach(async () => {
    await events.stop();
    for (const subgraph of [identity, customers, sales]) await subgraph.close();
    await place.remove();
  });

  const createUser = async (name: string): Promise<string> => {
    const { createUser: created } = await mutate<Json>(
      identity,
      'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } } }',
      { input: { name } },
    );
    return created.user.id;
  };
  const ownersKnownTo = async ({ database }: MountedSubgraph) =>
    (await database.reader.query('SELECT owner_id FROM owner_teams ORDER BY position')).map((row) => row.owner_id);
  const places = async () =>
    (await identity.database.reader.query('SELECT position FROM journal_entries ORDER BY sequence')).map((row) =>
      row.position === null ? null : Number(row.position),
    );
  const upTo = (count: number) => Array.from({ length: count }, (_one, index) => index + 1);
  const placeOf = async ({ database }: MountedSubgraph, handler: string, source = 'identity') => {
    const [row] = await database.reader.query('SELECT position FROM event_inbox WHERE handler = ? AND source = ?', [
      handler,
      source,
    ]);
    return Number(row?.position ?? 0);
  };

  describe('while a handler is held up', () => {
    let hold: Hold;
    beforeEach(() => {
      hold = holdUp(sales, 'owner-teams');
    });
    afterEach(() => hold.end());

    test('go on to the others, are numbered and are told of; who settles waits for all', async () => {
      let told = 0;
      events.watch((source) => {
        if (source === 'identity') told += 1;
      });
      events.start();
      const first = await createUser('First');
      await hold.begun;
      const toldBefore = told;
      const second = await createUser('Second');
      await until(async () => (await ownersKnownTo(customers)).length === 2);
      expect(await ownersKnownTo(customers)).toEqual([first, second]);
      expect(await places()).toEqual([1, 2]);
      expect(told).toBeGreaterThan(toldBefore);
      let isSettled = false;
      const settled = events.settle().then(() => {
        isSettled = true;
      });
      const third = await createUser('Third');
      await until(async () => (await ownersKnownTo(customers)).length === 3);
      expect([isSettled, await ownersKnownTo(sales)]).toEqual([false, []]);
      hold.end();
      await settled;
      expect(await ownersKnownTo(sales)).toEqual([first, second, third]);
    });

    test('end with what is under way', async () => {
      await createUser('First');
      await addEntries(identity, 300);
      events.start();
      await hold.begun;
      let isStopped = false;
      const stopped = events.stop().then(() => {
        isStopped = true;
      });
      await until(async () => (await ownersKnownTo(customers)).length > 0);
      expect(isStopped).toBe(false);
      hold.end();
      await stopped;
      // The transaction of one stretch; what follows is left for the next start.
      expect(await placeOf(sales, 'owner-teams')).toBeGreaterThan(0);
      expect(await placeOf(sales, 'owner-teams')).toBeLessThanOrEqual(200);
      const before = await placeOf(customers, 'owner-teams');
      await createUser('Late');
      expect(await placeOf(customers, 'owner-teams')).toBe(before);
    });
  });

  test('are numbered in short transactions, however many wait', async () => {
    await createUser('First');
    await addEntries(identity, 2_500, { type: 'team.updated', areNumbered: false });
    const numbered = async () => (await places()).filter((position) => position !== null).length;
    const sizes: number[] = [];
    const { keys } = identity.journal;
    const database = {
      ...identity.database,
      transact: async <T>(deadline: number, work: Parameters<typeof identity.database.transact<T>>[1]): Promise<T> => {
        const before = await numbered();
        const result = await identity.database.transact(deadline, work);
        sizes.push((await numbered()) - before);
        return result;
      },
    };
    expect(await numberCommitted(database, keys)).toBe(true);
    expect(sizes).toEqual([1_000]);
    events.start();
    // On SQLite only a transaction that writes to the journal numbers what waits.
    if (kind === 'sqlite') await createUser('Last');
    await events.settle();
    const all = await places();
    expect(all).toEqual(upTo(all.length));
    expect(all.length).toBe(kind === 'sqlite' ? 2_502 : 2_501);
    expect(await placeOf(sales, 'owner-teams')).toBe(all.length);
  });

  test('are looked for in a limited part of the feed at a time, and all are found', async () => {
    const first = await createUser('First');
    await events.settle();
    await addEntries(identity, 45_000, { type: 'role.updated' });
    const last = await createUser('Last');
    await events.settle();
    const read = (after: number) => readFeed(identity, { after, limit: 100, types: ['user.created'] });
    expect(await read(1)).toEqual({ head: 45_002, upTo: 20_001, events: [] });
    expect(await read(40_001)).toMatchObject({ head: 45_002, upTo: 45_002, events: [{ subjectId: last }] });
    expect(await read(45_002)).toEqual({ head: 45_002, upTo: 45_002, events: [] });
    expect(await ownersKnownTo(sales)).toEqual([first, last]);
    expect(await placeOf(sales, 'owner-teams')).toBe(45_002);
  });

  test('that a source has lost are missed aloud, once', async () => {
    await createUser('First');
    await events.settle();
    await sales.database.transact(Date.now() + 10_000, (db) => db.run('UPDATE event_inbox SET position = 50'));
    const lines: { level: number; msg: string; place: number; handler: string }[] = [];
    const write = (line: string) => void lines.push(JSON.parse(line));
    const carrier = carryInProcess([identity, sales], createLog('warn', 'test', { write }));
    await carrier.settle();
    await carrier.settle();
    const text = 'the source has fewer events than were handled';
    const facts = { level: 50, msg: text, source: 'identity', place: 50, head: 1 };
    // They follow the directory, each at its own pace: erasures of members of staff, names of teams, and who is in which.
    lines.sort((one, other) => one.handler.localeCompare(other.handler));
    expect(lines).toEqual(
      ['known-customers', 'known-names', 'owner-teams'].map(
        (handler) => expect.objectContaining({ ...facts, handler }) as unknown,
      ),
    );
    await carrier.stop();
  });

  test('that always fail with a failure of the database are laid aside alone in the end, where it answers', async () => {
    for (const name of ['First', 'Poison', 'Third']) await createUser(name);
    await events.settle();
    const letters = () => listDeadLetters(sales.database.reader, 10);
    /** Has a handler digest the three until it is through, or `tries` times; answers how often it failed. */
    const digestAll = async (name: string, code: ErrorCode, subgraph: MountedSubgraph, tries: number) => {
      const apply: EventHandler['apply'] = async (_tx, { position }) => {
        if (position === 2) throw new AppError(code, 'Planted.');
        return undefined;
      };
      const digest = digester(subgraph, { name, types: ['user.created'], apply }, log);
      let failures = 0;
      for (let turn = 0; turn < tries; turn += 1) {
        const after = await placeOf(sales, name);
        const stretch = await readFeed(identity, { after, limit: 100 });
        if (after === stretch.head) break;
        await digest({ ...stretch, source: 'identity', after }).catch((error: unknown) => {
          expect(error).toMatchObject({ code });
          failures += 1;
        });
      }
      return failures;
    };
    const ping = () => Promise.reject(new Error('Nobody answers.'));
    const silent = { ...sales, database: { ...sales.database, ping } };
    const enough = FAILURES_ENDURED + 5;
    // Once all of them, then one at a time; the first goes through.
    expect(await digestAll('unanswered', 'OVERLOADED', silent, enough)).toBe(enough - 1);
    expect(await digestAll('without-room', 'STORAGE_FULL', sales, enough)).toBe(enough - 1);
    expect([await placeOf(sales, 'unanswered'), await placeOf(sales, 'without-room')]).toEqual([1, 1]);
    expect(await letters()).toEqual([]);
    // The last failure lays the event aside.
    expect(await digestAll('poisoned', 'OVERLOADED', sales, 100)).toBe(FAILURES_ENDURED);
    expect(await placeOf(sales, 'poisoned')).toBe(3);
    const kept = { handler: 'poisoned', source: 'identity', attempts: FAILURES_ENDURED, error: 'OVERLOADED: Planted.' };
    expect(await letters()).toEqual([expect.objectContaining(kept)]);
  });

  test('are applied together where they are of different records, and one by one where one of them is at fault', async () => {
    for (const name of ['Ann', 'Bob', 'Cleo']) await createUser(name);
    await numberCommitted(identity.database, identity.journal.keys);
    const stretch = await readFeed(identity, { after: 0, limit: 100 });
    const [ann, bob, cleo] = stretch.events as [DomainEvent, DomainEvent, DomainEvent];
    const digestWith = async (name: string, events: DomainEvent[], poisoned?: DomainEvent) => {
      const applied: string[] = [];
      const take = async (tx: TransactionScope, event: DomainEvent) => {
        await tx.db.run('INSERT INTO owner_teams (owner_id, position) VALUES (?, 1)', [`${name}-${event.id}`]);
        if (event === poisoned) throw new AppError('BAD_USER_INPUT', 'Planted.');
      };
      const handler: EventHandler = {
        name,
        types: ['user.created'],
        apply: async (tx, event) => {
          await take(tx, event);
          applied.push(event.id);
          return undefined;
        },
        applyAll: async (tx, together) => {
          for (const event of together) await take(tx, event);
          applied.push(together.map(({ id }) => id).join('+'));
        },
      };
      await digester(sales, handler, log)({ ...stretch, events, source: 'identity', after: 0 });
      expect(await placeOf(sales, name)).toBe(stretch.upTo);
      const kept = await sales.database.reader.query(
        'SELECT owner_id FROM owner_teams WHERE owner_id LIKE ? ORDER BY owner_id',
        [`${name}-%`],
      );
      return { applied, kept: kept.map(({ owner_id: id }) => (id as string).slice(name.length + 1)) };
    };
    const ids = [ann.id, bob.id, cleo.id];
    expect(await digestWith('all', [ann, bob, cleo])).toEqual({ applied: [ids.join('+')], kept: ids });
    const others = [ann.id, cleo.id];
    expect(await digestWith('flaw', [ann, bob, cleo], bob)).toEqual({ applied: others, kept: others });
    expect((await listDeadLetters(sales.database.reader, 10)).map(({ handler }) => handler)).toEqual(['flaw']);
    const again = { ...cleo, subjectId: ann.subjectId };
    const { applied } = await digestWith('two', [ann, bob, again]);
    expect(applied).toEqual([`${ann.id}+${bob.id}`, cleo.id]);
  });
});
