import type { MountedSubgraph } from '../shared/graphql/mounted-subgraph.js';
import { systemPrincipal } from '../shared/access/principal.js';
import { attempt, inTransaction } from '../shared/db/transaction.js';
import { verifyJournal } from '../shared/journal/verify-journal.js';
import { testDatabases } from '../shared/testing/databases.js';
import { giveToPartner } from '../gateway/platform/changes/testing/feed-world.js';
import { Customer } from '../subgraphs/customers/customers/customer.entity.js';
import { startTestGraph, TEST_SUBJECTS, type TestGraph } from './kit/test-graph.js';
import type { Json } from './kit/graph-server.js';

const CREATE = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id version } } }`;
const UPDATE = `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { id version } } }`;
const HISTORY = `query ($id: ID!, $first: Int! = 20, $after: String) { customer(id: $id) { history(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { action version occurredAt actor user { id } fields { field state before after } } } } }`;

interface Field {
  field: string;
  state: string;
  before: unknown;
  after: unknown;
}
interface Change {
  action: string;
  version: number;
  actor: string | null;
  user: { id: string } | null;
  fields: Field[];
}

describe.each(testDatabases)('the history of a record on %s', (kind) => {
  let graph: TestGraph;
  let customers: MountedSubgraph;
  beforeAll(async () => {
    graph = await startTestGraph(kind);
    customers = graph.subgraphs.get('customers')!;
  });
  afterAll(() => graph.remove());

  const create = async (input: object, who: 'administrator' | 'sales-rep' = 'administrator') => {
    const data = await graph.as(who).data<Json>(CREATE, { input });
    return data.createCustomer.customer as { id: string; version: number };
  };
  const update = async (id: string, expectedVersion: number, input: object) =>
    graph.as('administrator').data(UPDATE, { input: { id, expectedVersion, ...input } });
  const historyOf = async (
    id: string,
    who: 'administrator' | 'analyst' | 'sales-rep' = 'administrator',
  ): Promise<Change[] | null> => {
    const { customer } = await graph.as(who).data<Json>(HISTORY, { id });
    return customer?.history.nodes ?? null;
  };
  const value = (change: Change | undefined, field: string) => change?.fields.find((each) => each.field === field);

  it('tells field by field what was and what is, who did it, the newest first', async () => {
    const { id } = await create({
      name: '华信科技',
      level: 'STANDARD',
      tags: ['a'],
      annualRevenue: { amount: 5, currency: 'CNY' },
    });
    await update(id, 1, { level: 'VIP', tags: ['b', 'a'], name: '华信科技有限公司' });
    const changes = (await historyOf(id))!;
    expect(changes.map(({ action, version }) => [action, version])).toEqual([
      ['UPDATED', 2],
      ['CREATED', 1],
    ]);
    const { userId } = TEST_SUBJECTS.administrator;
    expect(changes[0]).toMatchObject({ actor: userId, user: { id: userId } });
    expect(changes[0]!.fields).toEqual([
      { field: 'level', state: 'VISIBLE', before: 'STANDARD', after: 'VIP' },
      { field: 'name', state: 'VISIBLE', before: '华信科技', after: '华信科技有限公司' },
      { field: 'tags', state: 'VISIBLE', before: ['a'], after: ['a', 'b'] },
    ]);
    expect(value(changes[1], 'annualRevenue')).toMatchObject({ before: null, after: { amount: 5, currency: 'CNY' } });
  });

  it('pages to the end', async () => {
    const { id } = await create({ name: 'Paged' });
    for (let version = 1; version <= 6; version += 1) await update(id, version, { employeeCount: version });
    const versions: number[] = [];
    let after: string | null = null;
    for (;;) {
      const page: Json = await graph.as('administrator').data<Json>(HISTORY, { id, first: 3, after });
      const { customer } = page;
      expect(customer.history.totalCount).toBe(7);
      versions.push(...customer.history.nodes.map((change: Change) => change.version));
      if (!customer.history.pageInfo.hasNextPage) break;
      after = customer.history.pageInfo.endCursor;
    }
    expect(versions).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it('hides values that the caller may not read on the record itself', async () => {
    const { id } = await create({
      name: 'Hidden',
      phones: [{ number: '+8613800138000' }],
      emails: [{ address: 'a@b.cn' }],
    });
    const [seen] = (await historyOf(id))!;
    expect(value(seen, 'phones')).toMatchObject({
      state: 'VISIBLE',
      after: [{ number: '+8613800138000', label: null }],
    });
    const [hidden] = (await historyOf(id, 'analyst'))!;
    expect(value(hidden, 'phones')).toEqual({ field: 'phones', state: 'HIDDEN', before: null, after: null });
    expect(value(hidden, 'emails')).toMatchObject({ state: 'HIDDEN', after: null });
    expect(value(hidden, 'name')).toMatchObject({ state: 'VISIBLE', after: 'Hidden' });
  });

  it('names no member of staff to a caller who may not read staff', async () => {
    const { userId } = TEST_SUBJECTS['sales-rep'];
    const { id } = await create({ name: 'Shown to a partner', ownerId: userId });
    await giveToPartner(graph, 'Customer', id, TEST_SUBJECTS.partner.partnerId ?? null);
    const query = HISTORY.replace('user { id } ', '');
    const text = JSON.stringify(await graph.as('partner').data<Json>(query, { id }));
    const { history } = (await graph.as('partner').data<Json>(query, { id })).customer;
    const [given, created] = history.nodes as Change[];
    expect(given!.actor).toMatch(/^system:/);
    expect(created!.actor).toBeNull();
    expect(value(created, 'ownerId')).toMatchObject({ state: 'HIDDEN', before: null, after: null });
    expect(text).not.toContain('usr_');
  });

  it('belongs to those who see the record', async () => {
    const { id } = await create({ name: 'Not theirs' });
    expect(await historyOf(id, 'sales-rep')).toBeNull();
    const own = await create({ name: 'Theirs' }, 'sales-rep');
    expect(await historyOf(own.id, 'sales-rep')).toHaveLength(1);
  });

  it('keeps no personal value in clear, and none at all once its subject is erased; the chain still holds', async () => {
    const { id } = await create({
      name: 'Zhang Wei',
      kind: 'PERSON',
      phones: [{ number: '+8613912345678' }],
      level: 'KEY',
    });
    await graph.events.settle();
    const [row] = await customers.database.reader.query('SELECT * FROM journal_entries WHERE record_id = ?', [id]);
    expect(JSON.stringify(row)).not.toMatch(/Zhang|13912345678/);
    expect(row!.personal).not.toBeNull();
    await customers.database.transact(Date.now() + 5_000, (db) =>
      customers.journal.keys.destroy(db, [id], new Date().toISOString()),
    );
    const [change] = (await historyOf(id))!;
    expect(value(change, 'name')).toEqual({ field: 'name', state: 'ERASED', before: null, after: null });
    expect(value(change, 'level')).toMatchObject({ state: 'VISIBLE', after: 'KEY' });
    // Later changes of the same subject are kept without their personal part.
    await update(id, 1, { name: 'Zhang W.', level: 'VIP' });
    await graph.events.settle();
    expect(JSON.stringify(await customers.database.reader.query('SELECT * FROM journal_entries'))).not.toContain(
      'Zhang W',
    );
    expect(await verifyJournal(customers.database.reader, customers.journal.keys)).toMatchObject({
      waiting: 0,
      problems: [],
    });
  });

  it('keeps nothing of a part that was undone, whatever came or went in it', async () => {
    const { id } = await create({ name: 'Stays' });
    const scope = customers.scope({
      requestId: 'undone',
      principal: systemPrincipal('test'),
      deadline: Date.now() + 10_000,
      log: graph.log,
    });
    await inTransaction(scope, (tx) =>
      attempt(tx, async () => {
        await tx.changes.followWhere(Customer, 'id = ?', [id], 'DELETED');
        throw new Error('undone');
      }).catch(() => undefined),
    );
    expect(await historyOf(id)).toHaveLength(1);
  });
});
