import { testDatabases } from '../../../shared/testing/databases.js';
import type { Json } from '../../../test/kit/graph-server.js';
import { TEST_SUBJECTS, type TestClient } from '../../../test/kit/test-graph.js';
import { allPages, LIN, startWorld, stoppedClock, WEI, type CustomersWorld } from '../testing/customers-world.js';

const REQUIREMENT = `{
  id title description category neededOn budget { amount currency } state dropReason version
  customer { id } contact { id } assignee { id } sourceInteraction { id }
}`;
const READ = `query ($id: ID!) { requirement(id: $id) ${REQUIREMENT} }`;
const CREATE = `mutation ($input: CreateRequirementInput!) { createRequirement(input: $input) { requirement ${REQUIREMENT} } }`;
const UPDATE = `mutation ($input: UpdateRequirementInput!) { updateRequirement(input: $input) { requirement ${REQUIREMENT} } }`;
const DELETE = 'mutation ($input: DeleteRequirementInput!) { deleteRequirement(input: $input) { deletedId } }';
const RESTORE = `mutation ($input: RestoreRequirementInput!) { restoreRequirement(input: $input) { requirement ${REQUIREMENT} } }`;
const LIST = `query ($first: Int, $after: String, $filter: RequirementFilterInput, $sort: [RequirementSortInput!]) {
  requirements(first: $first, after: $after, filter: $filter, sort: $sort) {
    totalCount nodes { id title } pageInfo { hasNextPage endCursor } } }`;
const OF_CUSTOMER = `query ($id: ID!, $after: String) { customer(id: $id) { requirements(first: 2, after: $after) {
  totalCount nodes { id title } pageInfo { hasNextPage endCursor } } } }`;

