import { testDatabases } from '../../../shared/testing/databases.js';
import { CONTACT, CUSTOMER, LIN, STAGES, WEI, cny, startWorld, type SalesWorld } from '../testing/sales-world.js';

const OTHER_CONTACT = 'con_01jd0000000000000000000402';

describe.each(testDatabases)('changes of an opportunity on %s', (kind) => {
  let world: SalesWorld;
  let product: string;

  beforeAll(async () => {
    world = await startWorld(kind);
    product = await world.newProduct('户外大屏', { listPrice: cny(5_000) });
  });
  afterAll(() => world.graph.remove());

  const historyLength = async (id: string) =>
    (await world.opportunity<{ stageHistory: { totalCount: number } }>(id, 'stageHistory { totalCount }')).stageHistory
      .totalCount;

  describe('updateOpportunity', () => {
    it('changes what is given and leaves the rest', async () => {
      const { id } = await world.newOpportunity({
        externalId: 'U-1',
        openedOn: '2026-01-01',
        expectedCloseOn: '2026-02-01',
        amount: cny(100),
        contacts: [{ contactId: CONTACT, role: 'USER' }],
      });
      const selection = `name externalId openedOn expectedCloseOn amount { amount } customer { id } version
        contacts { contact { id } role }`;
      const first = { id, expectedVersion: 1, name: 'Renamed', expectedCloseOn: '2026-03-01' };
      const contacts = [{ contact: { id: CONTACT }, role: 'USER' }];
      const unchanged = { openedOn: '2026-01-01', amount: { amount: 100 }, contacts };
      expect(await world.change('updateOpportunity', first, selection)).toEqual({
        name: 'Renamed',
        externalId: 'U-1',
        expectedCloseOn: '2026-03-01',
        customer: { id: CUSTOMER },
        version: 2,
        ...unchanged,
      });
      const customerId = 'cus_01jd0000000000000000000399';
      const second = {
        id,
        expectedVersion: 2,
        externalId: null,
        expectedCloseOn: null,
        customerId,
        contacts: [{ contactId: OTHER_CONTACT }, { contactId: CONTACT, role: 'BLOCKER' }],
      };
      expect(await world.change('updateOpportunity', second, selection)).toEqual({
        name: 'Renamed',
        externalId: null,
        expectedCloseOn: null,
        customer: { id: customerId },
        version: 3,
        ...unchanged,
        contacts: [
          { contact: { id: OTHER_CONTACT }, role: 'OTHER' },
          { contact: { id: CONTACT }, role: 'BLOCKER' },
        ],
      });
    });

    it('replaces line items and adds the amount up anew unless one is given', async () => {
      const { id } = await world.newOpportunity({ amount: cny(1) });
      const selection = 'amount { amount currency } lineItems { quantity unitPrice { amount currency } }';
      const items = (quantity: number, unitPrice?: object) => [{ productId: product, quantity, unitPrice }];
      const summed = { id, expectedVersion: 1, lineItems: items(4) };
      expect(await world.change('updateOpportunity', summed, selection)).toEqual({
        amount: cny(20_000),
        lineItems: [{ quantity: 4, unitPrice: cny(5_000) }],
      });
      const usd = { amount: 7, currency: 'USD' };
      const given = { id, expectedVersion: 2, lineItems: items(2, usd), amount: { amount: 9, currency: 'USD' } };
      expect(await world.change('updateOpportunity', given, selection)).toEqual({
        amount: { amount: 9, currency: 'USD' },
        lineItems: [{ quantity: 2, unitPrice: usd }],
      });
      const otherCurrency = { id, expectedVersion: 3, amount: cny(9) };
      expect(await world.refused('updateOpportunity', otherCurrency)).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'input.amount.currency',
      });
      const none = { id, expectedVersion: 3, lineItems: [] };
      expect(await world.change('updateOpportunity', none, selection)).toEqual({
        amount: { amount: 9, currency: 'USD' },
        lineItems: [],
      });
      const unknown = { id, expectedVersion: 4, amount: null };
      expect(await world.change('updateOpportunity', unknown, selection)).toEqual({ amount: null, lineItems: [] });
    });

    it('keeps the price of a line item when the list price changes', async () => {
      const cheap = await world.newProduct('Flyer', { listPrice: cny(10) });
      const { id } = await world.newOpportunity({ lineItems: [{ productId: cheap, quantity: 100 }] });
      await world.change('updateProduct', { id: cheap, expectedVersion: 1, listPrice: cny(20) });
      expect(await world.opportunity(id, 'amount { amount } lineItems { unitPrice { amount } }')).toEqual({
        amount: { amount: 1_000 },
        lineItems: [{ unitPrice: { amount: 10 } }],
      });
    });

    it.each<[string, Record<string, unknown>, string]>([
      ['no name', { name: null }, 'input.name'],
      ['no customer', { customerId: null }, 'input.customerId'],
      ['another opening than before the expected close', { openedOn: '2026-02-02' }, 'input.expectedCloseOn'],
      ['a name of 201 characters', { name: 'x'.repeat(201) }, 'input.name'],
      ['an amount below zero', { amount: cny(-5) }, 'input.amount.amount'],
    ])('refuses %s', async (_what, changes, field) => {
      const { id } = await world.newOpportunity({ expectedCloseOn: '2026-02-01' });
      const input = { id, expectedVersion: 1, ...changes };
      expect(await world.refused('updateOpportunity', input)).toEqual({ code: 'BAD_USER_INPUT', field });
    });

    it('does not take the amount from what is won', async () => {
      const { id } = await world.newOpportunity({ stageId: STAGES.won, amount: cny(5) });
      const input = { id, expectedVersion: 1, amount: null };
      expect(await world.refused('updateOpportunity', input)).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'input.amount',
      });
    });

    it('refuses a version that is not the present one, and an external id that is taken', async () => {
      const { id } = await world.newOpportunity();
      await world.newOpportunity({ externalId: 'U-2' });
      const stale = { id, expectedVersion: 2, name: 'Late' };
      expect((await world.refused('updateOpportunity', stale)).code).toBe('STALE_VERSION');
      const taken = { id, expectedVersion: 1, externalId: 'U-2' };
      expect(await world.refused('updateOpportunity', taken)).toEqual({ code: 'DUPLICATE', field: 'input.externalId' });
    });

    it('lets one of two simultaneous changes win', async () => {
      const { id } = await world.newOpportunity();
      const results = await Promise.allSettled(
        [1, 2, 3, 4, 5].map((amount) =>
          world.change('updateOpportunity', { id, expectedVersion: 1, amount: cny(amount) }),
        ),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await world.opportunity(id, 'version')).toEqual({ version: 2 });
      expect(await historyLength(id)).toBe(2);
    });
  });

  describe('changeOpportunityStage', () => {
    const selection = 'stage { id } status probability closedOn lossReason version';

    it('closes, opens again and forgets how it had closed', async () => {
      const { id } = await world.newOpportunity({ amount: cny(5) });
      const lost = { id, expectedVersion: 1, stageId: STAGES.lost, lossReason: '预算取消\n下季度再谈' };
      expect(await world.change('changeOpportunityStage', lost, selection)).toEqual({
        stage: { id: STAGES.lost },
        status: 'LOST',
        probability: 0,
        closedOn: '2026-01-05',
        lossReason: '预算取消\n下季度再谈',
        version: 2,
      });
      const open = { id, expectedVersion: 2, stageId: STAGES.engaging };
      expect(await world.change('changeOpportunityStage', open, selection)).toEqual({
        stage: { id: STAGES.engaging },
        status: 'OPEN',
        probability: 40,
        closedOn: null,
        lossReason: null,
        version: 3,
      });
      const won = { id, expectedVersion: 3, stageId: STAGES.won, closedOn: '2026-01-03' };
      expect(await world.change('changeOpportunityStage', won, selection)).toEqual({
        stage: { id: STAGES.won },
        status: 'WON',
        probability: 100,
        closedOn: '2026-01-03',
        lossReason: null,
        version: 4,
      });
      expect(await historyLength(id)).toBe(4);
    });

    it('keeps the day on which it was lost when only the reason changes', async () => {
      const { id } = await world.newOpportunity({ stageId: STAGES.lost, lossReason: 'Price', closedOn: '2025-11-11' });
      const input = { id, expectedVersion: 1, stageId: STAGES.lost, lossReason: 'Late offer' };
      expect(await world.change('changeOpportunityStage', input, 'closedOn lossReason')).toEqual({
        closedOn: '2025-11-11',
        lossReason: 'Late offer',
      });
      expect(await historyLength(id)).toBe(1);
    });

    it.each<[string, Record<string, unknown>, string, string]>([
      ['a lost stage without a reason', { stageId: STAGES.lost }, 'BAD_USER_INPUT', 'input.lossReason'],
      ['a won stage without an amount', { stageId: STAGES.won }, 'BAD_USER_INPUT', 'input.amount'],
      ['a reason for a won stage', { stageId: STAGES.won, lossReason: 'No' }, 'BAD_USER_INPUT', 'input.lossReason'],
      [
        'a day for an open stage',
        { stageId: STAGES.engaging, closedOn: '2026-01-05' },
        'BAD_USER_INPUT',
        'input.closedOn',
      ],
      [
        'a day before the opening',
        { stageId: STAGES.lost, lossReason: 'No', closedOn: '2025-12-31' },
        'BAD_USER_INPUT',
        'input.closedOn',
      ],
      ['an unknown stage', { stageId: 'stg_none' }, 'NOT_FOUND', 'input.stageId'],
      [
        'a reason of 1,001 characters',
        { stageId: STAGES.lost, lossReason: '贵'.repeat(1_001) },
        'BAD_USER_INPUT',
        'input.lossReason',
      ],
    ])('refuses %s', async (_what, changes, code, field) => {
      const { id } = await world.newOpportunity({ openedOn: '2026-01-01' });
      const input = { id, expectedVersion: 1, ...changes };
      expect(await world.refused('changeOpportunityStage', input)).toEqual({ code, field });
    });

    it('refuses a version that is not the present one and an opportunity that does not exist', async () => {
      const { id } = await world.newOpportunity();
      const stale = { id, expectedVersion: 9, stageId: STAGES.engaging };
      expect((await world.refused('changeOpportunityStage', stale)).code).toBe('STALE_VERSION');
      expect((await world.refused('changeOpportunityStage', { ...stale, id: 'opp_none' })).code).toBe('NOT_FOUND');
    });
  });

  describe('reassignOpportunity', () => {
    it('hands over, and takes it out of the sight of who gave it away', async () => {
      const { id } = await world.newOpportunity({ ownerId: LIN });
      const input = { id, expectedVersion: 1, ownerId: WEI };
      const document = `mutation ($input: ReassignOpportunityInput!) {
        reassignOpportunity(input: $input) { opportunity { id } } }`;
      expect(await world.lin.data(document, { input })).toEqual({ reassignOpportunity: { opportunity: null } });
      expect(await world.opportunity(id, 'owner { id } version')).toEqual({ owner: { id: WEI }, version: 2 });
      await world.change('reassignOpportunity', { id, expectedVersion: 2, ownerId: null });
      expect(await world.opportunity(id, 'owner { id }')).toEqual({ owner: null });
    });

    it('refuses an owner of another form and a version that is not the present one', async () => {
      const { id } = await world.newOpportunity();
      const wrong = { id, expectedVersion: 1, ownerId: 'Lin' };
      expect(await world.refused('reassignOpportunity', wrong)).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'input.ownerId',
      });
      const stale = { id, expectedVersion: 7, ownerId: LIN };
      expect((await world.refused('reassignOpportunity', stale)).code).toBe('STALE_VERSION');
    });
  });

  describe('deleteOpportunity and restoreOpportunity', () => {
    it('take an opportunity away and bring all of it back', async () => {
      const whole =
        'externalId name amount { amount } lineItems { quantity } contacts { role } stageHistory { totalCount }';
      const { id } = await world.newOpportunity({
        externalId: 'D-1',
        lineItems: [{ productId: product, quantity: 2 }],
        contacts: [{ contactId: CONTACT }],
      });
      const before = await world.opportunity(id, whole);
      expect(await world.change('deleteOpportunity', { id, expectedVersion: 1 })).toBe(id);
      expect(await world.opportunity(id, 'id')).toBeNull();
      const list = 'query ($ids: [ID!]) { opportunities(filter: { id: { in: $ids } }) { totalCount nodes { id } } }';
      expect(await world.administrator.data(list, { ids: [id] })).toEqual({
        opportunities: { totalCount: 0, nodes: [] },
      });
      const again = { id, expectedVersion: 2, name: 'Gone' };
      expect((await world.refused('updateOpportunity', again)).code).toBe('NOT_FOUND');
      expect(await world.change('restoreOpportunity', { id })).toEqual({ id, version: 3 });
      expect(await world.opportunity(id, whole)).toEqual(before);
      expect((await world.refused('restoreOpportunity', { id })).code).toBe('NOT_FOUND');
    });

    it('free the external id, and refuse to restore when it was taken', async () => {
      const { id } = await world.newOpportunity({ externalId: 'D-2' });
      await world.change('deleteOpportunity', { id, expectedVersion: 1 });
      await world.newOpportunity({ externalId: 'D-2' });
      expect(await world.refused('restoreOpportunity', { id })).toEqual({
        code: 'DUPLICATE',
        field: 'input.externalId',
      });
    });

    it('refuse a version that is not the present one', async () => {
      const { id } = await world.newOpportunity();
      expect((await world.refused('deleteOpportunity', { id, expectedVersion: 2 })).code).toBe('STALE_VERSION');
    });
  });
});
