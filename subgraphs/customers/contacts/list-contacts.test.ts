import type { TestClient } from '../../../test/kit/test-graph.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { allPages, LIN, startWorld, stoppedClock, WEI, type CustomersWorld } from '../testing/customers-world.js';

const LIST = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: ContactFilterInput, $sort: [ContactSortInput!]) {
  contacts(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: $sort) {
    totalCount
    nodes { id name }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const OF_CUSTOMER = `query ($id: ID!, $first: Int!, $after: String) {
  customer(id: $id) {
    contacts(first: $first, after: $after) { totalCount nodes { id name } pageInfo { hasNextPage endCursor } }
  }
}`;

interface ContactPage {
  totalCount: number;
  nodes: { id: string; name: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

describe.each(testDatabases)('lists of contacts on %s', (kind) => {
  let world: CustomersWorld;
  beforeAll(async () => {
    world = await startWorld(kind, stoppedClock());
  });
  afterAll(() => world.graph.remove());

  const list = async (variables: Record<string, unknown>, who: TestClient = world.administrator) =>
    (await who.data<{ contacts: ContactPage }>(LIST, variables)).contacts;
  const names = async (variables: Record<string, unknown>, who?: TestClient) =>
    (await list(variables, who)).nodes.map(({ name }) => name);
  const ofCustomer = async (id: string, first: number, after: string | null = null, who = world.administrator) => {
    const { customer } = await who.data<{ customer: { contacts: ContactPage } | null }>(OF_CUSTOMER, {
      id,
      first,
      after,
    });
    return customer?.contacts;
  };

  describe('a customer with many', () => {
    let customerId: string;
    const created: string[] = [];
    beforeAll(async () => {
      customerId = await world.newCustomer('Many');
      for (let index = 0; index < 23; index += 1) {
        const { id } = await world.newContact(customerId, { name: index % 2 ? 'Same name' : 'same NAME' });
        created.push(id);
      }
    });

    it.each(['CREATED_AT', 'UPDATED_AT', 'NAME'])('is read to the end by %s, every tie once', async (field) => {
      for (const [direction, expected] of [
        ['ASC', created],
        ['DESC', [...created].reverse()],
      ] as const) {
        const variables = { first: 4, filter: { customerId: { eq: customerId } }, sort: { field, direction } };
        const { nodes, pages } = await allPages((after) => list({ ...variables, after }));
        expect(nodes.map(({ id }) => id)).toEqual(expected);
        expect(pages).toBe(6);
      }
    });

    it('is read backward too', async () => {
      const variables = { filter: { customerId: { eq: customerId } }, sort: { field: 'NAME', direction: 'ASC' } };
      const end = await list({ ...variables, last: 5 });
      expect(end.nodes.map(({ id }) => id)).toEqual(created.slice(-5));
      expect(end.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
      const before = await list({ ...variables, last: 50, before: end.pageInfo.startCursor });
      expect(before.nodes.map(({ id }) => id)).toEqual(created.slice(0, -5));
      expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    });

    it('is read to the end below the customer', async () => {
      const { nodes } = await allPages(async (after) => {
        const page = await ofCustomer(customerId, 5, after);
        if (!page) throw new Error('No customer.');
        expect(page.totalCount).toBe(23);
        return page;
      });
      expect(nodes.map(({ id }) => id)).toEqual(created);
    });

    it.each([
      ['a size of 0', { first: 0 }, 'BAD_USER_INPUT'],
      ['a size of 101', { first: 101 }, 'BAD_USER_INPUT'],
      ['both ends', { first: 1, last: 1 }, 'BAD_USER_INPUT'],
      ['a cursor that is none', { after: 'bm9uZQ' }, 'BAD_CURSOR'],
      [
        'four sorts',
        { sort: ['NAME', 'TITLE', 'CREATED_AT', 'UPDATED_AT'].map((field) => ({ field })) },
        'BAD_USER_INPUT',
      ],
      ['501 names', { filter: { name: { in: Array(501).fill('A') } } }, 'BAD_USER_INPUT'],
    ])('refuses %s', async (_what, variables, code) => {
      expect((await world.administrator.refusal(LIST, variables)).code).toBe(code);
    });

    it("refuses another sort's cursor", async () => {
      const { pageInfo } = await list({ first: 1, sort: { field: 'NAME' } });
      const { code } = await world.administrator.refusal(LIST, { after: pageInfo.endCursor });
      expect(code).toBe('BAD_CURSOR');
    });
  });

  it('puts the primary contact first, then the names in normal form', async () => {
    const customerId = await world.newCustomer('Ranked');
    for (const name of ['ｂob', 'Ann', 'zoe', 'Cid']) {
      await world.newContact(customerId, { name, isPrimary: name === 'zoe' });
    }
    const page = await ofCustomer(customerId, 10);
    expect(page?.nodes.map(({ name }) => name)).toEqual(['zoe', 'Ann', 'ｂob', 'Cid']);
  });

  it('filters by name, beginning, external id, customer and role', async () => {
    const customerId = await world.newCustomer('Filtered');
    await world.newContact(customerId, { name: '100% Zhang', externalId: 'F-1', role: 'BILLING' });
    await world.newContact(customerId, { name: '100 Zhang', externalId: 'F-2', role: 'USER' });
    await world.newContact(await world.newCustomer('Other'), { name: '100% Zhang', externalId: 'F-3' });
    const sort = { field: 'NAME', direction: 'ASC' };
    expect(await names({ filter: { name: { in: [' １００% zhang'] }, customerId: { eq: customerId } } })).toEqual([
      '100% Zhang',
    ]);
    expect(await names({ filter: { name: { startsWith: '100%' }, customerId: { eq: customerId } } })).toEqual([
      '100% Zhang',
    ]);
    expect(await names({ filter: { name: { startsWith: '100' }, customerId: { eq: customerId } }, sort })).toEqual([
      '100 Zhang',
      '100% Zhang',
    ]);
    expect(await names({ filter: { externalId: { in: ['F-2', 'F-3', 'f-1'] } }, sort })).toEqual([
      '100 Zhang',
      '100% Zhang',
    ]);
    expect(await names({ filter: { customerId: { eq: customerId }, role: { in: ['USER', 'OTHER'] } } })).toEqual([
      '100 Zhang',
    ]);
    expect(await names({ filter: { customerId: { eq: customerId }, role: { in: [] } } })).toEqual([]);
    expect((await list({ filter: { customerId: { eq: customerId } } })).totalCount).toBe(2);
  });

  describe('row rules', () => {
    let customerId: string;
    let contactId: string;
    beforeAll(async () => {
      customerId = await world.newCustomer('Of Lin', { ownerId: LIN });
      contactId = (await world.newContact(customerId, { name: 'Seen by Lin', externalId: 'L-1' })).id;
    });
    const everyWay = async (who: TestClient) => {
      const { contact, node } = await who.data<{ contact: unknown; node: unknown }>(
        'query ($id: ID!) { contact(id: $id) { id } node(id: $id) { id } }',
        { id: contactId },
      );
      return {
        byId: contact,
        byNode: node,
        listed: (await list({ filter: { externalId: { in: ['L-1'] } } }, who)).totalCount,
        below: (await ofCustomer(customerId, 10, null, who))?.nodes.length,
      };
    };
    const seen = () => ({ byId: { id: contactId }, byNode: { id: contactId }, listed: 1, below: 1 });
    const UNSEEN = { byId: null, byNode: null, listed: 0, below: undefined };

    it('show a contact to the administrator, the analyst and the owner of its customer alone', async () => {
      expect(await everyWay(world.administrator)).toEqual(seen());
      expect(await everyWay(world.graph.as('analyst'))).toEqual(seen());
      expect(await everyWay(world.lin)).toEqual(seen());
      expect(await everyWay(world.wei)).toEqual(UNSEEN);
      expect(await everyWay(world.graph.as('sales-rep', { roles: [] }))).toEqual(UNSEEN);
    });

    it("show a partner the contacts of the partner's own customers", async () => {
      const scopes = ['contacts:read', 'customers:read'];
      const partnerOf = (partnerId: string) => world.graph.as('partner', { partnerId, scopes });
      await world.graph.subgraphs.get('customers')?.database.transact(Date.now() + 10_000, async (transaction) => {
        await transaction.run('UPDATE contacts SET partner_id = ? WHERE id = ?', ['par_1', contactId]);
        await transaction.run('UPDATE customers SET partner_id = ? WHERE id = ?', ['par_1', customerId]);
      });
      expect(await everyWay(partnerOf('par_1'))).toEqual(seen());
      expect(await everyWay(partnerOf('par_2'))).toEqual(UNSEEN);
    });

    it('follow the customer to another owner', async () => {
      const { customer } = await world.administrator.data<{ customer: { version: number } }>(
        'query ($id: ID!) { customer(id: $id) { version } }',
        { id: customerId },
      );
      const reassign = (ownerId: string, expectedVersion: number) =>
        world.change(
          'mutation ($input: ReassignCustomerInput!) { reassignCustomer(input: $input) { customer { id } } }',
          {
            id: customerId,
            expectedVersion,
            ownerId,
          },
        );
      await reassign(WEI, customer.version);
      expect(await everyWay(world.wei)).toEqual(seen());
      expect(await everyWay(world.lin)).toEqual(UNSEEN);
      await reassign(LIN, customer.version + 1);
    });

    it.each([
      ['updateContact', 'UpdateContactInput', { title: 'Mine' }],
      ['moveContact', 'MoveContactInput', { customerId: 'of Wei' }],
      ['deleteContact', 'DeleteContactInput', {}],
    ])('keep %s from others', async (mutation, type, input) => {
      const ofWei = await world.newCustomer('Of Wei', { ownerId: WEI });
      const given = {
        id: contactId,
        expectedVersion: 1,
        ...input,
        ...('customerId' in input ? { customerId: ofWei } : {}),
      };
      const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`;
      expect(await world.refused(text, given, world.wei)).toEqual({ code: 'NOT_FOUND', field: undefined });
    });

    it('show the positions of a contact but not the customers that the caller may not see', async () => {
      const from = await world.newCustomer('Before', { ownerId: WEI });
      const { id } = await world.newContact(from, { title: 'Then' });
      await world.change('mutation ($input: MoveContactInput!) { moveContact(input: $input) { contact { id } } }', {
        id,
        expectedVersion: 1,
        customerId,
      });
      const { contact } = await world.lin.data(`{ contact(id: "${id}") { positions { title customer { id } } } }`);
      expect(contact).toEqual({
        positions: [
          { title: null, customer: { id: customerId } },
          { title: 'Then', customer: null },
        ],
      });
    });
  });

  it('take as many statements for a hundred customers as for twenty', async () => {
    const customerIds = await world.newCustomers(100);
    await world.change(
      'mutation ($input: ImportContactsInput!) { importContacts(input: $input) { results { status } } }',
      { rows: customerIds.flatMap((customerId) => ['Ann', 'Bob'].map((name) => ({ customerId, name }))) },
    );
    const query = (first: number) => `{
      customers(first: ${String(first)}) {
        nodes { id contacts(first: 5) { totalCount nodes { id name positions { title customer { name } } customer { name } } } }
      }
    }`;
    const few = await world.graph.statements(() => world.administrator.data(query(20)));
    const many = await world.graph.statements(() => world.administrator.data(query(100)));
    expect(few).toBe(5);
    expect(many).toBe(5);
  });
});
