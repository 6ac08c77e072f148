import { testDatabases } from '../../../shared/testing/databases.js';
import { startWorld, WEI, type CustomersWorld } from '../testing/customers-world.js';

const CONTACT = `{
  id externalId name title role isPrimary version createdAt updatedAt
  phones { number label } emails { address label }
  customer { id }
  positions { customer { id } title role startedOn endedOn }
}`;
const READ = `query ($id: ID!) { contact(id: $id) ${CONTACT} }`;
const UPDATE = `mutation ($input: UpdateContactInput!) { updateContact(input: $input) { contact ${CONTACT} } }`;
const MOVE = `mutation ($input: MoveContactInput!) { moveContact(input: $input) { contact ${CONTACT} } }`;
const DELETE = 'mutation ($input: DeleteContactInput!) { deleteContact(input: $input) { deletedId } }';
const RESTORE = `mutation ($input: RestoreContactInput!) { restoreContact(input: $input) { contact ${CONTACT} } }`;

interface ContactAnswer {
  id: string;
  version: number;
  name: string;
  isPrimary: boolean;
}

describe.each(testDatabases)('changes of contacts on %s', (kind) => {
  let world: CustomersWorld;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world.graph.remove());

  const read = async (id: string) => {
    const { contact } = await world.administrator.data<{ contact: ContactAnswer | null }>(READ, { id });
    return contact;
  };

  describe('the primary contact', () => {
    it('gives way to the next one, whose creation counts as a change of the first', async () => {
      const customerId = await world.newCustomer('Primaries');
      const first = await world.newContact(customerId, { name: 'First', isPrimary: true });
      const second = await world.newContact(customerId, { name: 'Second', isPrimary: true });
      expect(await read(first.id)).toMatchObject({ isPrimary: false, version: 2 });
      expect(await read(second.id)).toMatchObject({ isPrimary: true, version: 1 });
      await world.change(UPDATE, { id: first.id, expectedVersion: 2, isPrimary: true });
      expect(await read(first.id)).toMatchObject({ isPrimary: true, version: 3 });
      expect(await read(second.id)).toMatchObject({ isPrimary: false, version: 2 });
      await world.change(UPDATE, { id: first.id, expectedVersion: 3, isPrimary: false });
      expect(await read(first.id)).toMatchObject({ isPrimary: false, version: 4 });
    });

    it('is one, however many are made at once', async () => {
      const rivals = (customerId: string) =>
        Promise.all(
          Array.from({ length: 12 }, (_, index) =>
            world.newContact(customerId, { name: `Rival ${String(index)}`, isPrimary: true }),
          ),
        );
      // The first round opens as many connections as there are rivals; the second has them start at one moment.
      await rivals(await world.newCustomer('Crowded before'));
      const customerId = await world.newCustomer('Crowded');
      const made = await rivals(customerId);
      const rows = (await world.rows('contacts')).filter(({ customer_id: at }) => at === customerId);
      expect(rows.filter(({ primary_of: of }) => of !== null)).toHaveLength(1);
      expect(rows.filter(({ version }) => version === 2)).toHaveLength(11);
      expect(rows.map(({ id }) => id)).toEqual(made.map(({ id }) => id).sort());
      for (const { list_rank: rank, name_sort: name, primary_of: of } of rows) {
        expect(rank).toBe(`${of === null ? '1' : '0'}${String(name)}`);
      }
    });
  });

  describe('updateContact', () => {
    it('changes what is given, leaves the rest, and the present position follows', async () => {
      const customerId = await world.newCustomer('Updates');
      const { id } = await world.newContact(customerId, {
        externalId: 'U-1',
        title: 'Buyer',
        isPrimary: true,
        phones: [{ number: '+8613800138000' }],
      });
      await world.change(UPDATE, {
        id,
        expectedVersion: 1,
        name: 'Wang Fang',
        title: null,
        role: 'BILLING',
        emails: null,
      });
      expect(await read(id)).toMatchObject({
        externalId: 'U-1',
        name: 'Wang Fang',
        title: null,
        role: 'BILLING',
        isPrimary: true,
        phones: [{ number: '+8613800138000', label: null }],
        version: 2,
        positions: [{ title: null, role: 'BILLING', endedOn: null }],
      });
      const [row] = (await world.rows('contacts')).filter((contact) => contact.id === id);
      expect(row).toMatchObject({ name_sort: 'wang fang', list_rank: '0wang fang' });
    });

    it('refuses a version that is gone, and one that is yet to come', async () => {
      const { id } = await world.newContact(await world.newCustomer('Versions'));
      await world.change(UPDATE, { id, expectedVersion: 1, title: 'A' });
      const before = await world.everything();
      for (const expectedVersion of [1, 3]) {
        const { code, extensions } = await world.administrator.refusal(UPDATE, {
          input: { id, expectedVersion, title: 'B', isPrimary: true },
        });
        expect({ code, currentVersion: extensions.currentVersion }).toEqual({
          code: 'STALE_VERSION',
          currentVersion: 2,
        });
      }
      expect(await world.everything()).toEqual(before);
    });

    it.each(['name', 'role', 'isPrimary'])('refuses a %s of null', async (fact) => {
      const { id } = await world.newContact(await world.newCustomer('Nulls'));
      expect(await world.refused(UPDATE, { id, expectedVersion: 1, [fact]: null })).toEqual({
        code: 'BAD_USER_INPUT',
        field: `input.${fact}`,
      });
    });

    it('refuses the external id of another contact', async () => {
      const customerId = await world.newCustomer('Takers');
      await world.newContact(customerId, { externalId: 'TAKEN' });
      const { id } = await world.newContact(customerId);
      expect(await world.refused(UPDATE, { id, expectedVersion: 1, externalId: 'TAKEN' })).toEqual({
        code: 'DUPLICATE',
        field: 'input.externalId',
      });
    });
  });

  describe('moveContact', () => {
    it('ends the present position, begins the next, and hands the contact to the new customer', async () => {
      const from = await world.newCustomer('From');
      const to = await world.newCustomer('To', { ownerId: WEI });
      const { id: previous } = await world.newContact(to, { isPrimary: true });
      const { id } = await world.newContact(from, { title: 'Buyer', startedOn: '2025-03-01', isPrimary: true });
      const input = { id, expectedVersion: 1, customerId: to, title: 'Boss', role: 'DECISION_MAKER', isPrimary: true };
      await world.change(MOVE, { ...input, startedOn: '2025-12-31' });
      expect(await read(id)).toMatchObject({
        title: 'Boss',
        role: 'DECISION_MAKER',
        isPrimary: true,
        version: 2,
        customer: { id: to },
        positions: [
          { customer: { id: to }, title: 'Boss', role: 'DECISION_MAKER', startedOn: '2025-12-31', endedOn: null },
          { customer: { id: from }, title: 'Buyer', role: 'OTHER', startedOn: '2025-03-01', endedOn: '2025-12-31' },
        ],
      });
      expect(await read(previous)).toMatchObject({ isPrimary: false, version: 2 });
      const [row] = (await world.rows('contacts')).filter((contact) => contact.id === id);
      expect(row).toMatchObject({ customer_id: to, primary_of: to, owner_id: WEI });
      const lists = await world.administrator.data(
        `{ from: customer(id: "${from}") { contacts { totalCount } } to: customer(id: "${to}") { contacts { nodes { id } } } }`,
      );
      expect(lists).toEqual({
        from: { contacts: { totalCount: 0 } },
        to: { contacts: { nodes: [{ id }, { id: previous }] } },
      });
    });

    it('begins today when no day is given, and is no primary contact unless asked', async () => {
      const { id } = await world.newContact(await world.newCustomer('From'), { isPrimary: true });
      const customerId = await world.newCustomer('To');
      await world.change(MOVE, { id, expectedVersion: 1, customerId });
      expect(await read(id)).toMatchObject({
        isPrimary: false,
        positions: [
          { title: null, startedOn: '2026-01-05', endedOn: null },
          { startedOn: null, endedOn: '2026-01-05' },
        ],
      });
    });

    it('refuses a day before the present position, the same customer, and one that is not to be seen', async () => {
      const from = await world.newCustomer('From', { ownerId: WEI });
      const to = await world.newCustomer('To');
      const { id } = await world.newContact(from, { startedOn: '2025-06-01' });
      await world.newContact(to, { isPrimary: true });
      const input = { id, expectedVersion: 1, customerId: to, isPrimary: true };
      expect(await world.refused(MOVE, { ...input, startedOn: '2025-05-31' })).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'input.startedOn',
      });
      expect(await world.refused(MOVE, { ...input, customerId: from })).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'input.customerId',
      });
      expect(await world.refused(MOVE, input, world.wei)).toEqual({ code: 'NOT_FOUND', field: 'input.customerId' });
      expect(await world.refused(MOVE, { ...input, expectedVersion: 2 })).toMatchObject({ code: 'STALE_VERSION' });
    });

    it('refuses the same customer also where another contact there is the primary one', async () => {
      const customerId = await world.newCustomer('Staying');
      const { id } = await world.newContact(customerId);
      await world.newContact(customerId, { isPrimary: true });
      const input = { id, expectedVersion: 1, customerId, isPrimary: true };
      expect(await world.refused(MOVE, input)).toEqual({ code: 'BAD_USER_INPUT', field: 'input.customerId' });
      expect((await world.refused(MOVE, { ...input, expectedVersion: 2 })).code).toBe('STALE_VERSION');
    });
  });

  it.each([
    ['no character', ''],
    ['nobody', 'con_none'],
    ['44 characters', `con_${'x'.repeat(40)}`],
    ['70,000 characters', 'x'.repeat(70_000)],
  ])('no contact has an id of %s', async (_what, id) => {
    const known = await world.newContact(await world.newCustomer('Known'));
    const target = { id, expectedVersion: 1 };
    for (const mutation of [UPDATE, DELETE, RESTORE]) {
      const input = mutation === RESTORE ? { id } : target;
      expect(await world.refused(mutation, input)).toEqual({ code: 'NOT_FOUND', field: undefined });
    }
    const to = { ...target, id: known.id, customerId: id };
    expect(await world.refused(MOVE, to)).toEqual({ code: 'NOT_FOUND', field: 'input.customerId' });
    expect(await read(id)).toBeNull();
  });

  it.each<[string, object, string]>([
    ['an e-mail address of 255', { emails: [{ address: `${'a'.repeat(250)}@b.cn` }] }, 'input.emails.0.address'],
    ['a title of 101', { title: 'x'.repeat(101) }, 'input.title'],
    ['an external id of 101', { externalId: 'x'.repeat(101) }, 'input.externalId'],
  ])('%s characters is refused', async (_what, changes, field) => {
    const { id } = await world.newContact(await world.newCustomer('Known'));
    const input = { id, expectedVersion: 1, ...changes };
    expect(await world.refused(UPDATE, input)).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  describe('deleteContact and restoreContact', () => {
    it('take a contact out and bring it back, not as the primary one', async () => {
      const customerId = await world.newCustomer('Comings and goings');
      const { id } = await world.newContact(customerId, { externalId: 'BACK', isPrimary: true });
      expect(await world.refused(RESTORE, { id })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await world.refused(DELETE, { id, expectedVersion: 2 })).toMatchObject({ code: 'STALE_VERSION' });
      const deleted = await world.administrator.data(DELETE, { input: { id, expectedVersion: 1 } });
      expect(deleted).toEqual({ deleteContact: { deletedId: id } });
      expect(await read(id)).toBeNull();
      for (const mutation of [DELETE, UPDATE]) {
        expect(await world.refused(mutation, { id, expectedVersion: 2 })).toMatchObject({ code: 'NOT_FOUND' });
      }
      const heir = await world.newContact(customerId, { externalId: 'BACK', isPrimary: true });
      expect(await world.refused(RESTORE, { id })).toEqual({ code: 'DUPLICATE', field: 'input.externalId' });
      await world.change(UPDATE, { id: heir.id, expectedVersion: 1, externalId: null });
      await world.change(RESTORE, { id });
      expect(await read(id)).toMatchObject({ externalId: 'BACK', isPrimary: false, version: 3 });
      expect(await read(heir.id)).toMatchObject({ externalId: null, isPrimary: true, version: 2 });
    });

    it('bring no contact back whose customer is deleted', async () => {
      const customerId = await world.newCustomer('Gone');
      const { id } = await world.newContact(customerId);
      await world.administrator.data(DELETE, { input: { id, expectedVersion: 1 } });
      await world.deleteCustomer(customerId);
      expect(await world.refused(RESTORE, { id })).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('leave the contacts of a deleted customer out of reach until it is restored', async () => {
      const customerId = await world.newCustomer('Away');
      const { id } = await world.newContact(customerId);
      await world.deleteCustomer(customerId);
      expect(await read(id)).toBeNull();
      const { contacts } = await world.administrator.data<{ contacts: { totalCount: number } }>(
        `{ contacts(filter: { customerId: { eq: "${customerId}" } }) { totalCount } }`,
      );
      expect(contacts.totalCount).toBe(0);
      const elsewhere = await world.newCustomer('Elsewhere');
      expect(await world.refused(UPDATE, { id, expectedVersion: 1, title: 'A' })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await world.refused(DELETE, { id, expectedVersion: 1 })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await world.refused(MOVE, { id, expectedVersion: 1, customerId: elsewhere })).toMatchObject({
        code: 'NOT_FOUND',
      });
      await world.administrator.data(
        `mutation { restoreCustomer(input: { id: "${customerId}" }) { customer { id } } }`,
      );
      expect(await read(id)).toMatchObject({ id, version: 1 });
    });
  });
});
