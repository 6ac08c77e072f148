import fc from 'fast-check';
import type { MountedSubgraph } from '../shared/graphql/mounted-subgraph.js';
import { testDatabases } from '../shared/testing/databases.js';
import { recogniseCustomers } from '../subgraphs/sales/identities/known-customers.js';
import { replaceApply } from './kit/held-handler.js';
import { startTestGraph, TEST_SUBJECTS, type TestGraph } from './kit/test-graph.js';
import { scaled } from './setup/scale.js';
import type { Json } from './kit/graph-server.js';

const mutate = (name: string, selection: string) => {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { ${selection} } }`;
};

describe.each(testDatabases)('projections on %s', (kind) => {
  let graph: TestGraph;
  let sales: MountedSubgraph;
  beforeAll(async () => {
    graph = await startTestGraph(kind);
    sales = graph.subgraphs.get('sales')!;
  });
  afterAll(() => graph.remove());

  const run = async (name: string, input: object, selection: string): Promise<Json> => {
    const data = await graph.as('administrator').data<Json>(mutate(name, selection), { input });
    return data[name];
  };
  const rebuild = async (subgraph: MountedSubgraph, name: string) => {
    const input = { subgraph: subgraph.definition.name, handler: name };
    expect(await run('rebuildProjection', input, 'handler')).toEqual({ handler: name });
    const states = async () =>
      (
        await graph
          .as('administrator')
          .data<Json>('{ eventHandlers { subgraph handler source position lag isProjection } }')
      ).eventHandlers.filter((state: Json) => state.subgraph === input.subgraph && state.handler === name);
    const behind = await states();
    expect(behind.length).toBeGreaterThan(0);
    expect(behind.every((state: Json) => state.position === 0 && state.lag > 0 && state.isProjection)).toBe(true);
    await graph.events.settle();
    expect((await states()).every((state: Json) => state.lag === 0)).toBe(true);
  };
  const rows = (subgraph: MountedSubgraph, sql: string) => subgraph.database.reader.query(sql);

  describe('of the teams of owners', () => {
    const [team = ''] = TEST_SUBJECTS['sales-manager'].teamIds ?? [];
    const manager = () => graph.as('sales-manager', { teamIds: [team, ...managed] });
    let managed: string[] = [];
    let owner: { id: string; version: number };
    let customer: { id: string; version: number };

    const seen = async () => {
      const data = await manager().data<Json>(
        '{ customers { nodes { id } } opportunities { nodes { id } } contacts { nodes { id } } interactions { nodes { id } } }',
      );
      return Object.values(data).map((list: Json) => list.nodes.length);
    };

    it('bring what a member of staff owns to the member’s team, and from one to another', async () => {
      owner = (await run('createUser', { name: 'Li Na' }, 'user { id version }')).user;
      customer = (await run('createCustomer', { name: 'Followed', ownerId: owner.id }, 'customer { id version }'))
        .customer;
      await run('createContact', { name: 'Wang', customerId: customer.id, role: 'OTHER' }, 'contact { id }');
      await run(
        'recordInteraction',
        { customerId: customer.id, channel: 'PHONE', direction: 'INBOUND', subject: 'Call' },
        'interaction { id }',
      );
      await run(
        'createPipeline',
        {
          name: 'Usual',
          stages: [
            { name: 'New', probability: 10, forecastCategory: 'PIPELINE', outcome: 'OPEN' },
            { name: 'Won', probability: 100, forecastCategory: 'CLOSED', outcome: 'WON' },
            { name: 'Lost', probability: 0, forecastCategory: 'OMITTED', outcome: 'LOST' },
          ],
        },
        'pipeline { id }',
      );
      await run(
        'createOpportunity',
        { name: 'Deal', customerId: customer.id, ownerId: owner.id },
        'opportunity { id }',
      );
      await graph.events.settle();
      expect(await seen()).toEqual([0, 0, 0, 0]);
      const north = (await run('createTeam', { name: 'North' }, 'team { id }')).team.id as string;
      managed = [north];
      await run('updateUser', { id: owner.id, expectedVersion: 1, teamId: north }, 'user { team { name } }');
      await graph.events.settle();
      expect(await seen()).toEqual([1, 1, 1, 1]);
      const south = (await run('createTeam', { name: 'South' }, 'team { id }')).team.id as string;
      await run('updateUser', { id: owner.id, expectedVersion: 2, teamId: south }, 'user { id }');
      await graph.events.settle();
      expect(await seen()).toEqual([0, 0, 0, 0]);
      managed = [south];
      expect(await seen()).toEqual([1, 1, 1, 1]);
      const teams = '{ customers { nodes { teamId team { id name } } } opportunities { nodes { team { id name } } } }';
      expect(await manager().data(teams)).toEqual({
        customers: { nodes: [{ teamId: south, team: { id: south, name: 'South' } }] },
        opportunities: { nodes: [{ team: { id: south, name: 'South' } }] },
      });
    });

    it('hold at once for what is created and handed over afterwards', async () => {
      const second = (
        await run('createCustomer', { name: 'Second', ownerId: owner.id }, 'customer { id version teamId }')
      ).customer;
      expect(second.teamId).toBe(managed[0]);
      await run(
        'createOpportunity',
        { name: 'Another', customerId: second.id, ownerId: owner.id },
        'opportunity { id }',
      );
      expect(await seen()).toEqual([2, 2, 1, 1]);
      await run('reassignCustomer', { id: customer.id, expectedVersion: 1, ownerId: null }, 'customer { id }');
      expect(await seen()).toEqual([1, 2, 0, 0]);
      await run('reassignCustomer', { id: customer.id, expectedVersion: 2, ownerId: owner.id }, 'customer { id }');
      expect(await seen()).toEqual([2, 2, 1, 1]);
    });

    it('tell the territory of a customer to its opportunities', async () => {
      const territoryId = 'ter_01jd0000000000000000000101';
      await run(
        'reassignCustomer',
        { id: customer.id, expectedVersion: 3, ownerId: owner.id, territoryId },
        'customer { territoryId }',
      );
      await graph.events.settle();
      const territories = async () =>
        (await rows(sales, `SELECT territory_id FROM opportunities WHERE customer_id = '${customer.id}'`)).map(
          (row) => row.territory_id,
        );
      expect(await territories()).toEqual([territoryId]);
      await run(
        'createOpportunity',
        { name: 'Third', customerId: customer.id, ownerId: owner.id },
        'opportunity { id }',
      );
      expect(await territories()).toEqual([territoryId, territoryId]);
    });

    it('are the same when built anew', async () => {
      const snapshot = () =>
        rows(graph.subgraphs.get('customers')!, 'SELECT owner_id, team_id FROM owner_teams ORDER BY owner_id');
      const before = await snapshot();
      expect(before.length).toBeGreaterThan(0);
      await rebuild(graph.subgraphs.get('customers')!, 'owner-teams');
      expect(await snapshot()).toEqual(before);
      expect(await seen()).toEqual([2, 3, 1, 1]);
    });
  });

  describe('of known customers', () => {
    const phones = ['+8613800000001', '+8613800000002', '+8613800000003'];
    const emails = ['a@example.com', 'b@example.com'];
    /** What is asked for: the ids of the living customers that have the phone or address themselves or at a living contact. */
    const expected = async (phone: string, email: string): Promise<string[]> => {
      const { customers } = await graph
        .as('administrator')
        .data<Json>('{ customers(first: 100) { nodes { id phones { number } emails { address } } } }');
      const { contacts } = await graph
        .as('administrator')
        .data<Json>('{ contacts(first: 100) { nodes { customer { id } phones { number } emails { address } } } }');
      const holders = [
        ...customers.nodes.map((each: Json) => ({ ...each, of: each.id })),
        ...contacts.nodes.map((each: Json) => ({ ...each, of: each.customer.id })),
      ];
      const matching = holders.filter(
        (each: Json) =>
          each.phones.some((p: Json) => p.number === phone) || each.emails.some((e: Json) => e.address === email),
      );
      return [...new Set(matching.map((each: Json) => each.of as string))].sort();
    };
    const recognised = async (phone: string, email: string): Promise<string[]> => {
      const { keys } = sales.journal;
      const hashes = [keys.identityHash('phone', phone), keys.identityHash('email', email)];
      const found = await recogniseCustomers({ db: sales.database.reader as never }, hashes);
      return found.map(({ customerId }) => customerId).sort();
    };

    it('recognise exactly whom the records say, whatever happened, and the same when built anew', async () => {
      const customers: { id: string; version: number; deleted: boolean }[] = [];
      const contacts: { id: string; version: number }[] = [];
      const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
      const step = fc.record({ kind: fc.nat(5), at: fc.nat(50), phone: fc.nat(2), email: fc.nat(1) });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
          for (const { kind: what, at, phone, email } of steps) {
            const points = { phones: [{ number: phones[phone]! }], emails: [{ address: emails[email]! }] };
            const customer = pick(
              customers.filter(({ deleted }) => !deleted),
              at,
            );
            const send = (name: string, input: object, selection: string) =>
              graph.as('administrator').send(mutate(name, selection), { input });
            if (what === 0 || !customer) {
              const { customer: made } = await run(
                'createCustomer',
                { name: `C${String(customers.length)}`, ...points },
                'customer { id version }',
              );
              customers.push({ ...made, deleted: false });
            } else if (what === 1) {
              const { customer: changed } = await run(
                'updateCustomer',
                { id: customer.id, expectedVersion: customer.version, ...points },
                'customer { version }',
              );
              customer.version = changed.version;
            } else if (what === 2) {
              const { contact } = await run(
                'createContact',
                { name: 'N', customerId: customer.id, role: 'OTHER', phones: points.phones },
                'contact { id version }',
              );
              contacts.push(contact);
            } else if (what === 3) {
              const contact = pick(contacts, at);
              if (contact) {
                const { data } = (await send(
                  'moveContact',
                  { id: contact.id, expectedVersion: contact.version, customerId: customer.id, role: 'OTHER' },
                  'contact { version }',
                )) as Json;
                contact.version = data?.moveContact?.contact?.version ?? contact.version;
              }
            } else if (what === 4) {
              await run('deleteCustomer', { id: customer.id, expectedVersion: customer.version }, 'deletedId');
              customer.deleted = true;
            } else {
              const gone = pick(
                customers.filter(({ deleted }) => deleted),
                at,
              );
              if (gone) {
                const { customer: back } = await run('restoreCustomer', { id: gone.id }, 'customer { version }');
                Object.assign(gone, { version: back.version, deleted: false });
              }
            }
          }
          await graph.events.settle();
          for (const phone of phones)
            for (const email of emails) expect(await recognised(phone, email)).toEqual(await expected(phone, email));
        }),
        { numRuns: scaled(4, 40) },
      );
      await rebuild(sales, 'known-customers');
      for (const phone of phones)
        for (const email of emails) expect(await recognised(phone, email)).toEqual(await expected(phone, email));
    });

    it('hold no phone number, address or tax id in clear', async () => {
      const events = await rows(graph.subgraphs.get('customers')!, 'SELECT payload FROM journal_entries');
      const identities = await rows(sales, 'SELECT * FROM identities');
      expect(JSON.stringify([events, identities])).not.toMatch(/138000000|example\.com/);
    });
  });

  it('are told and built anew for operators only', async () => {
    const who = graph.as('sales-rep');
    expect(await who.refusal('{ eventHandlers { handler } }')).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const administrator = graph.as('administrator');
    const input = { subgraph: 'sales', handler: 'nobody' };
    expect(await administrator.refusal(mutate('rebuildProjection', 'handler'), { input })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const nowhere = { ...input, subgraph: 'nowhere' };
    expect(await administrator.refusal(mutate('rebuildProjection', 'handler'), { input: nowhere })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  describe('and events that cannot be digested', () => {
    it('wait as dead letters, seen and replayed by operators, while others go on', async () => {
      let broken = true;
      const { restore } = replaceApply(sales, 'known-customers', async (own, tx, event) => {
        const outcome = await own(tx, event);
        if (broken && event.payload.facts.level === 'VIP') throw new Error('planted: +8613800000009');
        return outcome;
      });
      try {
        const bad = (
          await run(
            'createCustomer',
            { name: 'Bad', level: 'VIP', phones: [{ number: '+8613800000009' }] },
            'customer { id }',
          )
        ).customer.id;
        const good = (
          await run('createCustomer', { name: 'Good', phones: [{ number: '+8613800000008' }] }, 'customer { id }')
        ).customer.id;
        await graph.events.settle();
        const found = async (number: string) =>
          (
            await recogniseCustomers({ db: sales.database.reader as never }, [
              sales.journal.keys.identityHash('phone', number),
            ])
          ).map((each) => each.customerId);
        expect(await found('+8613800000008')).toEqual([good]);
        expect(await found('+8613800000009')).toEqual([]);
        const letters = async () =>
          (
            await graph
              .as('administrator')
              .data<Json>('{ deadLetters { id subgraph handler source eventType recordId attempts error } }')
          ).deadLetters;
        const [letter, ...others] = await letters();
        expect(others).toEqual([]);
        expect(letter).toMatchObject({
          subgraph: 'sales',
          handler: 'known-customers',
          source: 'customers',
          eventType: 'customer.created',
          recordId: bad,
          attempts: 3,
          error: 'Error',
        });
        expect(await graph.as('sales-rep').refusal('{ deadLetters { id } }')).toMatchObject({
          code: 'GRAPHQL_VALIDATION_FAILED',
        });
        const replay = mutate('replayDeadLetter', 'replayedId');
        const input = { id: letter.id, subgraph: 'sales' };
        expect(await graph.as('administrator').refusal(replay, { input })).toMatchObject({ code: 'CONFLICT' });
        expect(await letters()).toMatchObject([{ id: letter.id, attempts: 4 }]);
        broken = false;
        expect(await graph.as('administrator').data(replay, { input })).toEqual({
          replayDeadLetter: { replayedId: letter.id },
        });
        expect(await letters()).toEqual([]);
        expect(await found('+8613800000009')).toEqual([bad]);
        expect(await graph.as('administrator').refusal(replay, { input })).toMatchObject({ code: 'NOT_FOUND' });
      } finally {
        restore();
      }
    });
  });
});
