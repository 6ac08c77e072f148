import { randomUUID } from 'node:crypto';
import { CALL_HEADER, callKeyOf, callSigner } from '../../shared/access/signed-call.js';
import { listen } from '../../shared/http/listening-server.js';
import { subgraphListener } from '../../shared/http/subgraph-server.js';
import { testDatabases } from '../../shared/testing/databases.js';
import { foundAgency, type Agency } from '../kit/agency.js';
import { principalFor, startTestGraph, type TestGraph } from '../kit/test-graph.js';
import { attack } from './kit/attack.js';
import { EVERY_SIGHT, senderFor } from './kit/caller.js';
import { everyRow } from './kit/every-row.js';

const ENTITIES = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { id name owner { id } } } }';
const SECRET = 'a secret of the attacks, at least 32 characters';

describe.each(testDatabases)('on %s', (kind) => {
  let graph: TestGraph;
  let agency: Agency;
  beforeAll(async () => {
    graph = await startTestGraph(kind);
    agency = await foundAgency(graph.as('administrator'));
  });
  afterAll(() => graph.remove());

  /** Asks the customers as a sales rep, past the gateway. */
  const ask = async (representations: unknown) => {
    const facts = {
      requestId: randomUUID(),
      principal: principalFor('sales-rep'),
      deadline: Date.now() + 10_000,
      log: graph.log,
    };
    const subgraph = graph.subgraphs.get('customers')!;
    const request = { query: ENTITIES, variables: { r: representations } as Record<string, unknown> };
    return JSON.parse(JSON.stringify(await subgraph.execute(request, subgraph.scope(facts)))) as {
      data: { _entities: unknown[] } | null;
      errors?: { extensions: { code: string } }[];
    };
  };

  attack('Machinery of the federation from outside', () => {
    test.each(EVERY_SIGHT)('%s finds neither entities nor the SDL of a subgraph', async (who) => {
      const send = senderFor(graph.graph, principalFor(who), graph.log);
      for (const query of [
        '{ _service { sdl } }',
        '{ _entities(representations: []) { __typename } }',
        'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
        '{ _changes(recordTypes: ["Customer"], after: 0, first: 1) { position } }',
        '{ _feedHead }',
        '{ __type(name: "_Any") { name } }',
        '{ __type(name: "join__Graph") { name } }',
      ]) {
        const { status, text } = await send({ query, variables: { r: [] } });
        if (query.includes('__type(')) expect(text).toBe('{"data":{"__type":null}}');
        else
          expect({ status, isRefused: text.includes('GRAPHQL_VALIDATION_FAILED') }).toEqual({
            status: 400,
            isRefused: true,
          });
      }
    });

    test('a variable cannot pass for the representations of the planner', async () => {
      const send = senderFor(graph.graph, principalFor('administrator'), graph.log);
      const query =
        'query ($representations: [ID!]) { customers(filter: { id: { in: $representations } }) { nodes { owner { name } } } }';
      const { status, text } = await send({ query, variables: { representations: [] } });
      expect({ status, isReserved: text.includes('is a reserved name') }).toEqual({ status: 400, isReserved: true });
    });
  });

  attack('Spoofed representations', () => {
    test('what a representation says beside its key counts for nothing', async () => {
      const mine = agency.mine.customer.id;
      const ownerId = principalFor('sales-rep').userId;
      const spoofed = [
        { __typename: 'Customer', id: mine, name: 'Spoofed', ownerId: 'usr_1', owner: { id: 'usr_1' } },
        { __typename: 'Customer', id: agency.theirs.customer.id, ownerId, owner: { id: ownerId }, name: 'Spoofed' },
      ];
      expect(await ask(spoofed)).toEqual({
        data: { _entities: [{ id: mine, name: 'Brightside Media', owner: { id: ownerId } }, null] },
      });
    });

    test.each([
      ['without a type', { id: 'cus_1' }],
      ['of another type', { __typename: 'Opportunity', id: 'opp_1' }],
      ['of no type', { __typename: '__proto__', id: 'cus_1' }],
      ['of the query', { __typename: 'Query', id: 'cus_1' }],
      ['that is a text', 'Customer'],
      ['that is null', null],
      ['that is a list', [{ __typename: 'Customer', id: 'cus_1' }]],
    ])('a representation %s is refused or finds nothing', async (_case, representation) => {
      const before = await everyRow(graph);
      const { data, errors = [] } = await ask([representation]);
      expect((data?._entities ?? []).filter((entity) => entity !== null)).toEqual([]);
      expect(errors.map(({ extensions }) => extensions.code).filter((code) => code === '')).toEqual([]);
      expect(await everyRow(graph)).toEqual(before);
    });

    test.each<[string, unknown]>([
      ['an object', { $gt: '' }],
      ['a list', ['cus_1', 'cus_2']],
      ['a number', 1],
      ['true', true],
      ['null', null],
      ['SQL', "' OR 1=1 -- "],
    ])('a key that is %s finds nothing', async (_case, id) => {
      const { data } = await ask([{ __typename: 'Customer', id }]);
      expect((data?._entities ?? []).filter((entity) => entity !== null)).toEqual([]);
    });

    test('5,000 representations are a few statements', async () => {
      const ids = Array.from({ length: 5_000 }, (_each, index) => `cus_${String(index).padStart(26, '0')}`);
      ids[2_500] = agency.mine.customer.id;
      let found: unknown[] = [];
      const statements = await graph.statements(async () => {
        found = (await ask(ids.map((id) => ({ __typename: 'Customer', id })))).data?._entities ?? [];
      });
      expect(found).toHaveLength(5_000);
      expect(found.filter((entity) => entity !== null)).toHaveLength(1);
      expect(statements).toBeLessThanOrEqual(10);
    });
  });

  attack('Forged calls between gateway and subgraph', () => {
    test('a call that is unsigned, replayed or altered is refused and changes nothing', async () => {
      const customers = graph.subgraphs.get('customers')!;
      const server = await listen(
        subgraphListener(customers, callKeyOf(SECRET, 'customers'), graph.log),
        '127.0.0.1',
        0,
      );
      const body = JSON.stringify({
        query: 'mutation { createCustomer(input: { name: "Forged" }) { customer { id } } }',
      });
      const claims = { requestId: 'forged', principal: principalFor('administrator'), deadline: Date.now() + 10_000 };
      const signed = (text = body, name = 'customers', secret = SECRET) =>
        callSigner(callKeyOf(secret, name), name)(claims, text);
      const send = async (header: string | undefined, text = body) => {
        const headers = {
          'content-type': 'application/json',
          ...(header === undefined ? {} : { [CALL_HEADER]: header }),
        };
        return (await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: text })).status;
      };
      const good = signed('{"query":"{ customers { totalCount } }"}');
      expect(await send(good, '{"query":"{ customers { totalCount } }"}')).toBe(200);

      const before = await everyRow(graph);
      const [payload = '', signature = ''] = signed().split('.');
      const altered = (change: Record<string, unknown>) => {
        const facts = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
        return `${Buffer.from(JSON.stringify({ ...facts, ...change })).toString('base64url')}.${signature}`;
      };
      const forged = [
        undefined,
        '',
        'e30.e30',
        good,
        signed('{"query":"{ __typename }"}'),
        signed(body, 'sales'),
        signed(body, 'customers', 'another secret of at least 32 characters'),
        altered({ expires: Date.now() + 10 ** 9 }),
        altered({ nonce: 'fresh' }),
        altered({ principal: { ...claims.principal, subject: 'other' } }),
        `${payload}.${signature}.${signature}`,
        `${payload}.`,
        'x'.repeat(15_000),
      ];
      for (const header of forged) expect({ header, status: await send(header) }).toEqual({ header, status: 401 });
      await server.close({ linger: 0, grace: 0 });
      expect(await everyRow(graph)).toEqual(before);
    });
  });
});
