import type { TestClient } from '../../../test/kit/test-graph.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { allPages, LIN, startWorld, stoppedClock, WEI, type CustomersWorld } from '../testing/customers-world.js';

const LIST = `query ($first: Int, $after: String, $filter: InteractionFilterInput, $sort: [InteractionSortInput!]) {
  interactions(first: $first, after: $after, filter: $filter, sort: $sort) {
    totalCount nodes { id subject } pageInfo { hasNextPage endCursor }
  }
}`;
const OF_CUSTOMER = `query ($id: ID!, $first: Int!, $after: String) {
  customer(id: $id) {
    interactions(first: $first, after: $after) { totalCount nodes { id subject } pageInfo { hasNextPage endCursor } }
  }
}`;

interface InteractionPage {
  totalCount: number;
  nodes: { id: string; subject: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

describe.each(testDatabases)('lists of interactions on %s', (kind) => {
  let world: CustomersWorld;
  beforeAll(async () => {
    world = await startWorld(kind, stoppedClock());
  });
  afterAll(() => world.graph.remove());

  const list = async (variables: Record<string, unknown>, who: TestClient = world.administrator) =>
    (await who.data<{ interactions: InteractionPage }>(LIST, variables)).interactions;
  const subjects = async (variables: Record<string, unknown>) =>
    (await list(variables)).nodes.map(({ subject }) => subject);
  const ofCustomer = async (id: string, first: number, after: string | null = null, who = world.administrator) => {
    const data = await who.data<{ customer: { interactions: InteractionPage } | null }>(OF_CUSTOMER, {
      id,
      first,
      after,
    });
    return data.customer?.interactions;
  };

  it('are read to the end, every tie once', async () => {
    const customerId = await world.newCustomer('Ties');
    const instants = ['2026-01-02T00:00:00.000Z', '2026-01-01T00:00:00.000Z'];
    const recorded: { id: string; occurredAt: string }[] = [];
    for (let index = 0; index < 21; index += 1) {
      const occurredAt = instants[index % 2] ?? '';
      recorded.push({ id: (await world.newInteraction(customerId, { occurredAt })).id, occurredAt });
    }
    const byOccurrence = [...recorded]
      .sort((one, other) => (one.occurredAt + one.id < other.occurredAt + other.id ? -1 : 1))
      .map(({ id }) => id);
    const latestFirst = [...byOccurrence].reverse();
    const pages = (sort: unknown) =>
      allPages((after) => list({ first: 4, after, sort, filter: { customerId: { eq: customerId } } }));
    const ids = async (sort: unknown) => (await pages(sort)).nodes.map(({ id }) => id);
    expect(await ids(undefined)).toEqual(latestFirst);
    expect(await ids({ field: 'OCCURRED_AT', direction: 'ASC' })).toEqual(byOccurrence);
    expect(await ids({ field: 'CREATED_AT', direction: 'ASC' })).toEqual(recorded.map(({ id }) => id));
    const below = await allPages(async (after) => {
      const page = await ofCustomer(customerId, 4, after);
      if (!page) throw new Error('No customer.');
      expect(page.totalCount).toBe(21);
      return page;
    });
    expect(below.nodes.map(({ id }) => id)).toEqual(latestFirst);
    expect(below.pages).toBe(6);
  });

  it('filter by external id, customer, channel and time, both ends included', async () => {
    const customerId = await world.newCustomer('Filtered');
    for (const [day, channel] of [
      ['01', 'PHONE'],
      ['02', 'EMAIL'],
      ['03', 'PHONE'],
    ]) {
      const occurredAt = `2025-12-${String(day)}T12:00:00.500Z`;
      await world.newInteraction(customerId, { subject: day, channel, occurredAt, externalId: `F-${String(day)}` });
    }
    expect(await subjects({ filter: { externalId: { in: ['F-01', 'F-03', 'f-02'] } } })).toEqual(['03', '01']);
    expect(await subjects({ filter: { customerId: { eq: customerId }, channel: { in: ['PHONE', 'FAX'] } } })).toEqual([
      '03',
      '01',
    ]);
    expect(await subjects({ filter: { customerId: { eq: customerId }, channel: { in: [] } } })).toEqual([]);
    const occurredFrom = '2025-12-02T12:00:00.500Z';
    expect(await subjects({ filter: { customerId: { eq: customerId }, occurredAt: { from: occurredFrom } } })).toEqual([
      '03',
      '02',
    ]);
    expect(
      await subjects({
        filter: { customerId: { eq: customerId }, occurredAt: { from: '2025-12-02T20:00:00.501+08:00' } },
      }),
    ).toEqual(['03']);
    expect(await subjects({ filter: { customerId: { eq: customerId }, occurredAt: { to: occurredFrom } } })).toEqual([
      '02',
      '01',
    ]);
    expect(await subjects({ filter: { occurredAt: { from: occurredFrom, to: occurredFrom } } })).toEqual(['02']);
  });

  it.each([
    ['a size of 0', { first: 0 }, 'BAD_USER_INPUT'],
    ['a size of 101', { first: 101 }, 'BAD_USER_INPUT'],
    ['a cursor that is none', { after: 'bm9uZQ' }, 'BAD_CURSOR'],
    ['501 external ids', { filter: { externalId: { in: Array(501).fill('A') } } }, 'BAD_USER_INPUT'],
  ])('refuse %s', async (_what, variables, code) => {
    expect((await world.administrator.refusal(LIST, variables)).code).toBe(code);
  });

  it('refuse a cursor whose instant is none', async () => {
    const after = Buffer.from(JSON.stringify(['OCCURRED_AT', "2026' OR '1'='1", 'int_1'])).toString('base64url');
    expect((await world.administrator.refusal(LIST, { after })).code).toBe('BAD_CURSOR');
  });

  it('show an interaction to those who see its customer, in every way alike', async () => {
    const customerId = await world.newCustomer('Of Lin', { ownerId: LIN });
    const { id } = await world.newInteraction(customerId, { externalId: 'L-1' });
    const everyWay = async (who: TestClient) => {
      const { interaction, node } = await who.data<{ interaction: unknown; node: unknown }>(
        'query ($id: ID!) { interaction(id: $id) { id } node(id: $id) { id } }',
        { id },
      );
      return {
        byId: interaction,
        byNode: node,
        listed: (await list({ filter: { externalId: { in: ['L-1'] } } }, who)).totalCount,
        below: (await ofCustomer(customerId, 10, null, who))?.nodes.length,
      };
    };
    const seen = { byId: { id }, byNode: { id }, listed: 1, below: 1 };
    const unseen = { byId: null, byNode: null, listed: 0, below: undefined };
    expect(await everyWay(world.administrator)).toEqual(seen);
    expect(await everyWay(world.graph.as('analyst'))).toEqual(seen);
    expect(await everyWay(world.lin)).toEqual(seen);
    expect(await everyWay(world.wei)).toEqual(unseen);
    await world.change(
      'mutation ($input: ReassignCustomerInput!) { reassignCustomer(input: $input) { customer { id } } }',
      {
        id: customerId,
        expectedVersion: 1,
        ownerId: WEI,
      },
    );
    expect(await everyWay(world.wei)).toEqual(seen);
    expect(await everyWay(world.lin)).toEqual(unseen);
  });

  it('take as many statements for a hundred customers as for twenty', async () => {
    const customerIds = await world.newCustomers(100);
    const rows = customerIds.flatMap((customerId) =>
      ['One', 'Two'].map((subject) => ({ customerId, subject, channel: 'PHONE', occurredAt: '2026-01-01T00:00:00Z' })),
    );
    await world.change(
      'mutation ($input: ImportInteractionsInput!) { importInteractions(input: $input) { results { status } } }',
      { rows },
    );
    const query = (first: number) => `{
      customers(first: ${String(first)}) {
        nodes { id interactions(first: 5) { totalCount nodes { subject contact { name } customer { name } } } }
      }
    }`;
    const few = await world.graph.statements(() => world.administrator.data(query(20)));
    const many = await world.graph.statements(() => world.administrator.data(query(100)));
    expect(few).toBe(4);
    expect(many).toBe(4);
  });
});
