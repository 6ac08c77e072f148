import type { ImportRowResult } from '../../../shared/import-rows/import-rows.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { emptyTables } from '../../../test/kit/empty-tables.js';
import { cny, startWorld, type SalesWorld } from '../testing/sales-world.js';

const WHOLE = 'externalId name series description listPrice { amount currency } isActive version';

describe.each(testDatabases)('products on %s', (kind) => {
  let world: SalesWorld;

  beforeAll(async () => {
    world = await startWorld(kind);
  });
  beforeEach(() => emptyTables(world.graph, 'sales', ['products']));
  afterAll(() => world.graph.remove());

  it('are created and changed, what is omitted stays', async () => {
    const input = {
      name: ' GTX\u00a0Basic ',
      externalId: 'P-1',
      series: 'GTX',
      description: 'A\nB',
      listPrice: cny(550),
    };
    const created = await world.change('createProduct', input, `id ${WHOLE}`);
    const { id, ...facts } = created as typeof created & Record<string, unknown>;
    expect(id).toMatch(/^prd_/);
    const expected = { ...input, name: 'GTX\u00a0Basic', isActive: true, version: 1 };
    expect(facts).toEqual(expected);
    const first = { id, expectedVersion: 1, isActive: false, series: null };
    expect(await world.change('updateProduct', first, WHOLE)).toEqual({
      ...expected,
      isActive: false,
      series: null,
      version: 2,
    });
    const second = { id, expectedVersion: 2, listPrice: null, name: '广告位', externalId: null };
    expect(await world.change('updateProduct', second, WHOLE)).toEqual({
      ...expected,
      name: '广告位',
      externalId: null,
      listPrice: null,
      isActive: false,
      series: null,
      version: 3,
    });
  });

  it.each<[string, Record<string, unknown>, string | undefined]>([
    ['an empty name', { name: '' }, 'input.name'],
    ['a name of 10,000 characters', { name: 'x'.repeat(10_000) }, 'input.name'],
    ['a negative price', { listPrice: cny(-1) }, 'input.listPrice.amount'],
    ['a long description', { description: 'x'.repeat(4_001) }, 'input.description'],
    ['no word on being active', { isActive: null }, undefined],
  ])('are refused with %s', async (_what, changes, field) => {
    const input = { name: 'Bad', ...changes };
    expect(await world.refused('createProduct', input)).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  it('refuse a version that is not the present one, a known external id and a product that does not exist', async () => {
    const id = await world.newProduct('A', { externalId: 'A' });
    await world.newProduct('B', { externalId: 'B' });
    expect((await world.refused('updateProduct', { id, expectedVersion: 2 })).code).toBe('STALE_VERSION');
    expect((await world.refused('updateProduct', { id: 'prd_none', expectedVersion: 1 })).code).toBe('NOT_FOUND');
    const taken = { code: 'DUPLICATE', field: 'input.externalId' };
    expect(await world.refused('updateProduct', { id, expectedVersion: 1, externalId: 'B' })).toEqual(taken);
    expect(await world.refused('createProduct', { name: 'C', externalId: 'B' })).toEqual(taken);
  });

  it('are shown to visitors while they are active, without their price', async () => {
    const active = await world.newProduct('Active', { listPrice: cny(5), series: 'S' });
    const retired = await world.newProduct('Retired', { isActive: false, series: 'S' });
    const list = '{ products { totalCount nodes { name } edges { node { id } } } }';
    expect(await world.visitor.data(list)).toEqual({
      products: { totalCount: 1, nodes: [{ name: 'Active' }], edges: [{ node: { id: active } }] },
    });
    const filtered = 'query ($filter: ProductFilterInput) { products(filter: $filter) { nodes { name } } }';
    for (const filter of [{ isActive: false }, { id: { in: [retired] } }, { not: { name: { in: ['active'] } } }]) {
      expect(await world.visitor.data(filtered, { filter })).toEqual({ products: { nodes: [] } });
    }
    const one = 'query ($id: ID!) { product(id: $id) { name isActive } node(id: $id) { id } }';
    expect(await world.visitor.data(one, { id: retired })).toEqual({ product: null, node: null });
    expect(await world.visitor.data(one, { id: active })).toEqual({
      product: { name: 'Active', isActive: true },
      node: { id: active },
    });
    const priced = await world.visitor.send('{ products { nodes { listPrice { amount } } } }');
    expect(priced.data ?? null).toBeNull();
    const all = { products: { nodes: [{ name: 'Active' }, { name: 'Retired' }] } };
    for (const client of [world.administrator, world.lin, world.partner, world.graph.as('analyst')]) {
      expect(await client.data(filtered, {})).toEqual(all);
    }
  });

  it('are listed by name and by creation, found by every filter, and paged to the end with ties', async () => {
    for (const name of ['b', 'ａ', 'B', 'A', 'c_%']) await world.newProduct(name, { series: name < 'a' ? 'X' : 'Y' });
    const query = `query ($first: Int, $after: String, $filter: ProductFilterInput, $sort: [ProductSortInput!]) {
      products(first: $first, after: $after, filter: $filter, sort: $sort) {
        nodes { name } pageInfo { hasNextPage endCursor } } }`;
    interface List {
      products: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }
    const names = async (variables: object) =>
      (await world.administrator.data<List>(query, { ...variables })).products.nodes.map(({ name }) => name);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { products }: List = await world.administrator.data<List>(query, { first: 2, after });
      seen.push(...products.nodes.map(({ name }) => name));
      ({ endCursor: after, hasNextPage: more } = products.pageInfo);
    }
    expect(seen).toEqual(['ａ', 'A', 'b', 'B', 'c_%']);
    expect(await names({ sort: { field: 'CREATED_AT', direction: 'DESC' } })).toEqual(['c_%', 'A', 'B', 'ａ', 'b']);
    expect(await names({ filter: { name: { in: ['a'] } } })).toEqual(['ａ', 'A']);
    expect(await names({ filter: { name: { startsWith: 'C_' } } })).toEqual(['c_%']);
    expect(await names({ filter: { name: { startsWith: '%' } } })).toEqual([]);
    expect(await names({ filter: { series: { eq: 'X' } } })).toEqual(['A', 'B']);
    expect(await names({ filter: { isActive: false } })).toEqual([]);
  });

  describe('importProducts', () => {
    const imported = (rows: readonly object[], more: object = {}) =>
      world.change<ImportRowResult[]>('importProducts', { rows, ...more });
    const statuses = (results: readonly ImportRowResult[]) => results.map(({ status }) => status);

    it('knows a product by its external id, else by its name', async () => {
      await world.newProduct('GTX Pro', { externalId: 'P-1' });
      await world.newProduct('GTX Basic');
      const rows = [
        { externalId: 'P-1', name: 'Renamed' },
        { name: 'ｇｔｘ basic', listPrice: cny(550) },
        { externalId: 'P-2', name: 'GTX Basic', series: 'GTX' },
        { externalId: 'P-3', name: 'GTX Pro' },
        { name: 'New' },
        { name: 'NEW' },
      ];
      const expected = ['UPDATED', 'UPDATED', 'UPDATED', 'CREATED', 'CREATED', 'UPDATED'];
      expect(statuses(await imported(rows, { onDuplicate: 'UPDATE', dryRun: true }))).toEqual(expected);
      expect(statuses(await imported(rows, { onDuplicate: 'UPDATE' }))).toEqual(expected);
      const list =
        '{ products(sort: { field: CREATED_AT }) { nodes { name externalId listPrice { amount } series } } }';
      expect(await world.administrator.data(list)).toEqual({
        products: {
          nodes: [
            { name: 'Renamed', externalId: 'P-1', listPrice: null, series: null },
            { name: 'GTX Basic', externalId: 'P-2', listPrice: { amount: 550 }, series: 'GTX' },
            { name: 'GTX Pro', externalId: 'P-3', listPrice: null, series: null },
            { name: 'NEW', externalId: null, listPrice: null, series: null },
          ],
        },
      });
    });

    it('stores good rows beside bad ones, and the same rows again change nothing', async () => {
      const rows = [{ name: 'A', listPrice: cny(1) }, { name: '' }, { name: 'B', listPrice: cny(-1) }, { name: 'C' }];
      const results = await imported(rows);
      expect(results.map(({ status, field }) => [status, field])).toEqual([
        ['CREATED', null],
        ['REFUSED', 'row.name'],
        ['REFUSED', 'row.listPrice.amount'],
        ['CREATED', null],
      ]);
      const before = await world.everything();
      expect(statuses(await imported(rows))).toEqual(['SKIPPED', 'REFUSED', 'REFUSED', 'SKIPPED']);
      const again = await imported(rows, { onDuplicate: 'UPDATE' });
      expect(statuses(again)).toEqual(['UNCHANGED', 'REFUSED', 'REFUSED', 'UNCHANGED']);
      expect(await world.everything()).toEqual(before);
    });
  });
});
