import { testDatabases } from '../../../shared/testing/databases.js';
import type { Json } from '../../../test/kit/graph-server.js';
import type { TestClient } from '../../../test/kit/test-graph.js';
import { allPages, LIN, startWorld, stoppedClock, type CustomersWorld } from '../testing/customers-world.js';

const DATES = 'importantDates { kind label calendar month day year isLeapMonth nextOn }';
const CUSTOMER = `mutation ($input: ReplaceCustomerDatesInput!) { replaceCustomerDates(input: $input) { customer { id version ${DATES} } } }`;
const CONTACT = `mutation ($input: ReplaceContactDatesInput!) { replaceContactDates(input: $input) { contact { id version ${DATES} } } }`;
const UPCOMING = `query ($days: Int!, $first: Int, $after: String) {
  upcomingImportantDates(withinDays: $days, first: $first, after: $after) {
    totalCount nodes { nextOn label customer { id } contact { id } } pageInfo { hasNextPage endCursor } } }`;
const BIRTHDAY = { kind: 'BIRTHDAY', calendar: 'LUNAR', month: 8, day: 15, year: 1980 };
const FULL = { label: null, year: null, isLeapMonth: false };

describe.each(testDatabases)('important dates on %s', (kind) => {
  let world: CustomersWorld;
  beforeAll(async () => {
    world = await startWorld(kind, stoppedClock());
  });
  afterAll(() => world.graph.remove());

  const upcoming = async (variables: Json, who: TestClient = world.administrator): Promise<Json> =>
    (await who.data<Json>(UPCOMING, variables)).upcomingImportantDates;

  it('are put in place of those before, of customers and contacts, with the day on which they come next', async () => {
    const id = await world.newCustomer('Founded');
    const { id: contactId } = await world.newContact(id);
    const festival = { kind: 'OTHER', label: ' Contract ', month: 2, day: 29 };
    const first = await world.change<Json>(CUSTOMER, { id, expectedVersion: 1, dates: [festival, BIRTHDAY] });
    expect(first).toEqual({
      id,
      version: 2,
      importantDates: [
        { ...FULL, ...festival, label: 'Contract', calendar: 'SOLAR', nextOn: '2026-02-28' },
        { ...FULL, ...BIRTHDAY, nextOn: '2026-09-25' },
      ],
    });
    const founded = { kind: 'FOUNDED', month: 1, day: 5, year: 1999 };
    const second = await world.change<Json>(CUSTOMER, { id, expectedVersion: 2, dates: [founded] });
    expect(second.importantDates).toEqual([{ ...FULL, ...founded, calendar: 'SOLAR', nextOn: '2026-01-05' }]);
    const leap = { kind: 'BIRTHDAY', calendar: 'LUNAR', month: 6, day: 1, isLeapMonth: true };
    const contact = await world.change<Json>(CONTACT, { id: contactId, expectedVersion: 1, dates: [leap] });
    expect(contact).toEqual({
      id: contactId,
      version: 2,
      importantDates: [{ ...FULL, ...leap, nextOn: '2026-07-14' }],
    });
    expect(await world.change(CONTACT, { id: contactId, expectedVersion: 2, dates: [] })).toMatchObject({
      version: 3,
      importantDates: [],
    });
    const document = `query ($id: ID!) { customer(id: $id) { history(first: 1) { nodes { version fields { field before after } } } } }`;
    const { customer } = await world.administrator.data<Json>(document, { id });
    const plain = { calendar: 'SOLAR', month: 2, day: 29 };
    expect(customer.history.nodes).toEqual([
      {
        version: 3,
        fields: [
          {
            field: 'importantDates',
            before: [{ kind: 'OTHER', label: 'Contract', ...plain }, BIRTHDAY],
            after: [{ ...founded, calendar: 'SOLAR' }],
          },
        ],
      },
    ]);
  });

  it('are refused where they are none, and change nothing', async () => {
    const id = await world.newCustomer('Refusing', { ownerId: LIN });
    const { id: contactId } = await world.newContact(id);
    const faults: [Json, string][] = [
      [{ month: 13 }, 'month'],
      [{ month: 0 }, 'month'],
      [{ day: 0 }, 'day'],
      [{ month: 4, day: 31 }, 'day'],
      [{ month: 2, day: 30 }, 'day'],
      [{ month: 2, day: 29, year: 2023 }, 'day'],
      [{ calendar: 'LUNAR', day: 31 }, 'day'],
      [{ isLeapMonth: true }, 'isLeapMonth'],
      [{ kind: 'OTHER' }, 'label'],
      [{ label: 'x'.repeat(61) }, 'label'],
      [{ year: 0 }, 'year'],
    ];
    for (const [fault, field] of faults) {
      const dates = [{ kind: 'BIRTHDAY', month: 1, day: 1, ...fault }];
      const refusal = { code: 'BAD_USER_INPUT', field: `input.dates.0.${field}` };
      expect(await world.refused(CUSTOMER, { id, expectedVersion: 1, dates })).toEqual(refusal);
      expect(await world.refused(CONTACT, { id: contactId, expectedVersion: 1, dates })).toEqual(refusal);
    }
    const many = Array(21).fill(BIRTHDAY);
    expect(await world.refused(CUSTOMER, { id, expectedVersion: 1, dates: many })).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'input.dates',
    });
    for (const [mutation, target] of [
      [CUSTOMER, id],
      [CONTACT, contactId],
    ] as const) {
      const input = { id: target, expectedVersion: 1, dates: [BIRTHDAY] };
      expect(await world.refused(mutation, { ...input, expectedVersion: 2 })).toMatchObject({ code: 'STALE_VERSION' });
      expect(await world.refused(mutation, input, world.wei)).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('come by the day, to the end, of those whom the caller sees', async () => {
    const mine = await world.newCustomer('Of Lin', { ownerId: LIN });
    const { id: contactId } = await world.newContact(mine);
    const theirs = await world.newCustomer('Of nobody', { ownerId: null });
    const { id: other } = await world.newContact(theirs);
    const on = (month: number, day: number, label: string) => ({ kind: 'ANNIVERSARY', month, day, label });
    await world.change(CUSTOMER, {
      id: mine,
      expectedVersion: 1,
      dates: [on(3, 2, 'b'), on(3, 1, 'a'), on(3, 2, 'c'), on(2, 27, 'before')],
    });
    const newYear = { kind: 'FESTIVAL', calendar: 'LUNAR', month: 1, day: 14, label: 'lunar' };
    await world.change(CONTACT, { id: contactId, expectedVersion: 1, dates: [newYear, on(3, 7, 'last')] });
    await world.change(CONTACT, { id: other, expectedVersion: 1, dates: [on(3, 3, 'theirs')] });
    const labels = async (days: number, who: TestClient) => {
      const { nodes } = await allPages<Json>((after) => upcoming({ days, first: 2, after }, who));
      return nodes.map(({ label }) => label);
    };
    // Sixty days after 5 January are 6 March; 14.1. of the lunar year is 2 March.
    expect(await labels(60, world.lin)).toEqual(['before', 'a', 'b', 'c', 'lunar']);
    expect(await labels(61, world.lin)).toEqual(['before', 'a', 'b', 'c', 'lunar', 'last']);
    expect((await upcoming({ days: 61 }, world.lin)).totalCount).toBe(6);
    expect(await labels(60, world.wei)).toEqual([]);
    expect(await labels(60, world.administrator)).toEqual(expect.arrayContaining(['a', 'theirs']));
    const { nodes } = await upcoming({ days: 60, first: 5 }, world.lin);
    expect(nodes[0]).toEqual({ nextOn: '2026-02-27', label: 'before', customer: { id: mine }, contact: null });
    expect(nodes[4]).toEqual({ nextOn: '2026-03-02', label: 'lunar', customer: null, contact: { id: contactId } });
    await world.deleteCustomer(mine);
    expect(await labels(366, world.lin)).toEqual([]);
    for (const days of [0, 367]) {
      expect((await world.administrator.refusal(UPCOMING, { days })).code).toBe('BAD_USER_INPUT');
    }
  });

  it('are told to those who may read personal data, in as many statements for many as for few', async () => {
    const id = await world.newCustomer('Personal');
    for (const role of ['marketer', 'analyst', 'partner'] as const) {
      const who = world.graph.as(role);
      const own = `query ($id: ID!) { customer(id: $id) { importantDates { month } } }`;
      const errors = [await who.send(own, { id }), await who.send(UPCOMING, { days: 9 })].map(
        (answer) => answer.errors,
      );
      for (const found of errors) {
        expect(found?.map(({ extensions }) => extensions?.code)).toContain('GRAPHQL_VALIDATION_FAILED');
      }
    }
    const customerIds = await world.newCustomers(40);
    for (const customerId of customerIds) {
      await world.change(CUSTOMER, { id: customerId, expectedVersion: 1, dates: [BIRTHDAY] });
    }
    const query = (first: number) => `{ customers(first: ${String(first)}) { nodes { importantDates { nextOn } } } }`;
    const few = await world.graph.statements(() => world.administrator.data(query(10)));
    const many = await world.graph.statements(() => world.administrator.data(query(40)));
    expect([few, many]).toEqual([2, 2]);
  });
});
