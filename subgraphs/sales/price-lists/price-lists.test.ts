import type { ImportRowResult } from '../../../shared/import-rows/import-rows.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { emptyTables } from '../../../test/kit/empty-tables.js';
import { cny, startWorld, type SalesWorld, type Written } from '../testing/sales-world.js';

const FACTS = 'code name currency startsOn endsOn customerLevels isDefault isActive notes version';

describe.each(testDatabases)('price lists on %s', (kind) => {
  let world: SalesWorld;
  let film: string;
  let week: string;
  beforeAll(async () => {
    world = await startWorld(kind);
    [film, week] = [await world.newProduct('Brand film'), await world.newProduct('Campaign week')].sort() as [
      string,
      string,
    ];
  });
  beforeEach(() => emptyTables(world.graph, 'sales', ['price_list_entries', 'price_lists']));
  afterAll(() => world.graph.remove());

  const newList = (code: string, input: Record<string, unknown> = {}) =>
    world.change('createPriceList', { code, name: `List ${code}`, currency: 'CNY', ...input });
  const list = async <T>(id: string, selection: string, client = world.administrator): Promise<T> => {
    const query = `query ($id: ID!) { priceList(id: $id) { ${selection} } }`;
    return (await client.data<{ priceList: T }>(query, { id })).priceList;
  };
  const target = ({ id, version }: Written) => ({ id, expectedVersion: version });
  const set = (priceListId: string, rows: readonly object[], more: object = {}) =>
    world.change<ImportRowResult[]>('setPriceListEntries', { priceListId, rows, ...more });
  const price = (productId: string, minimumQuantity: number, amount: number) => ({
    productId,
    minimumQuantity,
    unitPrice: cny(amount),
  });
  const codes = (results: readonly ImportRowResult[]) =>
    results.map(({ status, code, field }) => code ?? field ?? status);
  const outcomes = (results: readonly ImportRowResult[]) =>
    results.map(({ status, code, field }) => (status === 'REFUSED' ? [code, field] : status));
  const ENTRIES =
    'entries { totalCount nodes { product { id } minimumQuantity unitPrice { amount currency } version } }';
  const entries = async (id: string) => {
    const found = await list<{
      entries: {
        nodes: { product: { id: string }; minimumQuantity: number; unitPrice: { amount: number }; version: number }[];
      };
    }>(id, ENTRIES);
    return found.entries.nodes.map((each) => [
      each.product.id,
      each.minimumQuantity,
      each.unitPrice.amount,
      each.version,
    ]);
  };

  it('are made, changed, deleted and restored', async () => {
    const made = await newList('A-1', {
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      customerLevels: ['VIP', 'KEY', 'VIP'],
      isDefault: true,
      notes: 'For the fair',
    });
    const facts = {
      code: 'A-1',
      name: 'List A-1',
      currency: 'CNY',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      customerLevels: ['KEY', 'VIP'],
      isDefault: true,
      isActive: true,
      notes: 'For the fair',
      version: 1,
    };
    expect(await list(made.id, FACTS)).toEqual(facts);
    await world.change('updatePriceList', {
      ...target(made),
      code: 'A-2',
      endsOn: null,
      customerLevels: null,
      isActive: false,
    });
    const changed = { ...facts, code: 'A-2', endsOn: null, customerLevels: [], isActive: false, version: 2 };
    expect(await list(made.id, FACTS)).toEqual(changed);
    expect(await world.refused('updatePriceList', { ...target(made), name: 'Late' })).toMatchObject({
      code: 'STALE_VERSION',
    });
    expect(await world.refused('deletePriceList', target(made))).toMatchObject({ code: 'STALE_VERSION' });
    await world.change('deletePriceList', { id: made.id, expectedVersion: 2 });
    expect(await list(made.id, FACTS)).toBeNull();
    await world.change('restorePriceList', { id: made.id });
    expect(await list(made.id, FACTS)).toEqual({ ...changed, version: 4 });
    expect(await world.refused('restorePriceList', { id: made.id })).toMatchObject({ code: 'NOT_FOUND' });
    const query = 'query ($id: ID!) { priceList(id: $id) { history { nodes { action } } } }';
    const { priceList } = await world.administrator.data<{ priceList: { history: { nodes: object[] } } }>(query, {
      id: made.id,
    });
    expect(priceList.history.nodes).toEqual(
      ['RESTORED', 'DELETED', 'UPDATED', 'CREATED'].map((action) => ({ action })),
    );
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['an empty code', { code: ' ' }, 'BAD_USER_INPUT', 'input.code'],
    ['a code that is too long', { code: 'x'.repeat(51) }, 'BAD_USER_INPUT', 'input.code'],
    ['a name that is too long', { name: 'x'.repeat(201) }, 'BAD_USER_INPUT', 'input.name'],
    ['an end before the beginning', { startsOn: '2026-02-01', endsOn: '2026-01-31' }, 'BAD_USER_INPUT', 'input.endsOn'],
    ['a known code in other letters', { code: 'ｔaken' }, 'DUPLICATE', 'input.code'],
    ['a second default of the currency', { isDefault: true }, 'DUPLICATE', 'input.isDefault'],
  ])('are refused with %s', async (_what, facts, code, field) => {
    await newList('TAKEN', { isDefault: true });
    const other = await newList('OTHER', { startsOn: '2026-03-01' });
    expect(await world.refused('createPriceList', { code: 'NEW', name: 'New', currency: 'CNY', ...facts })).toEqual({
      code,
      field,
    });
    expect(await world.refused('updatePriceList', { ...target(other), ...facts })).toEqual({ code, field });
  });

  it('have one default of each currency, also when one comes back', async () => {
    const first = await newList('ONE', { isDefault: true });
    await newList('EURO', { currency: 'EUR', isDefault: true });
    await world.change('deletePriceList', target(first));
    const second = await newList('TWO', { isDefault: true });
    expect(await world.refused('restorePriceList', { id: first.id })).toEqual({
      code: 'DUPLICATE',
      field: 'input.isDefault',
    });
    await world.change('updatePriceList', { ...target(second), isDefault: false });
    await world.change('restorePriceList', { id: first.id });
    const query = '{ priceLists(filter: { isDefault: true }) { nodes { code } } }';
    expect(await world.administrator.data(query)).toEqual({
      priceLists: { nodes: [{ code: 'EURO' }, { code: 'ONE' }] },
    });
  });

  it('have their prices set and taken away, each row on its own', async () => {
    const { id } = await newList('SET');
    const inactive = await world.newProduct('Fax spam', { isActive: false });
    const results = await set(id, [
      price(week, 10, 900),
      price(week, 1, 1_000),
      price(film, 1, 0),
      price(inactive, 1, 5),
      price(film, 0, 1),
      price(film, 1_000_001, 1),
      { productId: film, unitPrice: { amount: 1, currency: 'EUR' }, minimumQuantity: 7 },
      price(film, 2, -1),
      price('prd_01jd0000000000000000000999', 1, 1),
      { productId: film },
      { ...price(film, 1, 1), isRemoved: true },
      { productId: film, minimumQuantity: 99, isRemoved: true },
      price(week, 1, 1_100),
      { productId: inactive, isRemoved: true },
    ]);
    expect(outcomes(results)).toEqual([
      'CREATED',
      'CREATED',
      'CREATED',
      'CREATED',
      ['BAD_USER_INPUT', 'row.minimumQuantity'],
      ['BAD_USER_INPUT', 'row.minimumQuantity'],
      ['BAD_USER_INPUT', 'row.unitPrice.currency'],
      ['BAD_USER_INPUT', 'row.unitPrice.amount'],
      ['NOT_FOUND', 'row.productId'],
      ['BAD_USER_INPUT', 'row.unitPrice'],
      ['BAD_USER_INPUT', 'row.unitPrice'],
      ['NOT_FOUND', 'row.minimumQuantity'],
      ['BAD_USER_INPUT', 'row.minimumQuantity'],
      ['BAD_USER_INPUT', 'row.minimumQuantity'],
    ]);
    expect(codes(await set(id, [price(week, 1, 1_100), { productId: inactive, isRemoved: true }]))).toEqual([
      'UPDATED',
      'REMOVED',
    ]);
    const expected = [
      [film, 1, 0, 1],
      [week, 1, 1_100, 2],
      [week, 10, 900, 1],
    ];
    expect(await entries(id)).toEqual(expected);
    const stale = { ...price(week, 1, 7), expectedVersion: 1 };
    expect(outcomes(await set(id, [stale, price(film, 1, 0)]))).toEqual([['STALE_VERSION', null], 'UNCHANGED']);
    expect(await entries(id)).toEqual(expected);
    expect(codes(await set(id, [{ productId: film, isRemoved: true, expectedVersion: 1 }]))).toEqual(['REMOVED']);
    expect(codes(await set(id, [price(film, 1, 3)]))).toEqual(['CREATED']);
    expect(await entries(id)).toEqual([[film, 1, 3, 1], ...expected.slice(1)]);
  });

  it('take prices once for one key, and none of a list that is not there', async () => {
    const { id, version } = await newList('KEY');
    const key = { clientMutationId: 'prices-of-spring' };
    const first = await set(id, [price(film, 1, 5)], key);
    expect(await set(id, [price(film, 1, 5)], key)).toEqual(first);
    expect(await entries(id)).toEqual([[film, 1, 5, 1]]);
    const rows = [price(film, 1, 6)];
    const missing = { code: 'NOT_FOUND', field: undefined };
    expect(await world.refused('setPriceListEntries', { priceListId: 'prl_none', rows })).toEqual(missing);
    await world.change('deletePriceList', { id, expectedVersion: version });
    expect(await world.refused('setPriceListEntries', { priceListId: id, rows })).toEqual(missing);
  });

  it('go and come back with their prices', async () => {
    const made = await newList('GONE');
    const [{ id: entry } = { id: '' }] = await set(made.id, [price(film, 1, 5)]);
    const node = async () =>
      (
        await world.administrator.data<{ node: object | null }>(
          'query ($id: ID!) { node(id: $id) { ... on PriceListEntry { minimumQuantity history { nodes { action } } } } }',
          { id: entry },
        )
      ).node;
    const prices = async () =>
      (
        await world.administrator.data<{ product: { prices: { totalCount: number } } }>(
          'query ($id: ID!) { product(id: $id) { prices { totalCount } } }',
          { id: film },
        )
      ).product.prices.totalCount;
    expect([await node(), await prices()]).toEqual([
      { minimumQuantity: 1, history: { nodes: [{ action: 'CREATED' }] } },
      1,
    ]);
    await world.change('deletePriceList', target(made));
    expect([await node(), await prices()]).toEqual([null, 0]);
    await world.change('restorePriceList', { id: made.id });
    const actions = ['RESTORED', 'DELETED', 'CREATED'].map((action) => ({ action }));
    expect([await node(), await prices()]).toEqual([{ minimumQuantity: 1, history: { nodes: actions } }, 1]);
  });

  it('tell what products cost, in one statement for all of them', async () => {
    const yuan = await newList('YUAN');
    const euro = await newList('EURO', { currency: 'EUR' });
    const old = await newList('OLD', { isActive: false });
    await set(yuan.id, [price(film, 1, 50), price(film, 10, 40), price(week, 1, 9)]);
    await set(old.id, [price(film, 1, 1)]);
    await set(euro.id, [{ productId: film, minimumQuantity: 5, unitPrice: { amount: 7, currency: 'EUR' } }]);
    const query = `query ($ids: [ID!]!, $currency: Currency) { products(filter: { id: { in: $ids } }, sort: { field: CREATED_AT }) { nodes {
      prices(currency: $currency) { totalCount nodes { minimumQuantity unitPrice { amount } priceList { code } } } } } }`;
    const ask = async (ids: readonly string[], currency?: string) =>
      (
        await world.administrator.data<{
          products: {
            nodes: {
              prices: {
                nodes: { minimumQuantity: number; unitPrice: { amount: number }; priceList: { code: string } }[];
              };
            }[];
          };
        }>(query, { ids, currency })
      ).products.nodes.map(({ prices }) =>
        prices.nodes
          .map((each) => `${each.priceList.code} ${String(each.minimumQuantity)}: ${String(each.unitPrice.amount)}`)
          .join(', '),
      );
    expect(await ask([film])).toEqual(['YUAN 1: 50, EURO 5: 7, YUAN 10: 40']);
    expect(await ask([film], 'CNY')).toEqual(['YUAN 1: 50, YUAN 10: 40']);
    expect(await ask([week], 'EUR')).toEqual(['']);
    expect(await world.graph.statements(() => ask([film, week]))).toBe(await world.graph.statements(() => ask([film])));
  });

  it('are found by what they are, in pages of any size', async () => {
    await newList('B', { name: 'b', startsOn: '2026-02-01' });
    await newList('A', { name: 'A', isActive: false });
    const { id } = await newList('C', { name: 'c', currency: 'EUR', endsOn: '2026-01-31' });
    const find = async (variables: Record<string, unknown>) =>
      (
        await world.administrator.data<{
          priceLists: { totalCount: number; nodes: { code: string }[]; pageInfo: { endCursor: string } };
        }>(
          `query ($first: Int, $after: String, $filter: PriceListFilterInput, $sort: [PriceListSortInput!]) {
          priceLists(first: $first, after: $after, filter: $filter, sort: $sort) { totalCount nodes { code } pageInfo { endCursor } } }`,
          variables,
        )
      ).priceLists;
    const found = async (filter: object, sort?: object) =>
      (await find({ filter, sort })).nodes.map(({ code }) => code).join('');
    expect(await found({})).toBe('ABC');
    expect(await found({}, { field: 'CREATED_AT', direction: 'DESC' })).toBe('CAB');
    expect(await found({ code: { in: ['b', 'Ｃ', 'none'] } })).toBe('BC');
    expect(await found({ id: { eq: id } })).toBe('C');
    expect(await found({ currency: 'EUR' })).toBe('C');
    expect(await found({ isActive: false })).toBe('A');
    expect(await found({ validOn: '2026-01-31' })).toBe('AC');
    expect(await found({ validOn: '2026-02-01' })).toBe('AB');
    expect(await found({ name: { startsWith: 'Ｂ' } })).toBe('B');
    expect(await found({}, { field: 'STARTS_ON', direction: 'ASC', nulls: 'LAST' })).toBe('BAC');
    const first = await find({ first: 2 });
    expect(first.totalCount).toBe(3);
    expect((await find({ first: 2, after: first.pageInfo.endCursor })).nodes).toEqual([{ code: 'C' }]);
  });

  it('are read by those who sell, written by administrators, and hidden from everybody else', async () => {
    const { id } = await newList('SEEN');
    await set(id, [price(film, 1, 5)]);
    for (const role of ['sales-rep', 'sales-manager', 'finance', 'executive', 'analyst', 'marketer'] as const) {
      expect(await list(id, 'code entries { totalCount }', world.graph.as(role))).toEqual({
        code: 'SEEN',
        entries: { totalCount: 1 },
      });
      const { errors = [] } = await world.graph
        .as(role)
        .send('mutation ($id: ID!) { deletePriceList(input: { id: $id, expectedVersion: 1 }) { deletedId } }', { id });
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
    for (const client of [world.partner, world.visitor, world.graph.as('customer'), world.graph.as('service-agent')]) {
      expect((await client.send('{ priceLists { totalCount } }')).errors).toHaveLength(1);
      expect((await client.send('{ products { nodes { prices { totalCount } } } }')).errors).toHaveLength(1);
    }
    expect(await list(id, 'version')).toEqual({ version: 1 });
  });

  it('take prices from imports, and know them again', async () => {
    const { id } = await newList('In');
    await newList('EU', { currency: 'EUR' });
    const row = (productId: string, amount: number, more: object = {}) => ({
      priceListCode: 'ＩＮ',
      productId,
      unitPrice: cny(amount),
      ...more,
    });
    const rows = [
      row(film, 5),
      row(film, 4, { minimumQuantity: 10 }),
      row(week, 9, { priceListCode: 'EU' }),
      row(week, 9, { priceListCode: 'none' }),
      row('prd_none', 1),
    ];
    const imported = async (some: readonly object[], more: object = {}) =>
      outcomes(await world.change<ImportRowResult[]>('importPriceListEntries', { rows: some, ...more }));
    const refused = [
      ['BAD_USER_INPUT', 'row.unitPrice.currency'],
      ['NOT_FOUND', 'row.priceListCode'],
      ['BAD_USER_INPUT', 'row.productId'],
    ];
    expect(await imported(rows, { dryRun: true })).toEqual(['CREATED', 'CREATED', ...refused]);
    expect(await entries(id)).toEqual([]);
    expect(await imported(rows)).toEqual(['CREATED', 'CREATED', ...refused]);
    expect(await imported([row(film, 6), row(film, 4, { minimumQuantity: 10 })])).toEqual(['SKIPPED', 'SKIPPED']);
    const update = { onDuplicate: 'UPDATE' };
    expect(await imported([row(film, 6), row(film, 4, { minimumQuantity: 10 })], update)).toEqual([
      'UPDATED',
      'UNCHANGED',
    ]);
    expect(await imported([row(film, 7)], { onDuplicate: 'CREATE' })).toEqual([['DUPLICATE', 'row.minimumQuantity']]);
    expect(await entries(id)).toEqual([
      [film, 1, 6, 2],
      [film, 10, 4, 1],
    ]);
  });
});
