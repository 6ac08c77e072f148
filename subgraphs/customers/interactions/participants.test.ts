import { testDatabases } from '../../../shared/testing/databases.js';
import { LIN, startWorld, WEI, type CustomersWorld } from '../testing/customers-world.js';

const DETAILS = `{
  id version channel durationMinutes place
  participants { contact { id } staff { id } name role }
}`;
const READ = `query ($id: ID!) { interaction(id: $id) ${DETAILS} }`;
const RECORD = `mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { interaction ${DETAILS} } }`;
const UPDATE = `mutation ($input: UpdateInteractionInput!) { updateInteraction(input: $input) { interaction ${DETAILS} } }`;
const IMPORT = `mutation ($input: ImportInteractionsInput!) {
  importInteractions(input: $input) { results { status id code field } }
}`;
const HISTORY = `query ($id: ID!) { interaction(id: $id) { history { nodes { fields { field state before after } } } } }`;

interface Seen {
  id: string;
  version: number;
  durationMinutes: number | null;
  place: string | null;
  participants: { contact: unknown; staff: unknown; name: string | null; role: string | null }[];
}

interface FieldChange {
  field: string;
  state: string;
  before: unknown;
  after: unknown;
}

describe.each(testDatabases)('those who took part in interactions, on %s', (kind) => {
  let world: CustomersWorld;
  let customerId: string;
  let contactId: string;
  let meeting: Record<string, unknown>;
  beforeAll(async () => {
    world = await startWorld(kind);
    customerId = await world.newCustomer('Hosts', { ownerId: WEI });
    contactId = (await world.newContact(customerId)).id;
    meeting = { customerId, channel: 'MEETING', subject: 'Kick-off' };
  });
  afterAll(() => world.graph.remove());

  const participants = () => [
    { staffId: LIN, role: 'HOST' },
    { contactId, role: 'LISTENER' },
    { name: '  Ms Okafor, interpreter ' },
  ];
  const seenParticipants = () => [
    { contact: null, staff: { id: LIN }, name: null, role: 'HOST' },
    { contact: { id: contactId }, staff: null, name: null, role: 'LISTENER' },
    { contact: null, staff: null, name: 'Ms Okafor, interpreter', role: null },
  ];
  const record = (input: Record<string, unknown>) => world.change<Seen>(RECORD, { ...meeting, ...input });
  const read = async (id: string) =>
    (await world.administrator.data<{ interaction: Seen | null }>(READ, { id })).interaction;
  const stored = () =>
    world.graph.subgraphs
      .get('customers')!
      .database.reader.query('SELECT * FROM interaction_participants ORDER BY interaction_id, position');
  const refused = async (mutation: string, input: Record<string, unknown>) => {
    const before = await stored();
    const refusal = await world.refused(mutation, input);
    expect(await stored()).toEqual(before);
    return refusal;
  };

  it('are stored in their order, with duration and place, and replaced as a whole', async () => {
    const recorded = await record({ participants: participants(), durationMinutes: 90, place: ' Room 3, Hangzhou ' });
    expect(recorded).toMatchObject({
      durationMinutes: 90,
      place: 'Room 3, Hangzhou',
      participants: seenParticipants(),
    });
    const { id } = recorded;
    const untouched = await world.change<Seen>(UPDATE, { id, expectedVersion: 1, durationMinutes: null });
    expect(untouched).toMatchObject({ durationMinutes: null, place: 'Room 3, Hangzhou', version: 2 });
    expect(untouched.participants).toEqual(seenParticipants());
    const replaced = await world.change<Seen>(UPDATE, { id, expectedVersion: 2, participants: [{ name: 'Zoë' }] });
    expect(replaced.participants).toEqual([{ contact: null, staff: null, name: 'Zoë', role: null }]);
    const nobody = await world.change<Seen>(UPDATE, { id, expectedVersion: 3, participants: null });
    expect(nobody).toMatchObject({ participants: [], version: 4 });
  });

  it('stand in the history, for who may know of all of them', async () => {
    const { id } = await record({ participants: participants() });
    await world.change(UPDATE, { id, expectedVersion: 1, participants: [], place: 'Online' });
    interface Answer {
      interaction: { history: { nodes: { fields: FieldChange[] }[] } };
    }
    const latest = async (client = world.administrator) => {
      const { interaction } = await client.data<Answer>(HISTORY, { id });
      return interaction.history.nodes[0]?.fields.filter(({ field }) => ['participants', 'place'].includes(field));
    };
    const before = [
      { staffId: LIN, role: 'HOST' },
      { contactId, role: 'LISTENER' },
      { name: 'Ms Okafor, interpreter' },
    ];
    expect(await latest()).toEqual(
      expect.arrayContaining([
        { field: 'participants', state: 'VISIBLE', before, after: [] },
        { field: 'place', state: 'VISIBLE', before: null, after: 'Online' },
      ]),
    );
    const withoutStaff = world.graph.as('sales-rep', { userId: WEI, scopes: ['interactions:read', 'contacts:read'] });
    expect(await latest(withoutStaff)).toContainEqual({
      field: 'participants',
      state: 'HIDDEN',
      before: null,
      after: null,
    });
  });

  it('are counted in one statement, however many interactions are listed', async () => {
    for (let count = 0; count < 3; count += 1) await record({ participants: participants() });
    const LIST = `query ($first: Int!) { interactions(first: $first) { nodes { id participants { name } } } }`;
    const count = (first: number) => world.graph.statements(() => world.administrator.data(LIST, { first }));
    expect(await count(3)).toBe(await count(1));
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['nobody', { participants: [{ role: 'HOST' }] }, 'participants.0'],
    ['two at once', { participants: [{ name: 'A', staffId: LIN }] }, 'participants.0'],
    ['an empty name', { participants: [{ name: 'A' }, { name: ' ' }] }, 'participants.1.name'],
    ['a long name', { participants: [{ name: 'x'.repeat(201) }] }, 'participants.0.name'],
    ['no member of staff', { participants: [{ staffId: 'Lin' }] }, 'participants.0.staffId'],
    ['somebody twice', { participants: [{ staffId: LIN }, { staffId: LIN }] }, 'participants.1'],
    ['51 people', { participants: Array.from({ length: 51 }, () => ({ name: 'A' })) }, 'participants'],
    ['no minute', { durationMinutes: 0 }, 'durationMinutes'],
    ['more than a week', { durationMinutes: 10_081 }, 'durationMinutes'],
    ['a long place', { place: 'x'.repeat(301) }, 'place'],
    ['a place of a call', { channel: 'PHONE', place: 'Here' }, 'place'],
    ['a duration of a letter', { channel: 'LETTER', durationMinutes: 5 }, 'durationMinutes'],
  ])('are refused where they are %s', async (_what, facts, field) => {
    const { id } = await record({});
    expect(await refused(RECORD, { ...meeting, ...facts })).toEqual({
      code: 'BAD_USER_INPUT',
      field: `input.${field}`,
    });
    expect(await refused(UPDATE, { id, expectedVersion: 1, ...facts })).toEqual({
      code: 'BAD_USER_INPUT',
      field: `input.${field}`,
    });
    const row = { ...meeting, occurredAt: '2025-12-01T10:00:00Z', ...facts };
    expect(await world.change(IMPORT, { rows: [row] })).toEqual([
      { status: 'REFUSED', id: null, code: 'BAD_USER_INPUT', field: `row.${field}` },
    ]);
  });

  it('are none but contacts of the customer', async () => {
    const { id } = await record({});
    const elsewhere = await world.newContact(await world.newCustomer('Elsewhere'));
    const facts = { participants: [{ name: 'A' }, { contactId: elsewhere.id }] };
    const expected = { code: 'NOT_FOUND', field: 'input.participants.1.contactId' };
    expect(await refused(RECORD, { ...meeting, ...facts })).toEqual(expected);
    expect(await refused(UPDATE, { id, expectedVersion: 1, ...facts })).toEqual(expected);
  });

  it('keep a channel from changing that does not go with what is known', async () => {
    const { id } = await record({ place: 'Here', durationMinutes: 5 });
    const refusal = await refused(UPDATE, { id, expectedVersion: 1, channel: 'PHONE' });
    expect(refusal).toEqual({ code: 'BAD_USER_INPUT', field: 'input.place' });
    await world.change(UPDATE, { id, expectedVersion: 1, channel: 'PHONE', place: null });
    expect(await read(id)).toMatchObject({ channel: 'PHONE', place: null, durationMinutes: 5, version: 2 });
  });

  it('come by imports, and again without a change', async () => {
    const row = {
      ...meeting,
      externalId: 'IMPORTED',
      occurredAt: '2025-12-01T10:00:00Z',
      durationMinutes: 30,
      place: 'There',
      participants: participants(),
    };
    const run = async (rows: Record<string, unknown>[]) =>
      world.change<{ status: string; id: string }[]>(IMPORT, { rows, onDuplicate: 'UPDATE' });
    const [created] = await run([row]);
    expect(created?.status).toBe('CREATED');
    const id = created?.id ?? '';
    expect(await read(id)).toMatchObject({ durationMinutes: 30, place: 'There', participants: seenParticipants() });
    expect(await run([row])).toMatchObject([{ status: 'UNCHANGED' }]);
    const { participants: _given, ...without } = row;
    expect(await run([without])).toMatchObject([{ status: 'UNCHANGED' }]);
    expect(await run([{ ...row, participants: [{ name: 'Zoë' }] }])).toMatchObject([{ status: 'UPDATED', id }]);
    expect(await read(id)).toMatchObject({ version: 2, participants: [{ name: 'Zoë' }] });
  });

  it('who are neither contacts nor staff are erased with the customer', async () => {
    const gone = await world.newCustomer('Gone');
    const { id } = await record({ customerId: gone, participants: [{ name: 'Ms Okafor' }, { staffId: LIN }] });
    const ERASE = 'mutation ($input: EraseCustomerInput!) { eraseCustomer(input: $input) { erasedId } }';
    await world.change(ERASE, { id: gone, reason: 'They asked for it' });
    const rows = (await stored()).filter(({ interaction_id: of }) => of === id);
    expect(rows.map(({ name, staff_id: staffId }) => [name, staffId])).toEqual([
      [null, null],
      [null, LIN],
    ]);
  });
});
