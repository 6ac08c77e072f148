import { testDatabases } from '../../../shared/testing/databases.js';
import {
  ADMINISTRATOR,
  CONTACT,
  CUSTOMER,
  LIN,
  STAGES,
  cny,
  startWorld,
  type SalesWorld,
} from '../testing/sales-world.js';

const WHOLE = `id externalId name customer { id } pipeline { name } stage { name } status amount { amount currency }
  probability openedOn expectedCloseOn closedOn owner { id } partnerId lossReason
  lineItems { product { name } quantity unitPrice { amount currency } lineTotal { amount currency } }
  contacts { contact { id } role } version createdAt updatedAt
  stageHistory { totalCount nodes { fromStage { name } toStage { name } fromAmount { amount } toAmount { amount currency }
    fromExpectedCloseOn toExpectedCloseOn fromOwner { id } toOwner { id } changedAt changedBy { id } } }`;

describe.each(testDatabases)('createOpportunity on %s', (kind) => {
  let world: SalesWorld;
  let product: string;
  let unpriced: string;

  beforeAll(async () => {
    world = await startWorld(kind);
    product = await world.newProduct('户外大屏', { listPrice: cny(5_000) });
    unpriced = await world.newProduct('To be agreed');
  });
  afterAll(() => world.graph.remove());

  it('creates an opportunity with everything and the first entry of its history', async () => {
    const input = {
      externalId: 'A-1',
      customerId: CUSTOMER,
      name: '  秋季广告 🍁 ',
      stageId: STAGES.engaging,
      openedOn: '2026-01-02',
      expectedCloseOn: '2026-03-31',
      ownerId: LIN,
      lineItems: [
        { productId: product, quantity: 3 },
        { productId: product, quantity: 2, unitPrice: cny(4_500) },
      ],
      contacts: [{ contactId: CONTACT, role: 'CHAMPION' }],
    };
    const { id, ...created } = await world.change<Record<string, unknown>>('createOpportunity', input, WHOLE);
    expect(id).toMatch(/^opp_/);
    expect(created).toEqual({
      externalId: 'A-1',
      name: '秋季广告 🍁',
      customer: { id: CUSTOMER },
      pipeline: { name: 'Sales' },
      stage: { name: 'Engaging' },
      status: 'OPEN',
      amount: cny(24_000),
      probability: 40,
      openedOn: '2026-01-02',
      expectedCloseOn: '2026-03-31',
      closedOn: null,
      owner: { id: LIN },
      partnerId: null,
      lossReason: null,
      lineItems: [
        { product: { name: '户外大屏' }, quantity: 3, unitPrice: cny(5_000), lineTotal: cny(15_000) },
        { product: { name: '户外大屏' }, quantity: 2, unitPrice: cny(4_500), lineTotal: cny(9_000) },
      ],
      contacts: [{ contact: { id: CONTACT }, role: 'CHAMPION' }],
      version: 1,
      createdAt: created.createdAt,
      updatedAt: created.createdAt,
      stageHistory: {
        totalCount: 1,
        nodes: [
          {
            fromStage: null,
            toStage: { name: 'Engaging' },
            fromAmount: null,
            toAmount: cny(24_000),
            fromExpectedCloseOn: null,
            toExpectedCloseOn: '2026-03-31',
            fromOwner: null,
            toOwner: { id: LIN },
            changedAt: expect.stringMatching(/^2026-01-05T08:/) as string,
            changedBy: { id: ADMINISTRATOR },
          },
        ],
      },
    });
  });

  it('begins at the first stage of the default pipeline, with the caller as the owner and no worth', async () => {
    const selection = 'stage { id } amount { amount } owner { id } lineItems { id } contacts { role } openedOn';
    const created = await world.change(
      'createOpportunity',
      { customerId: CUSTOMER, name: 'Plain' },
      selection,
      world.lin,
    );
    expect(created).toEqual({
      stage: { id: STAGES.prospecting },
      amount: null,
      owner: { id: LIN },
      lineItems: [],
      contacts: [],
      openedOn: null,
    });
  });

  it('takes an amount as it is given, beside line items too; null is unknown', async () => {
    const lineItems = [{ productId: product, quantity: 3 }];
    const base = { customerId: CUSTOMER, name: 'Discount', lineItems };
    const selection = 'amount { amount currency }';
    expect(await world.change('createOpportunity', { ...base, amount: cny(12_000) }, selection)).toEqual({
      amount: cny(12_000),
    });
    expect(await world.change('createOpportunity', { ...base, amount: null }, selection)).toEqual({ amount: null });
    expect(await world.change('createOpportunity', base, selection)).toEqual({ amount: cny(15_000) });
  });

  it('closes at once at a stage that is won or lost', async () => {
    const base = { customerId: CUSTOMER, name: 'Closed' };
    const selection = 'status closedOn lossReason';
    const won = { ...base, stageId: STAGES.won, amount: cny(1) };
    expect(await world.change('createOpportunity', won, selection)).toEqual({
      status: 'WON',
      closedOn: '2026-01-05',
      lossReason: null,
    });
    const lost = { ...base, stageId: STAGES.lost, lossReason: ' Price ', closedOn: '2025-12-31' };
    expect(await world.change('createOpportunity', lost, selection)).toEqual({
      status: 'LOST',
      closedOn: '2025-12-31',
      lossReason: 'Price',
    });
  });

  it('keeps names of 200 characters of any script', async () => {
    for (const name of ['𠮷'.repeat(200), '😀'.repeat(200), 'مرحبا بالعالم', 'ﷺ'.repeat(200)]) {
      expect(await world.change('createOpportunity', { customerId: CUSTOMER, name }, 'name')).toEqual({ name });
    }
  });

  const lineItem = (changes: object) => ({ lineItems: [{ productId: 'PRODUCT', quantity: 1, ...changes }] });
  const twice = { contactId: CONTACT, role: 'USER' };
  it.each<[string, Record<string, unknown>, string, string | undefined]>([
    [
      'a customer id of another form',
      { customerId: 'usr_01jd0000000000000000000301' },
      'BAD_USER_INPUT',
      'input.customerId',
    ],
    ['a customer id that is no TypeID', { customerId: 'cus_1' }, 'BAD_USER_INPUT', 'input.customerId'],
    ['an owner of another form', { ownerId: CUSTOMER }, 'BAD_USER_INPUT', 'input.ownerId'],
    ['a contact of another form', { contacts: [{ contactId: LIN }] }, 'BAD_USER_INPUT', 'input.contacts.0.contactId'],
    ['a contact twice', { contacts: [twice, twice] }, 'BAD_USER_INPUT', 'input.contacts.1.contactId'],
    ['an empty name', { name: ' \u200b ' }, 'BAD_USER_INPUT', 'input.name'],
    ['a name of 10,000 characters', { name: '长'.repeat(10_000) }, 'BAD_USER_INPUT', 'input.name'],
    ['a control character', { name: 'a\u0000b' }, 'BAD_USER_INPUT', 'input.name'],
    ['half a character', { name: 'a\ud83d' }, 'BAD_USER_INPUT', 'input.name'],
    ['a negative amount', { amount: cny(-1) }, 'BAD_USER_INPUT', 'input.amount.amount'],
    ['a negative price', lineItem({ unitPrice: cny(-1) }), 'BAD_USER_INPUT', 'input.lineItems.0.unitPrice.amount'],
    ['no unit', lineItem({ quantity: 0 }), 'BAD_USER_INPUT', 'input.lineItems.0.quantity'],
    ['too many units', lineItem({ quantity: 1_000_001 }), 'BAD_USER_INPUT', 'input.lineItems.0.quantity'],
    [
      'a total beyond a safe integer',
      lineItem({ quantity: 2, unitPrice: cny(2 ** 53 - 1) }),
      'BAD_USER_INPUT',
      'input.lineItems.0',
    ],
    [
      'no price at all',
      { lineItems: [{ productId: 'UNPRICED', quantity: 1 }] },
      'BAD_USER_INPUT',
      'input.lineItems.0.unitPrice',
    ],
    [
      'an unknown product',
      { lineItems: [{ productId: 'prd_none', quantity: 1 }] },
      'NOT_FOUND',
      'input.lineItems.0.productId',
    ],
    [
      'another currency than the line items',
      { ...lineItem({}), amount: { amount: 1, currency: 'USD' } },
      'BAD_USER_INPUT',
      'input.amount.currency',
    ],
    [
      'line items of two currencies',
      { lineItems: [...lineItem({}).lineItems, ...lineItem({ unitPrice: { amount: 1, currency: 'USD' } }).lineItems] },
      'BAD_USER_INPUT',
      'input.lineItems.1.unitPrice.currency',
    ],
    [
      '101 line items',
      { lineItems: Array.from({ length: 101 }, () => lineItem({}).lineItems[0]) },
      'BAD_USER_INPUT',
      'input.lineItems',
    ],
    ['an unknown stage', { stageId: 'stg_none' }, 'NOT_FOUND', 'input.stageId'],
    ['a won stage without an amount', { stageId: STAGES.won }, 'BAD_USER_INPUT', 'input.amount'],
    ['a lost stage without a reason', { stageId: STAGES.lost }, 'BAD_USER_INPUT', 'input.lossReason'],
    [
      'a lost stage with an empty reason',
      { stageId: STAGES.lost, lossReason: '  ' },
      'BAD_USER_INPUT',
      'input.lossReason',
    ],
    ['a reason at an open stage', { lossReason: 'Price' }, 'BAD_USER_INPUT', 'input.lossReason'],
    ['a closing day at an open stage', { closedOn: '2026-01-01' }, 'BAD_USER_INPUT', 'input.closedOn'],
    [
      'an expected close before the opening',
      { openedOn: '2026-02-02', expectedCloseOn: '2026-02-01' },
      'BAD_USER_INPUT',
      'input.expectedCloseOn',
    ],
    [
      'a close before the opening',
      { stageId: STAGES.won, amount: cny(1), openedOn: '2026-02-02', closedOn: '2026-02-01' },
      'BAD_USER_INPUT',
      'input.closedOn',
    ],
    ['the year 9999', { expectedCloseOn: '9999-12-31' }, 'BAD_USER_INPUT', undefined],
    ['a 30th of February', { openedOn: '2026-02-30' }, 'BAD_USER_INPUT', undefined],
    ['an unknown enum value', { contacts: [{ contactId: CONTACT, role: 'KING' }] }, 'BAD_USER_INPUT', undefined],
    ['a currency that is none', { amount: { amount: 1, currency: 'XXX!' } }, 'BAD_USER_INPUT', undefined],
    ['an unsafe integer', { amount: cny(2 ** 53) }, 'BAD_USER_INPUT', undefined],
    ['half a unit', lineItem({ quantity: 1.5 }), 'BAD_USER_INPUT', undefined],
  ])('refuses %s', async (_what, changes, code, field) => {
    const input = JSON.parse(
      JSON.stringify({ customerId: CUSTOMER, name: 'Bad', ...changes })
        .replaceAll('UNPRICED', unpriced)
        .replaceAll('PRODUCT', product),
    ) as Record<string, unknown>;
    expect(await world.refused('createOpportunity', input)).toEqual({ code, field });
  });

  it('refuses the external id of a living opportunity', async () => {
    await world.newOpportunity({ externalId: 'TAKEN' });
    const input = { customerId: CUSTOMER, name: 'Again', externalId: 'TAKEN' };
    expect(await world.refused('createOpportunity', input)).toEqual({ code: 'DUPLICATE', field: 'input.externalId' });
    // Case and width count in an identifier of another system.
    expect((await world.newOpportunity({ externalId: 'taken' })).version).toBe(1);
  });
});
