import { testDatabases } from '../../../shared/testing/databases.js';
import type { TestClient } from '../../../test/kit/test-graph.js';
import { LIN, startWorld, WEI, type CustomersWorld, type Written } from '../testing/customers-world.js';

const SEARCH = `query ($query: String!, $types: [SearchedType!], $first: Int, $after: String, $last: Int, $before: String) {
  search(query: $query, types: $types, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    nodes { score field text record { __typename id ... on Customer { name } ... on Contact { contactName: name } } }
    edges { cursor }
    pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
  }
}`;

interface Found {
  readonly search: {
    readonly totalCount: number;
    readonly nodes: { score: number; field: string; text: string; record: { __typename: string; id: string } }[];
    readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string; startCursor: string };
  };
}

describe.each(testDatabases)('search on %s', (kind) => {
  let world: CustomersWorld;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    world = await startWorld(kind);
    const customer = async (name: string, input: Record<string, unknown> = {}) => {
      ids[name] = await world.newCustomer(name, input);
    };
    const contact = async (name: string, customerId: string, input: Record<string, unknown> = {}) => {
      ids[name] = (await world.newContact(customerId, { name, ...input })).id;
    };
    await customer('北京华信科技有限公司', {
      ownerId: LIN,
      shortName: '华信',
      externalId: 'ERP-0047-11',
      externalIds: [{ system: 'sap', value: 'K9900' }],
      phones: [{ number: '+8613800138000' }],
      emails: [{ address: 'office@huaxin.example' }],
      tags: ['重点客户'],
    });
    await customer('华信', { ownerId: WEI });
    await customer('华信银行上海分行', { ownerId: WEI });
    await customer('上海大华信息技术有限公司', { ownerId: WEI });
    await customer('Ébène Industries GmbH', { ownerId: WEI, tags: ['ebene fair'] });
    await customer('Acme Widgets International', { ownerId: WEI });
    await contact('林晓梅', ids['北京华信科技有限公司']!, {
      phones: [{ number: '+8613911112222' }],
      emails: [{ address: 'lin.xiaomei@huaxin.example' }],
      tags: ['vip'],
    });
    await contact('Johannes Müller', ids['Acme Widgets International']!, {});
  });
  afterAll(() => world.graph.remove());

  const find = async (query: string, more: Record<string, unknown> = {}, who: TestClient = world.administrator) =>
    (await who.data<Found>(SEARCH, { query, ...more })).search;
  /** What is found: thousands of the score, field and text, and the type where it is no customer. */
  const hits = async (query: string, more: Record<string, unknown> = {}, who?: TestClient) =>
    (await find(query, more, who)).nodes.map(({ score, field, text, record }) =>
      [Math.floor(score / 1_000), field, text, ...(record.__typename === 'Customer' ? [] : [record.__typename])].join(
        ' ',
      ),
    );

  const BEIJING = '2 NAME 北京华信科技有限公司';
  const LIN_XIAOMEI = '2 NAME 林晓梅 Contact';
  test.each<[what: string, query: string, expected: string[]]>([
    [
      'a whole name before those that begin so and those that have it',
      '华信',
      ['4 NAME 华信', '4 SHORT_NAME 华信', '3 NAME 华信银行上海分行', '2 NAME 上海大华信息技术有限公司'],
    ],
    [
      'all words before some, that need not stand beside each other',
      '分行 上海 分',
      ['2 NAME 华信银行上海分行', '1 NAME 上海大华信息技术有限公司'],
    ],
    ['a single character, also the last one', '梅', [LIN_XIAOMEI]],
    ['full and half width, capitals and not', 'ＡＣＭＥ', ['3 NAME Acme Widgets International']],
    ['letters without their accents', 'ebene', ['3 NAME ebene fair Tag', '2 NAME Ébène Industries GmbH']],
    ['letters with accents that are not there', 'WÏDGETS', ['2 NAME Acme Widgets International']],
    ['the beginning of a word', 'intern', ['2 NAME Acme Widgets International']],
    ['pinyin', 'linxiaomei', [LIN_XIAOMEI]],
    ['initials of pinyin', 'lxm', [LIN_XIAOMEI]],
    ['pinyin from the second word on', 'huaxinkeji', [BEIJING]],
    ['initials from the second word on', 'hxkj', [BEIJING]],
    ['one letter too few', 'widgts', ['2 NAME Acme Widgets International']],
    ['two letters exchanged', 'widgest', ['2 NAME Acme Widgets International']],
    ['two errors in a long word', 'internatoinel', ['2 NAME Acme Widgets International']],
    ['no two errors in a short one', 'wigdits', []],
    ['a number in the middle of a phone number', '8001', ['2 PHONE +8613800138000']],
    ['the end of a phone number, however it is written', '(138) 0013-8000', ['2 PHONE +8613800138000']],
    ['no phone number by three digits', '222', []],
    [
      'an e-mail address before what has some of its words',
      'lin.xiaomei@huaxin.example',
      [
        '2 EMAIL lin.xiaomei@huaxin.example Contact',
        '1 EMAIL office@huaxin.example',
        '1 NAME 华信银行上海分行',
        '1 NAME 华信',
      ],
    ],
    ['an external id by its parts, and joined', 'erp-0047', ['2 EXTERNAL_ID ERP-0047-11']],
    ['an external id in a named system', 'k9900', ['2 EXTERNAL_ID K9900']],
    ['what carries a tag, and the tag', '重点客户', ['4 NAME 重点客户 Tag', '2 TAG 重点客户']],
    ['nothing by what is no word', '%_(', []],
    ['nothing that is not there', '不存在的', []],
  ])('finds %s', async (_what, query, expected) => {
    expect(await hits(query)).toEqual(expected);
  });

  it('tells the record, from which clients go on', async () => {
    const { nodes, totalCount } = await find('华信', { types: ['CUSTOMER'] });
    expect([totalCount, nodes[0], nodes[1]]).toEqual([
      4,
      { score: 4_100, field: 'NAME', text: '华信', record: { __typename: 'Customer', id: ids['华信'], name: '华信' } },
      {
        score: 4_095,
        field: 'SHORT_NAME',
        text: '华信',
        record: { __typename: 'Customer', id: ids['北京华信科技有限公司'], name: '北京华信科技有限公司' },
      },
    ]);
    expect(await hits('lin', { types: ['CUSTOMER'] })).toEqual([]);
    expect(await hits('华信', { types: [] })).toEqual([]);
  });

  it('pages forward and backward through ties', async () => {
    const all = (await find('华信')).nodes;
    const forward: unknown[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Found['search'] = await find('华信', { first: 1, after });
      forward.push(...page.nodes);
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(forward).toEqual(all);
    const { pageInfo } = await find('华信', { last: 2 });
    expect((await find('华信', { last: 2, before: pageInfo.startCursor })).nodes).toEqual(all.slice(0, 2));
  });

  it.each([
    ['has more than 100 characters', { query: 'a'.repeat(101) }, 'BAD_USER_INPUT'],
    ['has more than 8 words', { query: 'a b c d e f g h i' }, 'BAD_USER_INPUT'],
    ['asks for too many', { query: 'a', first: 101 }, 'BAD_USER_INPUT'],
    ['goes on from elsewhere', { query: 'a', after: 'x' }, 'BAD_CURSOR'],
  ])('is refused when it %s', async (_what, variables, code) => {
    expect((await world.administrator.refusal(SEARCH, variables)).code).toBe(code);
  });

  describe('shows callers what they may see', () => {
    const withoutPersonal = () => {
      const { graph } = world;
      const scopes = ['customers:read', 'contacts:read', 'tags:read'];
      return graph.as('sales-rep', { userId: LIN, scopes });
    };

    it('rows by the rules of each type', async () => {
      expect(await hits('华信', {}, world.lin)).toEqual(['4 SHORT_NAME 华信']);
      expect(await hits('lxm', {}, world.lin)).toEqual([LIN_XIAOMEI]);
      expect(await hits('lxm', {}, world.wei)).toEqual([]);
      expect(await hits('ebene fair', {}, world.lin)).toEqual([]);
      expect(await hits('ebene fair', {}, world.wei)).toEqual([
        '4 NAME ebene fair Tag',
        '2 NAME Ébène Industries GmbH',
      ]);
    });

    it('numbers and addresses with the right to personal data only', async () => {
      expect(await hits('8001', {}, world.lin)).toEqual(['2 PHONE +8613800138000']);
      expect(await hits('8001', {}, withoutPersonal())).toEqual([]);
      expect(await hits('xiaomei', {}, world.lin)).toEqual(['2 EMAIL lin.xiaomei@huaxin.example Contact']);
      expect(await hits('xiaomei', {}, withoutPersonal())).toEqual([LIN_XIAOMEI]);
      expect(await hits('office', {}, withoutPersonal())).toEqual([]);
    });

    it('types that their scopes name', async () => {
      const { graph } = world;
      const only = (scope: string) => graph.as('administrator', { scopes: [scope, 'personal-data:read'] });
      const query = `query ($query: String!) { search(query: $query) { nodes { record { __typename } } } }`;
      const typesFor = async (scope: string) =>
        (await only(scope).data<Found>(query, { query: '重点客户 北京 林晓梅' })).search.nodes.map(
          ({ record }) => record.__typename,
        );
      expect(await typesFor('customers:read')).toEqual(['Customer']);
      expect(await typesFor('contacts:read')).toEqual(['Contact']);
      expect(await typesFor('tags:read')).toEqual(['Tag']);
      expect((await graph.as('customer').refusal(query, { query: 'a' })).code).toBe('GRAPHQL_VALIDATION_FAILED');
    });

    it('as if what they do not see were not there', async () => {
      const rows = Array.from({ length: 310 }, (_, n) => ({
        customerId: ids['北京华信科技有限公司'],
        name: `zq ${String(n)}`,
      }));
      const mutation =
        'mutation ($input: ImportContactsInput!) { importContacts(input: $input) { results { status } } }';
      await world.administrator.data(mutation, { input: { rows, onDuplicate: 'CREATE' } });
      const query = '13955550123 zq';
      const before = await hits(query, { types: ['CONTACT'] }, world.lin);
      expect(before.length).toBeGreaterThan(0);
      await world.newContact(await world.newCustomer('Of nobody', { ownerId: null }), {
        name: 'Unseen',
        phones: [{ number: '+8613955550123' }],
      });
      expect(await hits(query, { types: ['CONTACT'] }, world.lin)).toEqual(before);
      expect(await hits('13955550123', { types: ['CONTACT'] }, world.lin)).toEqual([]);
      expect(await hits('13955550123', { types: ['CONTACT'] })).toEqual(['2 PHONE +8613955550123 Contact']);
    });

    it('with as many statements for what is there and unseen as for what is not there', async () => {
      const cost = (query: string, who: TestClient) => world.graph.statements(() => hits(query, {}, who));
      await cost('华信', world.lin);
      const absent = await cost('不存在', world.lin);
      expect(await cost('银行', world.lin)).toBe(absent);
      expect(await cost('widgts acme', world.lin)).toBe(absent);
      expect(await cost('ebene', world.lin)).toBe(absent);
    });
  });

  it('follows every change at once, and forgets what is erased', async () => {
    const { administrator, graph, change } = world;
    const terms = async (id: string) => {
      const { reader } = graph.subgraphs.get('customers')!.database;
      const [row] = await reader.query('SELECT COUNT(*) AS n FROM search_terms WHERE record_id = ?', [id]);
      return Number(row!.n);
    };
    const run = (name: string, input: Record<string, unknown>, selection = 'clientMutationId') => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      return administrator.data(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, { input });
    };
    const id = await world.newCustomer('青山');
    const { id: contactId } = await world.newContact(id, { name: '青青' });
    expect(await hits('青')).toEqual(['3 NAME 青山', '3 NAME 青青 Contact']);
    await run('updateCustomer', { id, expectedVersion: 1, name: '绿水', tags: ['青'] });
    expect(await hits('青')).toEqual(['4 NAME 青 Tag', '3 NAME 青青 Contact', '2 TAG 青']);
    expect(await hits('青山')).toEqual([]);
    const [tag] = (await find('青', { types: ['TAG'] })).nodes;
    await run('updateTag', { id: tag!.record.id, expectedVersion: 1, name: '蓝' });
    expect(await hits('青')).toEqual(['3 NAME 青青 Contact']);
    expect(await hits('蓝')).toEqual(['4 NAME 蓝 Tag', '2 TAG 蓝']);
    await run('deleteCustomer', { id, expectedVersion: 3 });
    expect(await hits('绿水 青青')).toEqual([]);
    expect([await terms(id), await terms(contactId)]).toEqual([0, 0]);
    await run('restoreCustomer', { id });
    expect(await hits('绿水')).toEqual(['4 NAME 绿水']);
    expect(await hits('青')).toEqual(['3 NAME 青青 Contact']);
    const mutation = 'mutation ($input: MoveContactInput!) { moveContact(input: $input) { contact { id version } } }';
    const moved = await change<Written>(mutation, {
      id: contactId,
      expectedVersion: 1,
      customerId: ids['华信'],
      role: 'OTHER',
    });
    await run('eraseCustomer', { id, reason: 'Asked for it' });
    expect(await hits('绿水')).toEqual([]);
    expect(await hits('青')).toEqual(['3 NAME 青青 Contact']);
    await run('deleteContact', { id: contactId, expectedVersion: moved.version });
    expect(await hits('青')).toEqual([]);
    expect([await terms(id), await terms(contactId)]).toEqual([0, 0]);
  });

  it('writes down whose numbers and addresses were told', async () => {
    const { database, accessLog } = world.graph.subgraphs.get('customers')!;
    const read = async () => {
      await accessLog.flush();
      const rows = await database.reader.query('SELECT record_reads FROM access_log ORDER BY position');
      return rows.map((row) => String(row.record_reads));
    };
    const before = (await read()).length;
    await hits('8001');
    expect((await read()).slice(before).join()).toContain(ids['北京华信科技有限公司']);
    const after = (await read()).length;
    await hits('北京');
    expect((await read()).length).toBe(after);
  });
});
