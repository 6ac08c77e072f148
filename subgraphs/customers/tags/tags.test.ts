import { testDatabases } from '../../../shared/testing/databases.js';
import { allPages, LIN, startWorld, WEI, type CustomersWorld } from '../testing/customers-world.js';

const TAG = '{ id name colour description isForCustomers isForContacts isKept customerCount contactCount version }';
const TAGS = `query ($filter: TagFilterInput, $sort: [TagSortInput!]) {
  tags(first: 100, filter: $filter, sort: $sort) { nodes ${TAG} totalCount }
}`;
const CREATE = `mutation ($input: CreateTagInput!) { createTag(input: $input) { tag ${TAG} } }`;
const UPDATE = `mutation ($input: UpdateTagInput!) { updateTag(input: $input) { tag ${TAG} } }`;
const MERGE = `mutation ($input: MergeTagsInput!) { mergeTags(input: $input) { tag ${TAG} } }`;
const DELETE = 'mutation ($input: DeleteTagInput!) { deleteTag(input: $input) { deletedId } }';
const RULES = '{ tagVocabulary { id isOpen version } }';
const UPDATE_RULES =
  'mutation ($input: UpdateTagVocabularyInput!) { updateTagVocabulary(input: $input) { tagVocabulary { isOpen version } } }';
const UPDATE_CUSTOMER =
  'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { tags version } } }';
const CREATE_CUSTOMER =
  'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id tags } } }';
const UPDATE_CONTACT =
  'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { contact { tags version } } }';
const IMPORT_CONTACTS = `mutation ($input: ImportContactsInput!) {
  importContacts(input: $input) { results { status id code field } }
}`;

interface Seen {
  id: string;
  name: string;
  version: number;
  customerCount: number;
  contactCount: number;
}

interface Rules {
  id: string;
  isOpen: boolean;
  version: number;
}

