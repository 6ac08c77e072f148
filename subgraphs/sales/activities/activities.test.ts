import { testDatabases } from '../../../shared/testing/databases.js';
import type { Circumstances } from '../../../shared/graphql/live-scope.js';
import { ADMINISTRATOR, CONTACT, CUSTOMER, LIN, WEI, startWorld, type SalesWorld } from '../testing/sales-world.js';

const OTHER_CUSTOMER = 'cus_01jd0000000000000000000302';
const NOW = '2026-01-05T08:00:00.000Z';

/** A clock that tests set, and ids that count. */
function settableClock() {
  let count = 0;
  const clock = { now: NOW };
  const circumstances: Circumstances = {
    now: () => clock.now,
    newId: (prefix) => `${prefix}_${String((count += 1)).padStart(26, '0')}`,
  };
  return { clock, circumstances };
}

describe.each(testDatabases)('activities on %s', (kind) => {
  const { clock, circumstances } = settableClock();
  let world: SalesWorld;
  beforeAll(async () => {
    world = await startWorld(kind, circumstances);
  });
  beforeEach(() => {
    clock.now = NOW;
  });
  afterAll(() => world.graph.remove());

  const activity = async <T>(id: string, selection: string): Promise<T> => {
    const query = `query ($id: ID!) { activity(id: $id) { ${selection} } }`;
    return (await world.administrator.data<{ activity: T }>(query, { id })).activity;
  };
  const FACTS = `externalId kind subject notes dueAt startsAt endsAt priority isOverdue customer { id } contact { id }
    opportunity { id } owner { id } doneAt outcome outcomeNotes version`;

  it('begin with what is given, and belong to whoever creates them', async () => {
    const { id } = await world.newActivity();
    expect(await activity(id, FACTS)).toEqual({
      externalId: null,
      kind: 'TASK',
      subject: '回访',
      notes: null,
      dueAt: null,
      startsAt: null,
      endsAt: null,
      priority: 'NORMAL',
      isOverdue: false,
      customer: null,
      contact: null,
      opportunity: null,
      owner: { id: ADMINISTRATOR },
      doneAt: null,
      outcome: null,
      outcomeNotes: null,
      version: 1,
    });
    const facts = {
      externalId: 'A-1',
      kind: 'MEETING',
      subject: 'Kick-off',
      notes: 'Bring the deck.\nAnd cake.',
      dueAt: '2026-01-04T00:00:00.000Z',
      startsAt: '2026-01-06T01:00:00.000Z',
      endsAt: '2026-01-06T02:00:00.000Z',
      priority: 'HIGH',
    };
    const opportunity = await world.newOpportunity();
    const about = { contactId: CONTACT, opportunityId: opportunity.id, ownerId: LIN };
    const { id: meeting } = await world.newActivity({ ...facts, ...about });
    expect(await activity(meeting, FACTS)).toEqual({
      ...facts,
      isOverdue: true,
      customer: { id: CUSTOMER },
      contact: { id: CONTACT },
      opportunity: { id: opportunity.id },
      owner: { id: LIN },
      doneAt: null,
      outcome: null,
      outcomeNotes: null,
      version: 1,
    });
    expect(await activity((await world.newActivity({ ownerId: null })).id, 'owner { id }')).toEqual({ owner: null });
  });

  it('are carried out once however often they are asked for with one key', async () => {
    const input = { clientMutationId: 'call-them-back', kind: 'CALL', subject: 'Once' };
    const [one, other] = [await world.newActivity(input), await world.newActivity(input)];
    expect(other).toEqual(one);
    const done = { ...target(one), outcome: 'NOT_REACHED', clientMutationId: 'not-reached-1' };
    const first = await world.change('completeActivity', done);
    expect(await world.change('completeActivity', done)).toEqual(first);
    expect(first.version).toBe(2);
    expect(await world.refused('completeActivity', { ...done, outcome: 'COMPLETED' })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  const target = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['an empty subject', { subject: ' ' }, 'BAD_USER_INPUT', 'input.subject'],
    ['a subject that is too long', { subject: 'x'.repeat(201) }, 'BAD_USER_INPUT', 'input.subject'],
    ['notes that are too long', { notes: 'x'.repeat(16_001) }, 'BAD_USER_INPUT', 'input.notes'],
    ['times of a task', { startsAt: NOW }, 'BAD_USER_INPUT', 'input.startsAt'],
    ['an end of a call', { kind: 'CALL', endsAt: NOW }, 'BAD_USER_INPUT', 'input.endsAt'],
    ['an end without a beginning', { kind: 'VISIT', endsAt: NOW }, 'BAD_USER_INPUT', 'input.endsAt'],
    ['an end at the beginning', { kind: 'VISIT', startsAt: NOW, endsAt: NOW }, 'BAD_USER_INPUT', 'input.endsAt'],
    ['what is no customer', { customerId: 'opp_1' }, 'BAD_USER_INPUT', 'input.customerId'],
    ['what is no contact', { contactId: CUSTOMER }, 'BAD_USER_INPUT', 'input.contactId'],
    ['what is no opportunity', { opportunityId: CUSTOMER }, 'BAD_USER_INPUT', 'input.opportunityId'],
    ['what is no owner', { ownerId: CUSTOMER }, 'BAD_USER_INPUT', 'input.ownerId'],
    [
      'an opportunity that is not there',
      { opportunityId: 'opp_01jd0000000000000000000999' },
      'NOT_FOUND',
      'input.opportunityId',
    ],
    ['a known external id', { externalId: 'A-1' }, 'DUPLICATE', 'input.externalId'],
  ])('are refused with %s', async (_what, facts, code, field) => {
    const input = { kind: 'TASK', subject: 'Refused', ...facts };
    expect(await world.refused('createActivity', input)).toEqual({ code, field });
  });

  it('are for opportunities of their customer only, and follow these to another one', async () => {
    const opportunity = await world.newOpportunity();
    const about = { kind: 'TASK', subject: 'Of whom?', opportunityId: opportunity.id };
    const wrong = { code: 'BAD_USER_INPUT', field: 'input.opportunityId' };
    expect(await world.refused('createActivity', { ...about, customerId: OTHER_CUSTOMER })).toEqual(wrong);
    const made = await world.newActivity(about);
    expect(await world.refused('updateActivity', { ...target(made), customerId: OTHER_CUSTOMER })).toEqual(wrong);
    expect(await world.refused('updateActivity', { ...target(made), customerId: null })).toEqual(wrong);
    const free = await world.newActivity({ customerId: OTHER_CUSTOMER });
    expect(await world.refused('updateActivity', { ...target(free), opportunityId: opportunity.id })).toEqual(wrong);
    await world.change('updateOpportunity', { ...target(opportunity), customerId: OTHER_CUSTOMER });
    expect(await activity(made.id, 'customer { id } opportunity { id } version')).toEqual({
      customer: { id: OTHER_CUSTOMER },
      opportunity: { id: opportunity.id },
      version: 2,
    });
    const joined = await world.change('updateActivity', { ...target(free), opportunityId: opportunity.id });
    expect(joined.version).toBe(2);
    const freed = { id: made.id, expectedVersion: 2, opportunityId: null, customerId: null };
    await world.change('updateActivity', freed);
    expect(await activity(made.id, 'customer { id } opportunity { id }')).toEqual({
      customer: null,
      opportunity: null,
    });
  });

  it('change what is given and leave the rest', async () => {
    const made = await world.newActivity({ kind: 'VISIT', startsAt: NOW, notes: 'Old', externalId: 'A-2' });
    const timeless = { ...target(made), kind: 'TASK' };
    expect(await world.refused('updateActivity', timeless)).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'input.startsAt',
    });
    await world.change('updateActivity', { ...timeless, startsAt: null, priority: 'LOW', dueAt: NOW, notes: null });
    const selection = 'kind startsAt dueAt priority notes subject externalId version';
    expect(await activity(made.id, selection)).toEqual({
      kind: 'TASK',
      startsAt: null,
      dueAt: NOW,
      priority: 'LOW',
      notes: null,
      subject: '回访',
      externalId: 'A-2',
      version: 2,
    });
    const stale = { ...target(made), subject: 'Late' };
    expect(await world.refused('updateActivity', stale)).toMatchObject({ code: 'STALE_VERSION' });
    const nameless = { id: made.id, expectedVersion: 2, subject: null };
    expect(await world.refused('updateActivity', nameless)).toMatchObject({ field: 'input.subject' });
  });

  it('are done with an outcome, better told later, and opened again', async () => {
    const made = await world.newActivity({ kind: 'CALL', dueAt: '2026-01-04T00:00:00.000Z' });
    expect(await world.refused('reopenActivity', target(made))).toMatchObject({ code: 'CONFLICT' });
    const tooLong = { ...target(made), outcomeNotes: 'x'.repeat(2_001) };
    expect(await world.refused('completeActivity', tooLong)).toMatchObject({ field: 'input.outcomeNotes' });
    const ahead = { ...target(made), doneAt: '2026-01-06T08:00:00.001Z' };
    expect(await world.refused('completeActivity', ahead)).toMatchObject({ field: 'input.doneAt' });
    await world.change('completeActivity', { ...target(made), outcome: 'NOT_REACHED' });
    const selection = 'doneAt outcome outcomeNotes isOverdue version';
    const done = { doneAt: NOW, isOverdue: false };
    expect(await activity(made.id, selection)).toEqual({
      ...done,
      outcome: 'NOT_REACHED',
      outcomeNotes: null,
      version: 2,
    });
    clock.now = '2026-01-05T09:00:00.000Z';
    await world.change('completeActivity', { id: made.id, expectedVersion: 2, outcomeNotes: 'They called.' });
    expect(await activity(made.id, selection)).toEqual({
      ...done,
      outcome: 'COMPLETED',
      outcomeNotes: 'They called.',
      version: 3,
    });
    await world.change('reopenActivity', { id: made.id, expectedVersion: 3 });
    const open = { doneAt: null, outcome: null, outcomeNotes: null, isOverdue: true, version: 4 };
    expect(await activity(made.id, selection)).toEqual(open);
    const query = `query ($id: ID!) { activity(id: $id) { history { nodes { action fields { field } } } } }`;
    const told = await world.administrator.data<{ activity: { history: { nodes: { fields: object[] }[] } } }>(query, {
      id: made.id,
    });
    expect(told.activity.history.nodes.map(({ fields }) => fields)).toEqual([
      expect.arrayContaining([{ field: 'doneAt' }, { field: 'outcome' }, { field: 'outcomeNotes' }]),
      expect.arrayContaining([{ field: 'outcome' }, { field: 'outcomeNotes' }]),
      expect.arrayContaining([{ field: 'doneAt' }, { field: 'outcome' }]),
      expect.not.arrayContaining([{ field: 'agenda' }]),
    ]);
  });

  it('are handed over, deleted and restored', async () => {
    const made = await world.newActivity({ externalId: 'A-3' });
    await world.change('reassignActivity', { ...target(made), ownerId: WEI });
    expect(await activity(made.id, 'owner { id } version')).toEqual({ owner: { id: WEI }, version: 2 });
    expect(await world.refused('deleteActivity', target(made))).toMatchObject({ code: 'STALE_VERSION' });
    await world.change('deleteActivity', { id: made.id, expectedVersion: 2 });
    expect(await activity(made.id, 'id')).toBeNull();
    const usurper = await world.newActivity({ externalId: 'A-3' });
    expect(await world.refused('restoreActivity', { id: made.id })).toMatchObject({ code: 'DUPLICATE' });
    await world.change('deleteActivity', target(usurper));
    await world.change('restoreActivity', { id: made.id });
    expect(await activity(made.id, 'externalId version')).toEqual({ externalId: 'A-3', version: 4 });
    expect(await world.refused('restoreActivity', { id: made.id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('take the territory of their customer, and nothing of one who was erased', async () => {
    const run = async (mutation: string, input: object, selection: string) =>
      (
        await world.administrator.data<Record<string, Record<string, { id: string; version: number }>>>(
          `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${selection} } }`,
          { input },
        )
      )[mutation]!;
    const { customer } = await run('createCustomer', { name: 'Moved about' }, 'customer { id version }');
    const { contact } = await run(
      'createContact',
      { customerId: customer!.id, name: 'Gone' },
      'contact { id version }',
    );
    const { territory } = await run('createTerritory', { name: 'East' }, 'territory { id version }');
    const made = await world.newActivity({ customerId: customer!.id });
    const contacted = await world.newActivity({ contactId: contact!.id, subject: 'Call Gone', notes: 'Private' });
    const territories = async () => {
      const rows = await world.subgraph.database.reader.query(
        'SELECT territory_id FROM activities WHERE customer_id = ? ORDER BY id',
        [customer!.id],
      );
      return rows.map((row) => row.territory_id);
    };
    await run('reassignCustomer', { ...target(customer!), territoryId: territory!.id }, 'customer { id }');
    await world.graph.events.settle();
    expect(await territories()).toEqual([territory!.id]);
    await world.newActivity({ customerId: customer!.id });
    expect(await territories()).toEqual([territory!.id, territory!.id]);

    await run('eraseContact', { id: contact!.id, reason: 'They asked for it.' }, 'erasureId');
    await world.graph.events.settle();
    expect(await activity(contacted.id, 'subject notes')).toEqual({ subject: '[erased]', notes: null });
    expect(await activity(made.id, 'subject')).toEqual({ subject: '回访' });
    const toErased = { kind: 'CALL', subject: 'Again', contactId: contact!.id };
    expect(await world.refused('createActivity', toErased)).toEqual({ code: 'NOT_FOUND', field: 'input.contactId' });
    await run('eraseCustomer', { id: customer!.id, reason: 'They asked for it.' }, 'erasureId');
    await world.graph.events.settle();
    expect(await activity(made.id, 'subject')).toEqual({ subject: '[erased]' });
    const about = { kind: 'CALL', subject: 'Again', customerId: customer!.id };
    expect(await world.refused('createActivity', about)).toEqual({ code: 'NOT_FOUND', field: 'input.customerId' });
  });
});
