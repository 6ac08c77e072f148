import { testDatabases } from '../../../shared/testing/databases.js';
import { LIN, startWorld, WEI, type CustomersWorld } from '../testing/customers-world.js';

const IMPORT = `mutation ($input: ImportInteractionsInput!) {
  importInteractions(input: $input) { results { index status id code field } }
}`;
const OCCURRED_AT = '2025-12-01T10:00:00.000Z';

interface Outcome {
  index: number;
  status: string;
  id: string | null;
  code: string | null;
  field: string | null;
}

describe.each(testDatabases)('importInteractions on %s', (kind) => {
  let world: CustomersWorld;
  let customerId: string;
  let contactId: string;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  beforeEach(async () => {
    customerId = await world.newCustomer('Importing', { ownerId: WEI });
    contactId = (await world.newContact(customerId)).id;
  });
  afterAll(() => world.graph.remove());

  const row = (given: Record<string, unknown>) => ({
    customerId,
    channel: 'PHONE',
    subject: 'Call',
    occurredAt: OCCURRED_AT,
    ...given,
  });
  const importRows = (rows: Record<string, unknown>[], input: Record<string, unknown> = {}) =>
    world.change<Outcome[]>(IMPORT, { rows: rows.map(row), ...input });
  const statuses = async (rows: Record<string, unknown>[], input: Record<string, unknown> = {}) =>
    (await importRows(rows, input)).map(({ status }) => status);
  const stored = async () => (await world.rows('interactions')).filter(({ customer_id: at }) => at === customerId);

  it('stores every fact, with the access columns of the customer', async () => {
    const facts = { externalId: 'I-1', direction: 'INBOUND', body: 'Text\nmore', contactId, staffId: LIN };
    expect(await statuses([facts, { subject: 'Bare' }])).toEqual(['CREATED', 'CREATED']);
    const at = { customer_id: customerId, owner_id: WEI, channel: 'PHONE', version: 1 };
    expect(await stored()).toMatchObject([
      {
        ...at,
        external_id_live: 'I-1',
        direction: 'INBOUND',
        subject: 'Call',
        body: 'Text\nmore',
        contact_id: contactId,
        staff_id: LIN,
        occurred_at: '2025-12-01 10:00:00.000',
      },
      {
        ...at,
        external_id: null,
        direction: 'OUTBOUND',
        subject: 'Bare',
        body: null,
        contact_id: null,
        staff_id: null,
      },
    ]);
  });

  it('changes nothing the second time, whatever the policy on known rows', async () => {
    const rows = [
      { externalId: 'R-1', body: null, contactId },
      { subject: 'Without a key', occurredAt: '2025-12-01T18:00:00+08:00' },
    ];
    expect(await statuses(rows)).toEqual(['CREATED', 'CREATED']);
    const before = await world.everything();
    expect(await statuses(rows)).toEqual(['SKIPPED', 'SKIPPED']);
    expect(await statuses(rows, { onDuplicate: 'UPDATE' })).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect(await world.everything()).toEqual(before);
  });

  it('updates what is given, by external id or by customer, instant and subject', async () => {
    const [one, two] = await importRows([{ externalId: 'X-1', body: 'Kept', contactId }, { subject: 'Visit' }]);
    const outcomes = await importRows(
      [
        { externalId: 'X-1', subject: 'Renamed', channel: 'VISIT' },
        { externalId: 'X-2', subject: 'Visit', contactId, staffId: LIN },
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
        subject: 'Renamed',
        channel: 'VISIT',
        body: 'Kept',
        contact_id: contactId,
        version: 2,
      },
      { external_id_live: 'X-2', subject: 'Visit', contact_id: contactId, staff_id: LIN, version: 2 },
    ]);
  });

  it('tells rows apart by instant, subject, customer and external id', async () => {
    const elsewhere = await world.newCustomer('Elsewhere');
    expect(
      await statuses([
        { externalId: 'A-1' },
        { externalId: 'A-2' },
        { occurredAt: '2025-12-01T10:00:00.001Z' },
        { subject: 'call' },
        { customerId: elsewhere },
        {},
      ]),
    ).toEqual(['CREATED', 'CREATED', 'CREATED', 'CREATED', 'CREATED', 'SKIPPED']);
    expect(await stored()).toHaveLength(4);
  });

  it('creates another one when told to, unless its external id is taken', async () => {
    await importRows([{ externalId: 'C-1' }]);
    const outcomes = await importRows([{}, { externalId: 'C-1' }, {}], { onDuplicate: 'CREATE' });
    expect(outcomes).toMatchObject([
      { status: 'CREATED' },
      { status: 'REFUSED', id: null, code: 'DUPLICATE', field: 'row.externalId' },
      { status: 'CREATED' },
    ]);
    expect(await stored()).toHaveLength(3);
  });

  it('finds rows of the same batch, and updates them', async () => {
    const rows = [{ externalId: 'B-1' }, { externalId: 'B-1', body: 'More' }, { externalId: 'B-1', body: 'More' }];
    expect(await statuses(rows, { onDuplicate: 'UPDATE' })).toEqual(['CREATED', 'UPDATED', 'UNCHANGED']);
    expect(await stored()).toMatchObject([{ body: 'More', version: 2 }]);
  });

  it('refuses bad rows one by one, and stores the others', async () => {
    const deleted = await world.newCustomer('Deleted');
    await world.deleteCustomer(deleted);
    const elsewhere = await world.newCustomer('Elsewhere');
    const { id: contactElsewhere } = await world.newContact(elsewhere);
    await importRows([{ externalId: 'E-1', customerId: elsewhere }]);
    const outcomes = await importRows(
      [
        { subject: 'Good' },
        { subject: ' ' },
        { body: 'x'.repeat(16_001) },
        { occurredAt: '2027-01-01T00:00:00Z' },
        { customerId: 'cus_absent' },
        { customerId: deleted },
        { contactId: contactElsewhere },
        { contactId: 'con_absent' },
        { externalId: 'E-1' },
        { subject: 'Good too', contactId },
      ],
      { onDuplicate: 'UPDATE' },
    );
    expect(outcomes.map(({ index, status, code, field }) => [index, status, code, field])).toEqual([
      [0, 'CREATED', null, null],
      [1, 'REFUSED', 'BAD_USER_INPUT', 'row.subject'],
      [2, 'REFUSED', 'BAD_USER_INPUT', 'row.body'],
      [3, 'REFUSED', 'BAD_USER_INPUT', 'row.occurredAt'],
      [4, 'REFUSED', 'NOT_FOUND', 'row.customerId'],
      [5, 'REFUSED', 'NOT_FOUND', 'row.customerId'],
      [6, 'REFUSED', 'NOT_FOUND', 'row.contactId'],
      [7, 'REFUSED', 'NOT_FOUND', 'row.contactId'],
      [8, 'REFUSED', 'CONFLICT', 'row.customerId'],
      [9, 'CREATED', null, null],
    ]);
    expect((await stored()).map(({ subject }) => subject)).toEqual(['Good', 'Good too']);
  });

  it('refuses staff that has no identifier of a user, and stores the other rows', async () => {
    const rows = ['u'.repeat(41), LIN, ''].map((staffId, index) => row({ subject: `Call ${String(index)}`, staffId }));
    const refused = { status: 'REFUSED', id: null, code: 'BAD_USER_INPUT', field: 'row.staffId' };
    expect(await importRows(rows)).toMatchObject([refused, { status: 'CREATED' }, refused]);
    expect(await stored()).toMatchObject([{ subject: 'Call 1', staff_id: LIN }]);
  });

  it('does not find what the caller may not see', async () => {
    const lin = world.graph.as('administrator', { userId: LIN, roles: ['sales-rep'] });
    const before = await world.everything();
    const { importInteractions } = await lin.data<{ importInteractions: { results: Outcome[] } }>(IMPORT, {
      input: { rows: [row({})] },
    });
    expect(importInteractions.results).toMatchObject([
      { status: 'REFUSED', code: 'NOT_FOUND', field: 'row.customerId' },
    ]);
    expect(await world.everything()).toEqual(before);
  });

  it('only says what would happen in a dry run', async () => {
    const [known] = await importRows([{ externalId: 'D-1' }]);
    const before = await world.everything();
    const outcomes = await importRows([{ externalId: 'D-1', body: 'New' }, { subject: 'Other' }, { subject: '' }], {
      onDuplicate: 'UPDATE',
      dryRun: true,
    });
    expect(outcomes).toMatchObject([
      { status: 'UPDATED', id: known?.id },
      { status: 'CREATED', id: null },
      { status: 'REFUSED', code: 'BAD_USER_INPUT' },
    ]);
    expect(await world.everything()).toEqual(before);
  });

  it('takes as many statements for 400 rows as for 4', async () => {
    const rows = (count: number, prefix: string) =>
      Array.from({ length: count }, (_, index) => ({ externalId: `${prefix}${String(index)}`, contactId }));
    const few = await world.graph.statements(() => importRows(rows(4, 'F')));
    const many = await world.graph.statements(() => importRows(rows(400, 'M')));
    expect(many).toBe(few);
    expect(await stored()).toHaveLength(404);
  });
});