describe.each(testDatabases)('tags on %s', (kind) => {
  let world: CustomersWorld;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world.graph.remove());

  const query = (sql: string) => world.graph.subgraphs.get('customers')!.database.reader.query(sql);
  const stored = async () => [
    await query('SELECT * FROM tags ORDER BY id'),
    await query('SELECT * FROM customer_tags ORDER BY customer_id, tag'),
    await query('SELECT * FROM contact_tags ORDER BY contact_id, tag'),
    await query('SELECT * FROM tag_vocabularies'),
  ];
  const refused = async (mutation: string, input: Record<string, unknown>, who = world.administrator) => {
    const before = await stored();
    const refusal = await world.refused(mutation, input, who);
    expect(await stored()).toEqual(before);
    return refusal;
  };
  const tagsLike = async (filter: Record<string, unknown>, who = world.administrator) =>
    (await who.data<{ tags: { nodes: Seen[] } }>(TAGS, { filter })).tags.nodes;
  const find = async (name: string, who = world.administrator) =>
    (await tagsLike({ name: { eq: name } }, who)).find((tag) => tag.name === name);
  const create = (input: Record<string, unknown>) => world.change<Seen>(CREATE, input);
  const customer = async (id: string) => {
    const READ = 'query ($id: ID!) { customer(id: $id) { tags version } }';
    return (await world.administrator.data<{ customer: { tags: string[]; version: number } }>(READ, { id })).customer;
  };
  const contact = async (id: string) => {
    const READ = 'query ($id: ID!) { contact(id: $id) { tags version } }';
    return (await world.administrator.data<{ contact: { tags: string[]; version: number } }>(READ, { id })).contact;
  };
  const setOpen = async (isOpen: boolean) => {
    const { tagVocabulary } = await world.administrator.data<{ tagVocabulary: Rules }>(RULES);
    await world.change(UPDATE_RULES, { id: tagVocabulary.id, expectedVersion: tagVocabulary.version, isOpen });
  };

  it('come with their first use and go with their last', async () => {
    const id = await world.newCustomer('First', { tags: ['fresh', 'fresh'] });
    const { id: contactId } = await world.newContact(id, { tags: ['fresh', 'met'] });
    expect(await find('fresh')).toMatchObject({ isKept: false, customerCount: 1, contactCount: 1, version: 1 });
    await world.change(UPDATE_CUSTOMER, { id, expectedVersion: 1, tags: [] });
    expect(await find('fresh')).toMatchObject({ customerCount: 0, contactCount: 1 });
    await world.change(UPDATE_CONTACT, { id: contactId, expectedVersion: 1, tags: ['met'] });
    expect(await find('fresh')).toBeUndefined();
    expect(await find('met')).toMatchObject({ contactCount: 1 });
    const names = (await query('SELECT name FROM tags')).map(({ name }) => name);
    expect(names).not.toContain('fresh');
    expect(names).toContain('met');
  });

  it('that are made stay, with what is said of them', async () => {
    const made = await create({ name: ' Key account ', colour: '#1F77B4', description: 'One of the few' });
    expect(made).toEqual({
      id: expect.stringMatching(/^tag_/) as string,
      name: 'Key account',
      colour: '#1f77b4',
      description: 'One of the few',
      isForCustomers: true,
      isForContacts: true,
      isKept: true,
      customerCount: 0,
      contactCount: 0,
      version: 1,
    });
    const id = await world.newCustomer('Keeping', { tags: ['Key account'] });
    await world.change(UPDATE_CUSTOMER, { id, expectedVersion: 1, tags: null });
    expect(await find('Key account')).toEqual(made);
    expect(await refused(CREATE, { name: 'Key account' })).toEqual({ code: 'DUPLICATE', field: 'input.name' });
  });

  it('that are in use can be made afterwards', async () => {
    await world.newCustomer('Using', { tags: ['used'] });
    const before = await find('used');
    const made = await create({ name: 'used', colour: '#000000' });
    expect(made).toMatchObject({ id: before?.id, isKept: true, customerCount: 1, version: 2 });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no name', { name: ' ' }, 'input.name'],
    ['a long name', { name: 'x'.repeat(51) }, 'input.name'],
    ['a colour by its name', { name: 'red', colour: 'red' }, 'input.colour'],
    ['a long description', { name: 'long', description: 'x'.repeat(501) }, 'input.description'],
  ])('are not made with %s', async (_what, input, field) => {
    expect(await refused(CREATE, input)).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  it('carry a new name over to all who carry them, each with an entry in the journal', async () => {
    const one = await world.newCustomer('One', { tags: ['fair', 'north'], ownerId: LIN });
    const two = await world.newCustomer('Two', { tags: ['fair'] });
    const { id: contactId } = await world.newContact(one, { tags: ['fair'] });
    const fair = (await find('fair'))!;
    const renamed = await world.change<Seen>(UPDATE, { id: fair.id, expectedVersion: 1, name: '展会' });
    expect(renamed).toMatchObject({ id: fair.id, name: '展会', customerCount: 2, contactCount: 1, version: 2 });
    expect(await customer(one)).toEqual({ tags: ['north', '展会'], version: 2 });
    expect(await customer(two)).toEqual({ tags: ['展会'], version: 2 });
    expect(await contact(contactId)).toEqual({ tags: ['展会'], version: 2 });
    expect(await find('fair')).toBeUndefined();
    const HISTORY = `query ($id: ID!) { customer(id: $id) { history(first: 1) {
      nodes { action fields { field before after } }
    } } }`;
    const { customer: told } = await world.administrator.data<{ customer: { history: { nodes: unknown[] } } }>(
      HISTORY,
      { id: one },
    );
    expect(told.history.nodes).toEqual([
      { action: 'UPDATED', fields: [{ field: 'tags', before: ['fair', 'north'], after: ['north', '展会'] }] },
    ]);
  });

  it('refuse a stale version, and a name that another tag has', async () => {
    const { id } = await create({ name: 'stale' });
    await create({ name: 'taken' });
    expect(await refused(UPDATE, { id, expectedVersion: 7, name: 'free' })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await refused(UPDATE, { id, expectedVersion: 1, name: 'taken' })).toEqual({
      code: 'DUPLICATE',
      field: 'input.name',
    });
    expect(await refused(UPDATE, { id: 'tag_absent', expectedVersion: 1 })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('become one, for whoever carries one of them or both', async () => {
    const both = await world.newCustomer('Both', { tags: ['vip', 'V.I.P.'] });
    const other = await world.newCustomer('Other', { tags: ['V.I.P.', 'Vip'] });
    const [into, dotted, capital] = [await find('vip'), await find('V.I.P.'), await find('Vip')];
    const input = { id: into!.id, expectedVersion: 1, fromIds: [dotted!.id, capital!.id] };
    expect(await refused(MERGE, { ...input, fromIds: [into!.id] })).toMatchObject({ field: 'input.fromIds' });
    expect(await refused(MERGE, { ...input, fromIds: [] })).toMatchObject({ field: 'input.fromIds' });
    expect(await refused(MERGE, { ...input, fromIds: [dotted!.id, 'tag_absent'] })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const merged = await world.change<Seen>(MERGE, input);
    expect(merged).toMatchObject({ name: 'vip', isKept: true, customerCount: 2 });
    expect((await customer(both)).tags).toEqual(['vip']);
    expect((await customer(other)).tags).toEqual(['vip']);
    expect((await tagsLike({ name: { in: ['V.I.P.', 'vip'] } })).map(({ name }) => name)).toEqual(['vip']);
  });

  it('are not deleted while somebody carries them, unless by force', async () => {
    const { id } = await create({ name: 'doomed' });
    const carrier = await world.newCustomer('Carrier', { tags: ['doomed', 'other'] });
    expect(await refused(DELETE, { id, expectedVersion: 1 })).toMatchObject({ code: 'CONFLICT' });
    expect(await refused(DELETE, { id, expectedVersion: 2, isForced: true })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await world.change<string>(DELETE, { id, expectedVersion: 1, isForced: true })).toBe(id);
    expect(await customer(carrier)).toEqual({ tags: ['other'], version: 2 });
    expect(await find('doomed')).toBeUndefined();
    const again = await create({ name: 'doomed' });
    expect(again.id).not.toBe(id);
    expect(await world.change<string>(DELETE, { id: again.id, expectedVersion: 1 })).toBe(again.id);
  });

  it('are only those that were made, where the company says so', async () => {
    await create({ name: 'official' });
    await create({ name: 'for contacts', isForCustomers: false });
    const customerId = await world.newCustomer('Before', { tags: ['informal'] });
    const facts = { name: 'After' };
    const unfit = { code: 'BAD_USER_INPUT', field: 'input.tags' };
    expect(await refused(CREATE_CUSTOMER, { ...facts, tags: ['for contacts'] })).toEqual(unfit);
    await setOpen(false);
    try {
      expect(await refused(CREATE_CUSTOMER, { ...facts, tags: ['official', 'invented'] })).toEqual(unfit);
      expect(await refused(CREATE_CUSTOMER, { ...facts, tags: ['informal'] })).toEqual(unfit);
      expect(await world.change(CREATE_CUSTOMER, { ...facts, tags: ['official'] })).toMatchObject({
        tags: ['official'],
      });
      const kept = { id: customerId, expectedVersion: 1, tags: ['informal', 'official'] };
      expect(await world.change(UPDATE_CUSTOMER, kept)).toMatchObject({ tags: ['informal', 'official'] });
      const rows = [
        { customerId, name: '王', tags: ['official', 'for contacts'] },
        { customerId, name: '李', tags: ['invented'] },
      ];
      expect(await world.change(IMPORT_CONTACTS, { rows })).toMatchObject([
        { status: 'CREATED', code: null },
        { status: 'REFUSED', code: 'BAD_USER_INPUT', field: 'row.tags' },
      ]);
    } finally {
      await setOpen(true);
    }
  });

  it('of contacts come by imports, and again without a change', async () => {
    const customerId = await world.newCustomer('Importing');
    const row = { customerId, externalId: 'C-1', name: '陈', tags: ['b', 'a'] };
    const run = (tags?: string[]) =>
      world.change<{ status: string; id: string }[]>(IMPORT_CONTACTS, {
        rows: [{ ...row, ...(tags ? { tags } : {}) }],
        onDuplicate: 'UPDATE',
      });
    const [created] = await run();
    expect(await contact(created!.id)).toEqual({ tags: ['a', 'b'], version: 1 });
    expect(await run()).toMatchObject([{ status: 'UNCHANGED' }]);
    expect(await run(['c'])).toMatchObject([{ status: 'UPDATED' }]);
    expect(await contact(created!.id)).toEqual({ tags: ['c'], version: 2 });
  });

  it('find contacts as they find customers', async () => {
    const customerId = await world.newCustomer('Searched');
    const [one, two, none] = [
      await world.newContact(customerId, { name: 'One', tags: ['golf', 'tea'] }),
      await world.newContact(customerId, { name: 'Two', tags: ['tea'] }),
      await world.newContact(customerId, { name: 'None' }),
    ];
    const FIND = `query ($filter: ContactFilterInput) {
      contacts(filter: $filter, sort: [{ field: CREATED_AT, direction: ASC }]) { nodes { id } }
    }`;
    const found = async (tags: Record<string, unknown>) => {
      const filter = { customerId: { eq: customerId }, tags };
      const { contacts } = await world.administrator.data<{ contacts: { nodes: { id: string }[] } }>(FIND, { filter });
      return contacts.nodes.map(({ id }) => id).sort();
    };
    expect(await found({ any: ['golf', 'tea'] })).toEqual([one.id, two.id].sort());
    expect(await found({ all: ['golf', 'tea'] })).toEqual([one.id]);
    expect(await found({ isEmpty: true })).toEqual([none.id]);
  });

  it('are listed for who sees somebody that carries them, and those that were made for everybody', async () => {
    await create({ name: 'list: made' });
    await world.newCustomer('Of Lin', { tags: ['list: lin'], ownerId: LIN });
    const ofWei = await world.newCustomer('Of Wei', { tags: ['list: wei'], ownerId: WEI });
    await world.newContact(ofWei, { tags: ['list: met'] });
    const names = async (who: typeof world.lin) =>
      (await tagsLike({ name: { startsWith: 'LIST:' } }, who)).map(({ name }) => name);
    expect(await names(world.administrator)).toEqual(['list: lin', 'list: made', 'list: met', 'list: wei']);
    expect(await names(world.lin)).toEqual(['list: lin', 'list: made']);
    expect(await names(world.wei)).toEqual(['list: made', 'list: met', 'list: wei']);
    const hidden = (await find('list: wei'))!;
    const ONE = 'query ($id: ID!) { tag(id: $id) { name } node(id: $id) { id } }';
    expect(await world.lin.data(ONE, { id: hidden.id })).toEqual({ tag: null, node: null });
    const manager = world.graph.as('sales-manager', { userId: LIN, teamIds: [] });
    expect(await refused(UPDATE, { id: hidden.id, expectedVersion: 1, name: 'x' }, manager)).toMatchObject({
      code: 'NOT_FOUND',
    });
    const { errors } = await world.lin.send(CREATE, { input: { name: 'x' } });
    expect(errors?.map(({ extensions }) => extensions?.requiredScopes)).toContainEqual([['tags:write']]);
  });

  it('list who carries them, as far as the caller sees them, page by page', async () => {
    const { id } = await create({ name: 'paged' });
    for (const name of ['C', 'A', 'B', 'D']) {
      await world.newCustomer(name, { tags: ['paged'], ownerId: name === 'D' ? WEI : LIN });
    }
    const LIST = `query ($id: ID!, $after: String) { tag(id: $id) { customerCount customers(first: 2, after: $after) {
      nodes { name } totalCount pageInfo { hasNextPage endCursor }
    } } }`;
    interface Page {
      tag: {
        customerCount: number;
        customers: {
          nodes: { name: string }[];
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
      };
    }
    const { nodes, pages } = await allPages(async (after) => {
      const { tag } = await world.lin.data<Page>(LIST, { id, after });
      expect([tag.customerCount, tag.customers.totalCount]).toEqual([3, 3]);
      return tag.customers;
    });
    expect({ names: nodes.map(({ name }) => name), pages }).toEqual({ names: ['A', 'B', 'C'], pages: 2 });
  });

  it('take as many statements for many as for one', async () => {
    const LIST = `query ($first: Int!) { tags(first: $first) { nodes {
      name customerCount contactCount customers(first: 1) { nodes { name tags } } contacts(first: 1) { nodes { tags } }
    } } }`;
    const count = (first: number) => world.graph.statements(() => world.administrator.data(LIST, { first }));
    const [one, many] = [await count(2), await count(20)];
    expect(many).toBeLessThanOrEqual(one + 1);
  });

  it('are made once by many at the same time', async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, index) => world.newCustomer(`Racing ${String(index)}`, { tags: ['race', 'run'] })),
    );
    expect(made).toHaveLength(8);
    expect(await tagsLike({ name: { in: ['race', 'run'] } })).toMatchObject([
      { customerCount: 8 },
      { customerCount: 8 },
    ]);
  });

  it('leave nothing of a name that only somebody erased carried', async () => {
    const id = await world.newCustomer('Erased', { tags: ['only hers', 'shared'] });
    const { id: contactId } = await world.newContact(id, { tags: ['only his'] });
    await world.newCustomer('Stays', { tags: ['shared'] });
    const tag = (await find('only hers'))!;
    const ERASE = 'mutation ($input: EraseCustomerInput!) { eraseCustomer(input: $input) { erasedId } }';
    await world.change(ERASE, { id, reason: 'They asked for it' });
    expect(await tagsLike({ name: { in: ['only hers', 'only his', 'shared'] } })).toMatchObject([{ name: 'shared' }]);
    expect(JSON.stringify(await stored())).not.toMatch(/only h/);
    expect(await query(`SELECT wrapped_key FROM data_subject_keys WHERE subject_id = '${tag.id}'`)).toEqual([
      { wrapped_key: null },
    ]);
    expect(await query(`SELECT * FROM contact_tags WHERE contact_id = '${contactId}'`)).toEqual([]);
  });
});
