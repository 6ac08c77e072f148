import { testDatabases } from '../../../shared/testing/databases.js';
import { startWorld, WEI, type CustomersWorld } from '../testing/customers-world.js';

const CONTACT = `{
  id externalId name title role isPrimary version createdAt updatedAt
  phones { number label } emails { address label }
  customer { id }
  positions { customer { id } title role startedOn endedOn }
}`;
const READ = `query ($id: ID!) { contact(id: $id) ${CONTACT} }`;
const CREATE = `mutation ($input: CreateContactInput!) { createContact(input: $input) { contact ${CONTACT} } }`;

interface ContactAnswer {
  id: string;
  version: number;
  name: string;
  isPrimary: boolean;
}

describe.each(testDatabases)('createContact on %s', (kind) => {
  let world: CustomersWorld;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world.graph.remove());

  const read = async (id: string) => {
    const { contact } = await world.administrator.data<{ contact: ContactAnswer | null }>(READ, { id });
    return contact;
  };

  it('stores every fact and begins the first position', async () => {
    const customerId = await world.newCustomer('Beijing Ad House', { ownerId: WEI });
    const contact = await world.change<ContactAnswer>(CREATE, {
      customerId,
      externalId: ' K-1 ',
      name: '  Ｚoë  de la Cruz ',
      title: 'Head of media',
      role: 'DECISION_MAKER',
      isPrimary: true,
      startedOn: '2024-02-29',
      phones: [{ number: '+8613800138000', label: 'mobile' }, { number: '+861065551234' }],
      emails: [{ address: 'Zoe@Example.CN' }],
    });
    const at = { customer: { id: customerId }, title: 'Head of media', role: 'DECISION_MAKER' };
    expect(contact).toEqual({
      id: expect.stringMatching(/^con_[0-9a-z]{26}$/) as string,
      externalId: 'K-1',
      name: 'Ｚoë  de la Cruz',
      title: 'Head of media',
      role: 'DECISION_MAKER',
      isPrimary: true,
      version: 1,
      createdAt: expect.stringMatching(/^2026-01-05T0\d:\d\d:\d\d\.000Z$/) as string,
      updatedAt: expect.stringMatching(/^2026-01-05T0\d:\d\d:\d\d\.000Z$/) as string,
      phones: [
        { number: '+8613800138000', label: 'mobile' },
        { number: '+861065551234', label: null },
      ],
      emails: [{ address: 'zoe@example.cn', label: null }],
      customer: { id: customerId },
      positions: [{ ...at, startedOn: '2024-02-29', endedOn: null }],
    });
    const [row] = (await world.rows('contacts')).filter(({ id }) => id === contact.id);
    expect(row).toMatchObject({ name_sort: 'zoë de la cruz', list_rank: '0zoë de la cruz', owner_id: WEI });
  });

  it('fills in what is omitted', async () => {
    const customerId = await world.newCustomer('Defaults');
    expect(await world.change(CREATE, { customerId, name: 'Only a name' })).toMatchObject({
      externalId: null,
      title: null,
      role: 'OTHER',
      isPrimary: false,
      phones: [],
      emails: [],
      positions: [{ customer: { id: customerId }, title: null, role: 'OTHER', startedOn: null, endedOn: null }],
    });
  });

  it.each([
    ['an empty name', { name: '' }, 'input.name'],
    ['a name of blanks', { name: ' \t ' }, 'input.name'],
    ['a name of 10,000 characters', { name: 'x'.repeat(10_000) }, 'input.name'],
    ['a name one character too long', { name: '𠮷'.repeat(201) }, 'input.name'],
    ['a control character', { name: 'A\u0000B' }, 'input.name'],
    ['a line break in a name', { name: 'A\nB' }, 'input.name'],
    ['a long title', { title: 'x'.repeat(101) }, 'input.title'],
    ['a long external id', { externalId: 'x'.repeat(101) }, 'input.externalId'],
    ['too many phones', { phones: Array(21).fill({ number: '+8613800138000' }) }, 'input.phones'],
    ['a long label', { emails: [{ address: 'a@b.cn', label: 'x'.repeat(41) }] }, 'input.emails.0.label'],
  ])('refuses %s', async (_what, input, field) => {
    const customerId = await world.newCustomer('Refusing');
    expect(await world.refused(CREATE, { customerId, name: 'Good', ...input })).toEqual({
      code: 'BAD_USER_INPUT',
      field,
    });
  });

  it.each([
    ['a phone number', { phones: [{ number: '12' }] }],
    ['an e-mail address', { emails: [{ address: 'nobody' }] }],
    ['a role', { role: 'EMPEROR' }],
    ['a day in the year 9999', { startedOn: '9999-01-01' }],
  ])('refuses %s that is none', async (_what, input) => {
    const customerId = await world.newCustomer('Refusing');
    expect((await world.refused(CREATE, { customerId, name: 'Good', ...input })).code).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['emoji and rare characters', '😀 𠮷野家 👩‍👩‍👧'],
    ['right to left', 'شركة ‏الإعلان‎ (ABC)'],
    ['as many characters as fit, four bytes each', '𠮷'.repeat(200)],
    ['one that grows eighteenfold in normal form', 'ﷺ'.repeat(200)],
    ['quotes', `O'Neil "; DROP TABLE contacts; -- \\ %_!`],
  ])('keeps a name with %s', async (_what, name) => {
    const customerId = await world.newCustomer('Names');
    const { id } = await world.change<ContactAnswer>(CREATE, { customerId, name });
    expect((await read(id))?.name).toBe(name);
    const byName = await world.administrator.data(
      'query ($filter: ContactFilterInput) { contacts(filter: $filter) { nodes { id } } }',
      { filter: { name: { in: [name] }, customerId: { eq: customerId } } },
    );
    expect(byName).toEqual({ contacts: { nodes: [{ id }] } });
  });

  it('does not know a customer that is absent, deleted or of another owner', async () => {
    const field = 'input.customerId';
    expect(await world.refused(CREATE, { customerId: 'cus_absent', name: 'A' })).toEqual({ code: 'NOT_FOUND', field });
    const deleted = await world.newCustomer('Deleted');
    await world.deleteCustomer(deleted);
    expect(await world.refused(CREATE, { customerId: deleted, name: 'A' })).toEqual({ code: 'NOT_FOUND', field });
    const ofWei = await world.newCustomer('Of Wei', { ownerId: WEI });
    expect(await world.refused(CREATE, { customerId: ofWei, name: 'A' }, world.lin)).toEqual({
      code: 'NOT_FOUND',
      field,
    });
  });

  it('refuses an external id that a living contact has', async () => {
    const customerId = await world.newCustomer('Twins');
    await world.newContact(customerId, { externalId: 'TWIN' });
    expect(await world.refused(CREATE, { customerId, name: 'B', externalId: 'TWIN', isPrimary: true })).toEqual({
      code: 'DUPLICATE',
      field: 'input.externalId',
    });
  });
});
