import type { RawRow } from '../shared/db/rows.js';
import { testDatabases } from '../shared/testing/databases.js';
import { shippedRoles } from '../subgraphs/identity/roles/shipped-roles.js';
import { foundAgency, maker, openAccount, type Account, type Agency, type Made } from './kit/agency.js';
import { startTestGraph, TEST_SUBJECTS, type TestClient, type TestGraph } from './kit/test-graph.js';

type Who = 'administrator' | 'analyst' | 'sales-manager' | 'sales-rep' | 'partner' | 'visitor';
type Part = keyof Account;

/** Which accounts a role sees; each of the three has an owner of its own. */
const SEES: Record<Who, readonly ('mine' | 'theirs' | 'partnered')[]> = {
  administrator: ['mine', 'theirs', 'partnered'],
  analyst: ['mine', 'theirs', 'partnered'],
  // None of the accounts belongs to the manager's team.
  'sales-manager': [],
  'sales-rep': ['mine'],
  partner: ['partnered'],
  visitor: [],
};

/** Lists, what stands in them, the roles that have them, and a filter that names a row. */
const LISTS: Record<
  string,
  { one: string; parts: readonly Part[]; who: readonly Who[]; filter: (row: NamedRow) => object }
> = {
  customers: {
    one: 'customer',
    parts: ['customer', 'subsidiary'],
    who: ['administrator', 'sales-manager', 'sales-rep', 'analyst', 'partner'],
    filter: ({ id }) => ({ id: { in: [id] } }),
  },
  contacts: {
    one: 'contact',
    parts: ['contact'],
    who: ['administrator', 'sales-manager', 'sales-rep', 'analyst'],
    filter: ({ account }) => ({ name: { in: [`${account} Buyer`] } }),
  },
  interactions: {
    one: 'interaction',
    parts: ['interaction'],
    who: ['administrator', 'sales-manager', 'sales-rep', 'analyst'],
    filter: ({ customerId }) => ({ customerId: { eq: customerId } }),
  },
  opportunities: {
    one: 'opportunity',
    parts: ['opportunity'],
    who: ['administrator', 'sales-manager', 'sales-rep', 'analyst', 'partner'],
    filter: ({ account }) => ({ externalId: { in: [`${account}-opp-1`] } }),
  },
};

interface NamedRow {
  id: string;
  /** What the names of an account begin with. */
  account: string;
  customerId: string;
}

const ABSENT_CUSTOMER = 'cus_00000000000000000000000000';
const ABSENT_CONTACT = 'con_00000000000000000000000000';
const ACCOUNT_NAMES = { mine: 'Brightside', theirs: 'Hidden', partnered: 'Partnered' } as const;

