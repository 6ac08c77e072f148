import { SortCustomersByPinyin1765400000000 } from '../subgraphs/customers/migrations/1765400000000-sort-by-pinyin.js';
import { testDatabases } from '../shared/testing/databases.js';
import { startTestGraph, type TestClient, type TestGraph } from './kit/test-graph.js';

import.meta.jest.setTimeout(180_000);

interface Page {
  readonly nodes: { id: string; name: string }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const COMPANIES = [
  '重庆银行',
  'Zürich Bank',
  '云岭乳业集团有限公司',
  'Yunling',
  '3M中国',
  '云岭冰品（青岛）有限公司',
  'abc',
  '𠮷野家',
];
const SORTED_COMPANIES = [
  '3M中国',
  'abc',
  '重庆银行',
  '云岭冰品（青岛）有限公司',
  '云岭乳业集团有限公司',
  'Yunling',
  'Zürich Bank',
  '𠮷野家',
];
const PEOPLE = [
  '单伟',
  '查良镛',
  'Shannon Lee',
  '仇英',
  '曾国藩',
  '林晓梅 Lin Xiaomei',
  'Lindner',
  '盖叫天',
  '解缙',
  '柳青',
];
const SORTED_PEOPLE = [
  '盖叫天',
  '林晓梅 Lin Xiaomei',
  'Lindner',
  '柳青',
  '仇英',
  '单伟',
  'Shannon Lee',
  '解缙',
  '曾国藩',
  '查良镛',
];

describe.each(testDatabases)('the order by pinyin on %s', (kind) => {
  let graph: TestGraph;
  let administrator: TestClient;
  let customerId: string;
  beforeAll(async () => {
    graph = await startTestGraph(kind);
    administrator = graph.as('administrator');
    for (const name of COMPANIES) customerId = await create('Customer', { name });
    for (const name of PEOPLE) await create('Contact', { name, customerId });
    for (const name of PEOPLE) await create('User', { name });
    for (const name of COMPANIES) await create('Product', { name });
  });
  afterAll(() => graph.remove());

  async function create(type: string, input: object): Promise<string> {
    const field = type.toLowerCase();
    const data = await administrator.data<Record<string, Record<string, { id: string }>>>(
      `mutation ($input: Create${type}Input!) { create${type}(input: $input) { ${field} { id } } }`,
      { input },
    );
    return data[`create${type}`]?.[field]?.id ?? '';
  }

  /** All names of a list, page by page. */
  async function names(list: string, direction: 'ASC' | 'DESC', first = 3): Promise<string[]> {
    const found: string[] = [];
    for (let after: string | null = null; ;) {
      const data: Record<string, Page> = await administrator.data(
        `query ($first: Int!, $after: String) {
          ${list}(first: $first, after: $after, sort: { field: NAME_PINYIN, direction: ${direction} }) {
            nodes { id name } pageInfo { hasNextPage endCursor }
          }
        }`,
        { first, after },
      );
      const page = data[list];
      if (!page) throw new Error(`There is no list ${list}.`);
      found.push(...page.nodes.map(({ name }) => name));
      if (!page.pageInfo.hasNextPage) return found;
      after = page.pageInfo.endCursor;
    }
  }

  test.each([
    ['customers', SORTED_COMPANIES],
    ['products', SORTED_COMPANIES],
    ['contacts', SORTED_PEOPLE],
    ['users', SORTED_PEOPLE],
  ])('holds for %s in both directions, page by page', async (list, sorted) => {
    expect(await names(list, 'ASC')).toEqual(sorted);
    expect(await names(list, 'DESC')).toEqual([...sorted].reverse());
    expect(await names(list, 'ASC', 1)).toEqual(sorted);
  });

  test('follows a name that is changed or imported', async () => {
    const id = await create('Product', { name: '银器' });
    await administrator.data(
      'mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { product { id } } }',
      {
        input: { id, expectedVersion: 1, name: '阿胶' },
      },
    );
    await administrator.data(
      'mutation ($input: ImportProductsInput!) { importProducts(input: $input) { results { status } } }',
      {
        input: { rows: [{ name: '白茶', externalId: 'tea' }], onDuplicate: 'CREATE', dryRun: false },
      },
    );
    const [first, second, third, fourth] = await names('products', 'ASC', 100);
    expect([first, second, third, fourth]).toEqual(['3M中国', '阿胶', 'abc', '白茶']);
  });

  test('is put into tables that are there, also when that was cut off', async () => {
    const database = graph.subgraphs.get('customers')?.database;
    if (!database) throw new Error('There are customers.');
    const keys = () => database.reader.query('SELECT id, name_pinyin FROM customers ORDER BY id');
    const [before, runner] = [await keys(), database.writerSource.createQueryRunner()];
    const migration = new SortCustomersByPinyin1765400000000();
    expect(before.filter((row) => row.name_pinyin === '')).toEqual([]);
    try {
      await migration.down(runner);
      await migration.up(runner);
      expect(await keys()).toEqual(before);
      await runner.query("UPDATE customers SET name_pinyin = '' WHERE name LIKE '云岭%'");
      await migration.up(runner);
      expect(await keys()).toEqual(before);
    } finally {
      await runner.release();
    }
    expect(await names('customers', 'ASC')).toEqual(SORTED_COMPANIES);
  });
});
