import { testDatabases } from '../../../shared/testing/databases.js';
import { startTestGraph, TEST_SUBJECTS, type TestClient, type TestGraph } from '../../../test/kit/test-graph.js';
import { systemPrincipal } from '../../../shared/access/principal.js';
import { jobScope } from '../../../shared/jobs/job-scope.js';
import { eraseFiles } from '../privacy/erase-files.js';

const FACTS = 'id name list filter sort owner { id } sharedWith isUsable version';
const CREATE = `mutation ($input: CreateSavedFilterInput!) { createSavedFilter(input: $input) { savedFilter { ${FACTS} } clientMutationId } }`;
const UPDATE = `mutation ($input: UpdateSavedFilterInput!) { updateSavedFilter(input: $input) { savedFilter { ${FACTS} } } }`;
const DELETE = 'mutation ($input: DeleteSavedFilterInput!) { deleteSavedFilter(input: $input) { deletedId } }';
const FIND = `query ($id: ID!) { savedFilter(id: $id) { ${FACTS} } node(id: $id) { id } }`;
const LIST = `query ($first: Int, $after: String, $filter: SavedFilterFilterInput) {
  savedFilters(first: $first, after: $after, filter: $filter) { nodes { id name } totalCount pageInfo { hasNextPage endCursor } } }`;
const CUSTOMERS =
  'query ($filter: CustomerFilterInput, $sort: [CustomerSortInput!]) { customers(filter: $filter, sort: $sort) { nodes { name } } }';

const TEAM = { teamIds: ['tem_01jd0000000000000000000101'] };
const VIPS = { or: [{ level: { eq: 'VIP' } }, { name: { startsWith: '华信' } }], not: { tags: { any: ['dormant'] } } };
const BY_NAME = [{ field: 'LEVEL' }, { field: 'NAME', direction: 'ASC' }];

interface Seen {
  id: string;
  name: string;
  filter: object | null;
  sort: object | null;
  isUsable: boolean;
  version: number;
}

