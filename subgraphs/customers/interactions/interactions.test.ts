import { TEST_SUBJECTS } from '../../../test/kit/test-graph.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { LIN, startWorld, WEI, type CustomersWorld } from '../testing/customers-world.js';

const INTERACTION = `{
  id externalId channel direction subject body occurredAt version
  customer { id } contact { id } staff { id }
}`;
const READ = `query ($id: ID!) { interaction(id: $id) ${INTERACTION} }`;
const RECORD = `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { interaction ${INTERACTION} } }`;
const UPDATE = `mutation ($input: UpdateInteractionInput!) { updateInteraction(input: $input) { interaction ${INTERACTION} } }`;
const DELETE = 'mutation ($input: DeleteInteractionInput!) { deleteInteraction(input: $input) { deletedId } }';
const RESTORE = `mutation ($input: RestoreInteractionInput!) { restoreInteraction(input: $input) { interaction ${INTERACTION} } }`;

interface InteractionAnswer {
  id: string;
  version: number;
  subject: string;
  body: string | null;
  occurredAt: string;
}

describe.each(testDatabases)('interactions on %s', (kind) => {
  let world: CustomersWorld;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world.graph.remove());

  const read = async (id: string) => {
    const { interaction } = await world.administrator.data<{ interaction: InteractionAnswer | null }>(READ, { id });
    return interaction;
  };
  const record = (input: Record<string, unknown>) => world.change<InteractionAnswer>(RECORD, input);

  describe('recordInteraction', () => {
    it('stores every fact, with the access columns of the customer', async () => {
      const customerId = await world.newCustomer('Beijing Ad House', { ownerId: WEI });
      const { id: contactId } = await world.newContact(customerId);
      const recorded = await record({
        customerId,
        contactId,
        externalId: ' T-1 ',
        channel: 'WECHAT',
        direction: 'INBOUND',
        subject: '  Asked for a quote ',
        body: 'Line one\r\nLine two\t😀',
        occurredAt: '2026-01-04T10:30:00.123+08:00',
        staffId: LIN,
      });
      expect(recorded).toEqual({
        id: expect.stringMatching(/^int_[0-9a-z]{26}$/) as string,
        externalId: 'T-1',
        channel: 'WECHAT',
        direction: 'INBOUND',
        subject: 'Asked for a quote',
        body: 'Line one\r\nLine two\t😀',
        occurredAt: '2026-01-04T02:30:00.123Z',
        version: 1,
        customer: { id: customerId },
        contact: { id: contactId },
        staff: { id: LIN },
      });
      const [row] = (await world.rows('interactions')).filter(({ id }) => id === recorded.id);
      expect(row).toMatchObject({ owner_id: WEI, team_id: null, territory_id: null, partner_id: null });
    });

    it('fills in what is omitted: now, outbound, by the caller; nobody when the staff is null', async () => {
      const customerId = await world.newCustomer('Defaults');
      const recorded = await record({ customerId, channel: 'VISIT', subject: 'Hello' });
      const { administrator } = TEST_SUBJECTS;
      expect(recorded).toMatchObject({
        externalId: null,
        direction: 'OUTBOUND',
        body: null,
        contact: null,
        staff: { id: administrator.userId },
      });
      expect(recorded.occurredAt).toMatch(/^2026-01-05T0\d:\d\d:\d\d\.000Z$/);
      const ofNobody = await record({ customerId, channel: 'VISIT', subject: 'Hello', staffId: null });
      expect(ofNobody).toMatchObject({ staff: null });
    });

    it('takes 16,000 characters of four bytes each, and an instant of tomorrow', async () => {
      const customerId = await world.newCustomer('Long');
      const body = '𠮷'.repeat(16_000);
      const { id } = await record({
        customerId,
        channel: 'EMAIL',
        subject: '𠮷'.repeat(200),
        body,
        occurredAt: '2026-01-06T08:00:00Z',
      });
      expect(await read(id)).toMatchObject({ subject: '𠮷'.repeat(200), body, occurredAt: '2026-01-06T08:00:00.000Z' });
    });

    it.each([
      ['an empty subject', { subject: ' ' }, 'input.subject'],
      ['a long subject', { subject: 'x'.repeat(10_000) }, 'input.subject'],
      ['a line break in the subject', { subject: 'A\nB' }, 'input.subject'],
      ['a control character in the body', { body: 'A\u0008B' }, 'input.body'],
      ['a long body', { body: 'x'.repeat(16_001) }, 'input.body'],
      ['an instant two days ahead', { occurredAt: '2026-01-07T12:00:00Z' }, 'input.occurredAt'],
    ])('refuses %s', async (_what, input, field) => {
      const customerId = await world.newCustomer('Refusing');
      const refusal = await world.refused(RECORD, { customerId, channel: 'PHONE', subject: 'Good', ...input });
      expect(refusal).toEqual({ code: 'BAD_USER_INPUT', field });
    });

    it.each([
      ['a channel', { channel: 'SMOKE' }],
      ['an instant', { occurredAt: 'yesterday' }],
      ['a year', { occurredAt: '9999-01-01T00:00:00Z' }],
    ])('refuses %s that is none', async (_what, input) => {
      const customerId = await world.newCustomer('Refusing');
      const refusal = await world.refused(RECORD, { customerId, channel: 'PHONE', subject: 'Good', ...input });
      expect(refusal.code).toBe('BAD_USER_INPUT');
    });

    it('does not know a customer that is absent, deleted or of another owner', async () => {
      const facts = { channel: 'PHONE', subject: 'A' };
      const expected = { code: 'NOT_FOUND', field: 'input.customerId' };
      expect(await world.refused(RECORD, { customerId: 'cus_absent', ...facts })).toEqual(expected);
      const deleted = await world.newCustomer('Deleted');
      await world.deleteCustomer(deleted);
      expect(await world.refused(RECORD, { customerId: deleted, ...facts })).toEqual(expected);
      const ofWei = await world.newCustomer('Of Wei', { ownerId: WEI });
      expect(await world.refused(RECORD, { customerId: ofWei, ...facts }, world.lin)).toEqual(expected);
    });

    it("knows none but the customer's living contacts", async () => {
      const customerId = await world.newCustomer('With contacts');
      const { id: elsewhere } = await world.newContact(await world.newCustomer('Elsewhere'));
      const { id: deleted } = await world.newContact(customerId);
      await world.administrator.data(
        `mutation { deleteContact(input: { id: "${deleted}", expectedVersion: 1 }) { deletedId } }`,
      );
      for (const contactId of ['con_absent', elsewhere, deleted]) {
        const input = { customerId, contactId, channel: 'PHONE', subject: 'A' };
        expect(await world.refused(RECORD, input)).toEqual({ code: 'NOT_FOUND', field: 'input.contactId' });
      }
    });

    it.each([
      ['no character', ''],
      ['a name', 'Lin'],
      ['41 characters', 'u'.repeat(41)],
      ["a user's id and one character", `${LIN}0`],
      ['70,000 characters', 'x'.repeat(70_000)],
    ])('takes no staff that is %s', async (_what, staffId) => {
      const customerId = await world.newCustomer('Staffed');
      const input = { customerId, channel: 'PHONE', subject: 'A', staffId };
      expect(await world.refused(RECORD, input)).toEqual({ code: 'BAD_USER_INPUT', field: 'input.staffId' });
    });

    it.each([
      ['no character', ''],
      ['41 characters', 'x'.repeat(41)],
      ['70,000 characters', 'x'.repeat(70_000)],
    ])('knows no customer and no contact with an id of %s', async (_what, id) => {
      const input = { customerId: await world.newCustomer('Known'), channel: 'PHONE', subject: 'A' };
      for (const field of ['customerId', 'contactId']) {
        const refusal = await world.refused(RECORD, { ...input, [field]: id });
        expect(refusal).toEqual({ code: 'NOT_FOUND', field: `input.${field}` });
      }
    });

    it('refuses an external id that a living interaction has', async () => {
      const customerId = await world.newCustomer('Twins');
      await world.newInteraction(customerId, { externalId: 'TWIN' });
      const input = { customerId, externalId: 'TWIN', channel: 'PHONE', subject: 'B' };
      expect(await world.refused(RECORD, input)).toEqual({ code: 'DUPLICATE', field: 'input.externalId' });
    });
  });

  it('hide what was said from who may not read personal data, and nothing else', async () => {
    const { id } = await world.newInteraction(await world.newCustomer('Talking'), { body: 'Her daughter is ill.' });
    const analyst = world.graph.as('analyst');
    const query = (fields: string) => `query ($id: ID!) { interaction(id: $id) { ${fields} } }`;
    expect(await analyst.data(query('subject channel'), { id })).toEqual({
      interaction: { subject: 'Budget', channel: 'PHONE' },
    });
    expect((await analyst.refusal(query('subject body'), { id })).code).toBe('GRAPHQL_VALIDATION_FAILED');
    const seen = await world.graph.as('sales-rep', { userId: TEST_SUBJECTS.administrator.userId }).data(query('body'), {
      id,
    });
    expect(seen).toEqual({ interaction: { body: 'Her daughter is ill.' } });
  });

  describe('updateInteraction', () => {
    it('corrects what is given and leaves the rest', async () => {
      const customerId = await world.newCustomer('Corrected');
      const { id: contactId } = await world.newContact(customerId);
      const { id } = await world.newInteraction(customerId, { body: 'Text', contactId, externalId: 'U-1' });
      await world.change(UPDATE, {
        id,
        expectedVersion: 1,
        channel: 'FAX',
        body: null,
        occurredAt: '2026-01-01T00:00:00Z',
      });
      expect(await read(id)).toMatchObject({
        externalId: 'U-1',
        channel: 'FAX',
        direction: 'OUTBOUND',
        subject: 'Budget',
        body: null,
        occurredAt: '2026-01-01T00:00:00.000Z',
        contact: { id: contactId },
        version: 2,
      });
      await world.change(UPDATE, { id, expectedVersion: 2, contactId: null });
      expect(await read(id)).toMatchObject({ contact: null, version: 3 });
    });

    it('refuses a stale version, nulls, instants ahead and contacts of other customers', async () => {
      const customerId = await world.newCustomer('Refusing');
      const { id } = await world.newInteraction(customerId);
      await world.change(UPDATE, { id, expectedVersion: 1, subject: 'A' });
      const { id: elsewhere } = await world.newContact(await world.newCustomer('Elsewhere'));
      const refused = (input: Record<string, unknown>) => world.refused(UPDATE, { id, expectedVersion: 2, ...input });
      expect(await refused({ expectedVersion: 1, subject: 'B' })).toMatchObject({ code: 'STALE_VERSION' });
      for (const fact of ['subject', 'channel', 'direction', 'occurredAt']) {
        expect(await refused({ [fact]: null })).toEqual({ code: 'BAD_USER_INPUT', field: `input.${fact}` });
      }
      expect(await refused({ occurredAt: '2026-02-01T00:00:00Z' })).toMatchObject({ field: 'input.occurredAt' });
      expect(await refused({ contactId: elsewhere })).toEqual({ code: 'NOT_FOUND', field: 'input.contactId' });
    });
  });

  describe('deleteInteraction and restoreInteraction', () => {
    it('take an interaction out and bring it back', async () => {
      const customerId = await world.newCustomer('Comings and goings');
      const { id } = await world.newInteraction(customerId, { externalId: 'BACK' });
      expect(await world.refused(RESTORE, { id })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await world.refused(DELETE, { id, expectedVersion: 2 })).toMatchObject({ code: 'STALE_VERSION' });
      expect(await world.change<string>(DELETE, { id, expectedVersion: 1 })).toBe(id);
      expect(await read(id)).toBeNull();
      for (const mutation of [DELETE, UPDATE]) {
        expect(await world.refused(mutation, { id, expectedVersion: 2 })).toMatchObject({ code: 'NOT_FOUND' });
      }
      const heir = await world.newInteraction(customerId, { externalId: 'BACK' });
      expect(await world.refused(RESTORE, { id })).toEqual({ code: 'DUPLICATE', field: 'input.externalId' });
      await world.change(DELETE, { id: heir.id, expectedVersion: 1 });
      await world.change(RESTORE, { id });
      expect(await read(id)).toMatchObject({ id, externalId: 'BACK', version: 3 });
    });

    it('leave those of a deleted customer out of reach until it is restored', async () => {
      const customerId = await world.newCustomer('Away');
      const { id } = await world.newInteraction(customerId);
      const { id: deleted } = await world.newInteraction(customerId);
      await world.change(DELETE, { id: deleted, expectedVersion: 1 });
      await world.deleteCustomer(customerId);
      expect(await read(id)).toBeNull();
      expect(await world.refused(UPDATE, { id, expectedVersion: 1, subject: 'A' })).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await world.refused(DELETE, { id, expectedVersion: 1 })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await world.refused(RESTORE, { id: deleted })).toMatchObject({ code: 'NOT_FOUND' });
      await world.administrator.data(
        `mutation { restoreCustomer(input: { id: "${customerId}" }) { customer { id } } }`,
      );
      expect(await read(id)).toMatchObject({ id, version: 1 });
    });

    it('are out of reach for who may not see the interaction', async () => {
      const { id } = await world.newInteraction(await world.newCustomer('Of Lin', { ownerId: LIN }));
      const input = { id, expectedVersion: 1 };
      expect(await world.refused(UPDATE, { ...input, subject: 'A' }, world.wei)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await world.refused(DELETE, input, world.wei)).toMatchObject({ code: 'NOT_FOUND' });
      const done = await world.lin.data(DELETE, { input });
      expect(done).toEqual({ deleteInteraction: { deletedId: id } });
      expect(await world.refused(RESTORE, { id }, world.wei)).toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});
