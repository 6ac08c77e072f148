import fc from 'fast-check';
import type { ShippedRoleName } from '../../../subgraphs/identity/roles/shipped-roles.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { maker } from '../../../test/kit/agency.js';
import { scaled } from '../../../test/setup/scale.js';
import { startTestGraph, TEST_SUBJECTS, type TestClient, type TestGraph } from '../../../test/kit/test-graph.js';
import { ACTIONS, giveToPartner, worker } from './testing/feed-world.js';

interface Page {
  readonly nodes: readonly {
    id: string;
    type: string;
    version: number;
    isRemoved: boolean;
    occurredAt: string;
    record: { id: string; name: string; version: number } | null;
  }[];
  readonly cursor: string;
  readonly hasMore: boolean;
}

const changesOf = (type: string) => `query ($type: RecordTypeName!, $since: String, $first: Int!) {
  changes(type: $type, since: $since, first: $first) {
    nodes { id type version isRemoved occurredAt record {
      id ... on ${type.slice(0, 1) + type.slice(1).toLowerCase()} { name version } } }
    cursor hasMore } }`;
const CHANGES = changesOf('CUSTOMER');

async function page(client: TestClient, type: string, since: string | null, first: number): Promise<Page> {
  return (await client.data<{ changes: Page }>(changesOf(type), { type, since, first })).changes;
}

const cursorOf = async (client: TestClient, type: string) =>
  (
    await client.data<{ changesCursor: string }>('query ($type: RecordTypeName!) { changesCursor(type: $type) }', {
      type,
    })
  ).changesCursor;