describe.each(testDatabases)('requirements on %s', (kind) => {
  let world: CustomersWorld;
  beforeAll(async () => {
    world = await startWorld(kind, stoppedClock());
  });
  afterAll(() => world.graph.remove());

  const create = (input: Json): Promise<Json> => world.change(CREATE, { title: 'Banners', ...input });
  const read = async (id: string, who: TestClient = world.administrator): Promise<Json> =>
    (await who.data<Json>(READ, { id })).requirement;
  const list = async (variables: Json, who: TestClient = world.administrator): Promise<Json> =>
    (await who.data<Json>(LIST, variables)).requirements;
  const titles = async (variables: Json) => (await list(variables)).nodes.map(({ title }: Json) => title);

  it('keep every fact, with the access columns of the customer', async () => {
    const customerId = await world.newCustomer('Beijing Ad House', { ownerId: WEI });
    const { id: contactId } = await world.newContact(customerId);
    const { id: sourceInteractionId } = await world.newInteraction(customerId);
    const requirement = await create({
      customerId,
      contactId,
      sourceInteractionId,
      title: ' Ten banners ',
      description: 'Line one\r\nLine two',
      category: 'Print',
      neededOn: '2026-03-31',
      budget: { amount: 1_000_000, currency: 'CNY' },
      state: 'IN_PROGRESS',
      assigneeId: LIN,
    });
    expect(requirement).toEqual({
      id: expect.stringMatching(/^req_[0-9a-z]{26}$/) as string,
      title: 'Ten banners',
      description: 'Line one\r\nLine two',
      category: 'Print',
      neededOn: '2026-03-31',
      budget: { amount: 1_000_000, currency: 'CNY' },
      state: 'IN_PROGRESS',
      dropReason: null,
      version: 1,
      customer: { id: customerId },
      contact: { id: contactId },
      assignee: { id: LIN },
      sourceInteraction: { id: sourceInteractionId },
    });
    expect(await read(requirement.id)).toEqual(requirement);
    const [row] = (await world.rows('requirements')).filter(({ id }) => id === requirement.id);
    expect(row).toMatchObject({ owner_id: WEI, team_id: null, territory_id: null, partner_id: null });
  });

  it('are open and seen to by the caller unless something else is said', async () => {
    const customerId = await world.newCustomer('Defaults');
    expect(await create({ customerId })).toMatchObject({
      description: null,
      category: null,
      neededOn: null,
      budget: null,
      state: 'OPEN',
      dropReason: null,
      contact: null,
      assignee: { id: TEST_SUBJECTS.administrator.userId },
      sourceInteraction: null,
    });
    expect(await create({ customerId, assigneeId: null })).toMatchObject({ assignee: null });
  });

  it('are written once however often a key arrives', async () => {
    const input = { customerId: await world.newCustomer('Twice'), clientMutationId: 'requirement-once' };
    const first = await create(input);
    expect(await create(input)).toEqual(first);
    expect(await titles({ filter: { customerId: { eq: input.customerId } } })).toEqual(['Banners']);
  });

  it('are refused where they do not fit, and nothing is written', async () => {
    const customerId = await world.newCustomer('Refusing');
    const elsewhere = await world.newCustomer('Elsewhere');
    const { id: contactId } = await world.newContact(elsewhere);
    const { id: sourceInteractionId } = await world.newInteraction(elsewhere);
    const faults: [Json, string, string][] = [
      [{ title: ' ' }, 'BAD_USER_INPUT', 'title'],
      [{ title: 'x'.repeat(201) }, 'BAD_USER_INPUT', 'title'],
      [{ description: 'x'.repeat(16_001) }, 'BAD_USER_INPUT', 'description'],
      [{ category: 'x'.repeat(61) }, 'BAD_USER_INPUT', 'category'],
      [{ budget: { amount: -1, currency: 'CNY' } }, 'BAD_USER_INPUT', 'budget.amount'],
      [{ state: 'DROPPED' }, 'BAD_USER_INPUT', 'dropReason'],
      [{ dropReason: 'Too late' }, 'BAD_USER_INPUT', 'dropReason'],
      [{ state: 'DROPPED', dropReason: 'x'.repeat(1_001) }, 'BAD_USER_INPUT', 'dropReason'],
      [{ assigneeId: 'Lin' }, 'BAD_USER_INPUT', 'assigneeId'],
      [{ contactId }, 'NOT_FOUND', 'contactId'],
      [{ sourceInteractionId }, 'NOT_FOUND', 'sourceInteractionId'],
      [{ customerId: 'cus_absent' }, 'NOT_FOUND', 'customerId'],
    ];
    const { id } = await create({ customerId });
    for (const [fault, code, field] of faults) {
      const refusal = { code, field: `input.${field}` };
      expect(await world.refused(CREATE, { customerId, title: 'Good', ...fault })).toEqual(refusal);
      if (field === 'customerId') continue;
      expect(await world.refused(UPDATE, { id, expectedVersion: 1, ...fault })).toEqual(refusal);
    }
    for (const fact of ['title', 'state']) {
      const refusal = await world.refused(UPDATE, { id, expectedVersion: 1, [fact]: null });
      expect(refusal).toEqual({ code: 'BAD_USER_INPUT', field: `input.${fact}` });
    }
  });

  it('change as far as is said; one that is taken up again loses the reason for which it was dropped', async () => {
    const customerId = await world.newCustomer('Changing');
    const { id } = await create({ customerId, category: 'Print', budget: { amount: 5, currency: 'EUR' } });
    const update = (expectedVersion: number, input: Json) =>
      world.change<Json>(UPDATE, { id, expectedVersion, ...input });
    expect(await update(1, { state: 'DROPPED', dropReason: 'Too dear' })).toMatchObject({
      state: 'DROPPED',
      dropReason: 'Too dear',
      category: 'Print',
      budget: { amount: 5, currency: 'EUR' },
      version: 2,
    });
    expect(await update(2, { title: 'Flags' })).toMatchObject({ dropReason: 'Too dear', version: 3 });
    expect(await world.refused(UPDATE, { id, expectedVersion: 3, dropReason: null })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(await update(3, { state: 'OPEN', category: null, budget: null })).toMatchObject({
      title: 'Flags',
      state: 'OPEN',
      dropReason: null,
      category: null,
      budget: null,
      version: 4,
    });
    expect(await world.refused(UPDATE, { id, expectedVersion: 3, title: 'Late' })).toMatchObject({
      code: 'STALE_VERSION',
    });
  });

  it('go and come back, by themselves and with their customer', async () => {
    const customerId = await world.newCustomer('Comings and goings');
    const { id } = await create({ customerId });
    const { id: deleted } = await create({ customerId });
    expect(await world.refused(RESTORE, { id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await world.refused(DELETE, { id: deleted, expectedVersion: 2 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await world.change<string>(DELETE, { id: deleted, expectedVersion: 1 })).toBe(deleted);
    expect(await read(deleted)).toBeNull();
    await world.deleteCustomer(customerId);
    expect(await read(id)).toBeNull();
    expect(await world.refused(UPDATE, { id, expectedVersion: 1, title: 'A' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await world.refused(RESTORE, { id: deleted })).toMatchObject({ code: 'NOT_FOUND' });
    await world.administrator.data('mutation ($id: ID!) { restoreCustomer(input: { id: $id }) { customer { id } } }', {
      id: customerId,
    });
    expect(await read(id)).toMatchObject({ id, version: 1 });
    expect(await read(deleted)).toBeNull();
    expect(await world.change<Json>(RESTORE, { id: deleted })).toMatchObject({ id: deleted, version: 3 });
  });

  it('are seen and changed by those who do so with the customer, wherever it goes', async () => {
    const customerId = await world.newCustomer('Of Lin', { ownerId: LIN });
    const { id } = await create({ customerId, description: 'Her daughter is ill.', assigneeId: WEI });
    const everyWay = async (who: TestClient) => ({
      byId: (await read(id, who))?.id,
      byNode: (await who.data<Json>('query ($id: ID!) { node(id: $id) { id } }', { id })).node?.id,
      listed: (await list({ filter: { id: { eq: id } } }, who)).totalCount,
      below: (await who.data<Json>(OF_CUSTOMER, { id: customerId })).customer?.requirements.totalCount,
    });
    const seen = { byId: id, byNode: id, listed: 1, below: 1 };
    const unseen = { byId: undefined, byNode: undefined, listed: 0, below: undefined };
    expect(await everyWay(world.lin)).toEqual(seen);
    expect(await everyWay(world.wei)).toEqual(unseen);
    const input = { id, expectedVersion: 1 };
    expect(await world.refused(UPDATE, { ...input, title: 'A' }, world.wei)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await world.refused(DELETE, input, world.wei)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await world.refused(CREATE, { customerId, title: 'A' }, world.wei)).toMatchObject({ code: 'NOT_FOUND' });
    await world.change(
      'mutation ($input: ReassignCustomerInput!) { reassignCustomer(input: $input) { customer { id } } }',
      { id: customerId, expectedVersion: 1, ownerId: WEI },
    );
    expect(await everyWay(world.wei)).toEqual(seen);
    expect(await everyWay(world.lin)).toEqual(unseen);
    const analyst = world.graph.as('analyst');
    const query = (fields: string) => `query ($id: ID!) { requirement(id: $id) { ${fields} } }`;
    expect(await analyst.data(query('title'), { id })).toEqual({ requirement: { title: 'Banners' } });
    expect((await analyst.refusal(query('description'), { id })).code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await world.graph.as('partner').refusal(query('title'), { id })).code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('hide the conversation and the contact that are gone, and find nothing by them', async () => {
    const customerId = await world.newCustomer('Gone');
    const { id: contactId } = await world.newContact(customerId);
    const { id: sourceInteractionId } = await world.newInteraction(customerId);
    const { id } = await create({ customerId, contactId, sourceInteractionId });
    await world.administrator.data(
      `mutation { deleteContact(input: { id: "${contactId}", expectedVersion: 1 }) { deletedId }
        deleteInteraction(input: { id: "${sourceInteractionId}", expectedVersion: 1 }) { deletedId } }`,
    );
    expect(await read(id)).toMatchObject({ contact: null, sourceInteraction: null });
    expect((await list({ filter: { contactId: { eq: contactId } } })).totalCount).toBe(0);
    expect(await titles({ filter: { id: { eq: id }, contactId: { isNull: true } } })).toEqual(['Banners']);
  });

  it('are filtered and sorted, and read to the end with ties', async () => {
    const customerId = await world.newCustomer('Listed');
    const made: string[] = [];
    const days = ['2026-03-01', '2026-02-01', null, '2026-03-01', '2026-01-01'];
    for (const [index, neededOn] of days.entries()) {
      const state = index === 4 ? 'MET' : 'OPEN';
      made.push((await create({ customerId, title: String(index), neededOn, state, assigneeId: LIN })).id);
    }
    const filter = { customerId: { eq: customerId } };
    const below = await allPages<Json>(
      async (after) =>
        (await world.administrator.data<Json>(OF_CUSTOMER, { id: customerId, after })).customer.requirements,
    );
    expect(below.nodes.map(({ id }) => id)).toEqual([...made].reverse());
    expect(below.pages).toBe(3);
    const byNeed = await allPages<Json>((after) =>
      list({ first: 2, after, filter, sort: { field: 'NEEDED_ON', direction: 'ASC', nulls: 'LAST' } }),
    );
    expect(byNeed.nodes.map(({ title }) => title)).toEqual(['4', '1', '0', '3', '2']);
    const sort = { field: 'CREATED_AT', direction: 'ASC' };
    expect(await titles({ sort, filter: { ...filter, state: { in: ['MET'] } } })).toEqual(['4']);
    expect(await titles({ sort, filter: { ...filter, neededOn: { to: '2026-02-01' } } })).toEqual(['1', '4']);
    expect(await titles({ sort, filter: { ...filter, assigneeId: { eq: LIN }, state: { eq: 'OPEN' } } })).toEqual([
      '0',
      '1',
      '2',
      '3',
    ]);
    expect((await world.administrator.refusal(LIST, { first: 101 })).code).toBe('BAD_USER_INPUT');
    expect((await world.administrator.refusal(LIST, { after: 'bm9uZQ' })).code).toBe('BAD_CURSOR');
  });

  it('tell their history, and take as many statements for many customers as for few', async () => {
    const customerIds = await world.newCustomers(40);
    for (const customerId of customerIds) await create({ customerId });
    const query = (first: number) => `{ customers(first: ${String(first)}) { nodes {
      requirements(first: 5) { nodes { title contact { name } sourceInteraction { subject } } } } } }`;
    const few = await world.graph.statements(() => world.administrator.data(query(10)));
    const many = await world.graph.statements(() => world.administrator.data(query(40)));
    expect([few, many]).toEqual([2, 2]);
    const { id } = await create({ customerId: customerIds[0]! });
    await world.change(UPDATE, { id, expectedVersion: 1, state: 'MET', neededOn: '2026-05-01' });
    const { requirement } = await world.administrator.data<Json>(
      `query ($id: ID!) { requirement(id: $id) { history(first: 1) { nodes {
        action version fields { field state before after } } } } }`,
      { id },
    );
    expect(requirement.history.nodes).toEqual([
      {
        action: 'UPDATED',
        version: 2,
        fields: [
          { field: 'neededOn', state: 'VISIBLE', before: null, after: '2026-05-01' },
          { field: 'state', state: 'VISIBLE', before: 'OPEN', after: 'MET' },
        ],
      },
    ]);
  });
});
