import type { ImportRowResult } from '../../../shared/import-rows/import-rows.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { emptyTables } from '../../../test/kit/empty-tables.js';
import { CUSTOMER, LIN, WEI, startWorld, type SalesWorld } from '../testing/sales-world.js';

const OTHER_CUSTOMER = 'cus_01jd0000000000000000000302';
const day = (number: number) => `2026-01-0${String(number)}T00:00:00.000Z`;

describe.each(testDatabases)('importActivities on %s', (kind) => {
  let world: SalesWorld;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  beforeEach(() => emptyTables(world.graph, 'sales', ['activities']));
  afterAll(() => world.graph.remove());

  const row = (externalId: string | null, changes: Record<string, unknown> = {}) => ({
    externalId,
    kind: 'CALL',
    subject: `Activity ${String(externalId)}`,
    ...changes,
  });
  const imported = (rows: readonly object[], more: Record<string, unknown> = {}) =>
    world.change<ImportRowResult[]>('importActivities', { rows, ...more });
  const statuses = (results: readonly ImportRowResult[]) => results.map(({ status }) => status);

  it('stores good rows and refuses bad ones, each at its place', async () => {
    const { id: opportunityId } = await world.newOpportunity();
    const results = await imported([
      row('A', { doneAt: day(1), opportunityId, ownerId: LIN, customerId: CUSTOMER }),
      row('B', { subject: '' }),
      row('C', { startsAt: day(1) }),
      row('D', { outcome: 'COMPLETED' }),
      row('E', { outcomeNotes: 'Why?' }),
      row('F', { doneAt: '2199-01-01T00:00:00.000Z' }),
      row('G', { opportunityId, customerId: OTHER_CUSTOMER }),
      row('H', { ownerId: 'Lin' }),
      row('A', { subject: 'Another' }),
      row('I', { doneAt: day(2), outcome: 'NOT_REACHED', outcomeNotes: 'Nobody there' }),
    ]);
    expect(results.map(({ status, code, field }) => [status, code, field])).toEqual([
      ['CREATED', null, null],
      ['REFUSED', 'BAD_USER_INPUT', 'row.subject'],
      ['REFUSED', 'BAD_USER_INPUT', 'row.startsAt'],
      ['REFUSED', 'BAD_USER_INPUT', 'row.outcome'],
      ['REFUSED', 'BAD_USER_INPUT', 'row.outcomeNotes'],
      ['REFUSED', 'BAD_USER_INPUT', 'row.doneAt'],
      ['REFUSED', 'BAD_USER_INPUT', 'row.opportunityId'],
      ['REFUSED', 'BAD_USER_INPUT', 'row.ownerId'],
      ['SKIPPED', null, null],
      ['CREATED', null, null],
    ]);
    const query = '{ activities { nodes { externalId doneAt outcome outcomeNotes customer { id } owner { id } } } }';
    expect(await world.administrator.data(query)).toEqual({
      activities: {
        nodes: [
          {
            externalId: 'I',
            doneAt: day(2),
            outcome: 'NOT_REACHED',
            outcomeNotes: 'Nobody there',
            customer: null,
            owner: null,
          },
          {
            externalId: 'A',
            doneAt: day(1),
            outcome: 'COMPLETED',
            outcomeNotes: null,
            customer: { id: CUSTOMER },
            owner: { id: LIN },
          },
        ],
      },
    });
  });

  it('knows rows again: nothing changes but what differs, and what a row leaves out stays', async () => {
    const rows = [row('A', { dueAt: day(3), ownerId: WEI, notes: 'Long' }), row('B', { doneAt: day(1) })];
    expect(statuses(await imported(rows, { dryRun: true }))).toEqual(['CREATED', 'CREATED']);
    expect(statuses(await imported(rows))).toEqual(['CREATED', 'CREATED']);
    expect(statuses(await imported(rows))).toEqual(['SKIPPED', 'SKIPPED']);
    expect(statuses(await imported(rows, { onDuplicate: 'UPDATE' }))).toEqual(['UNCHANGED', 'UNCHANGED']);
    const again = [
      row('A', { priority: 'HIGH' }),
      row('B', { outcome: 'CANCELLED' }),
      row('N'),
      row('N', { dueAt: day(4) }),
    ];
    expect(statuses(await imported(again, { onDuplicate: 'UPDATE' }))).toEqual([
      'UPDATED',
      'UPDATED',
      'CREATED',
      'UPDATED',
    ]);
    const query = '{ activities { nodes { externalId priority dueAt notes outcome version } } }';
    expect(await world.administrator.data(query)).toEqual({
      activities: {
        nodes: [
          { externalId: 'A', priority: 'HIGH', dueAt: day(3), notes: 'Long', outcome: null, version: 2 },
          { externalId: 'N', priority: 'NORMAL', dueAt: day(4), notes: null, outcome: null, version: 2 },
          { externalId: 'B', priority: 'NORMAL', dueAt: null, notes: null, outcome: 'CANCELLED', version: 2 },
        ],
      },
    });
    expect(statuses(await imported([row('A')], { onDuplicate: 'CREATE' }))).toEqual(['REFUSED']);
  });
});
