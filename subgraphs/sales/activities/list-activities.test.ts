import { testDatabases } from '../../../shared/testing/databases.js';
import type { TestClient } from '../../../test/kit/test-graph.js';
import { CUSTOMER, LIN, WEI, startWorld, stoppedClock, type SalesWorld } from '../testing/sales-world.js';

const OTHER_CUSTOMER = 'cus_01jd0000000000000000000302';
const day = (number: number) => `2026-01-0${String(number)}T00:00:00.000Z`;

interface Page {
  nodes: { subject: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}
const LIST = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: ActivityFilterInput,
  $sort: [ActivitySortInput!]) {
  activities(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: $sort) {
    nodes { subject } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`;

describe.each(testDatabases)('the list of activities on %s', (kind) => {
  let world: SalesWorld;
  let opportunity: string;

  /** The clock stands still at the morning of the fifth. */
  beforeAll(async () => {
    world = await startWorld(kind, stoppedClock());
    opportunity = (await world.newOpportunity({ customerId: OTHER_CUSTOMER })).id;
    const facts: Record<string, unknown>[] = [
      { subject: 'a', dueAt: day(6), ownerId: LIN },
      { subject: 'b', customerId: CUSTOMER, priority: 'HIGH' },
      { subject: 'c', kind: 'MEETING', startsAt: day(3), endsAt: day(4), ownerId: LIN },
      { subject: 'd', kind: 'VISIT', startsAt: day(7), opportunityId: opportunity, ownerId: WEI },
      { subject: 'e', dueAt: day(6), customerId: CUSTOMER, externalId: 'E' },
      { subject: 'f', kind: 'CALL', dueAt: day(1), contactId: 'con_01jd0000000000000000000401' },
    ];
    for (const input of facts) await world.newActivity(input);
    for (const [subject, doneAt] of [
      ['x', day(2)],
      ['y', day(4)],
      ['z', day(4)],
    ]) {
      const made = await world.newActivity({ subject, customerId: CUSTOMER, ownerId: LIN, dueAt: day(1) });
      await world.change('completeActivity', { id: made.id, expectedVersion: 1, doneAt });
    }
    await world.change('deleteActivity', { id: (await world.newActivity({ ownerId: LIN })).id, expectedVersion: 1 });
  });
  afterAll(() => world.graph.remove());

  const list = async (variables: Record<string, unknown>, client: TestClient = world.administrator) =>
    (await client.data<{ activities: Page }>(LIST, variables)).activities;
  const subjects = ({ nodes }: { nodes: { subject: string }[] }) => nodes.map(({ subject }) => subject).join('');

  async function through(sort: object | undefined, size: number): Promise<string> {
    let [there, back] = ['', ''];
    for (let after: string | null = null; ;) {
      const page: Page = await list({ first: size, after, sort });
      there += subjects(page);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    for (let before: string | null = null; ;) {
      const page: Page = await list({ last: size, before, sort });
      back = subjects(page) + back;
      if (!page.pageInfo.hasPreviousPage) break;
      before = page.pageInfo.startCursor;
    }
    expect(back).toBe(there);
    return there;
  }

  it.each<[string, Record<string, unknown> | undefined, string]>([
    ['what is due first, and what is done behind it', undefined, 'fcaedbyzx'],
    ['the agenda upside down', { field: 'AGENDA', direction: 'DESC' }, 'xzybdeacf'],
    ['what has to be done', { field: 'DUE_AT', direction: 'ASC' }, 'bcdfxyzae'],
    ['creation', { field: 'CREATED_AT', direction: 'ASC' }, 'abcdefxyz'],
    ['what matters', { field: 'PRIORITY', direction: 'DESC' }, 'bzyxfedca'],
    ['the latest change', { field: 'UPDATED_AT', direction: 'DESC' }, 'zyxfedcba'],
  ])('runs by %s to its end in pages of any size, both ways', async (_what, sort, expected) => {
    for (const size of [1, 4, 100]) expect(await through(sort, size)).toBe(expected);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['external ids', { externalId: { in: ['E'] } }, 'e'],
    ['customers', { customerId: { in: [CUSTOMER, OTHER_CUSTOMER] } }, 'edbyzx'],
    ['contacts', { contactId: { eq: 'con_01jd0000000000000000000401' } }, 'f'],
    ['owners', { ownerId: { eq: LIN } }, 'cayzx'],
    ['kinds', { kind: { in: ['CALL', 'VISIT'] } }, 'fd'],
    ['priority', { priority: { eq: 'HIGH' } }, 'b'],
    ['what is done', { isDone: true }, 'yzx'],
    ['what is not', { isDone: false, ownerId: { in: [LIN] } }, 'ca'],
    ['what is overdue', { isOverdue: true }, 'fc'],
    ['what is not overdue', { isOverdue: false }, 'aedbyzx'],
    ['when it is due', { dueAt: { from: day(2), to: day(6) } }, 'ae'],
    ['what has an opportunity', { opportunityId: { isNull: false } }, 'd'],
    ['when it begins', { startsAt: { from: day(3) } }, 'cd'],
    ['when it was done', { doneAt: { from: day(4) } }, 'yz'],
    ['an outcome', { outcome: { eq: 'COMPLETED' } }, 'yzx'],
    ['the latest changes', { changedSince: '2027-01-01T00:00:00.000Z' }, ''],
    ['one thing or the other', { or: [{ isOverdue: true }, { not: { isDone: false } }] }, 'fcyzx'],
  ])('is filtered by %s', async (_what, filter, expected) => {
    const page = await list({ filter });
    expect(subjects(page)).toBe(expected);
    expect(page.totalCount).toBe(expected.length);
  });

  it('stands below customers, opportunities and members of staff, in one statement for all of each', async () => {
    const made = await world.administrator.data<Record<string, Record<string, { id: string }>>>(
      `mutation { one: createCustomer(input: { name: "One" }) { customer { id } }
        two: createCustomer(input: { name: "Two" }) { customer { id } }
        ann: createUser(input: { name: "Ann" }) { user { id } } bob: createUser(input: { name: "Bob" }) { user { id } } }`,
    );
    const [one, two] = [made.one!.customer!.id, made.two!.customer!.id];
    const [ann, bob] = [made.ann!.user!.id, made.bob!.user!.id];
    const { id: sale } = await world.newOpportunity({ customerId: one });
    const facts = [
      { subject: 'q', customerId: one, ownerId: ann, dueAt: day(8) },
      { subject: 'p', opportunityId: sale, ownerId: ann, dueAt: day(7) },
      { subject: 'r', customerId: two, ownerId: bob },
    ];
    const written: string[] = [];
    for (const input of facts) written.push((await world.newActivity(input)).id);
    const activities = 'activities { totalCount nodes { subject } }';
    const query = (more: string) => `query ($ids: [ID!]!) { nodes(ids: $ids) {
      ... on Customer { name ${more} } ... on User { name ${more} } ... on Opportunity { name ${more} } } }`;
    const ask = async (ids: readonly string[], more = activities) =>
      (await world.administrator.data<{ nodes: { activities: Page }[] }>(query(more), { ids })).nodes.map((node) => [
        subjects(node.activities),
        node.activities.totalCount,
      ]);
    expect(await ask([one, two, ann, bob, sale])).toEqual([
      ['pq', 2],
      ['r', 1],
      ['pq', 2],
      ['r', 1],
      ['p', 1],
    ]);
    const statements = (ids: string[]) => world.graph.statements(() => ask(ids));
    expect(await statements([one, two])).toBe(await statements([one]));
    expect(await statements([ann, bob])).toBe(await statements([ann]));
    await world.change('completeActivity', { id: written[1], expectedVersion: 1 });
    expect(await ask([one, ann], 'activities(isDone: false) { totalCount nodes { subject } }')).toEqual([
      ['q', 1],
      ['q', 1],
    ]);
    expect(await ask([one], 'activities(isDone: true, first: 1) { totalCount nodes { subject } }')).toEqual([['p', 1]]);
    for (const [index, id] of written.entries()) {
      await world.change('deleteActivity', { id, expectedVersion: index === 1 ? 2 : 1 });
    }
  });

  it.each<[string, () => TestClient, string]>([
    ['the administrator', () => world.administrator, 'fcaedbyzx'],
    ['an executive', () => world.graph.as('executive'), 'fcaedbyzx'],
    ['an analyst', () => world.graph.as('analyst'), 'fcaedbyzx'],
    ['Lin', () => world.lin, 'cayzx'],
    ['Wei', () => world.wei, 'd'],
    ['Wei of the service', () => world.graph.as('service-agent', { userId: WEI }), 'd'],
    ['a manager without members', () => world.graph.as('sales-manager'), ''],
  ])('shows %s their own, by every path', async (_who, client, expected) => {
    expect(await list({}, client())).toMatchObject({ totalCount: expected.length });
    expect(subjects(await list({}, client()))).toBe(expected);
    for (const filter of [{ isDone: false }, { isOverdue: true }]) {
      expect([...expected]).toEqual(expect.arrayContaining([...subjects(await list({ filter }, client()))]));
    }
  });

  it('is not there for partners, customers and visitors, nor notes for an analyst', async () => {
    for (const client of [world.partner, world.graph.as('customer'), world.visitor]) {
      expect((await client.send('{ activities { totalCount } }')).errors).toHaveLength(1);
    }
    expect((await world.graph.as('analyst').send('{ activities { nodes { notes } } }')).errors).toHaveLength(1);
  });

  it('lets nobody change what they do not see, nor those who only read', async () => {
    const { nodes } = await world.administrator
      .data<{ activities: { nodes: { id: string; subject: string }[] } }>('{ activities { nodes { id subject } } }')
      .then(({ activities }) => activities);
    const id = nodes.find(({ subject }) => subject === 'a')!.id;
    const target = { id, expectedVersion: 1 };
    for (const [mutation, input] of Object.entries({
      updateActivity: { ...target, subject: 'Mine' },
      completeActivity: target,
      reopenActivity: target,
      reassignActivity: { ...target, ownerId: WEI },
      deleteActivity: target,
      restoreActivity: { id },
    })) {
      expect(await world.refused(mutation, input, world.wei)).toEqual({ code: 'NOT_FOUND', field: undefined });
    }
    const about = { kind: 'TASK', subject: 'For whom?', opportunityId: opportunity };
    expect(await world.refused('createActivity', about, world.wei)).toEqual({
      code: 'NOT_FOUND',
      field: 'input.opportunityId',
    });
  });

  it('finds nothing by an opportunity that the caller does not see', async () => {
    const { id } = await world.newOpportunity({ ownerId: LIN });
    const made = await world.newActivity({ subject: 's', opportunityId: id, ownerId: WEI });
    const by = async (filter: object, client: TestClient) => subjects(await list({ filter }, client));
    const named = { opportunityId: { eq: id } };
    expect([await by(named, world.wei), await by(named, world.administrator)]).toEqual(['', 's']);
    const free = { opportunityId: { isNull: true }, id: { eq: made.id } };
    expect([await by(free, world.wei), await by(free, world.administrator)]).toEqual(['s', '']);
    await world.change('deleteActivity', { id: made.id, expectedVersion: 1 });
  });

  it('is not written by those who only read', async () => {
    const before = await world.everything();
    const document = 'mutation ($input: DeleteActivityInput!) { deleteActivity(input: $input) { deletedId } }';
    const [row] = await world.subgraph.database.reader.query('SELECT id FROM activities ORDER BY id LIMIT 1');
    for (const role of ['executive', 'analyst', 'marketer', 'finance'] as const) {
      const { errors = [] } = await world.graph.as(role).send(document, { input: { id: row!.id, expectedVersion: 1 } });
      expect(errors.map(({ extensions }) => extensions?.code)).toContain('GRAPHQL_VALIDATION_FAILED');
    }
    expect(await world.everything()).toEqual(before);
  });

  it('brings an activity to its team, and lets a member of staff be moved', async () => {
    const { createTeam } = await world.administrator.data<{ createTeam: { team: { id: string } } }>(
      'mutation { createTeam(input: { name: "Callers" }) { team { id } } }',
    );
    const teamId = createTeam.team.id;
    const { createUser } = await world.administrator.data<{ createUser: { user: { id: string } } }>(
      'mutation ($teamId: ID!) { createUser(input: { name: "Mo", teamId: $teamId }) { user { id } } }',
      { teamId },
    );
    await world.graph.events.settle();
    const { id } = await world.newActivity({ subject: 'm', ownerId: createUser.user.id });
    const team = world.graph.as('service-manager', { teamIds: [teamId] });
    expect(subjects(await list({}, team))).toBe('m');
    await world.administrator.data(
      'mutation ($id: ID!) { updateUser(input: { id: $id, expectedVersion: 1, teamId: null }) { user { id } } }',
      { id: createUser.user.id },
    );
    await world.graph.events.settle();
    expect(subjects(await list({}, team))).toBe('');
    await world.change('deleteActivity', { id, expectedVersion: 1 });
  });
});
