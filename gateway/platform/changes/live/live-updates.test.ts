import { jest } from '@jest/globals';
import fc from 'fast-check';
import type { CallSubgraph } from '../../../data-sources/subgraph-source.js';
import type { ShippedRoleName } from '../../../../subgraphs/identity/roles/shipped-roles.js';
import { issueToken } from '../../../../shared/access/access-token.js';
import { testDatabases } from '../../../../shared/testing/databases.js';
import { maker, type Made } from '../../../../test/kit/agency.js';
import { startGraphServer, type GraphServer } from '../../../../test/kit/graph-server.js';
import { principalFor, TEST_SUBJECTS, type TestClient } from '../../../../test/kit/test-graph.js';
import { scaled } from '../../../../test/setup/scale.js';
import { feedEnds, readChanges } from '../feeds.js';
import { ACTIONS, giveToPartner, worker } from '../testing/feed-world.js';
import { readEvents, type EventReader } from './testing/event-reader.js';

describe.each(testDatabases)('live updates on %s', (kind) => {
  let server: GraphServer;
  let administrator: TestClient;
  const readers: EventReader[] = [];
  beforeAll(async () => {
    server = await startGraphServer(kind);
    server.graph.events.start();
    administrator = server.graph.as('administrator');
  });
  afterEach(() => {
    for (const reader of readers.splice(0)) reader.close();
  });
  afterAll(() => server.close());

  const open = async (who: ShippedRoleName | { token: string } | undefined, types: string, from?: string) => {
    const token = typeof who === 'string' ? await server.token(who) : who?.token;
    const reader = await readEvents(`${server.url}/events?types=${types}`, token, from);
    readers.push(reader);
    return reader;
  };
  const ready = async (who: ShippedRoleName, types: string, from?: string) => {
    const reader = await open(who, types, from);
    expect(await reader.next()).toMatchObject({ event: 'ready', data: {}, id: expect.any(String) });
    return reader;
  };
  const rep = TEST_SUBJECTS['sales-rep'].userId;
  const customer = (input: object = {}) =>
    maker(administrator)('Customer', 'createCustomer', { name: 'Acme', ...input });
  const reassign = ({ id }: Made, expectedVersion: number, ownerId: string | null) =>
    administrator.data(
      `mutation ($input: ReassignCustomerInput!) { reassignCustomer(input: $input) { customer { id } } }`,
      { input: { id, expectedVersion, ownerId } },
    );
  const change = (id: string, version: number, isRemoved = false, type = 'Customer') => ({
    type,
    id,
    version,
    isRemoved,
    occurredAt: expect.stringMatching(/^\d{4}-.*Z$/),
  });

  test('tell each reader what changes under its rows, as it happens, and nothing else', async () => {
    const [everything, own, partnered] = await Promise.all([
      ready('administrator', 'Customer,Opportunity'),
      ready('sales-rep', 'Customer'),
      ready('partner', 'Customer'),
    ]);
    expect(own.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(own.headers.get('cache-control')).toBe('no-store');
    const [mine, other] = [await customer({ ownerId: rep }), await customer({ ownerId: null })];
    await giveToPartner(server.graph, 'Customer', other.id, TEST_SUBJECTS.partner.partnerId ?? null);
    await reassign(mine, 1, null);
    const opportunity = await maker(administrator)('Opportunity', 'createOpportunity', {
      name: 'Spring',
      customerId: mine.id,
    });
    expect(await own.changes(2)).toEqual([change(mine.id, 1), change(mine.id, 2, true)]);
    expect(await partnered.changes(1)).toEqual([change(other.id, 2)]);
    const all = await everything.changes(5);
    expect(all.filter((each) => (each as { type: string }).type === 'Customer')).toEqual([
      change(mine.id, 1),
      change(other.id, 1),
      change(other.id, 2),
      change(mine.id, 2),
    ]);
    expect(all).toContainEqual(change(opportunity.id, 1, false, 'Opportunity'));
    // What comes next is what happens next: nothing else was on its way to them.
    const last = await customer({ ownerId: rep });
    expect(await own.changes(1)).toEqual([change(last.id, 1)]);
    await giveToPartner(server.graph, 'Customer', last.id, TEST_SUBJECTS.partner.partnerId ?? null);
    expect(await partnered.changes(1)).toEqual([change(last.id, 2)]);
  });

  test('go on where a reader was, wherever it was cut off: nothing lost, nothing twice', async () => {
    const step = fc.record({ action: fc.constantFrom(...ACTIONS), target: fc.nat(20), choice: fc.nat(5) });
    const cuts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 6 });
    const work = worker(server.graph);
    for (let i = 0; i < 3; i += 1) await work({ action: 'create-customer', target: i, choice: 0 });
    await server.graph.events.settle();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), cuts, async (steps, turns) => {
        const before = await feedEnds(feedReader(server), ['customers', 'sales']);
        const first = await ready('sales-rep', TYPES);
        first.close();
        const seen: Told[] = [];
        const last: string[] = [];
        const isDone = () => last.length > 0 && last.every((id) => seen.some((each) => each.id === id));
        const reading = (async () => {
          let from = first.lastId();
          for (let turn = 0; !isDone(); turn += 1) {
            const reader = await ready('sales-rep', TYPES, from);
            for (let left = turns[turn % turns.length]! + (turn % 3); left > 0 && !isDone(); left -= 1) {
              seen.push(...((await reader.changes(1)) as Told[]));
            }
            from = reader.lastId();
            reader.close();
          }
        })();
        for (const each of steps) await work(each);
        const end = await customer({ ownerId: rep });
        const lastOpportunity = { name: 'Spring', customerId: end.id, ownerId: rep };
        last.push(end.id, (await maker(administrator)('Opportunity', 'createOpportunity', lastOpportunity)).id);
        await reading;
        for (const [name, types] of [
          ['customers', ['Customer', 'Contact']] as const,
          ['sales', ['Opportunity']] as const,
        ]) {
          const expected = await told(server, name, types, before[name] ?? 0);
          expect(seen.filter(({ type }) => types.some((own) => own === type))).toEqual(expected);
        }
      }),
      { numRuns: scaled(4, 40), endOnFailure: true },
    );
  });

  test('refuse whoever may not read, and what is no place to go on from', async () => {
    const id = (await ready('administrator', 'Customer')).lastId();
    const statusOf = async (...args: Parameters<typeof open>) => {
      const { status, refusal } = await open(...args);
      return [status, refusal?.code];
    };
    expect(await statusOf(undefined, 'Customer')).toEqual([401, 'UNAUTHENTICATED']);
    expect(await statusOf({ token: 'x.y.z' }, 'Customer')).toEqual([401, 'UNAUTHENTICATED']);
    expect(await statusOf('partner', 'Customer,Contact')).toEqual([403, 'FORBIDDEN']);
    expect(await statusOf('partner', '')).toEqual([400, 'BAD_USER_INPUT']);
    expect(await statusOf('partner', 'Customer,Nothing')).toEqual([400, 'BAD_USER_INPUT']);
    expect(await statusOf('administrator', 'Customer', `${id}A`)).toEqual([400, 'BAD_CURSOR']);
    expect(await statusOf('administrator', 'Customer,Contact', id)).toEqual([400, 'BAD_CURSOR']);
    expect(await statusOf('administrator', 'Customer,,Customer', id)).toEqual([200, undefined]);
    // The reader has lost a right since: its next stream is refused.
    expect(await statusOf('partner', 'Contact', id)).toEqual([403, 'FORBIDDEN']);
    for (const [path, method] of [
      ['/events?types=Customer', 'POST'],
      ['/eventsource', 'GET'],
    ] as const) {
      expect((await server.fetch(path, { method, who: 'administrator' })).status).toBe(404);
    }
  });

  test('read what changed once for all readers with the same rights', async () => {
    const cost = async (streams: number) => {
      const readers: EventReader[] = [];
      for (let i = 0; i < streams; i += 1) readers.push(await ready('sales-rep', 'Customer'));
      const tell = async () => {
        const { id } = await customer({ ownerId: rep });
        for (const reader of readers) expect(await reader.changes(1)).toEqual([change(id, 1)]);
      };
      // By then all have caught up.
      await tell();
      const { calls } = server.graph.platform.services;
      const asked = jest.spyOn(calls as Record<string, CallSubgraph>, 'customers');
      await tell();
      const reads = asked.mock.calls.filter(([{ query }]) => query.includes('_changes')).length;
      asked.mockRestore();
      for (const reader of readers) reader.close();
      return reads;
    };
    expect(await cost(1)).toBe(1);
    expect(await cost(4)).toBe(1);
  });

  test('are limited in number for one, and end with the token', async () => {
    const open5 = [];
    for (let i = 0; i < 5; i += 1) open5.push(await ready('analyst', 'Customer'));
    const refused = await open('analyst', 'Customer');
    expect([refused.status, refused.refusal?.code, refused.headers.get('retry-after')]).toEqual([
      429,
      'RATE_LIMITED',
      '10',
    ]);
    expect((await open('administrator', 'Customer')).status).toBe(200);
    open5[0]!.close();
    await until(async () => (await open('analyst', 'Customer')).status === 200);

    const token = await issueToken(server.key, { roles: ['partner'], ...TEST_SUBJECTS.partner }, '3s');
    const short = await open({ token }, 'Customer');
    expect((await short.next())?.event).toBe('ready');
    expect(await short.next()).toBeUndefined();
    expect(short.comments()).toEqual(['expired']);
    expect((await open({ token }, 'Customer', short.lastId())).refusal?.code).toBe('UNAUTHENTICATED');
    expect((await open('partner', 'Customer', short.lastId())).status).toBe(200);
  });
});

const TYPES = 'Contact,Customer,Opportunity';

interface Told {
  readonly type: string;
  readonly id: string;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function told(
  server: GraphServer,
  subgraph: string,
  types: readonly string[],
  after: number,
): Promise<unknown[]> {
  const { changes } = await readChanges(feedReader(server), subgraph, { types, after, first: 10_000 });
  return changes.map(({ recordType, recordId, recordVersion, isRemoved, occurredAt }) => ({
    type: recordType,
    id: recordId,
    version: recordVersion,
    isRemoved,
    occurredAt,
  }));
}

function feedReader({ graph }: GraphServer) {
  const { services } = graph.platform;
  return {
    services,
    requestId: 'test',
    principal: principalFor('sales-rep'),
    deadline: Date.now() + 60_000,
    log: graph.log,
  };
}