describe.each(testDatabases)('rows on %s', (kind) => {
  let graph: TestGraph;
  let agency: Agency & { partnered: Account };
  const as = (who: Who): TestClient => graph.as(who);

  beforeAll(async () => {
    graph = await startTestGraph(kind);
    const administrator = graph.as('administrator');
    const founded = await foundAgency(administrator);
    const partnered = await openAccount(
      administrator,
      { stage: founded.stages[0]!, product: founded.product },
      'Partnered',
      founded.colleague.id,
    );
    agency = { ...founded, partnered };
    await bringThroughPartner(graph, partnered);
  });
  afterAll(() => graph.remove());

  /** Ids of the rows of a list that somebody is meant to see. */
  function visible(who: Who, list: string): string[] {
    return SEES[who].flatMap((name) => LISTS[list]!.parts.map((part) => agency[name][part].id)).sort();
  }

  function everyRow(list: string): NamedRow[] {
    return (['mine', 'theirs', 'partnered'] as const).flatMap((name) =>
      LISTS[list]!.parts.map((part) => ({
        id: agency[name][part].id,
        account: ACCOUNT_NAMES[name],
        customerId: agency[name].customer.id,
      })),
    );
  }

  const cases = (Object.keys(SEES) as Who[]).flatMap((who) => Object.keys(LISTS).map((list) => [who, list] as const));
  const allowed = cases.filter(([who, list]) => LISTS[list]!.who.includes(who));
  const hidden = cases.filter(([who, list]) => !LISTS[list]!.who.includes(who));

  test.each(allowed)('%s sees the right %s, by every path', async (who, list) => {
    const client = as(who);
    const { one, filter } = LISTS[list]!;
    const expected = visible(who, list);
    const rows = everyRow(list);
    type Page = Record<string, { totalCount: number; nodes: { id: string }[]; edges: { node: { id: string } }[] }>;
    const pages = await client.data<Page>(
      `{ all: ${list}(first: 100) { totalCount nodes { id } edges { node { id } } }
         last: ${list}(last: 100) { totalCount nodes { id } edges { node { id } } } }`,
    );
    for (const page of [pages.all!, pages.last!]) {
      expect(page.nodes.map(({ id }) => id).sort()).toEqual(expected);
      expect(page.edges.map(({ node }) => node.id).sort()).toEqual(expected);
      expect(page.totalCount).toBe(expected.length);
    }
    const nodes = await client.data<{ nodes: ({ id: string } | null)[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      {
        ids: rows.map(({ id }) => id),
      },
    );
    expect(nodes.nodes).toEqual(rows.map(({ id }) => (expected.includes(id) ? { id } : null)));
    for (const row of rows) {
      const seen = expected.includes(row.id);
      const type = one.slice(0, 1).toUpperCase() + one.slice(1);
      const found = await client.data<{
        one: unknown;
        node: unknown;
        filtered: { totalCount: number; nodes: { id: string }[] };
      }>(
        `query ($id: ID!, $filter: ${type}FilterInput) {
          one: ${one}(id: $id) { id } node(id: $id) { id } filtered: ${list}(filter: $filter) { totalCount nodes { id } } }`,
        { id: row.id, filter: filter(row) },
      );
      expect(found.one).toEqual(seen ? { id: row.id } : null);
      expect(found.node).toEqual(seen ? { id: row.id } : null);
      expect(found.filtered.nodes.map(({ id }) => id).includes(row.id)).toBe(seen);
      expect(found.filtered.totalCount).toBe(found.filtered.nodes.length);
    }
  });

  test.each(hidden)('%s has no %s at all', async (who, list) => {
    const { code, message } = await as(who).refusal(`{ ${list} { totalCount } }`);
    expect({ code, message }).toEqual({
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: expect.stringContaining(`Cannot query field "${list}" on type "Query".`),
    });
  });

  test('staff and pipelines are seen by staff, and products as they are on sale', async () => {
    const query = (fields: string) => `{ ${fields} }`;
    for (const who of ['administrator', 'sales-rep', 'analyst'] as const) {
      expect(
        await as(who).data(query('users { totalCount } pipelines { totalCount } products { totalCount }')),
      ).toEqual({
        users: { totalCount: 2 },
        pipelines: { totalCount: 2 },
        products: { totalCount: 2 },
      });
    }
    expect(await as('partner').data(query('pipelines { totalCount } products { totalCount }'))).toEqual({
      pipelines: { totalCount: 2 },
      products: { totalCount: 2 },
    });
    expect(
      await as('visitor').data(
        `query ($id: ID!) { products { totalCount nodes { name } } product(id: $id) { name }
        byName: products(filter: { name: { in: ["Fax spam"] } }) { totalCount }
        inactive: products(filter: { isActive: false }) { totalCount nodes { id } } }`,
        { id: agency.retired.id },
      ),
    ).toEqual({
      products: { totalCount: 1, nodes: [{ name: 'Campaign week' }] },
      product: null,
      byName: { totalCount: 0 },
      inactive: { totalCount: 0, nodes: [] },
    });
  });

  test("a cursor of somebody else's page shows no more than one's own", async () => {
    const page =
      'query ($after: String) { customers(first: 100, after: $after, sort: { field: NAME, direction: ASC }) { nodes { name } } }';
    const { customers } = await as('administrator').data<{
      customers: { edges: { cursor: string; node: { name: string } }[] };
    }>('{ customers(first: 100, sort: { field: NAME, direction: ASC }) { edges { cursor node { name } } } }');
    const cursorOf = (name: string) => customers.edges.find(({ node }) => node.name === name)?.cursor;
    const after = async (who: Who, name: string) =>
      (
        await as(who).data<{ customers: { nodes: { name: string }[] } }>(page, { after: cursorOf(name) })
      ).customers.nodes.map((node) => node.name);
    expect(await after('sales-rep', 'Hidden Media')).toEqual([]);
    expect(await after('sales-rep', 'Brightside Media')).toEqual(['Brightside Print']);
    expect(await after('partner', 'Brightside Media')).toEqual(['Partnered Media', 'Partnered Print']);
    expect(await after('partner', 'Hidden Print')).toEqual(['Partnered Media', 'Partnered Print']);
  });

  describe('where rows of two owners meet', () => {
    let subsidiary: Made;
    let opportunity: Made;
    let crossing: Made;
    beforeAll(async () => {
      const make = maker(as('administrator'));
      const ownerId = agency.colleague.id;
      const { mine, theirs } = agency;
      subsidiary = await make('Customer', 'createCustomer', { name: 'Meeting', parentId: mine.customer.id, ownerId });
      opportunity = await make('Opportunity', 'createOpportunity', {
        name: 'Meeting',
        customerId: mine.customer.id,
        amount: { amount: 77, currency: 'CNY' },
        ownerId,
      });
      crossing = await make('Opportunity', 'createOpportunity', {
        name: 'Crossing',
        customerId: theirs.customer.id,
        ownerId: TEST_SUBJECTS['sales-rep'].userId,
        contacts: [{ contactId: theirs.contact.id }],
      });
    });
    afterAll(async () => {
      const remove = async (type: string, { id }: Made) =>
        as('administrator').data(
          `mutation ($id: ID!) { delete${type}(input: { id: $id, expectedVersion: 1 }) { deletedId } }`,
          { id },
        );
      await remove('Customer', subsidiary);
      await remove('Opportunity', opportunity);
      await remove('Opportunity', crossing);
    });

    const CHILDREN = `query ($id: ID!) {
      customer(id: $id) {
        subsidiaries { totalCount nodes { name } }
        opportunities { totalCount nodes { name } totalAmounts { amount } }
      }
      opportunities(filter: { customerId: { in: [$id] } }) { totalCount nodes { name } totalAmounts { amount } }
    }`;

    test('child lists, their counts and their sums hold the rows of the caller', async () => {
      const { id } = agency.mine.customer;
      const own = {
        totalCount: 1,
        nodes: [{ name: 'Brightside spring campaign' }],
        totalAmounts: [{ amount: 3_750_000 }],
      };
      expect(await as('sales-rep').data(CHILDREN, { id })).toEqual({
        customer: { subsidiaries: { totalCount: 1, nodes: [{ name: 'Brightside Print' }] }, opportunities: own },
        opportunities: own,
      });
      const all = {
        totalCount: 2,
        nodes: [{ name: 'Meeting' }, { name: 'Brightside spring campaign' }],
        totalAmounts: [{ amount: 3_750_077 }],
      };
      expect(await as('analyst').data(CHILDREN, { id })).toEqual({
        customer: {
          subsidiaries: { totalCount: 2, nodes: [{ name: 'Brightside Print' }, { name: 'Meeting' }] },
          opportunities: all,
        },
        opportunities: all,
      });
    });

    test('a reference to a row that the caller may not see is like one to a row that is not there', async () => {
      const rep = as('sales-rep');
      const { createOpportunity } = await rep.data<{ createOpportunity: { opportunity: Made } }>(
        `mutation ($input: CreateOpportunityInput!) { createOpportunity(input: $input) { opportunity { id } } }`,
        { input: { customerId: ABSENT_CUSTOMER, name: 'Crossing', contacts: [{ contactId: ABSENT_CONTACT }] } },
      );
      const absent = createOpportunity.opportunity.id;
      const replaced = (answer: unknown) =>
        JSON.stringify(answer)
          .replaceAll(agency.theirs.customer.id, ABSENT_CUSTOMER)
          .replaceAll(agency.theirs.contact.id, ABSENT_CONTACT);
      for (const selection of [
        'customer { name } contacts { contact { name } }',
        'customer { id name level } contacts { role contact { id name phones { number } } }',
        'customer { shortName taxId owner { name } } contacts { contact { title customer { name } } }',
        'customer { id } contacts { contact { id } }',
        'customer { parent { name } subsidiaries { totalCount } contacts { totalCount } interactions { totalCount } }',
      ]) {
        const read = (id: string) => rep.send(`query ($id: ID!) { opportunity(id: $id) { ${selection} } }`, { id });
        const answer = await read(crossing.id);
        expect(replaced(answer)).toBe(replaced(await read(absent)));
        expect(answer.errors).toBeUndefined();
        expect(JSON.stringify(answer)).not.toContain('Hidden');
      }
      expect(
        await rep.data(
          `query ($id: ID!) { opportunity(id: $id) { customer { name } contacts { contact { name } } } }`,
          { id: crossing.id },
        ),
      ).toEqual({
        opportunity: { customer: null, contacts: [{ contact: null }] },
      });
      await rep.data(
        'mutation ($id: ID!) { deleteOpportunity(input: { id: $id, expectedVersion: 1 }) { deletedId } }',
        { id: absent },
      );
    });
  });

  describe('writes to rows of somebody else', () => {
    const input = (type: string, mutation: string, payload: string) =>
      `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { ${payload} } }`;

    /** Sends a mutation as the sales rep; nothing may change. Answers its code and message. */
    async function refusal(mutation: string, variables: Record<string, unknown>) {
      const before = await everything(graph);
      const type = mutation.slice(0, 1).toUpperCase() + mutation.slice(1);
      const { code, message } = await as('sales-rep').refusal(input(type, mutation, '__typename'), {
        input: variables,
      });
      expect(await everything(graph)).toEqual(before);
      return { code, message };
    }

    const changes: [string, Part, Record<string, unknown>][] = [
      ['updateCustomer', 'customer', { expectedVersion: 1, name: 'Taken' }],
      ['reassignCustomer', 'customer', { expectedVersion: 1, ownerId: TEST_SUBJECTS['sales-rep'].userId }],
      ['updateContact', 'contact', { expectedVersion: 1, name: 'Taken' }],
      ['deleteContact', 'contact', { expectedVersion: 1 }],
      ['updateInteraction', 'interaction', { expectedVersion: 1, subject: 'Taken' }],
      ['deleteInteraction', 'interaction', { expectedVersion: 1 }],
      ['updateOpportunity', 'opportunity', { expectedVersion: 1, name: 'Taken' }],
      ['reassignOpportunity', 'opportunity', { expectedVersion: 1, ownerId: TEST_SUBJECTS['sales-rep'].userId }],
      ['deleteOpportunity', 'opportunity', { expectedVersion: 1 }],
      ['updateCustomer', 'subsidiary', { expectedVersion: 99, name: 'Taken' }],
    ];
    test.each(changes)('%s of a %s is refused as if it were absent', async (mutation, part, variables) => {
      const { id } = agency.theirs[part];
      const absent = `${id.slice(0, 4)}00000000000000000000000000`;
      const refused = await refusal(mutation, { id, ...variables });
      expect(refused.code).toBe('NOT_FOUND');
      expect(refused).toEqual(await refusal(mutation, { id: absent, ...variables }));
    });

    test('moving, adding to and naming them is refused as if they were absent', async () => {
      const { mine, theirs } = agency;
      const customerId = theirs.customer.id;
      const attempts: [string, Record<string, unknown>][] = [
        ['moveContact', { id: mine.contact.id, expectedVersion: 1, customerId }],
        ['moveContact', { id: theirs.contact.id, expectedVersion: 1, customerId: mine.customer.id }],
        ['createContact', { customerId, name: 'Spy' }],
        ['recordInteraction', { customerId, channel: 'PHONE', subject: 'Spy' }],
        [
          'recordInteraction',
          { customerId: mine.customer.id, contactId: theirs.contact.id, channel: 'PHONE', subject: 'Spy' },
        ],
        ['updateInteraction', { id: mine.interaction.id, expectedVersion: 1, contactId: theirs.contact.id }],
        ['createCustomer', { name: 'Spy', parentId: customerId }],
        ['updateCustomer', { id: mine.customer.id, expectedVersion: 1, parentId: customerId }],
        ['changeOpportunityStage', { id: theirs.opportunity.id, expectedVersion: 1, stageId: agency.stages[1]!.id }],
      ];
      for (const [mutation, variables] of attempts) {
        expect({ mutation, code: (await refusal(mutation, variables)).code }).toEqual({ mutation, code: 'NOT_FOUND' });
      }
    });

    test('restoring them is refused as if they were absent', async () => {
      const { theirs } = agency;
      const administrator = as('administrator');
      for (const [type, part] of [
        ['Contact', 'contact'],
        ['Interaction', 'interaction'],
        ['Opportunity', 'opportunity'],
        ['Activity', 'activity'],
      ] as const) {
        const { id } = theirs[part];
        await administrator.data(input(`Delete${type}`, `delete${type}`, 'deletedId'), {
          input: { id, expectedVersion: 1 },
        });
        const refused = await refusal(`restore${type}`, { id });
        const absent = await refusal(`restore${type}`, { id: `${id.slice(0, 4)}00000000000000000000000000` });
        expect(refused.code).toBe('NOT_FOUND');
        expect(refused).toEqual(absent);
        await administrator.data(input(`Restore${type}`, `restore${type}`, '__typename'), { input: { id } });
      }
    });

    test('an import neither changes nor names them', async () => {
      const { scopes } = shippedRoles['sales-rep'];
      const importer = graph.as('sales-rep', { scopes: [...scopes, 'imports:run'].sort() });
      const { mine, theirs, stages } = agency;
      const imports: [string, Record<string, unknown>][] = [
        ['Customers', { name: 'Taken', externalId: 'Hidden-1' }],
        ['Contacts', { name: 'Hidden Buyer', customerId: theirs.customer.id, title: 'Taken' }],
        [
          'Interactions',
          {
            customerId: theirs.customer.id,
            channel: 'PHONE',
            subject: 'Hidden budget',
            occurredAt: '2026-01-02T03:04:05.678Z',
            body: 'Taken',
          },
        ],
        [
          'Opportunities',
          { name: 'Taken', externalId: 'Hidden-opp-1', customerId: mine.customer.id, stageId: stages[0]!.id },
        ],
      ];
      for (const [plural, row] of imports) {
        const before = await everything(graph);
        const data = await importer.data<Record<string, { results: Record<string, unknown>[] }>>(
          input(`Import${plural}`, `import${plural}`, 'results { status id }'),
          { input: { rows: [row], onDuplicate: 'UPDATE' } },
        );
        expect({ plural, results: data[`import${plural}`]!.results }).toEqual({
          plural,
          results: [{ status: 'REFUSED', id: null }],
        });
        expect(await everything(graph)).toEqual(before);
      }
    });

    test('who hands a customer over no longer sees it', async () => {
      const { id } = agency.mine.subsidiary;
      const rep = as('sales-rep');
      const { reassignCustomer } = await rep.data<{ reassignCustomer: unknown }>(
        input('ReassignCustomer', 'reassignCustomer', 'customer { id name }'),
        { input: { id, expectedVersion: 1, ownerId: agency.colleague.id } },
      );
      expect(reassignCustomer).toEqual({ customer: null });
      expect(await rep.data('query ($id: ID!) { customer(id: $id) { id } }', { id })).toEqual({ customer: null });
    });
  });
});

/** Every row of every table, by table; a refusal must leave them as they were. */
async function everything({ subgraphs }: TestGraph): Promise<Record<string, RawRow[]>> {
  const rows: Record<string, RawRow[]> = {};
  for (const { database } of subgraphs.values()) {
    for (const { tableName, primaryColumns } of database.writerSource.entityMetadatas) {
      const order = primaryColumns.map(({ databaseName }) => databaseName).join(', ');
      rows[tableName] = await database.reader.query(`SELECT * FROM ${tableName} ORDER BY ${order}`);
    }
  }
  return rows;
}

/** Partners are not part of the graph yet, so nothing but SQL says that an account came through one. */
async function bringThroughPartner({ subgraphs }: TestGraph, account: Account): Promise<void> {
  const { partnerId = '' } = TEST_SUBJECTS.partner;
  const mark = async (subgraph: string, table: string, { id }: Made) => {
    await subgraphs
      .get(subgraph)!
      .database.transact(Date.now() + 10_000, (transaction) =>
        transaction.run(`UPDATE ${table} SET partner_id = ? WHERE id = ?`, [partnerId, id]),
      );
  };
  await mark('customers', 'customers', account.customer);
  await mark('customers', 'customers', account.subsidiary);
  await mark('customers', 'contacts', account.contact);
  await mark('customers', 'interactions', account.interaction);
  await mark('sales', 'opportunities', account.opportunity);
}
