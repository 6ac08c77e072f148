import type { ImportRowResult } from '../../../shared/import-rows/import-rows.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { emptyTables } from '../../../test/kit/empty-tables.js';
import { ADMINISTRATOR, CUSTOMER, LIN, STAGES, WEI, cny, startWorld, type SalesWorld } from '../testing/sales-world.js';

const OPPORTUNITIES = ['opportunity_line_items', 'opportunity_contacts', 'opportunity_stage_changes', 'opportunities'];

describe.each(testDatabases)('importOpportunities on %s', (kind) => {
  let world: SalesWorld;
  let product: string;

  beforeAll(async () => {
    world = await startWorld(kind);
    product = await world.newProduct('GTX Basic', { listPrice: cny(550) });
  });
  beforeEach(() => emptyTables(world.graph, 'sales', OPPORTUNITIES));
  afterAll(() => world.graph.remove());

  const row = (externalId: string | null, changes: Record<string, unknown> = {}) => ({
    externalId,
    customerId: CUSTOMER,
    name: `Opportunity ${String(externalId)}`,
    stageId: STAGES.engaging,
    ...changes,
  });
  const imported = (rows: readonly object[], more: Record<string, unknown> = {}) =>
    world.change<ImportRowResult[]>('importOpportunities', { rows, ...more });
  const statuses = (results: readonly ImportRowResult[]) => results.map(({ status }) => status);

  it('creates rows as they stand, each with one entry of history', async () => {
    const [result] = await imported([
      row('1C1I7A6R', {
        stageId: STAGES.won,
        amount: cny(1_054),
        openedOn: '2016-10-20',
        closedOn: '2017-03-01',
        ownerId: LIN,
        lineItems: [{ productId: product, quantity: 1 }],
      }),
    ]);
    expect(result).toMatchObject({ index: 0, status: 'CREATED', code: null, field: null, message: null });
    const selection = `externalId status amount { amount } openedOn closedOn owner { id } version
      lineItems { quantity unitPrice { amount } }
      stageHistory { nodes { fromStage { id } toStage { id } toAmount { amount } toOwner { id } changedBy { id } } }`;
    expect(await world.opportunity(result?.id ?? '', selection)).toEqual({
      externalId: '1C1I7A6R',
      status: 'WON',
      amount: { amount: 1_054 },
      openedOn: '2016-10-20',
      closedOn: '2017-03-01',
      owner: { id: LIN },
      version: 1,
      lineItems: [{ quantity: 1, unitPrice: { amount: 550 } }],
      stageHistory: {
        nodes: [
          {
            fromStage: null,
            toStage: { id: STAGES.won },
            toAmount: { amount: 1_054 },
            toOwner: { id: LIN },
            changedBy: { id: ADMINISTRATOR },
          },
        ],
      },
    });
  });

  it('leaves unknown what history does not tell: reason, closing day, owner; and adds line items up', async () => {
    const [lost, summed] = await imported([
      row('L', { stageId: STAGES.lost }),
      row('S', { lineItems: [{ productId: product, quantity: 3 }] }),
    ]);
    const selection = 'lossReason closedOn owner { id } amount { amount } status';
    const unknown = { lossReason: null, closedOn: null, owner: null };
    expect(await world.opportunity(lost?.id ?? '', selection)).toEqual({ ...unknown, amount: null, status: 'LOST' });
    expect(await world.opportunity(summed?.id ?? '', selection)).toEqual({
      ...unknown,
      amount: { amount: 1_650 },
      status: 'OPEN',
    });
  });

  it('refuses bad rows alone, names the field, and stores the others', async () => {
    const results = await imported([
      row('A'),
      row('B', { name: ' ' }),
      row('C', { customerId: 'Acme' }),
      row('D', { stageId: STAGES.won }),
      row('E', { stageId: 'stg_none' }),
      row('F', { lineItems: [{ productId: 'prd_none', quantity: 1 }] }),
      row('G', { closedOn: '2026-01-01' }),
      row('H', { stageId: STAGES.lost, openedOn: '2026-01-02', closedOn: '2026-01-01' }),
      row('I', { amount: cny(-1) }),
      row('J', { ownerId: 'Anna Snelling' }),
      row('K', { amount: { amount: 1, currency: 'USD' }, lineItems: [{ productId: product, quantity: 1 }] }),
      row('L'),
    ]);
    expect(results.map(({ status, code, field }) => [status, code, field])).toEqual([
      ['CREATED', null, null],
      ['REFUSED', 'BAD_USER_INPUT', 'row.name'],
      ['REFUSED', 'BAD_USER_INPUT', 'row.customerId'],
      ['REFUSED', 'BAD_USER_INPUT', 'row.amount'],
      ['REFUSED', 'NOT_FOUND', 'row.stageId'],
      ['REFUSED', 'NOT_FOUND', 'row.lineItems.0.productId'],
      ['REFUSED', 'BAD_USER_INPUT', 'row.closedOn'],
      ['REFUSED', 'BAD_USER_INPUT', 'row.closedOn'],
      ['REFUSED', 'BAD_USER_INPUT', 'row.amount.amount'],
      ['REFUSED', 'BAD_USER_INPUT', 'row.ownerId'],
      ['REFUSED', 'BAD_USER_INPUT', 'row.amount.currency'],
      ['CREATED', null, null],
    ]);
    const query = '{ opportunities(sort: { field: NAME, direction: ASC }) { nodes { externalId } } }';
    expect(await world.administrator.data(query)).toEqual({
      opportunities: { nodes: [{ externalId: 'A' }, { externalId: 'L' }] },
    });
  });

  it('changes nothing when the same rows come again, whatever the policy does with known ones', async () => {
    const rows = [
      row('A', { amount: cny(5), ownerId: WEI, expectedCloseOn: '2026-04-01' }),
      row('B', { stageId: STAGES.lost, lossReason: 'Price', closedOn: '2026-01-01' }),
      row('C', {
        lineItems: [
          { productId: product, quantity: 2 },
          { productId: product, quantity: 1, unitPrice: cny(1) },
        ],
      }),
    ];
    expect(statuses(await imported(rows))).toEqual(['CREATED', 'CREATED', 'CREATED']);
    const before = await world.everything();
    expect(statuses(await imported(rows))).toEqual(['SKIPPED', 'SKIPPED', 'SKIPPED']);
    expect(statuses(await imported(rows, { onDuplicate: 'UPDATE' }))).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
    const refused = await imported(rows, { onDuplicate: 'CREATE' });
    expect(refused.map(({ code, field }) => [code, field])).toEqual(Array(3).fill(['DUPLICATE', 'row.externalId']));
    expect(await world.everything()).toEqual(before);
  });

  it('overwrites what a row gives, keeps the rest, and writes the change into the history', async () => {
    const [created] = await imported([row('A', { amount: cny(5), ownerId: WEI, expectedCloseOn: '2026-04-01' })]);
    const change = row('A', { name: 'New name', stageId: STAGES.lost, lossReason: 'Price', ownerId: null });
    const [updated] = await imported([change], { onDuplicate: 'UPDATE' });
    expect(updated).toMatchObject({ status: 'UPDATED', id: created?.id });
    const selection = `name version status lossReason closedOn amount { amount } owner { id } expectedCloseOn
      stageHistory(first: 1) { totalCount nodes { fromStage { id } toStage { id } fromOwner { id } toOwner { id } } }`;
    expect(await world.opportunity(created?.id ?? '', selection)).toEqual({
      name: 'New name',
      version: 2,
      status: 'LOST',
      lossReason: 'Price',
      closedOn: null,
      amount: { amount: 5 },
      owner: { id: WEI },
      expectedCloseOn: '2026-04-01',
      stageHistory: {
        totalCount: 2,
        nodes: [
          {
            fromStage: { id: STAGES.engaging },
            toStage: { id: STAGES.lost },
            fromOwner: { id: WEI },
            toOwner: { id: WEI },
          },
        ],
      },
    });
    await imported([row('A')], { onDuplicate: 'UPDATE' });
    expect(await world.opportunity(created?.id ?? '', 'status lossReason closedOn')).toEqual({
      status: 'OPEN',
      lossReason: null,
      closedOn: null,
    });
  });

  it('replaces line items, and checks an amount against those that stay', async () => {
    const [created] = await imported([row('A', { lineItems: [{ productId: product, quantity: 2 }] })]);
    const usd = { amount: { amount: 1, currency: 'USD' } };
    const [refused] = await imported([row('A', usd)], { onDuplicate: 'UPDATE' });
    expect(refused).toMatchObject({ status: 'REFUSED', field: 'row.amount.currency' });
    const [updated] = await imported([row('A', { lineItems: [{ productId: product, quantity: 5 }] })], {
      onDuplicate: 'UPDATE',
    });
    expect(updated?.status).toBe('UPDATED');
    expect(await world.opportunity(created?.id ?? '', 'amount { amount } lineItems { quantity }')).toEqual({
      amount: { amount: 2_750 },
      lineItems: [{ quantity: 5 }],
    });
  });

  it('treats an external id that comes twice in one batch like one that was there', async () => {
    const skipped = await imported([row('A'), row('A', { name: 'Second' }), row(null), row(null)]);
    expect(statuses(skipped)).toEqual(['CREATED', 'SKIPPED', 'CREATED', 'CREATED']);
    expect(skipped[1]?.id).toBe(skipped[0]?.id);
    const updated = await imported([row('B'), row('B', { name: 'Second' }), row('B', { name: 'Second' })], {
      onDuplicate: 'UPDATE',
    });
    expect(statuses(updated)).toEqual(['CREATED', 'UPDATED', 'UNCHANGED']);
    expect(statuses(await imported([row('C'), row('C')], { onDuplicate: 'CREATE' }))).toEqual(['CREATED', 'REFUSED']);
  });

  it('stores nothing in a dry run and tells what would happen', async () => {
    const [known] = await imported([row('A')]);
    const before = await world.everything();
    const rows = [row('A', { name: 'Other' }), row('B'), row('C', { stageId: STAGES.won })];
    const results = await imported(rows, { dryRun: true, onDuplicate: 'UPDATE' });
    expect(results.map(({ status, id }) => [status, id])).toEqual([
      ['UPDATED', known?.id],
      ['CREATED', null],
      ['REFUSED', null],
    ]);
    expect(await world.everything()).toEqual(before);
  });

  it('takes 500 rows and refuses 501 or none', async () => {
    const rows = Array.from({ length: 501 }, (_, index) => row(`R-${String(index)}`));
    expect(await world.refused('importOpportunities', { rows })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await world.refused('importOpportunities', { rows: [] })).toMatchObject({ code: 'BAD_USER_INPUT' });
    const results = await imported(rows.slice(0, 500));
    expect(new Set(statuses(results))).toEqual(new Set(['CREATED']));
    const count = '{ opportunities { totalCount } }';
    expect(await world.administrator.data(count)).toEqual({ opportunities: { totalCount: 500 } });
  });
});