describe.each(testDatabases)('changes on %s', (kind) => {
  let graph: TestGraph;
  let administrator: TestClient;
  /** Where the changes of customers stood before the test. */
  let begin: string;
  beforeAll(async () => {
    graph = await startTestGraph(kind);
    administrator = graph.as('administrator');
  });
  beforeEach(async () => {
    await graph.events.settle();
    begin = await cursorOf(administrator, 'CUSTOMER');
  });
  afterAll(() => graph.remove());

  const rep = TEST_SUBJECTS['sales-rep'].userId;
  const customer = (input: object = {}) =>
    maker(administrator)('Customer', 'createCustomer', { name: 'Acme', ...input });

  test('tell the newest change of each record, oldest first, in pages that go on where they ended', async () => {
    const [one, two] = [await customer({ name: 'One' }), await customer({ name: 'Two' })];
    await administrator.data(
      `mutation ($id: ID!) { updateCustomer(input: { id: $id, expectedVersion: 1, name: "Uno" }) { customer { id } } }`,
      { id: one.id },
    );
    await graph.events.settle();
    const all = await page(administrator, 'CUSTOMER', begin, 100);
    expect(all).toEqual({
      nodes: [
        { ...node(two.id, 1), record: { id: two.id, name: 'Two', version: 1 } },
        { ...node(one.id, 2), record: { id: one.id, name: 'Uno', version: 2 } },
      ],
      cursor: expect.any(String),
      hasMore: false,
    });
    expect(await page(administrator, 'CUSTOMER', all.cursor, 100)).toEqual({
      nodes: [],
      cursor: expect.any(String),
      hasMore: false,
    });
    expect((await page(administrator, 'CUSTOMER', null, 100)).nodes.slice(-2)).toEqual(all.nodes);
    const first = await page(administrator, 'CUSTOMER', begin, 1);
    expect([first.nodes.map(({ id }) => id), first.hasMore]).toEqual([[one.id], true]);
    const second = await page(administrator, 'CUSTOMER', first.cursor, 2);
    expect(second.nodes.map(({ id, version }) => [id, version])).toEqual([
      [two.id, 1],
      [one.id, 2],
    ]);
    expect(second.hasMore).toBe(false);
  });

  test('tell who loses a record that it is gone, who gets it that it is there, and nobody else anything', async () => {
    const { id } = await customer({ ownerId: rep });
    await graph.events.settle();
    const before = await cursorOf(administrator, 'CUSTOMER');
    await administrator.data(
      `mutation ($id: ID!) { reassignCustomer(input: { id: $id, expectedVersion: 1, ownerId: null }) { customer { id } } }`,
      { id },
    );
    await giveToPartner(graph, 'Customer', id, TEST_SUBJECTS.partner.partnerId ?? null);
    await graph.events.settle();
    const told = async (who: ShippedRoleName) =>
      (await page(graph.as(who), 'CUSTOMER', before, 100)).nodes.map(({ version, isRemoved, record }) => [
        version,
        isRemoved,
        record?.id ?? null,
      ]);
    expect(await told('administrator')).toEqual([[3, false, id]]);
    expect(await told('sales-rep')).toEqual([[2, true, null]]);
    expect(await told('partner')).toEqual([[3, false, id]]);
    await administrator.data(
      'mutation ($id: ID!) { deleteCustomer(input: { id: $id, expectedVersion: 3 }) { deletedId } }',
      { id },
    );
    await graph.events.settle();
    expect(await told('sales-rep')).toEqual([[2, true, null]]);
    expect(await told('partner')).toEqual([[4, true, null]]);
    // Somebody who comes to the first change only now: it is known to be gone without having been told so yet.
    const [first] = (await page(administrator, 'CUSTOMER', begin, 1)).nodes;
    expect(first).toMatchObject({ id, version: 1, isRemoved: false, record: null });
  });

  test('never tell that something is there which was deleted and follows its customer to a new owner', async () => {
    const { id } = await customer({ ownerId: null });
    const contact = await maker(administrator)('Contact', 'createContact', { customerId: id, name: 'Buyer' });
    await administrator.data(
      'mutation ($id: ID!) { deleteContact(input: { id: $id, expectedVersion: 1 }) { deletedId } }',
      { id: contact.id },
    );
    await graph.events.settle();
    const before = await cursorOf(graph.as('sales-rep'), 'CONTACT');
    await administrator.data(
      'mutation ($input: ReassignCustomerInput!) { reassignCustomer(input: $input) { customer { id } } }',
      { input: { id, expectedVersion: 1, ownerId: rep } },
    );
    await graph.events.settle();
    const { nodes } = await page(graph.as('sales-rep'), 'CONTACT', before, 100);
    expect(nodes.filter(({ isRemoved }) => !isRemoved)).toEqual([]);
  });

  test('tell of what was deleted that it is gone, even where it follows its customer to a new owner', async () => {
    const { id } = await customer({ ownerId: null });
    const contact = await maker(administrator)('Contact', 'createContact', { customerId: id, name: 'Buyer' });
    await graph.events.settle();
    const before = await cursorOf(administrator, 'CONTACT');
    await administrator.data(
      'mutation ($id: ID!) { deleteContact(input: { id: $id, expectedVersion: 1 }) { deletedId } }',
      { id: contact.id },
    );
    await administrator.data(
      'mutation ($input: ReassignCustomerInput!) { reassignCustomer(input: $input) { customer { id } } }',
      { input: { id, expectedVersion: 1, ownerId: rep } },
    );
    await graph.events.settle();
    for (const first of [1, 100]) {
      const { nodes } = await page(administrator, 'CONTACT', before, first);
      expect(nodes.map((each) => [each.id, each.isRemoved, each.record])).toEqual([[contact.id, true, null]]);
    }
    // Whoever has the customer now has never seen the contact.
    expect((await page(graph.as('sales-rep'), 'CONTACT', before, 100)).nodes).toEqual([]);
  });

  test('go on from cursors of their own only', async () => {
    await customer();
    await graph.events.settle();
    const cursor = await cursorOf(administrator, 'CUSTOMER');
    const middle = Math.floor(cursor.length / 2);
    const changed = cursor.slice(0, middle) + (cursor[middle] === 'A' ? 'B' : 'A') + cursor.slice(middle + 1);
    for (const since of [changed, '', 'x', `${cursor}A`, cursor.slice(0, -1), 'é', 'A'.repeat(10_000)]) {
      expect(await administrator.refusal(CHANGES, { type: 'CUSTOMER', since, first: 1 })).toMatchObject({
        code: 'BAD_CURSOR',
      });
    }
    // The cursor of another type, even of the same feed.
    expect(await administrator.refusal(CHANGES, { type: 'CONTACT', since: cursor, first: 1 })).toMatchObject({
      code: 'BAD_CURSOR',
    });
    // One from before an older copy of the database was put back.
    const moveHead = (by: number) =>
      graph.subgraphs
        .get('customers')!
        .database.transact(Date.now() + 10_000, ({ run }) =>
          run('UPDATE feed_heads SET position = position + ?', [by]),
        );
    await moveHead(-1);
    expect(await administrator.refusal(CHANGES, { type: 'CUSTOMER', since: cursor, first: 1 })).toMatchObject({
      code: 'BAD_CURSOR',
    });
    await moveHead(1);
  });

  test('are refused for types that the caller may not read, for odd pages, and without a token', async () => {
    for (const field of ['changes(type: CONTACT) { cursor }', 'changesCursor(type: USER)']) {
      expect(await graph.as('partner').refusal(`{ ${field} }`)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await graph.as('visitor').refusal(`{ ${field} }`)).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    }
    for (const first of [0, -1, 101]) {
      expect((await administrator.send(CHANGES, { type: 'CUSTOMER', first })).errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    }
  });

  test('of every type lead to the records', async () => {
    const product = await maker(administrator)('Product', 'createProduct', { name: 'Campaign week' });
    const user = await maker(administrator)('User', 'createUser', { name: 'Lin', email: 'lin@agency.example' });
    await graph.events.settle();
    for (const [type, { id }] of [['PRODUCT', product] as const, ['USER', user] as const]) {
      const { nodes } = await page(administrator, type, null, 100);
      expect(nodes.map(({ record }) => record?.id)).toEqual([id]);
    }
    const files = await administrator.data('{ changes(type: FILE) { nodes { id } hasMore } }');
    expect(files).toEqual({ changes: { nodes: [], hasMore: false } });
  });

  test('ask the owner of the records once, however many changed', async () => {
    for (let i = 0; i < 30; i += 1) await customer({ name: `Number ${String(i)}` });
    await graph.events.settle();
    const cost = (first: number) =>
      graph.statements(async () => {
        expect((await page(administrator, 'CUSTOMER', begin, first)).nodes).toHaveLength(first);
      });
    expect(await cost(30)).toBe(await cost(2));
  });

  const ROLES = ['administrator', 'sales-rep', 'partner'] as const;
  const LISTS = { CUSTOMER: 'customers', CONTACT: 'contacts', OPPORTUNITY: 'opportunities' } as const;
  const readers = ROLES.flatMap((role) =>
    (Object.keys(LISTS) as (keyof typeof LISTS)[])
      .filter((type) => role !== 'partner' || type !== 'CONTACT')
      .map((type) => ({ role, type })),
  );

  test('applied in whatever pages, make a copy that equals the lists', async () => {
    const step = fc.record({ action: fc.constantFrom(...ACTIONS), target: fc.nat(30), choice: fc.nat(5) });
    const sizes = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 });
    const work = worker(graph);
    for (let i = 0; i < 5; i += 1) await work({ action: 'create-customer', target: i, choice: i });
    const copies = readers.map(({ role, type }) => copy(graph.as(role), type));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), sizes, async (steps, pages) => {
        for (const [i, each] of steps.entries()) {
          await work(each);
          // Somewhere on the way each reads a page or two, and so stands at a place of its own.
          await copies[i % copies.length]!.read(pages[i % pages.length]!);
        }
        await graph.events.settle();
        for (const [i, { role, type }] of readers.entries()) {
          for (let more = true, turn = 0; more; turn += 1) more = await copies[i]!.read(pages[turn % pages.length]!);
          expect({ role, type, rows: copies[i]!.rows() }).toEqual({
            role,
            type,
            rows: await listed(graph.as(role), LISTS[type]),
          });
        }
      }),
      { numRuns: scaled(4, 60), endOnFailure: true },
    );
  });
});

