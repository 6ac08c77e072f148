import { readFeed } from '../../../shared/events/feed.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { startTestGraph, type TestClient, type TestGraph } from '../../../test/kit/test-graph.js';

const WHOLE = `id name parent { name } priority rules { countries provinces cities industries } version`;
const NOTHING = { countries: [], provinces: [], cities: [], industries: [] };

interface Made {
  id: string;
  version: number;
}

describe.each(testDatabases)('territories on %s', (kind) => {
  let graph: TestGraph;
  let administrator: TestClient;
  beforeAll(async () => {
    graph = await startTestGraph(kind);
    administrator = graph.as('administrator');
  });
  afterAll(() => graph.remove());
  beforeEach(async () => {
    // Those that others lie within go in a second round.
    for (let round = 0; round < 2; round += 1) {
      for (const { id, version } of (await stored()).reverse()) {
        await administrator.send(document('deleteTerritory', 'deletedId'), { input: { id, expectedVersion: version } });
      }
    }
    expect(await stored()).toEqual([]);
  });

  const document = (mutation: string, selection: string) =>
    `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${selection} } }`;
  const identity = () => graph.subgraphs.get('identity')!;
  const stored = async () =>
    (await identity().database.reader.query(
      'SELECT * FROM territories WHERE deleted_at IS NULL ORDER BY id',
    )) as unknown as Made[];
  const held = () => identity().database.reader.query('SELECT * FROM user_territories ORDER BY user_id, territory_id');
  const run = async <T = Made>(mutation: string, input: object, selection = 'territory { id version }'): Promise<T> => {
    const data = await administrator.data<Record<string, Record<string, T>>>(document(mutation, selection), { input });
    return Object.values(data[mutation]!)[0] as T;
  };
  const create = (name: string, more: object = {}) => run('createTerritory', { name, ...more });
  const codesOf = ({ errors }: Awaited<ReturnType<TestClient['send']>>) => [
    ...new Set(errors?.map(({ extensions }) => extensions?.code)),
  ];
  const newUser = (name: string) => run('createUser', { name }, 'user { id version }');
  const assign = (user: Made, territoryIds: string[]) =>
    run('assignTerritories', { userId: user.id, expectedVersion: user.version, territoryIds }, 'user { id version }');
  const refused = async (mutation: string, input: object, selection = 'territory { id }') => {
    const before = [await stored(), await held()];
    const { code, extensions } = await administrator.refusal(document(mutation, selection), { input });
    expect([await stored(), await held()]).toEqual(before);
    return { code, field: extensions.field };
  };

  it('are made, changed and deleted, and tell it in their history and in events', async () => {
    const china = await create('China', { rules: [{ countries: ['CN', 'cn', 'HK'] }] });
    const input = {
      name: ' 华东 ',
      parentId: china.id,
      priority: 7,
      rules: [
        { countries: ['CN'], provinces: ['江苏', ' 江苏', '浙江'] },
        { cities: ['Shanghai', 'ＳＨＡＮＧＨＡＩ'] },
      ],
    };
    const rules = [
      { ...NOTHING, countries: ['CN'], provinces: ['江苏', '浙江'] },
      { ...NOTHING, cities: ['Shanghai'] },
    ];
    const east = await run('createTerritory', input, `territory { ${WHOLE} }`);
    const whole = { id: east.id, name: '华东', parent: { name: 'China' }, priority: 7, rules, version: 1 };
    expect(east).toEqual(whole);
    const changes = {
      id: east.id,
      expectedVersion: 1,
      name: 'East',
      rules: [{ industries: ['MEDIA'] }],
      parentId: null,
    };
    const changed = {
      ...whole,
      name: 'East',
      parent: null,
      rules: [{ ...NOTHING, industries: ['MEDIA'] }],
      version: 2,
    };
    expect(await run('updateTerritory', changes, `territory { ${WHOLE} }`)).toEqual(changed);
    expect(await run('deleteTerritory', { id: east.id, expectedVersion: 2 }, 'deletedId')).toBe(east.id);
    expect(
      await administrator.data('query ($id: ID!) { territory(id: $id) { id } node(id: $id) { id } }', { id: east.id }),
    ).toEqual({ territory: null, node: null });
    await graph.events.settle();
    const { events } = await readFeed(identity(), { after: 0, limit: 10_000 });
    const told = events.filter(({ subjectId }) => subjectId === east.id);
    expect(told.map(({ type, payload }) => [type, payload.facts])).toEqual([
      ['territory.created', { name: '华东', parentId: china.id, priority: 7, rules }],
      ['territory.updated', { name: 'East', parentId: null, priority: 7, rules: changed.rules }],
      ['territory.deleted', { name: 'East', parentId: null, priority: 7, rules: changed.rules }],
    ]);
    // The name is free again.
    await create('east');
    const { territory } = await administrator.data<{ territory: { history: { nodes: object[] } } }>(
      'query ($id: ID!) { territory(id: $id) { history { nodes { action fields { field after } } } } }',
      { id: china.id },
    );
    expect(territory.history.nodes).toEqual([
      {
        action: 'CREATED',
        fields: [
          { field: 'name', after: 'China' },
          { field: 'priority', after: 0 },
          { field: 'rules', after: [{ ...NOTHING, countries: ['CN', 'HK'] }] },
        ],
      },
    ]);
  });

  it('are listed by name, found by every filter, and paged to the end with ties', async () => {
    const top = await create('Top');
    for (const name of ['b1', 'B2', 'ａ', '陈']) await create(name, { parentId: top.id });
    const list = async (variables: object) => {
      const { territories } = await administrator.data<{
        territories: {
          totalCount: number;
          nodes: { name: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      }>(
        `query ($first: Int, $after: String, $filter: TerritoryFilterInput) {
          territories(first: $first, after: $after, filter: $filter) {
            totalCount nodes { name } pageInfo { hasNextPage endCursor } } }`,
        { ...variables },
      );
      return territories;
    };
    const names = async (filter: object) => (await list({ filter })).nodes.map(({ name }) => name);
    let paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Awaited<ReturnType<typeof list>> = await list({ first: 2, after });
      paged = [...paged, ...page.nodes.map(({ name }) => name)];
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(paged).toEqual(['ａ', 'b1', 'B2', 'Top', '陈']);
    expect(await names({ parentId: { in: [top.id] } })).toEqual(['ａ', 'b1', 'B2', '陈']);
    expect(await names({ name: { startsWith: 'Ｂ' } })).toEqual(['b1', 'B2']);
    expect(await names({ id: { in: [top.id] }, parentId: { in: [top.id] } })).toEqual([]);
    expect((await list({ filter: { id: { in: [top.id] } } })).totalCount).toBe(1);
  });

  it('are found by what is known of somebody, with the rule that decides', async () => {
    const all = await create('All', { rules: [{}] });
    const china = await create('China', { priority: 5, rules: [{ industries: ['ENERGY'] }, { countries: ['CN'] }] });
    const media = await create('Media', { priority: 5, rules: [{ industries: ['MEDIA'] }] });
    await create('Nowhere', { priority: 99 });
    const found = async (facts: object) => {
      const { territoryFor } = await administrator.data<{ territoryFor: object }>(
        `query ($country: CountryCode, $province: String, $city: String, $industry: Industry) {
          territoryFor(country: $country, province: $province, city: $city, industry: $industry) {
            territory { id } rulePosition rule { countries provinces cities industries } others { id } } }`,
        { ...facts },
      );
      return territoryFor;
    };
    expect(await found({ country: 'CN', city: 'Suzhou', industry: 'MEDIA' })).toEqual({
      territory: { id: china.id },
      rulePosition: 1,
      rule: { ...NOTHING, countries: ['CN'] },
      others: [{ id: media.id }, { id: all.id }],
    });
    expect(await found({})).toEqual({ territory: { id: all.id }, rulePosition: 0, rule: NOTHING, others: [] });
    await run('deleteTerritory', { id: all.id, expectedVersion: 1 }, 'deletedId');
    expect(await found({})).toBeNull();
  });

  it.each<[string, object, string | undefined]>([
    ['an empty name', { name: ' ' }, 'input.name'],
    ['a name of 101 characters', { name: 'x'.repeat(101) }, 'input.name'],
    ['a priority below 0', { priority: -1 }, 'input.priority'],
    ['a priority above a million', { priority: 1_000_001 }, 'input.priority'],
    ['21 rules', { rules: Array.from({ length: 21 }, () => ({})) }, 'input.rules'],
    ['an empty city', { rules: [{}, { cities: ['Bonn', ' '] }] }, 'input.rules.1.cities.1'],
    ['a province of 101 characters', { rules: [{ provinces: ['x'.repeat(101)] }] }, 'input.rules.0.provinces.0'],
    [
      'rules of more than 16,000 bytes',
      { rules: [{ cities: Array.from({ length: 400 }, (_, at) => `${String(at)} ${'城'.repeat(12)}`) }] },
      'input.rules',
    ],
    ['a country that there is none of', { rules: [{ countries: ['XX'] }] }, undefined],
    ['a line of business that there is none of', { rules: [{ industries: ['MAGIC'] }] }, undefined],
  ])('refuse %s', async (_what, wrong, field) => {
    const { id } = await create('Good');
    const refusal = { code: 'BAD_USER_INPUT', field };
    expect(await refused('createTerritory', { name: 'Bad', ...wrong })).toEqual(refusal);
    expect(await refused('updateTerritory', { id, expectedVersion: 1, ...wrong })).toEqual(refusal);
  });

  it('refuse what is stale, unknown, taken or within itself', async () => {
    const { id } = await create('One');
    const other = await create('Other', { parentId: id });
    const taken = { code: 'DUPLICATE', field: 'input.name' };
    expect(await refused('createTerritory', { name: 'ＯＮＥ' })).toEqual(taken);
    expect(await refused('updateTerritory', { id: other.id, expectedVersion: 1, name: 'one' })).toEqual(taken);
    const base = { id, expectedVersion: 1 };
    expect((await refused('updateTerritory', { ...base, expectedVersion: 2 })).code).toBe('STALE_VERSION');
    expect((await refused('deleteTerritory', { ...base, expectedVersion: 2 }, 'deletedId')).code).toBe('STALE_VERSION');
    expect((await refused('updateTerritory', { ...base, id: 'ter_none' })).code).toBe('NOT_FOUND');
    const unknown = { code: 'NOT_FOUND', field: 'input.parentId' };
    expect(await refused('createTerritory', { name: 'Two', parentId: 'ter_none' })).toEqual(unknown);
    for (const parentId of [id, other.id]) {
      expect(await refused('updateTerritory', { ...base, parentId })).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'input.parentId',
      });
    }
    expect((await refused('updateTerritory', { ...base, name: null })).code).toBe('BAD_USER_INPUT');
  });

  it('lie 20 deep at most, and close no circle when two changes come at once', async () => {
    let { id: parentId } = await create('Level 0');
    for (let level = 1; level <= 20; level += 1)
      ({ id: parentId } = await create(`Level ${String(level)}`, { parentId }));
    expect(await refused('createTerritory', { name: 'Too deep', parentId })).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'input.parentId',
    });
    const [one, other] = [await create('Left'), await create('Right')];
    const results = await Promise.allSettled([
      run('updateTerritory', { id: one.id, expectedVersion: 1, parentId: other.id }),
      run('updateTerritory', { id: other.id, expectedVersion: 1, parentId: one.id }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('are given to staff, who are found by them, and stay while somebody has them or one lies within', async () => {
    const [north, south, inner] = [await create('North'), await create('South'), await create('Inner')];
    await run('updateTerritory', { id: inner.id, expectedVersion: 1, parentId: south.id });
    const [ann, ben] = [await newUser('Ann'), await newUser('Ben')];
    const given = await assign(ann, [south.id, north.id, south.id]);
    await assign(ben, [south.id]);
    const query = `query ($ids: [ID!]) { territories(filter: { id: { in: $ids } }) {
      nodes { name users(first: 1) { totalCount nodes { name territories { name } } } } } }`;
    expect(await administrator.data(query, { ids: [north.id, south.id, inner.id] })).toEqual({
      territories: {
        nodes: [
          { name: 'Inner', users: { totalCount: 0, nodes: [] } },
          {
            name: 'North',
            users: { totalCount: 1, nodes: [{ name: 'Ann', territories: [{ name: 'North' }, { name: 'South' }] }] },
          },
          {
            name: 'South',
            users: { totalCount: 2, nodes: [{ name: 'Ann', territories: [{ name: 'North' }, { name: 'South' }] }] },
          },
        ],
      },
    });
    const remove = (id: string, expectedVersion = 1) =>
      refused('deleteTerritory', { id, expectedVersion }, 'deletedId');
    expect((await remove(north.id)).code).toBe('CONFLICT');
    expect((await remove(south.id)).code).toBe('CONFLICT');
    const { version } = await assign(given, [north.id]);
    await assign({ ...ben, version: 2 }, []);
    expect((await remove(south.id)).code).toBe('CONFLICT');
    await run('deleteTerritory', { id: inner.id, expectedVersion: 2 }, 'deletedId');
    await run('deleteTerritory', { id: south.id, expectedVersion: 1 }, 'deletedId');
    const { user } = await administrator.data<{ user: { history: { nodes: object[] } } }>(
      'query ($id: ID!) { user(id: $id) { history(first: 2) { nodes { version fields { field before after } } } } }',
      { id: ann.id },
    );
    const both = [north.id, south.id].sort();
    expect(user.history.nodes).toEqual([
      { version: 3, fields: [{ field: 'territories', before: both, after: [north.id] }] },
      { version: 2, fields: [{ field: 'territories', before: [], after: both }] },
    ]);
    await assign({ ...ann, version }, []);
  });

  it('are not given when unknown, too many or stale', async () => {
    const { id } = await create('Known');
    const user = await newUser('Cem');
    const give = (territoryIds: string[], more: object = {}) =>
      refused('assignTerritories', { userId: user.id, expectedVersion: 1, territoryIds, ...more }, 'user { id }');
    expect(await give([id, 'ter_none'])).toEqual({ code: 'NOT_FOUND', field: 'input.territoryIds.1' });
    expect(await give(Array.from({ length: 51 }, () => id))).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'input.territoryIds',
    });
    expect((await give([id], { expectedVersion: 9 })).code).toBe('STALE_VERSION');
    expect((await give([id], { userId: 'usr_none' })).code).toBe('NOT_FOUND');
  });

  it('are never held once deleted, when both come at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await create(`Contested ${String(round)}`);
      const user = await newUser(`Contender ${String(round)}`);
      const results = await Promise.allSettled([
        assign(user, [id]),
        run('deleteTerritory', { id, expectedVersion: 1 }, 'deletedId'),
      ]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const given = results[0].status === 'fulfilled' ? [{ user_id: user.id, territory_id: id }] : [];
      expect(await held()).toMatchObject(given);
      if (results[0].status === 'fulfilled') await assign(results[0].value, []);
    }
  });

  it('are read with a number of statements that does not grow with them', async () => {
    for (let at = 0; at < 30; at += 1) {
      const { id } = await create(`Area ${String(at)}`);
      const user = await newUser(`Holder ${String(at)}`);
      await assign(user, [id]);
    }
    const query = `query ($first: Int!) { territories(first: $first, filter: { name: { startsWith: "Area" } }) {
      nodes { parent { name } users(first: 2) { nodes { territories { name } } } } } }`;
    const statements = (first: number) => graph.statements(() => administrator.data(query, { first }));
    const few = await statements(5);
    expect(await statements(30)).toBe(few);
    await identity().database.transact(Date.now() + 10_000, ({ run: sql }) => sql('DELETE FROM user_territories'));
  });

  it('are shown to staff, changed by whoever keeps the directory, and nothing to others', async () => {
    const { id } = await create('Seen');
    const query = 'query ($id: ID!) { territory(id: $id) { name } territories { totalCount } node(id: $id) { id } }';
    for (const role of ['sales-rep', 'service-agent', 'analyst'] as const) {
      expect(await graph.as(role).data(query, { id })).toEqual({
        territory: { name: 'Seen' },
        territories: { totalCount: 1 },
        node: { id },
      });
      const input = { id, expectedVersion: 1 };
      const answer = await graph.as(role).send(document('deleteTerritory', 'deletedId'), { input });
      expect(codesOf(answer)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
    for (const role of ['partner', 'visitor'] as const) {
      expect(codesOf(await graph.as(role).send(query, { id }))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
  });
});
