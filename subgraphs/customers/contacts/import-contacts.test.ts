import { testDatabases } from '../../../shared/testing/databases.js';
import { LIN, startWorld, WEI, type CustomersWorld } from '../testing/customers-world.js';

const IMPORT = `mutation ($input: ImportContactsInput!) {
  importContacts(input: $input) { results { index status id code field } }
}`;

interface Outcome {
  index: number;
  status: string;
  id: string | null;
  code: string | null;
  field: string | null;
}

describe.each(testDatabases)('importContacts on %s', (kind) => {
  let world: CustomersWorld;
  let customerId: string;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  beforeEach(async () => {
    customerId = await world.newCustomer('Importing', { ownerId: WEI });
  });
  afterAll(() => world.graph.remove());

  const importRows = (rows: Record<string, unknown>[], input: Record<string, unknown> = {}) =>
    world.change<Outcome[]>(IMPORT, { rows: rows.map((row) => ({ customerId, ...row })), ...input });
  const statuses = async (rows: Record<string, unknown>[], input: Record<string, unknown> = {}) =>
    (await importRows(rows, input)).map(({ status }) => status);
  const stored = async () => (await world.rows('contacts')).filter(({ customer_id: at }) => at === customerId);

  it('stores every fact, with a position, and the access columns of the customer', async () => {
    const [outcome] = await importRows([
      {
        externalId: 'I-1',
        name: ' 李 娜 ',
        title: 'Buyer',
        role: 'INFLUENCER',
        isPrimary: true,
        phones: [{ number: '+8613800138000' }],
        emails: [{ address: 'Li@Example.cn', label: 'work' }],
      },
    ]);
    expect(outcome).toMatchObject({ index: 0, status: 'CREATED' });
    const { contact } = await world.administrator.data(
      `query ($id: ID!) { contact(id: $id) {
        externalId name title role isPrimary version phones { number label } emails { address label }
        positions { title role startedOn endedOn customer { id } }
      } }`,
      { id: outcome?.id },
    );
    expect(contact).toEqual({
      externalId: 'I-1',
      name: '李 娜',
      title: 'Buyer',
      role: 'INFLUENCER',
      isPrimary: true,
      version: 1,
      phones: [{ number: '+8613800138000', label: null }],
      emails: [{ address: 'li@example.cn', label: 'work' }],
      positions: [{ title: 'Buyer', role: 'INFLUENCER', startedOn: null, endedOn: null, customer: { id: customerId } }],
    });
    expect((await stored())[0]).toMatchObject({ owner_id: WEI, primary_of: customerId, list_rank: '0李 娜' });
  });

  it('changes nothing the second time, whatever the policy on known rows', async () => {
    const rows = [
      { externalId: 'R-1', name: 'One', title: null, phones: [{ number: '+8613800138000' }], isPrimary: true },
      { name: 'Two', role: 'USER' },
    ];
    expect(await statuses(rows)).toEqual(['CREATED', 'CREATED']);
    const before = await world.everything();
    expect(await statuses(rows, { onDuplicate: 'SKIP' })).toEqual(['SKIPPED', 'SKIPPED']);
    expect(await statuses(rows, { onDuplicate: 'UPDATE' })).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect(await world.everything()).toEqual(before);
  });

  it('updates what is given, by external id or by name, and the present position follows', async () => {
    const [one, two] = await importRows([{ externalId: 'X-1', name: 'One', title: 'Buyer' }, { name: 'Two' }]);
    const outcomes = await importRows(
      [
        { externalId: 'X-1', name: 'One renamed', role: 'BILLING' },
        { externalId: 'X-2', name: ' ｔwo ', title: 'Boss' },
      ],
      { onDuplicate: 'UPDATE' },
    );
    expect(outcomes.map(({ status, id }) => ({ status, id }))).toEqual([
      { status: 'UPDATED', id: one?.id },
      { status: 'UPDATED', id: two?.id },
    ]);
    expect(await stored()).toMatchObject([
      {
        external_id_live: 'X-1',
        name: 'One renamed',
        list_rank: '1one renamed',
        title: 'Buyer',
        role: 'BILLING',
        version: 2,
      },
      { external_id_live: 'X-2', name: 'ｔwo', list_rank: '1two', title: 'Boss', role: 'OTHER', version: 2 },
    ]);
    const positions = await world.rows('contact_positions');
    expect(positions.filter(({ contact_id: of }) => of === one?.id || of === two?.id)).toMatchObject([
      { title: 'Buyer', role: 'BILLING', sequence: 1 },
      { title: 'Boss', role: 'OTHER', sequence: 1 },
    ]);
  });

  it('takes namesakes with different external ids for two people, and at two customers too', async () => {
    const elsewhere = await world.newCustomer('Elsewhere');
    expect(
      await statuses([
        { externalId: 'N-1', name: 'Same' },
        { externalId: 'N-2', name: 'Same' },
        { name: 'Same', customerId: elsewhere },
        { name: 'SAME' },
      ]),
    ).toEqual(['CREATED', 'CREATED', 'CREATED', 'SKIPPED']);
    expect(await stored()).toHaveLength(2);
  });

  it('creates another one when told to, unless its external id is taken', async () => {
    await importRows([{ externalId: 'C-1', name: 'Again' }]);
    const outcomes = await importRows([{ name: 'Again' }, { externalId: 'C-1', name: 'Again' }, { name: 'After' }], {
      onDuplicate: 'CREATE',
    });
    expect(outcomes).toMatchObject([
      { status: 'CREATED' },
      { status: 'REFUSED', id: null, code: 'DUPLICATE', field: 'row.externalId' },
      { status: 'CREATED' },
    ]);
    expect(await stored()).toHaveLength(3);
  });

  it('finds rows of the same batch, and updates them', async () => {
    const outcomes = await importRows(
      [
        { externalId: 'B-1', name: 'Batch', title: 'First' },
        { externalId: 'B-1', name: 'Batch', title: 'Second', isPrimary: true },
        { externalId: 'B-1', name: 'Batch', title: 'Second' },
        { name: 'Other', isPrimary: true },
      ],
      { onDuplicate: 'UPDATE' },
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['CREATED', 'UPDATED', 'UNCHANGED', 'CREATED']);
    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(2);
    expect(await stored()).toMatchObject([
      { name: 'Batch', title: 'Second', primary_of: null, list_rank: '1batch', version: 3 },
      { name: 'Other', primary_of: customerId, list_rank: '0other', version: 1 },
    ]);
  });

  it('leaves a customer one primary contact, the last that a row names', async () => {
    await world.newContact(customerId, { name: 'Stored', isPrimary: true });
    const rows = Array.from({ length: 6 }, (_, index) => ({ name: `P${String(index)}`, isPrimary: index !== 5 }));
    expect(await statuses(rows)).toEqual(Array(6).fill('CREATED'));
    const primary = (await stored()).filter(({ primary_of: of }) => of !== null);
    expect(primary).toMatchObject([{ name: 'P4', list_rank: '0p4' }]);
    expect(await statuses([{ name: 'Stored', isPrimary: true }], { onDuplicate: 'UPDATE' })).toEqual(['UPDATED']);
    expect(await statuses([{ name: 'Stored', isPrimary: false }], { onDuplicate: 'UPDATE' })).toEqual(['UPDATED']);
    expect((await stored()).filter(({ primary_of: of }) => of !== null)).toEqual([]);
  });

  it('refuses bad rows one by one, and stores the others', async () => {
    const deleted = await world.newCustomer('Deleted');
    await world.deleteCustomer(deleted);
    await importRows([{ externalId: 'E-1', name: 'Elsewhere', customerId: await world.newCustomer('Elsewhere') }]);
    const outcomes = await importRows(
      [
        { name: 'Good' },
        { name: '' },
        { name: 'x'.repeat(10_000) },
        { name: 'A\u0007' },
        { name: 'Lost', customerId: 'cus_absent' },
        { name: 'Gone', customerId: deleted },
        { name: 'Moved', externalId: 'E-1' },
        { name: 'Good too' },
      ],
      { onDuplicate: 'UPDATE' },
    );
    expect(outcomes.map(({ index, status, code, field }) => [index, status, code, field])).toEqual([
      [0, 'CREATED', null, null],
      [1, 'REFUSED', 'BAD_USER_INPUT', 'row.name'],
      [2, 'REFUSED', 'BAD_USER_INPUT', 'row.name'],
      [3, 'REFUSED', 'BAD_USER_INPUT', 'row.name'],
      [4, 'REFUSED', 'NOT_FOUND', 'row.customerId'],
      [5, 'REFUSED', 'NOT_FOUND', 'row.customerId'],
      [6, 'REFUSED', 'CONFLICT', 'row.customerId'],
      [7, 'CREATED', null, null],
    ]);
    expect((await stored()).map(({ name }) => name)).toEqual(['Good', 'Good too']);
  });

  it('does not find what the caller may not see', async () => {
    const lin = world.graph.as('administrator', { userId: LIN, roles: ['sales-rep'] });
    const before = await world.everything();
    const { importContacts } = await lin.data<{ importContacts: { results: Outcome[] } }>(IMPORT, {
      input: { rows: [{ customerId, name: 'Mine' }] },
    });
    expect(importContacts.results).toMatchObject([{ status: 'REFUSED', code: 'NOT_FOUND', field: 'row.customerId' }]);
    expect(await world.everything()).toEqual(before);
  });

  it('only says what would happen in a dry run', async () => {
    const [known] = await importRows([{ externalId: 'D-1', name: 'Known' }]);
    const before = await world.everything();
    const outcomes = await importRows(
      [{ externalId: 'D-1', name: 'Known', title: 'New' }, { name: 'Unknown', isPrimary: true }, { name: '' }],
      { onDuplicate: 'UPDATE', dryRun: true },
    );
    expect(outcomes).toMatchObject([
      { status: 'UPDATED', id: known?.id },
      { status: 'CREATED', id: null },
      { status: 'REFUSED', code: 'BAD_USER_INPUT' },
    ]);
    expect(await world.everything()).toEqual(before);
  });

  it('takes from 1 to 500 rows, and as many statements for 400 as for 4', async () => {
    const rows = (count: number, prefix: string) =>
      Array.from({ length: count }, (_, index) => ({
        externalId: `${prefix}${String(index)}`,
        name: `${prefix}${String(index)}`,
      }));
    expect(await world.refused(IMPORT, { rows: [] })).toEqual({ code: 'BAD_USER_INPUT', field: 'input.rows' });
    const tooMany = rows(501, 'T').map((row) => ({ ...row, customerId }));
    expect(await world.refused(IMPORT, { rows: tooMany })).toEqual({ code: 'BAD_USER_INPUT', field: 'input.rows' });
    const few = await world.graph.statements(() => importRows(rows(4, 'F')));
    const many = await world.graph.statements(() => importRows(rows(400, 'M')));
    expect(many).toBe(few);
    expect(await stored()).toHaveLength(404);
  });
});
