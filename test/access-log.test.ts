import { ANONYMOUS } from '../shared/access/principal.js';
import { accessChainKey } from '../shared/access-log/access-chain.js';
import { verifyAccessLog } from '../shared/access-log/verify-access-log.js';
import { realCircumstances } from '../shared/graphql/live-scope.js';
import { testDatabases } from '../shared/testing/databases.js';
import { maker, type Made } from './kit/agency.js';
import type { Json } from './kit/graph-server.js';
import { openAccount } from './kit/planted-account.js';
import { startTestGraph, TEST_SUBJECTS, type TestClient, type TestGraph } from './kit/test-graph.js';

const READS = `query ($subject: ID, $reader: String, $readFrom: DateTime, $readTo: DateTime, $first: Int, $after: String, $last: Int, $before: String) {
  accessLog(subject: $subject, reader: $reader, readFrom: $readFrom, readTo: $readTo, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { id readAt reader readerKind user { id } sessionId requestId subgraph recordType fields recordIds }
  }
}`;
const PERSONAL = 'phones { number } emails { address }';

/** What is in the logs of all subgraphs: type of the records, and what was read of each. */
type Logged = Record<string, Record<string, readonly string[]>>;

describe.each(testDatabases)('who reads personal data on %s', (kind) => {
  let graph: TestGraph;
  let administrator: TestClient;
  let rep: TestClient;
  let customer: Made;
  let contact: Made;
  let interaction: Made;
  let opportunity: Made;
  let user: Made;
  beforeAll(async () => {
    graph = await startTestGraph(kind, realCircumstances);
    administrator = graph.as('administrator');
    rep = graph.as('sales-rep');
    const make = maker(administrator);
    const ownerId = TEST_SUBJECTS['sales-rep'].userId;
    user = await make('User', 'createUser', { name: 'Wei Zhang', email: 'wei@agency.example' });
    customer = await make('Customer', 'createCustomer', {
      name: 'Brightside',
      ownerId,
      phones: [{ number: '+8613800138000' }],
    });
    const customerId = customer.id;
    contact = await make('Contact', 'createContact', {
      customerId,
      name: 'Somebody',
      phones: [{ number: '+8613800138001' }],
      emails: [{ address: 'somebody@brightside.example' }],
    });
    const said = { channel: 'PHONE', subject: 'Budget', body: 'They have one.' };
    interaction = await make('Interaction', 'recordInteraction', { customerId, contactId: contact.id, ...said });
    opportunity = await make('Opportunity', 'createOpportunity', { customerId, name: 'Spring', ownerId });
    await graph.events.settle();
  });
  afterAll(() => graph.remove());

  const flush = () => Promise.all([...graph.subgraphs.values()].map(({ accessLog }) => accessLog.flush()));
  const rows = async () => {
    await flush();
    const parts = [...graph.subgraphs].map(async ([subgraph, { database }]) =>
      (await database.reader.query('SELECT * FROM access_log ORDER BY position')).map((row) => ({ subgraph, ...row })),
    );
    return (await Promise.all(parts)).flat() as Json[];
  };
  const placeOf = ({ subgraph, position }: Json) => `${String(subgraph)} ${String(position)}`;
  /** What an operation has left in the logs. */
  const logged = async (work: () => Promise<unknown>): Promise<Logged> => {
    const before = new Set((await rows()).map(placeOf));
    await work();
    const all: Logged = {};
    for (const row of await rows()) {
      if (before.has(placeOf(row))) continue;
      const { record_type: type, record_reads: reads } = row;
      for (const [fields, records] of JSON.parse(reads as string) as [string[], string[]][]) {
        for (const ids of records) {
          const [record = ''] = ids.split(' ');
          all[type as string] = { ...all[type as string], [record]: fields };
        }
      }
    }
    return all;
  };
  const entries = async (variables: Record<string, unknown>) => {
    await flush();
    return (await administrator.data<Json>(READS, variables)).accessLog;
  };

  it.each<[string, string, () => Logged]>([
    [
      'a root field',
      `{ customer(id: "$cus") { name ${PERSONAL} taxId } }`,
      () => ({ Customer: { [customer.id]: ['phones'] } }),
    ],
    [
      'a list',
      `{ contacts(first: 5) { nodes { ${PERSONAL} } } }`,
      () => ({ Contact: { [contact.id]: ['emails', 'phones'] } }),
    ],
    [
      'nested fields, under aliases and in fragments',
      `{ customer(id: "$cus") { tel: phones { n: number } contacts { nodes { ...F } } interactions { nodes { body } } } } fragment F on Contact { emails { label } }`,
      () => ({
        Customer: { [customer.id]: ['phones'] },
        Contact: { [contact.id]: ['emails'] },
        Interaction: { [interaction.id]: ['body'] },
      }),
    ],
    [
      'a reference from another subgraph',
      `{ opportunity(id: "$opp") { customer { phones { number } } } }`,
      () => ({ Customer: { [customer.id]: ['phones'] } }),
    ],
    [
      'a node',
      `{ node(id: "$con") { ... on Contact { phones { number } } } }`,
      () => ({ Contact: { [contact.id]: ['phones'] } }),
    ],
    [
      'nodes',
      `{ nodes(ids: ["$con", "$cus"]) { ... on Customer { phones { number } } } }`,
      () => ({ Customer: { [customer.id]: ['phones'] } }),
    ],
    [
      'the feed of changes',
      '{ changes(type: CONTACT) { nodes { record { ... on Contact { emails { address } } } } } }',
      () => ({ Contact: { [contact.id]: ['emails'] } }),
    ],
    ['a member of staff', `{ user(id: "$usr") { email } }`, () => ({ User: { [user.id]: ['email'] } })],
    [
      'the history',
      `{ contact(id: "$con") { history { nodes { fields { field after } } } } }`,
      () => ({ Contact: { [contact.id]: ['emails', 'phones'] } }),
    ],
    [
      'two operations of one document',
      `{ a: customer(id: "$cus") { phones { number } } b: user(id: "$usr") { email } }`,
      () => ({
        Customer: { [customer.id]: ['phones'] },
        User: { [user.id]: ['email'] },
      }),
    ],
  ])('is written down of %s', async (_what, query, expected) => {
    expect(await logged(() => administrator.data(filled(query)))).toEqual(expected());
  });

  it.each([
    ['what has no value', '{ customer(id: "$cus") { taxId emails { address } } }'],
    [
      'names, and all that is not personal',
      '{ customer(id: "$cus") { name level contacts { nodes { name title } } } }',
    ],
    ['somebody who is not there', '{ customer(id: "cus_01jd0000000000000000009999") { phones { number } } }'],
    [
      'states of the history without values',
      '{ contact(id: "$con") { history { nodes { fields { field state } } } } }',
    ],
    ['a value before there was one', '{ contact(id: "$con") { history { nodes { fields { field before } } } } }'],
  ])('is not written down of %s', async (_what, query) => {
    expect(await logged(() => administrator.data(filled(query)))).toEqual({});
  });

  const filled = (query: string) =>
    query
      .replaceAll('$cus', customer.id)
      .replaceAll('$con', contact.id)
      .replaceAll('$opp', opportunity.id)
      .replaceAll('$usr', user.id);

  it('is written down of what a mutation answers, and of an export', async () => {
    const update = `mutation ($input: UpdateContactInput!) { updateContact(input: $input) { contact { emails { address } } } }`;
    const input = { id: contact.id, expectedVersion: contact.version, title: 'Buyer' };
    expect(await logged(() => administrator.data(update, { input }))).toEqual({
      Contact: { [contact.id]: ['emails'] },
    });
    contact = { ...contact, version: contact.version + 1 };
    const exporting = 'mutation ($input: ExportCustomerDataInput!) { exportCustomerData(input: $input) { data } }';
    expect(await logged(() => administrator.data(exporting, { input: { id: customer.id } }))).toEqual({
      Customer: { [customer.id]: ['identities', 'name', 'phones'] },
      Contact: { [contact.id]: ['contact_positions', 'emails', 'identities', 'name', 'phones', 'title'] },
      Interaction: { [interaction.id]: ['body', 'subject'] },
      Opportunity: { [opportunity.id]: ['name'] },
    });
  });

  it('is not written down of who may not read them, nor of rows that somebody does not see', async () => {
    const query = filled(`{ customer(id: "$cus") { id ${PERSONAL} } }`);
    const read = await logged(async () => {
      for (const who of ['analyst', 'partner', 'visitor'] as const)
        expect((await graph.as(who).send(query)).data).toBeUndefined();
      const colleague = graph.as('sales-rep', { userId: 'usr_01jd0000000000000000000999' });
      expect(await colleague.data(query)).toEqual({ customer: null });
    });
    expect(read).toEqual({});
  });

  it('is one entry for each request and type, in the database of the subgraph that answered', async () => {
    const before = new Set((await rows()).map(placeOf));
    await rep.data(
      filled(
        `{ a: customer(id: "$cus") { phones { number } contacts { nodes { phones { number } } } } b: contacts { nodes { emails { address } } } }`,
      ),
    );
    const fresh = (await rows()).filter((row) => !before.has(placeOf(row)));
    const customers = fresh.sort((one, other) => (one.record_type < other.record_type ? 1 : -1));
    expect(customers.map(({ subgraph }) => subgraph)).toEqual(['customers', 'customers']);
    expect(customers.map((row) => [row.record_type, row.reader, row.reader_kind, row.user_id])).toEqual([
      ['Customer', TEST_SUBJECTS['sales-rep'].userId, 'staff', TEST_SUBJECTS['sales-rep'].userId],
      ['Contact', TEST_SUBJECTS['sales-rep'].userId, 'staff', TEST_SUBJECTS['sales-rep'].userId],
    ]);
    expect(JSON.parse(customers[1]!.record_reads as string)).toEqual([
      [['emails', 'phones'], [`${contact.id} = ${customer.id}`]],
    ]);
    expect(customers[0]!.request_id).toBe(customers[1]!.request_id);
  });

  it('is told to whoever may know: of whose data they are, of what belongs to them, newest first', async () => {
    const session = { sessionId: 'ses_01jd0000000000000000000001' };
    await graph
      .as('sales-rep', session)
      .data(filled('{ interaction(id: "$con") { id } contact(id: "$con") { emails { address } } }'));
    await administrator.data(filled('{ customer(id: "$cus") { phones { number } interactions { nodes { body } } } }'));
    const { nodes } = await entries({ subject: customer.id, first: 3 });
    expect(
      nodes.map((node: Json) => [node.recordType, node.fields, node.recordIds, node.reader, node.subgraph]).sort(),
    ).toEqual(
      [
        ['Contact', ['emails'], [contact.id], TEST_SUBJECTS['sales-rep'].userId, 'customers'],
        ['Customer', ['phones'], [customer.id], TEST_SUBJECTS.administrator.userId, 'customers'],
        ['Interaction', ['body'], [interaction.id], TEST_SUBJECTS.administrator.userId, 'customers'],
      ].sort(),
    );
    const [newest] = (await entries({ subject: contact.id, reader: TEST_SUBJECTS['sales-rep'].userId })).nodes;
    expect(newest).toMatchObject({
      readerKind: 'STAFF',
      user: { id: TEST_SUBJECTS['sales-rep'].userId },
      recordType: 'Contact',
      ...session,
    });
    expect((await entries({ subject: 'cus_nobody' })).nodes).toEqual([]);
  });

  it('is told of one subject only as far as it was read of that subject', async () => {
    const other = await maker(administrator)('Contact', 'createContact', {
      customerId: customer.id,
      name: 'Another',
      phones: [{ number: '+8613800138002' }],
    });
    await administrator.data(`{ contacts(first: 5) { nodes { ${PERSONAL} } } }`);
    const [ofOther] = (await entries({ subject: other.id })).nodes;
    expect(ofOther).toMatchObject({ fields: ['phones'], recordIds: [other.id] });
    const [ofBoth] = (await entries({ subject: customer.id })).nodes;
    expect(ofBoth).toMatchObject({ fields: ['emails', 'phones'] });
    expect(ofBoth.recordIds.sort()).toEqual([contact.id, other.id].sort());
  });

  it('is found of an account that stands for no customer', async () => {
    const id = await openAccount(graph, { email: 'new@example.com', name: 'Somebody new' });
    await administrator.data('query ($id: ID!) { node(id: $id) { ... on Account { email } } }', { id });
    expect((await entries({ subject: id })).nodes).toMatchObject([
      { recordType: 'Account', fields: ['email'], recordIds: [id], subgraph: 'identity' },
    ]);
  });

  it('is paged to its end in both directions over all subgraphs, and filtered', async () => {
    for (let count = 0; count < 4; count += 1) {
      await Promise.all([
        administrator.data(filled('{ customer(id: "$cus") { phones { number } } }')),
        rep.data(filled('{ contact(id: "$con") { phones { number } } }')),
        administrator.data(filled('{ user(id: "$usr") { email } }')),
      ]);
    }
    await flush();
    const all = (await entries({ first: 100 })).nodes as Json[];
    const order = all.map(({ readAt }) => readAt as string);
    expect(order).toEqual([...order].sort().reverse());
    expect(new Set(all.map(({ subgraph }) => subgraph))).toEqual(new Set(['customers', 'identity', 'platform']));
    for (const [size, cursor, edge] of [
      ['first', 'after', 'endCursor'],
      ['last', 'before', 'startCursor'],
    ] as const) {
      const pages: Json[][] = [];
      let at: string | null = null;
      do {
        const page: Json = await entries({ [size]: 3, [cursor]: at });
        expect(page.totalCount).toBe(all.length);
        pages.push(page.nodes as Json[]);
        const { hasNextPage, hasPreviousPage } = page.pageInfo;
        at = (size === 'first' ? hasNextPage : hasPreviousPage) ? page.pageInfo[edge] : null;
      } while (at !== null);
      expect(pages.length).toBeGreaterThan(4);
      expect((size === 'first' ? pages : pages.reverse()).flat().map(({ id }) => id as string)).toEqual(
        all.map(({ id }) => id as string),
      );
    }
    const reader = TEST_SUBJECTS['sales-rep'].userId;
    const ids = (nodes: Json[]) => nodes.map(({ id }) => id as string);
    expect(ids((await entries({ first: 100, reader })).nodes)).toEqual(
      ids(all.filter((node) => node.reader === reader)),
    );
    const [readFrom, readTo] = [all.at(-3)!.readAt, all[2]!.readAt];
    const within = all.filter(({ readAt }) => readAt >= readFrom && readAt <= readTo);
    expect(ids((await entries({ first: 100, readFrom, readTo })).nodes)).toEqual(ids(within));
    const narrow = { subject: customer.id, reader, readFrom, readTo };
    const found = await entries({ first: 100, ...narrow });
    expect(found.totalCount).toBe(found.nodes.length);
    expect(found.nodes.length).toBeGreaterThan(0);
    expect(ids(within.filter((node) => node.reader === reader))).toEqual(expect.arrayContaining(ids(found.nodes)));
  });

  it('is refused where a page is asked for that cannot be', async () => {
    const code = async (variables: object) => (await administrator.refusal(READS, { ...variables })).code;
    expect(await code({ first: 101 })).toBe('BAD_USER_INPUT');
    for (const subject of [interaction.id, opportunity.id, 'somebody', '']) {
      expect(await code({ subject })).toBe('BAD_USER_INPUT');
    }
    expect(await code({ first: 1, after: 'nonsense' })).toBe('BAD_CURSOR');
    for (const who of ['sales-manager', 'executive', 'analyst', 'visitor'] as const) {
      expect((await graph.as(who).refusal(READS)).code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });

  it('is kept without any value when somebody is erased, and stays whole', async () => {
    const read = filled('{ contact(id: "$con") { phones { number } } customer(id: "$cus") { phones { number } } }');
    await administrator.data(read);
    const before = (await entries({ subject: contact.id, first: 100 })).nodes;
    expect(before.length).toBeGreaterThan(3);
    const erase = 'mutation ($input: EraseCustomerInput!) { eraseCustomer(input: $input) { erasureId } }';
    await administrator.data(erase, { input: { id: customer.id, reason: 'Asked for it by letter.' } });
    await graph.events.settle();
    expect((await entries({ subject: contact.id, first: 100 })).nodes).toEqual(before);
    const stored = JSON.stringify(await rows());
    for (const value of ['13800138', 'brightside', 'Brightside', 'Somebody', 'They have one'])
      expect(stored).not.toContain(value);
    for (const { database, journal } of graph.subgraphs.values()) {
      const { problems } = await verifyAccessLog(database.reader, accessChainKey(journal.keys));
      expect(problems).toEqual([]);
    }
  });

  it('names a customer who reads, and an app', async () => {
    const seer = { scopes: ['users:read', 'personal-data:read'], levels: { User: ['all'] as const } };
    const callers = [
      { ...ANONYMOUS, ...seer, kind: 'customer' as const, subject: 'cus_1', customerId: 'cus_1' },
      { ...ANONYMOUS, ...seer, kind: 'partner-app' as const, subject: 'par_1', partnerId: 'par_1' },
    ];
    for (const caller of callers) await graph.as(caller).data(filled('{ user(id: "$usr") { email } }'));
    const { nodes } = await entries({ subject: user.id, first: 2 });
    expect(nodes.map(({ reader, readerKind, user: staff }: Json) => [reader, readerKind, staff])).toEqual([
      ['par_1', 'PARTNER_APP', null],
      ['cus_1', 'CUSTOMER', null],
    ]);
  });
});