function node(id: string, version: number) {
  return { id, type: 'CUSTOMER', version, isRemoved: false, occurredAt: expect.stringMatching(/Z$/) };
}

type Rows = Record<string, { name: string; version: number }>;

/** The copy that an app keeps of the records that it may see. */
function copy(client: TestClient, type: string) {
  const rows = new Map<string, { name: string; version: number }>();
  let cursor: string | null = null;
  return {
    rows: (): Rows => Object.fromEntries([...rows].sort()),
    read: async (first: number): Promise<boolean> => {
      const changes = await page(client, type, cursor, first);
      for (const { id, isRemoved, record } of changes.nodes) {
        if (isRemoved || !record) rows.delete(id);
        else rows.set(id, { name: record.name, version: record.version });
      }
      cursor = changes.cursor;
      return changes.hasMore;
    },
  };
}

async function listed(client: TestClient, list: string): Promise<Rows> {
  const rows: [string, { name: string; version: number }][] = [];
  for (let after: string | null = null, more = true; more;) {
    type Answer = Record<string, { nodes: { id: string; name: string; version: number }[]; pageInfo: PageInfo }>;
    const answer: Answer = await client.data<Answer>(
      `query ($after: String) { ${list}(first: 100, after: $after) { nodes { id name version } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    const { nodes, pageInfo } = answer[list]!;
    rows.push(...nodes.map(({ id, ...row }): [string, { name: string; version: number }] => [id, row]));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return Object.fromEntries(rows.sort(([one], [other]) => (one < other ? -1 : 1)));
}

interface PageInfo {
  hasNextPage: boolean;
  endCursor: string | null;
}
