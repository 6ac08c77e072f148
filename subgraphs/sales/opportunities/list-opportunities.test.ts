import { testDatabases } from '../../../shared/testing/databases.js';
import { principalFor } from '../../../test/kit/test-graph.js';
import { CUSTOMER, LIN, STAGES, WEI, cny, startWorld, stoppedClock, type SalesWorld } from '../testing/sales-world.js';

interface Page {
  nodes: { name: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}

const OTHER_CUSTOMER = 'cus_01jd0000000000000000000302';
const LIST = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: OpportunityFilterInput,
  $sort: [OpportunitySortInput!]) {
  opportunities(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: $sort) {
    nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`;

describe.each(testDatabases)('the list of opportunities on %s', (kind) => {
  let world: SalesWorld;

  /** Ties everywhere: the clock stands still, and days and amounts are shared by several or missing. */
  beforeAll(async () => {
    world = await startWorld(kind, stoppedClock());
    const facts = [
      { name: 'b', expectedCloseOn: '2026-02-01', amount: cny(5) },
      { name: 'a', amount: cny(5), ownerId: LIN },
      { name: 'B', expectedCloseOn: '2026-02-01', stageId: STAGES.engaging },
      { name: 'ｂ', expectedCloseOn: '2026-01-20', amount: { amount: 7, currency: 'USD' } },
      { name: 'c', ownerId: LIN, externalId: 'X-5' },
      { name: 'd', expectedCloseOn: '2026-02-01', amount: cny(0), customerId: OTHER_CUSTOMER },
      { name: 'e', stageId: STAGES.won, amount: cny(9), closedOn: '2026-01-10', ownerId: WEI },
      { name: 'f', stageId: STAGES.lost, lossReason: 'Price', closedOn: '2026-01-12' },
    ];
    for (const input of facts) await world.newOpportunity(input);
  });
  afterAll(() => world.graph.remove());

  const list = async (variables: Record<string, unknown>) =>
    (await world.administrator.data<{ opportunities: Page }>(LIST, variables)).opportunities;
  const names = ({ nodes }: Page) => nodes.map(({ name }) => name).join('');

  async function forward(sort: object, size: number): Promise<string> {
    let seen = '';
    let after: string | null = null;
    for (;;) {
      const page: Page = await list({ first: size, after, sort });
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      seen += names(page);
      if (!page.pageInfo.hasNextPage) return seen;
      after = page.pageInfo.endCursor;
    }
  }

  async function backward(sort: object, size: number): Promise<string> {
    let seen = '';
    let before: string | null = null;
    for (;;) {
      const page: Page = await list({ last: size, before, sort });
      expect(page.pageInfo.hasNextPage).toBe(before !== null);
      seen = names(page) + seen;
      if (!page.pageInfo.hasPreviousPage) return seen;
      before = page.pageInfo.startCursor;
    }
  }

  it.each([
    ['EXPECTED_CLOSE_ON', 'ASC', 'acefｂbBd'],
    ['EXPECTED_CLOSE_ON', 'DESC', 'dBbｂfeca'],
    ['AMOUNT', 'ASC', 'Bcfdbaｂe'],
    ['AMOUNT', 'DESC', 'eｂabdfcB'],
    ['CREATED_AT', 'ASC', 'baBｂcdef'],
    ['CREATED_AT', 'DESC', 'fedcｂBab'],
    ['UPDATED_AT', 'ASC', 'baBｂcdef'],
    ['NAME', 'ASC', 'abBｂcdef'],
    ['NAME', 'DESC', 'fedcｂBba'],
  ])('runs by %s %s to its end in pages of any size, both ways', async (field, direction, expected) => {
    for (const size of [1, 3, 8, 100]) {
      expect(await forward({ field, direction }, size)).toBe(expected);
      expect(await backward({ field, direction }, size)).toBe(expected);
    }
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['external ids', { externalId: { in: ['X-5', 'X-6'] } }, 'c'],
    ['customers', { customerId: { in: [OTHER_CUSTOMER] } }, 'd'],
    ['owners', { ownerId: { in: [LIN, WEI] } }, 'eca'],
    ['stages', { stageId: { in: [STAGES.engaging, STAGES.lost] } }, 'fB'],
    ['pipeline', { pipelineId: { eq: 'pip_00000000000000000000000001' } }, 'fedcｂBab'],
    ['another pipeline', { pipelineId: { eq: 'pip_none' } }, ''],
    ['status', { status: { in: ['WON', 'LOST'] } }, 'fe'],
    ['no status', { status: { in: [] } }, ''],
    ['expected close from', { expectedCloseOn: { from: '2026-01-21' } }, 'dBb'],
    ['expected close to', { expectedCloseOn: { to: '2026-01-20' } }, 'ｂ'],
    ['closed between', { closedOn: { from: '2026-01-11', to: '2026-01-12' } }, 'f'],
    ['amount from', { amount: { currency: 'CNY', from: 7 } }, 'e'],
    ['amount in another currency', { amount: { currency: 'USD', to: 7 } }, 'ｂ'],
    ['no amount', { amount: { isNull: true } }, 'fcB'],
    ['amount between', { amount: { currency: 'CNY', from: 0, to: 5 } }, 'dab'],
    [
      'several conditions together',
      { status: { in: ['OPEN'] }, ownerId: { in: [LIN] }, amount: { currency: 'CNY', from: 1 } },
      'a',
    ],
  ])('is filtered by %s', async (_what, filter, expected) => {
    const page = await list({ filter });
    expect(names(page)).toBe(expected);
    expect(page.totalCount).toBe(expected.length);
  });

  it('finds by ids', async () => {
    const { id } = await world.newOpportunity({ name: 'z', expectedCloseOn: '2027-01-01' });
    expect(names(await list({ filter: { id: { in: [id, 'opp_none'] } } }))).toBe('z');
    await world.change('deleteOpportunity', { id, expectedVersion: 1 });
    expect(names(await list({ filter: { id: { in: [id] } } }))).toBe('');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no rows', { first: 0 }, 'BAD_USER_INPUT'],
    ['101 rows', { first: 101 }, 'BAD_USER_INPUT'],
    ['both ways', { first: 1, last: 1 }, 'BAD_USER_INPUT'],
    ['101 ids', { filter: { id: { in: Array.from({ length: 101 }, () => 'opp_1') } } }, 'BAD_USER_INPUT'],
    ['the year 9999', { filter: { expectedCloseOn: { to: '9999-01-01' } } }, 'BAD_USER_INPUT'],
    ['amounts of no currency', { filter: { amount: { from: 1 } } }, 'BAD_USER_INPUT'],
    ['a cursor that is none', { after: 'nonsense' }, 'BAD_CURSOR'],
    [
      'a forged cursor',
      { after: Buffer.from('["AMOUNT","5",1]').toString('base64url'), sort: { field: 'AMOUNT' } },
      'BAD_CURSOR',
    ],
  ])('refuses %s', async (_what, variables, code) => {
    expect((await world.administrator.refusal(LIST, variables)).code).toBe(code);
  });

  it('refuses the cursor of another sort', async () => {
    const { pageInfo } = await list({ first: 1, sort: { field: 'NAME' } });
    const variables = { after: pageInfo.endCursor, sort: { field: 'AMOUNT' } };
    expect((await world.administrator.refusal(LIST, variables)).code).toBe('BAD_CURSOR');
  });

  describe('totalAmounts', () => {
    const TOTALS = `query ($filter: OpportunityFilterInput) { opportunities(first: 1, filter: $filter) {
      totalAmounts { amount currency } } }`;

    it('adds up per currency what matches, and nothing else', async () => {
      const all = { opportunities: { totalAmounts: [cny(19), { amount: 7, currency: 'USD' }] } };
      expect(await world.administrator.data(TOTALS)).toEqual(all);
      const lost = { filter: { status: { in: ['LOST'] } } };
      expect(await world.administrator.data(TOTALS, lost)).toEqual({ opportunities: { totalAmounts: [] } });
      expect(await world.lin.data(TOTALS)).toEqual({ opportunities: { totalAmounts: [cny(5)] } });
    });

    it('holds the largest sum and refuses one more', async () => {
      const customerId = 'cus_01jd0000000000000000000303';
      const most = Number.MAX_SAFE_INTEGER;
      const filter = { customerId: { in: [customerId] } };
      await world.newOpportunity({ customerId, amount: cny(most - 1) });
      await world.newOpportunity({ customerId, amount: cny(1) });
      expect(await world.administrator.data(TOTALS, { filter })).toEqual({
        opportunities: { totalAmounts: [cny(most)] },
      });
      await world.newOpportunity({ customerId, amount: cny(1) });
      expect((await world.administrator.refusal(TOTALS, { filter })).code).toBe('BAD_USER_INPUT');
      await world.newOpportunity({ customerId, amount: cny(most) });
      expect((await world.administrator.refusal(TOTALS, { filter })).code).toBe('BAD_USER_INPUT');
    });
  });

  describe('Customer.opportunities', () => {
    const CHILDREN = `query ($representations: [_Any!]!, $first: Int!, $after: String, $status: [OpportunityStatus!]) {
      _entities(representations: $representations) { ... on Customer {
        opportunities(first: $first, after: $after, status: $status) {
          totalCount totalAmounts { amount currency } nodes { name } pageInfo { endCursor hasNextPage } } } } }`;
    const principal = principalFor('administrator');
    const children = (variables: object, ids: readonly string[] = [OTHER_CUSTOMER, CUSTOMER]) => {
      const facts = { requestId: 'r', principal, deadline: Date.now() + 60_000, log: world.graph.log };
      const representations = ids.map((id) => ({ __typename: 'Customer', id }));
      const request = { query: CHILDREN, variables: { first: 2, representations, ...variables } };
      return world.subgraph.execute(request, world.subgraph.scope(facts));
    };

    it('answers a page, the count and the sums of each customer, newest first', async () => {
      const { data, errors } = await children({});
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({
        _entities: [
          { opportunities: { totalCount: 1, totalAmounts: [cny(0)], nodes: [{ name: 'd' }] } },
          {
            opportunities: {
              totalCount: 7,
              totalAmounts: [cny(19), { amount: 7, currency: 'USD' }],
              nodes: [{ name: 'f' }, { name: 'e' }],
              pageInfo: { hasNextPage: true },
            },
          },
        ],
      });
      const status = await children({ status: ['WON'] });
      expect(status.data).toMatchObject({
        _entities: [
          { opportunities: { totalCount: 0, nodes: [] } },
          { opportunities: { totalCount: 1, totalAmounts: [cny(9)], nodes: [{ name: 'e' }] } },
        ],
      });
    });

    it('takes three statements for any number of customers', async () => {
      const ids = (count: number) =>
        Array.from({ length: count }, (_, index) => `cus_${String(index).padStart(26, '0')}`);
      const statements = (count: number) => world.graph.statements(() => children({}, ids(count)));
      expect([await statements(1), await statements(20), await statements(100)]).toEqual([3, 3, 3]);
    });
  });
});

describe.each(testDatabases)('the statements of a list of opportunities on %s', (kind) => {
  let world: SalesWorld;

  beforeAll(async () => {
    world = await startWorld(kind);
    const product = await world.newProduct('Poster', { listPrice: cny(10) });
    const rows = Array.from({ length: 100 }, (_, index) => ({
      customerId: CUSTOMER,
      name: `Poster ${String(index)}`,
      stageId: STAGES.engaging,
      lineItems: [{ productId: product, quantity: 1 + index }],
    }));
    await world.change('importOpportunities', { rows });
  });
  afterAll(() => world.graph.remove());

  it('are as many for 100 as for 20, with line items, contacts, history, stages and totals', async () => {
    const query = `query ($first: Int!) { opportunities(first: $first) { totalCount totalAmounts { amount }
      nodes { name stage { name } pipeline { name } lineItems { quantity product { name } } contacts { role }
        stageHistory(first: 5) { nodes { toStage { name } changedAt } } } } }`;
    const statements = (first: number) => world.graph.statements(() => world.administrator.data(query, { first }));
    // The page, count, sums, stages, pipelines, line items, products, contacts, history.
    expect([await statements(20), await statements(100)]).toEqual([9, 9]);
  });
});
