import { testDatabases } from '../../../shared/testing/databases.js';
import type { Json } from '../../../test/kit/graph-server.js';
import { runJobs } from '../../../test/kit/run-jobs.js';
import { TEST_SUBJECTS, type TestClient } from '../../../test/kit/test-graph.js';
import { LIN, startWorld, stoppedClock, WEI, type CustomersWorld } from '../testing/customers-world.js';

const CUSTOMER = `{ id version status
  blacklisting { reason staff { id } blacklistedAt endsOn reviewOn statusBefore } }`;
const READ = `query ($id: ID!) { customer(id: $id) ${CUSTOMER} }`;
const BLACKLIST = `mutation ($input: BlacklistCustomerInput!) { blacklistCustomer(input: $input) { customer ${CUSTOMER} } }`;
const LIFT = `mutation ($input: LiftBlacklistInput!) { liftBlacklist(input: $input) { customer ${CUSTOMER} } }`;
const UPDATE = `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer ${CUSTOMER} } }`;
const LIST = `query ($filter: CustomerFilterInput) {
  customers(filter: $filter, sort: [{ field: NAME, direction: ASC }]) { nodes { name } } }`;

describe.each(testDatabases)('the blacklist on %s', (kind) => {
  let world: CustomersWorld;
  let now = '2026-01-05T08:00:00.000Z';
  beforeAll(async () => {
    world = await startWorld(kind, { ...stoppedClock(), now: () => now });
  });
  beforeEach(() => {
    now = '2026-01-05T08:00:00.000Z';
  });
  afterAll(() => world.graph.remove());

  const read = async (id: string, who: TestClient = world.administrator): Promise<Json> =>
    (await who.data<Json>(READ, { id })).customer;
  const blacklist = (id: string, expectedVersion: number, input: Json = {}): Promise<Json> =>
    world.change(BLACKLIST, { id, expectedVersion, reason: 'Unpaid', ...input });
  const history = async (id: string, who: TestClient = world.administrator): Promise<Json[]> => {
    const document = `query ($id: ID!) { customer(id: $id) { history(first: 1) { nodes {
      version fields { field state before after } } } } }`;
    return (await who.data<Json>(document, { id })).customer.history.nodes;
  };

  it('says why, by whom, since when and until when, and gives the status back', async () => {
    const id = await world.newCustomer('Debtor', { status: 'ACTIVE', ownerId: LIN });
    const manager = world.graph.as('administrator', { userId: WEI });
    const input = { id, expectedVersion: 1, reason: ' Unpaid ', endsOn: '2026-01-05', reviewOn: '2026-01-05' };
    const { blacklistCustomer } = await manager.data<Json>(BLACKLIST, { input });
    const blacklisting = {
      reason: 'Unpaid',
      staff: { id: WEI },
      blacklistedAt: now,
      endsOn: '2026-01-05',
      reviewOn: '2026-01-05',
      statusBefore: 'ACTIVE',
    };
    expect(blacklistCustomer.customer).toEqual({ id, version: 2, status: 'BLACKLISTED', blacklisting });
    expect(await read(id, world.lin)).toEqual({ id, version: 2, status: 'BLACKLISTED', blacklisting });
    now = '2026-01-06T08:00:00.000Z';
    const again = await blacklist(id, 2, { reason: 'Unpaid twice' });
    expect(again.blacklisting).toMatchObject({
      reason: 'Unpaid twice',
      blacklistedAt: '2026-01-05T08:00:00.000Z',
      endsOn: null,
      reviewOn: null,
      statusBefore: 'ACTIVE',
    });
    const lifted = await world.change<Json>(LIFT, { id, expectedVersion: 3, reason: 'Paid' });
    expect(lifted).toEqual({ id, version: 4, status: 'ACTIVE', blacklisting: null });
    expect((await blacklist(id, 4)).blacklisting).toMatchObject({ blacklistedAt: now, statusBefore: 'ACTIVE' });
  });

  it('stands in the history, with the reasons for those who may read them', async () => {
    const id = await world.newCustomer('Remembered', { status: 'FORMER', ownerId: LIN });
    await blacklist(id, 1, { reviewOn: '2026-02-01' });
    await world.change(LIFT, { id, expectedVersion: 2, reason: 'Paid' });
    const { userId } = TEST_SUBJECTS.administrator;
    const before = {
      reason: 'Unpaid',
      staffId: userId,
      reviewOn: '2026-02-01',
      statusBefore: 'FORMER',
      isLifted: false,
    };
    const after = {
      ...{ reason: 'Unpaid', staffId: userId, statusBefore: 'FORMER', isLifted: true },
      ...{ liftReason: 'Paid', liftedById: userId },
    };
    expect(await history(id)).toEqual([
      {
        version: 3,
        fields: [
          { field: 'status', state: 'VISIBLE', before: 'BLACKLISTED', after: 'FORMER' },
          { field: 'blacklisting', state: 'VISIBLE', before, after },
        ],
      },
    ]);
    const [told] = await history(id, world.graph.as('marketer'));
    expect(told!.fields[1]).toEqual({ field: 'blacklisting', state: 'HIDDEN', before: null, after: null });
  });

  it('is refused where it does not fit, and changes nothing', async () => {
    const id = await world.newCustomer('Refusing', { ownerId: LIN });
    const good = { id, expectedVersion: 1, reason: 'Unpaid' };
    const faults: [Json, Json][] = [
      [{ reason: ' ' }, { code: 'BAD_USER_INPUT', field: 'input.reason' }],
      [{ reason: 'x'.repeat(1_001) }, { code: 'BAD_USER_INPUT', field: 'input.reason' }],
      [{ endsOn: '2026-01-04' }, { code: 'BAD_USER_INPUT', field: 'input.endsOn' }],
      [{ reviewOn: '2026-01-04' }, { code: 'BAD_USER_INPUT', field: 'input.reviewOn' }],
      [
        { endsOn: '2026-02-01', reviewOn: '2026-02-02' },
        { code: 'BAD_USER_INPUT', field: 'input.reviewOn' },
      ],
      [{ expectedVersion: 2 }, { code: 'STALE_VERSION', field: undefined }],
      [{ id: 'cus_absent' }, { code: 'NOT_FOUND', field: undefined }],
    ];
    for (const [fault, refusal] of faults) {
      expect(await world.refused(BLACKLIST, { ...good, ...fault })).toEqual(refusal);
    }
    expect(await world.refused(LIFT, good)).toMatchObject({ code: 'CONFLICT' });
    await blacklist(id, 1);
    const lift = { id, expectedVersion: 2, reason: 'Paid' };
    expect(await world.refused(LIFT, { ...lift, expectedVersion: 1 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await world.refused(LIFT, { ...lift, reason: '' })).toMatchObject({ field: 'input.reason' });
    for (const status of ['ACTIVE', 'PROSPECT']) {
      expect(await world.refused(UPDATE, { id, expectedVersion: 2, status })).toMatchObject({ code: 'CONFLICT' });
    }
    expect(await world.change(UPDATE, { id, expectedVersion: 2, status: 'BLACKLISTED', level: 'KEY' })).toMatchObject({
      status: 'BLACKLISTED',
      blacklisting: { reason: 'Unpaid' },
    });
  });

  it('takes and tells only what the role may', async () => {
    const id = await world.newCustomer('Of Lin', { ownerId: LIN });
    await blacklist(id, 1);
    const readers = ['administrator', 'service-agent', 'service-manager', 'finance', 'executive'] as const;
    for (const role of readers) expect((await read(id, world.graph.as(role))).blacklisting.reason).toBe('Unpaid');
    const filter = { blacklistReviewOn: { isNull: true } };
    for (const role of ['marketer', 'analyst', 'partner'] as const) {
      const who = world.graph.as(role);
      expect((await who.refusal(READ, { id })).code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect((await who.refusal(LIST, { filter })).code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/);
    }
    const input = { id, expectedVersion: 2, reason: 'Paid' };
    for (const who of [world.lin, world.graph.as('service-agent'), world.graph.as('finance')]) {
      const before = await world.everything();
      for (const mutation of [BLACKLIST, LIFT]) {
        const { errors } = await who.send(mutation, { input });
        expect(errors?.map(({ extensions }) => extensions?.code)).toContain('GRAPHQL_VALIDATION_FAILED');
      }
      expect(await world.everything()).toEqual(before);
    }
    const elsewhere = world.graph.as('sales-manager', { teamIds: [] });
    for (const mutation of [BLACKLIST, LIFT]) {
      expect(await world.refused(mutation, input, elsewhere)).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('takes the status as before, without a reason, and keeps imports going', async () => {
    const old = await world.newCustomer('As before', { status: 'BLACKLISTED', externalId: 'BL-1' });
    expect(await read(old)).toMatchObject({ status: 'BLACKLISTED', blacklisting: null });
    const changed = await world.change<Json>(UPDATE, { id: old, expectedVersion: 1, status: 'ACTIVE' });
    expect(changed).toMatchObject({ status: 'ACTIVE', blacklisting: null });
    await world.change(UPDATE, { id: old, expectedVersion: 2, status: 'BLACKLISTED' });
    const lifted = await world.change<Json>(LIFT, { id: old, expectedVersion: 3, reason: 'Paid' });
    expect(lifted).toMatchObject({ status: 'INACTIVE', blacklisting: null });
    await blacklist(old, 4);
    const rows = [{ externalId: 'BL-1', name: 'As before', status: 'ACTIVE', level: 'VIP' }];
    const results = await world.change<Json[]>(
      `mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) { results { status id } } }`,
      { rows, onDuplicate: 'UPDATE' },
    );
    expect(results).toEqual([{ status: 'UPDATED', id: old }]);
    const { customer } = await world.administrator.data<Json>(
      'query ($id: ID!) { customer(id: $id) { status level } }',
      { id: old },
    );
    expect(customer).toEqual({ status: 'BLACKLISTED', level: 'VIP' });
  });

  it('ends after its last day, once, and not while the customer is deleted', async () => {
    const ending = await world.newCustomer('Ending', { status: 'ACTIVE' });
    const staying = await world.newCustomer('Staying', { status: 'ACTIVE' });
    const deleted = await world.newCustomer('Deleted', { status: 'FORMER' });
    for (const [id, endsOn] of [
      [ending, '2026-01-10'],
      [staying, '2026-01-11'],
      [deleted, '2026-01-09'],
    ] as const) {
      await blacklist(id, 1, { endsOn });
    }
    await world.deleteCustomer(deleted);
    now = '2026-01-10T23:59:59.999Z';
    expect(await runJobs(world.graph, 'lift-ended-blacklistings')).toBe(0);
    now = '2026-01-11T00:00:00.000Z';
    expect(await runJobs(world.graph, 'lift-ended-blacklistings')).toBe(1);
    expect(await runJobs(world.graph, 'lift-ended-blacklistings')).toBe(0);
    expect(await read(ending)).toEqual({ id: ending, version: 3, status: 'ACTIVE', blacklisting: null });
    expect(await read(staying)).toMatchObject({ version: 2, status: 'BLACKLISTED' });
    const [change] = await history(ending);
    expect(change!.fields[1].after).toMatchObject({ isLifted: true, reason: 'Unpaid' });
    await world.administrator.data('mutation ($id: ID!) { restoreCustomer(input: { id: $id }) { customer { id } } }', {
      id: deleted,
    });
    expect(await read(deleted)).toMatchObject({ status: 'BLACKLISTED' });
    expect(await runJobs(world.graph, 'lift-ended-blacklistings')).toBe(1);
    expect(await read(deleted)).toMatchObject({ status: 'FORMER', blacklisting: null });
  });

  it('finds whom to look at again, and reaches what other subgraphs know', async () => {
    const names = ['Review A', 'Review B', 'Review C'];
    const ids: string[] = [];
    for (const [index, name] of names.entries()) {
      const id = await world.newCustomer(name);
      ids.push(id);
      if (index < 2) await blacklist(id, 1, { reviewOn: `2026-03-0${String(index + 1)}` });
    }
    const found = async (blacklistReviewOn: Json) => {
      const filter = { id: { in: ids }, blacklistReviewOn };
      return (await world.administrator.data<Json>(LIST, { filter })).customers.nodes.map(({ name }: Json) => name);
    };
    expect(await found({ to: '2026-03-01' })).toEqual(['Review A']);
    expect(await found({ from: '2026-03-01', to: '2026-03-31' })).toEqual(['Review A', 'Review B']);
    expect(await found({ isNull: true })).toEqual(['Review C']);
    await world.change(LIFT, { id: ids[0], expectedVersion: 2, reason: 'Paid' });
    expect(await found({ isNull: false })).toEqual(['Review B']);
    await world.graph.events.settle();
    const known = await world.graph.subgraphs
      .get('sales')!
      .database.reader.query('SELECT id, status FROM known_customers');
    expect(ids.map((id) => known.find((row) => row.id === id)?.status)).toEqual([
      'PROSPECT',
      'BLACKLISTED',
      'PROSPECT',
    ]);
  });
});