interface Page {
  savedFilters: {
    nodes: { id: string; name: string }[];
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

describe.each(testDatabases)('saved filters on %s', (kind) => {
  let graph: TestGraph;
  let rep: TestClient;
  let marketer: TestClient;
  beforeAll(async () => {
    graph = await startTestGraph(kind);
    rep = graph.as('sales-rep', TEAM);
    marketer = graph.as('marketer', TEAM);
    await graph
      .as('administrator')
      .data(`mutation { createUser(input: { name: "Lin", email: "lin@agency.example" }) { user { id } } }`);
  });
  afterAll(() => graph.remove());

  const everything = async () => {
    const { reader } = graph.platform.database;
    return [
      await reader.query('SELECT * FROM saved_filters ORDER BY id'),
      await reader.query("SELECT id FROM journal_entries WHERE record_type = 'SavedFilter' ORDER BY id"),
    ];
  };
  const create = async (input: object = {}, client = rep): Promise<Seen> => {
    const whole = { name: 'Ours', list: 'customers', filter: VIPS, sort: BY_NAME, ...input };
    const { createSavedFilter } = await client.data<{ createSavedFilter: { savedFilter: Seen } }>(CREATE, {
      input: whole,
    });
    return createSavedFilter.savedFilter;
  };
  const find = async (id: string, client: TestClient) =>
    (await client.data<{ savedFilter: Seen | null }>(FIND, { id })).savedFilter;
  const remove = ({ id, version }: Seen, client = rep) =>
    client.data(DELETE, { input: { id, expectedVersion: version } });

  test('are kept as they were written, and sent to their list as they are', async () => {
    const input = {
      name: ' VIP 客户 ',
      list: 'customers',
      filter: VIPS,
      sort: BY_NAME,
      clientMutationId: 'saved-filter-1',
    };
    const first = await rep.data(CREATE, { input });
    expect(await rep.data(CREATE, { input })).toEqual(first);
    const { createSavedFilter } = first as { createSavedFilter: { savedFilter: Seen } };
    const { id, filter, sort } = createSavedFilter.savedFilter;
    expect(createSavedFilter).toEqual({
      savedFilter: {
        id: expect.stringMatching(/^sfl_/) as string,
        name: 'VIP 客户',
        list: 'customers',
        filter: VIPS,
        sort: BY_NAME,
        owner: { id: TEST_SUBJECTS['sales-rep'].userId },
        sharedWith: 'NOBODY',
        isUsable: true,
        version: 1,
      },
      clientMutationId: 'saved-filter-1',
    });
    for (const [name, level] of [
      ['华信科技', 'STANDARD'],
      ['Acme', 'VIP'],
      ['Beta', 'STANDARD'],
    ]) {
      await rep.data('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }', {
        input: { name, level, ownerId: TEST_SUBJECTS['sales-rep'].userId },
      });
    }
    expect(await rep.data(CUSTOMERS, { filter, sort })).toEqual({
      customers: { nodes: [{ name: 'Acme' }, { name: '华信科技' }] },
    });
    expect(await rep.data(FIND, { id })).toEqual({ ...{ savedFilter: createSavedFilter.savedFilter }, node: { id } });
    await remove(createSavedFilter.savedFilter);
  });

  test('take what the list takes from the caller, and name the place of what it does not', async () => {
    const before = await everything();
    const nested = { not: { and: [{ or: [{ not: {} }] }] } };
    const cases: [TestClient, object, string][] = [
      [rep, { filter: { or: [{ name: { eqq: 'a' } }] } }, 'input.filter.or.0.name'],
      [rep, { filter: { level: { eq: 'GOLD' } } }, 'input.filter.level.eq'],
      [rep, { filter: { createdAt: { from: 'yesterday' } } }, 'input.filter.createdAt.from'],
      [rep, { filter: 'VIP' }, 'input.filter'],
      [rep, { filter: nested }, 'input.filter.not.and.0.or.0.not'],
      [rep, { filter: { or: Array(51).fill({ name: { eq: 'a' } }) } }, 'input.filter.or.50.name'],
      [rep, { sort: [{ field: 'SHOE_SIZE' }] }, 'input.sort.0.field'],
      [rep, { sort: [{ field: 'NAME' }, { field: 'NAME' }] }, 'input.sort.1.field'],
      [rep, { filter: { name: { in: Array(400).fill('x'.repeat(30)) } } }, 'input.filter'],
      [rep, { list: 'webhookDeliveries', filter: null, sort: null }, 'input.list'],
      [rep, { list: 'constructor' }, 'input.list'],
      [rep, { name: ' ' }, 'input.name'],
      [rep, { name: 'x'.repeat(101) }, 'input.name'],
      [graph.as('sales-rep', { teamIds: [] }), { sharedWith: 'TEAM' }, 'input.sharedWith'],
      [marketer, { filter: { or: [{ taxId: { eq: '1' } }] } }, 'input.filter.or.0'],
      [graph.as('service-agent'), { list: 'opportunities', filter: {}, sort: null }, 'input.list'],
    ];
    for (const [client, wrong, field] of cases) {
      const input = { name: 'Wrong', list: 'customers', filter: {}, ...wrong };
      const { code, extensions } = await client.refusal(CREATE, { input });
      expect([wrong, code, extensions.field]).toEqual([wrong, 'BAD_USER_INPUT', field]);
    }
    expect(await everything()).toEqual(before);
  });

  test('may leave out the brackets of a list of one, as variables may', async () => {
    const made = await create({ filter: { and: { level: { eq: 'VIP' } } }, sort: { field: 'NAME' } });
    const { filter, sort } = made;
    expect(made).toMatchObject({ filter: { and: { level: { eq: 'VIP' } } }, sort: { field: 'NAME' }, isUsable: true });
    const { customers } = await rep.data<{ customers: { nodes: unknown[] } }>(CUSTOMERS, { filter, sort });
    expect(customers.nodes).toEqual([{ name: 'Acme' }]);
    await remove(made);
  });

  test('tell of a field that is hidden what they tell of one that is absent', async () => {
    const answer = async (name: string) => {
      const input = { name: 'Sly', list: 'customers', filter: { not: { [name]: { eq: '1' } } } };
      return JSON.stringify(await marketer.send(CREATE, { input })).replaceAll(name, 'taxId');
    };
    expect(await answer('taxId')).toBe(await answer('taqId'));
    expect(await answer('taxId')).toContain('BAD_USER_INPUT');
    const list = async (name: string) => {
      const input = { name: 'Sly', list: name, filter: {} };
      return JSON.stringify(await graph.as('service-agent').send(CREATE, { input })).replaceAll(name, 'opportunities');
    };
    expect(await list('opportunities')).toBe(await list('opportuqqties'));
  });

  test('are seen by those with whom they are shared, and changed by their owner and administrators', async () => {
    const [own, team, all] = [
      await create({ name: 'Own' }),
      await create({ name: 'Team', sharedWith: 'TEAM' }),
      await create({ name: 'All', sharedWith: 'EVERYONE' }),
    ];
    const seen: [string, TestClient, string[]][] = [
      ['their owner', rep, ['All', 'Own', 'Team']],
      ['a colleague', marketer, ['All', 'Team']],
      ['somebody of another team', graph.as('marketer', { teamIds: ['tem_other'] }), ['All']],
      ['somebody of no team', graph.as('marketer', { teamIds: [] }), ['All']],
      ['an administrator', graph.as('administrator'), ['All', 'Own', 'Team']],
    ];
    for (const [who, client, names] of seen) {
      const { savedFilters } = await client.data<Page>(LIST);
      expect([who, savedFilters.nodes.map(({ name }) => name), savedFilters.totalCount]).toEqual([
        who,
        names,
        names.length,
      ]);
      for (const each of [own, team, all]) {
        expect([who, each.name, (await find(each.id, client)) !== null]).toEqual([
          who,
          each.name,
          names.includes(each.name),
        ]);
      }
    }
    for (const who of ['analyst', 'partner', 'customer', 'visitor'] as const) {
      const { errors, data } = await graph.as(who).send(LIST);
      expect([who, data, errors?.[0]?.extensions?.code]).toEqual([who, undefined, 'GRAPHQL_VALIDATION_FAILED']);
    }
    const before = await everything();
    const outsider = graph.as('marketer', { teamIds: [] });
    for (const [client, { id }, code] of [
      [marketer, own, 'NOT_FOUND'],
      [outsider, team, 'NOT_FOUND'],
      [marketer, team, 'FORBIDDEN'],
      [outsider, all, 'FORBIDDEN'],
    ] as const) {
      const input = { id, expectedVersion: 1 };
      expect((await client.refusal(UPDATE, { input: { ...input, name: 'Theirs' } })).code).toBe(code);
      expect((await client.refusal(DELETE, { input })).code).toBe(code);
    }
    const administrator = graph.as('administrator');
    const taken = { id: own.id, expectedVersion: 1, sharedWith: 'TEAM' };
    expect((await administrator.refusal(UPDATE, { input: taken })).code).toBe('FORBIDDEN');
    expect(await everything()).toEqual(before);
    await remove(all, administrator);
    expect(await find(all.id, rep)).toBeNull();
    await remove(own);
    await remove(team);
  });

  test('hide from others what those could not ask for themselves', async () => {
    const filter = { or: [{ taxId: { eq: '91310000MA1K000000' } }, { level: { eq: 'VIP' } }] };
    const shared = await create({ filter, sharedWith: 'EVERYONE' });
    expect(await find(shared.id, graph.as('finance'))).toMatchObject({ filter, sort: BY_NAME, isUsable: true });
    expect(await find(shared.id, marketer)).toMatchObject({ filter: null, sort: null, isUsable: false });
    // The owner, whose rights have shrunk since, reads their own and cannot use it.
    const shrunk = graph.as('sales-rep', {
      scopes: ['customers:read', 'users:read', 'saved-filters:read', 'saved-filters:write'],
    });
    expect(await find(shared.id, shrunk)).toMatchObject({ filter, sort: BY_NAME, isUsable: false });
    // One who may not read what it asks for changes the order alone, and learns nothing.
    const sorted = await shrunk.data<{ updateSavedFilter: { savedFilter: Seen } }>(UPDATE, {
      input: { id: shared.id, expectedVersion: 1, sort: [{ field: 'NAME' }] },
    });
    expect(sorted.updateSavedFilter.savedFilter).toMatchObject({ filter, sort: [{ field: 'NAME' }], version: 2 });
    const listless = graph.as('finance', { scopes: ['users:read', 'saved-filters:read'] });
    expect(await find(shared.id, listless)).toMatchObject({ filter: null, sort: null, isUsable: false });
    await remove({ ...shared, version: 2 });
  });

  test('are changed at the version that was read, in what is given', async () => {
    const made = await create();
    const update = (input: object) => rep.refusal(UPDATE, { input: { id: made.id, ...input } });
    const { updateSavedFilter } = await rep.data<{ updateSavedFilter: { savedFilter: Seen } }>(UPDATE, {
      input: { id: made.id, expectedVersion: 1, name: 'New', filter: { level: { eq: 'KEY' } }, sharedWith: 'TEAM' },
    });
    expect(updateSavedFilter.savedFilter).toMatchObject({
      name: 'New',
      filter: { level: { eq: 'KEY' } },
      sort: BY_NAME,
      sharedWith: 'TEAM',
      version: 2,
    });
    const before = await everything();
    expect(await update({ expectedVersion: 1, name: 'Late' })).toMatchObject({
      code: 'STALE_VERSION',
      extensions: { currentVersion: 2 },
    });
    expect((await update({ expectedVersion: 2, filter: { nonsense: 1 } })).code).toBe('BAD_USER_INPUT');
    expect(await everything()).toEqual(before);
    const cleared = await rep.data<{ updateSavedFilter: { savedFilter: Seen } }>(UPDATE, {
      input: { id: made.id, expectedVersion: 2, filter: null, sharedWith: 'NOBODY' },
    });
    expect(cleared.updateSavedFilter.savedFilter).toMatchObject({ filter: null, sort: BY_NAME, isUsable: true });
    expect(await find(made.id, marketer)).toBeNull();
    const deletion = { id: made.id, expectedVersion: 3, clientMutationId: 'delete-it-once' };
    const answer = await rep.data(DELETE, { input: deletion });
    expect(answer).toEqual({ deleteSavedFilter: { deletedId: made.id } });
    expect(await rep.data(DELETE, { input: deletion })).toEqual(answer);
    expect((await rep.refusal(DELETE, { input: { id: made.id, expectedVersion: 4 } })).code).toBe('NOT_FOUND');
  });

  test('are listed by name to the end, in one statement a page', async () => {
    const owner = graph.as('finance', { userId: 'usr_01jd0000000000000000000777', subject: 'pages' });
    const made = [];
    for (const name of ['b', 'a', 'c', 'a', 'b'])
      made.push(await create({ name, list: name === 'c' ? 'contacts' : 'customers', filter: {}, sort: null }, owner));
    const names: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { savedFilters }: Page = await owner.data<Page>(LIST, { first: 2, after });
      names.push(...savedFilters.nodes.map(({ name }) => name));
      ({ endCursor: after, hasNextPage: more } = savedFilters.pageInfo);
    }
    expect(names).toEqual(['a', 'a', 'b', 'b', 'c']);
    const filtered = async (filter: object) =>
      (await owner.data<Page>(LIST, { filter })).savedFilters.nodes.map(({ name }) => name);
    expect(await filtered({ list: { eq: 'contacts' } })).toEqual(['c']);
    expect(await filtered({ not: { name: { in: ['A', 'c'] } } })).toEqual(['b', 'b']);
    expect(await filtered({ ownerId: { eq: TEST_SUBJECTS['sales-rep'].userId } })).toEqual([]);
    const page = `{ savedFilters { nodes { id filter sort isUsable owner { id } } } }`;
    expect(await graph.statements(() => owner.data(page))).toBe(1);
    for (const each of made) await remove(each, owner);
  });

  test('are at most 200 for each owner, and for staff alone', async () => {
    const hoarder = graph.as('finance', { userId: 'usr_01jd0000000000000000000778', subject: 'hoarder' });
    for (let count = 0; count < 200; count += 1) await create({ filter: {}, sort: null }, hoarder);
    const before = await everything();
    const input = { name: 'One more', list: 'customers' };
    expect(await hoarder.refusal(CREATE, { input })).toMatchObject({ code: 'CONFLICT', extensions: { maximum: 200 } });
    const scopes = ['customers:read', 'users:read', 'saved-filters:read', 'saved-filters:write'];
    for (const who of ['analyst', 'partner'] as const) {
      expect((await graph.as(who, { scopes }).refusal(CREATE, { input })).code).toBe('FORBIDDEN');
    }
    expect(await everything()).toEqual(before);
  });

  test('are told of in the feed of changes without what they ask for, and kept from the journal in clear', async () => {
    const cursor = await rep.data<{ changesCursor: string }>('{ changesCursor(type: SAVED_FILTER) }');
    const made = await create({ filter: { name: { eq: '王小明的公司' } }, sharedWith: 'EVERYONE' });
    await rep.data(UPDATE, { input: { id: made.id, expectedVersion: 1, sharedWith: 'NOBODY' } });
    await graph.events.settle();
    const changes = async (client: TestClient) => {
      const { changes: page } = await client.data<{ changes: { nodes: object[] } }>(
        'query ($since: String) { changes(type: SAVED_FILTER, since: $since) { nodes { id isRemoved record { ... on SavedFilter { name filter } } } } }',
        { since: client === rep ? cursor.changesCursor : null },
      );
      return page.nodes;
    };
    expect(await changes(rep)).toContainEqual({
      id: made.id,
      isRemoved: false,
      record: { name: 'Ours', filter: { name: { eq: '王小明的公司' } } },
    });
    expect(await changes(marketer)).toContainEqual({ id: made.id, isRemoved: true, record: null });
    const journal = await graph.platform.database.reader.query('SELECT * FROM journal_entries');
    expect(JSON.stringify(journal)).not.toContain('王小明');
  });

  test('go with their owner', async () => {
    const administrator = graph.as('administrator');
    const { createUser } = await administrator.data<{ createUser: { user: { id: string } } }>(
      'mutation { createUser(input: { name: "Gone", email: "gone@agency.example" }) { user { id } } }',
    );
    const userId = createUser.user.id;
    const leaver = graph.as('sales-rep', { userId, subject: userId });
    const made = await create({ name: '王小明', sharedWith: 'EVERYONE' }, leaver);
    expect(await find(made.id, administrator)).toMatchObject({ owner: { id: userId } });
    const { id, version } = { id: userId, version: 1 };
    await administrator.data(
      'mutation ($id: ID!, $version: Int!) { updateUser(input: { id: $id, expectedVersion: $version, isActive: false }) { user { id } } }',
      { id, version },
    );
    await administrator.data('mutation ($id: ID!) { eraseUser(input: { id: $id, reason: "Asked." }) { erasedId } }', {
      id,
    });
    const { platform, log } = graph;
    const facts = { requestId: 'a-run', principal: systemPrincipal('erase-files'), deadline: 0, log };
    await eraseFiles.run(jobScope(platform.scope(facts), new AbortController().signal) as never);
    expect(await find(made.id, administrator)).toBeNull();
    const rows = await graph.platform.database.reader.query(
      'SELECT name, filter, sort, deleted_at FROM saved_filters WHERE owner_id = ?',
      [userId],
    );
    expect(rows).toEqual([{ name: '[erased]', filter: null, sort: null, deleted_at: expect.anything() as unknown }]);
  });
});
