import { testDatabases } from '../../../shared/testing/databases.js';
import type { TestClient } from '../../../test/kit/test-graph.js';
import { CUSTOMER, LIN, WEI, cny, startWorld, type SalesWorld } from '../testing/sales-world.js';

const PARTNER = 'par_01jd0000000000000000000101';

describe.each(testDatabases)('who sees and changes which opportunities on %s', (kind) => {
  let world: SalesWorld;
  let ofLin: string;
  let ofPartner: string;
  let callers: Record<string, TestClient>;

  beforeAll(async () => {
    world = await startWorld(kind);
    ofLin = (await world.newOpportunity({ name: 'Lin', ownerId: LIN, amount: cny(1), externalId: 'LIN' })).id;
    const scopes = ['customers:read', 'opportunities:read', 'opportunities:write', 'pipelines:read'];
    const partnerWrites = world.graph.as('partner', { scopes });
    const input = { customerId: CUSTOMER, name: 'Partner', amount: cny(2) };
    ofPartner = (await world.change('createOpportunity', input, 'id version', partnerWrites)).id;
    callers = {
      administrator: world.administrator,
      analyst: world.graph.as('analyst'),
      lin: world.lin,
      wei: world.wei,
      partner: world.partner,
      'another partner': world.graph.as('partner', { partnerId: 'par_01jd0000000000000000000102' }),
      'a role that nobody knows': world.graph.as('analyst', { roles: ['gardener'] }),
    };
  });
  afterAll(() => world.graph.remove());

  it.each([
    ['administrator', ['Lin', 'Partner']],
    ['analyst', ['Lin', 'Partner']],
    ['lin', ['Lin']],
    ['wei', []],
    ['partner', ['Partner']],
    ['another partner', []],
    ['a role that nobody knows', []],
  ])('%s sees %j by every path', async (caller, expected) => {
    const client = callers[caller];
    if (!client) throw new Error('No such caller.');
    const list = `query ($ids: [ID!]) { opportunities(sort: { field: NAME, direction: ASC }, filter: { id: { in: $ids } }) {
      totalCount totalAmounts { amount } nodes { name } edges { node { name } } } }`;
    const { opportunities } = await client.data<{
      opportunities: { totalCount: number; totalAmounts: { amount: number }[]; nodes: { name: string }[] };
    }>(list, { ids: [ofLin, ofPartner] });
    expect(opportunities.nodes.map(({ name }) => name)).toEqual(expected);
    expect(opportunities.totalCount).toBe(expected.length);
    const total = (expected.includes('Lin') ? 1 : 0) + (expected.includes('Partner') ? 2 : 0);
    expect(opportunities.totalAmounts).toEqual(total === 0 ? [] : [{ amount: total }]);
    for (const [id, name] of [
      [ofLin, 'Lin'],
      [ofPartner, 'Partner'],
    ] as const) {
      const found = expected.includes(name) ? { name } : null;
      expect(await client.data('query ($id: ID!) { opportunity(id: $id) { name } }', { id })).toEqual({
        opportunity: found,
      });
      const node = await client.data('query ($id: ID!) { node(id: $id) { ... on Opportunity { name } } }', { id });
      expect(node).toEqual({ node: found });
    }
  });

  it.each<[string, Record<string, unknown>]>([
    ['updateOpportunity', { expectedVersion: 1, name: 'Mine' }],
    ['changeOpportunityStage', { expectedVersion: 1, stageId: 'stg_00000000000000000000000002' }],
    ['reassignOpportunity', { expectedVersion: 1, ownerId: WEI }],
    ['deleteOpportunity', { expectedVersion: 1 }],
    ['restoreOpportunity', {}],
  ])('%s answers of another rep’s opportunity as of one that does not exist', async (mutation, input) => {
    expect(await world.refused(mutation, { id: ofLin, ...input }, world.wei)).toEqual({
      code: 'NOT_FOUND',
      field: undefined,
    });
    expect(await world.refused(mutation, { id: 'opp_none', ...input }, world.wei)).toEqual({
      code: 'NOT_FOUND',
      field: undefined,
    });
  });

  it('gives an opportunity that a partner creates to the partner, and to nobody of the staff', async () => {
    expect(await world.opportunity(ofPartner, 'partnerId owner { id }')).toEqual({ partnerId: PARTNER, owner: null });
    expect(await world.opportunity(ofLin, 'partnerId')).toEqual({ partnerId: null });
  });

  it('keeps an import from changing what the caller does not see', async () => {
    const rep = world.graph.as('sales-rep', {
      userId: WEI,
      scopes: ['customers:read', 'opportunities:read', 'opportunities:write', 'pipelines:read', 'imports:run'],
    });
    const row = {
      externalId: 'LIN',
      customerId: CUSTOMER,
      name: 'Taken over',
      stageId: 'stg_00000000000000000000000001',
    };
    const before = await world.everything();
    const results = await world.change('importOpportunities', { rows: [row], onDuplicate: 'UPDATE' }, undefined, rep);
    expect(results).toMatchObject([{ status: 'REFUSED', code: 'DUPLICATE', field: 'row.externalId' }]);
    expect(await world.everything()).toEqual(before);
  });

  it('does not let those without the scope write, nor visitors read', async () => {
    const query = '{ opportunities { totalCount } }';
    const answers = await Promise.all([world.visitor.send(query), world.visitor.send('{ pipelines { totalCount } }')]);
    for (const { data, errors } of answers) {
      expect(data ?? null).toBeNull();
      expect(errors).toHaveLength(1);
    }
    const before = await world.everything();
    const document = 'mutation ($input: DeleteOpportunityInput!) { deleteOpportunity(input: $input) { deletedId } }';
    const input = { id: ofPartner, expectedVersion: 1 };
    for (const client of [world.partner, world.graph.as('analyst')]) {
      const { errors = [] } = await client.send(document, { input });
      expect(errors.map(({ extensions }) => extensions?.code)).toContain('GRAPHQL_VALIDATION_FAILED');
    }
    expect(await world.everything()).toEqual(before);
  });
});
