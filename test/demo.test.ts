import { DEMO_SUBJECTS } from '../gateway/demo/demo-people.js';
import { seedDemoCompany } from '../gateway/demo/seed-demo-company.js';
import {
  allPages,
  asDemo,
  CUSTOMERS,
  OPPORTUNITIES,
  wholeBook,
  type Book,
  type CustomerNode,
  type Named,
  type Nodes,
  type OpportunityNode,
} from '../gateway/demo/testing/whole-book.js';
import { FIRST_QUERY } from '../gateway/welcome.js';
import { testDatabases } from '../shared/testing/databases.js';
import { isValidCreditCode } from '../shared/values/chinese-tax-id.js';
import { startTestGraph, type TestGraph } from './kit/test-graph.js';

/** The book on SQLite, with which every other is compared. */
let reference: Book;

beforeAll(async () => {
  const graph = await startTestGraph('sqlite');
  await seedDemoCompany(graph.subgraphs, graph.log);
  reference = await wholeBook(graph);
  await graph.remove();
}, 60_000);

describe.each(testDatabases)('the demo company on %s', (kind) => {
  let graph: TestGraph;
  let book: Book;

  beforeAll(async () => {
    graph = await startTestGraph(kind);
    await seedDemoCompany(graph.subgraphs, graph.log);
    book = await wholeBook(graph);
  }, 60_000);

  afterAll(() => graph.remove());

  it('is the same in every database', () => {
    expect(book).toEqual(reference);
  });

  it('stays as it is when it is seeded again', async () => {
    await seedDemoCompany(graph.subgraphs, graph.log);
    expect(await wholeBook(graph)).toEqual(book);
  });

  it('holds the book of an agency', () => {
    const byStage = (name: string) => book.opportunities.filter(({ stage }) => stage.name === name).length;
    expect({
      customers: book.customers.length,
      contacts: book.customers.reduce((sum, { contacts }) => sum + contacts.nodes.length, 0),
      interactions: book.interactions.length,
      opportunities: book.opportunities.length,
      activities: book.activities.length,
      open: book.activities.filter(({ doneAt }) => doneAt === null).length,
      stages: ['Prospecting', 'Engaging', 'Won', 'Lost'].map(byStage),
    }).toEqual({
      customers: 64,
      contacts: 146,
      interactions: 324,
      opportunities: 176,
      activities: 311,
      open: 47,
      stages: [10, 46, 73, 47],
    });
  });

  it('serves Chinese and Western customers, groups and persons', () => {
    const named = (name: string) => book.customers.find((customer) => customer.name === name);
    expect(named('云岭酸奶（苏州）有限公司')).toMatchObject({
      parent: { name: '云岭乳业集团有限公司' },
      addresses: [{ city: '苏州', country: 'CN' }],
      industry: 'FOOD_AND_BEVERAGE',
    });
    expect(named('Alder & Finch Distillers Ltd')).toMatchObject({
      owner: { name: '林晓梅 Lin Xiaomei' },
      addresses: [
        { city: 'Manchester', country: 'GB' },
        { city: '上海', country: 'CN' },
      ],
    });
    expect(named('苏言')).toMatchObject({ kind: 'PERSON', taxId: null });
    const countries = book.customers.flatMap(({ addresses }) => addresses.map(({ country }) => country));
    expect([...new Set(countries)].sort()).toEqual(['AU', 'CH', 'CN', 'DE', 'FR', 'GB', 'JP', 'SE', 'SG', 'US']);
  });

  it('has a valid tax id for every Chinese organisation, and nobody twice', () => {
    const chinese = book.customers.filter(
      ({ addresses, kind: what }) => what === 'ORGANIZATION' && addresses[0]?.country === 'CN',
    );
    expect(chinese.length).toBeGreaterThan(30);
    expect(chinese.filter(({ taxId }) => !isValidCreditCode(taxId ?? ''))).toEqual([]);
    const taxIds = book.customers.flatMap(({ taxId }) => taxId ?? []);
    expect(new Set(taxIds).size).toBe(taxIds.length);
  });

  it('has from 1 to 5 contacts at each customer, one of them primary', () => {
    for (const { contacts } of book.customers) {
      expect(contacts.nodes.length).toBeGreaterThanOrEqual(1);
      expect(contacts.nodes.length).toBeLessThanOrEqual(5);
      expect(contacts.nodes.map(({ isPrimary }) => isPrimary)).toEqual(
        contacts.nodes.map((_: unknown, index: number) => index === 0),
      );
    }
    const moved = book.customers
      .flatMap(({ contacts }) => contacts.nodes)
      .filter(({ positions }) => positions.length > 1);
    expect(moved).toHaveLength(2);
  });

  it('writes to nobody: every address is at a domain reserved for examples', () => {
    const texts = JSON.stringify(book);
    const domains = [...texts.matchAll(/[\w.-]+@([\w.-]+)/g), ...texts.matchAll(/https?:\/\/([\w.-]+)/g)].map(
      ([, domain]) => domain,
    );
    expect(domains.length).toBeGreaterThan(300);
    expect(domains.filter((domain) => !domain?.endsWith('.example'))).toEqual([]);
  });

  it('leaves no blank of a text unfilled', () => {
    expect([...JSON.stringify(book).matchAll(/\{(who|project|amount|subject)\}/g)]).toEqual([]);
  });

  it('tells how each opportunity came to where it is', () => {
    for (const {
      stageHistory: history,
      stage,
      amount,
      status,
      closedOn,
      lossReason,
      createdAt,
    } of book.opportunities) {
      expect(history.nodes.at(0)).toMatchObject({ toStage: stage, toAmount: amount });
      expect(history.nodes.at(-1)).toMatchObject({ fromStage: null });
      expect(history.nodes.every(({ changedAt }) => changedAt >= createdAt)).toBe(true);
      expect(closedOn === null).toBe(status === 'OPEN');
      expect(lossReason === null).toBe(status !== 'LOST');
    }
    const handedOver = book.opportunities.filter(({ stageHistory: history }) =>
      history.nodes.some(({ fromOwner }) => fromOwner?.name === '孙国平 Sun Guoping'),
    );
    expect(handedOver.length).toBeGreaterThan(0);
    expect(book.opportunities.filter(({ owner }) => owner?.name === '孙国平 Sun Guoping')).toEqual(
      book.opportunities.filter(({ owner, status }) => owner?.name === '孙国平 Sun Guoping' && status !== 'OPEN'),
    );
  });

  it('is worth what its line items are', () => {
    for (const { amount, lineItems } of book.opportunities) {
      const sum = lineItems.reduce((total, item) => total + item.quantity * item.unitPrice.amount, 0);
      expect(amount).toEqual({ amount: sum, currency: lineItems[0]?.unitPrice.currency });
    }
  });

  it('employs those whom the demo tokens name', async () => {
    const client = asDemo(graph, 'administrator');
    const query = 'query ($id: ID!) { user(id: $id) { name title } }';
    expect(await client.data(query, { id: DEMO_SUBJECTS.administrator.userId })).toEqual({
      user: { name: '沈静 Grace Shen', title: '运营总监 Operations Director' },
    });
    expect(await client.data(query, { id: DEMO_SUBJECTS['sales-rep'].userId })).toEqual({
      user: { name: '林晓梅 Lin Xiaomei', title: '高级客户经理 Senior Account Manager' },
    });
    expect(await client.data(query, { id: DEMO_SUBJECTS.analyst.userId })).toEqual({
      user: { name: 'Daniel Okafor', title: 'Business Analyst' },
    });
  });

  it('shows the sales rep her own customers and opportunities', async () => {
    const client = asDemo(graph, 'sales-rep');
    const own = await allPages<CustomerNode>(client, CUSTOMERS);
    expect(own.map(({ name }) => name)).toEqual(
      book.customers.filter(({ owner }) => owner?.id === DEMO_SUBJECTS['sales-rep'].userId).map(({ name }) => name),
    );
    expect(own.length).toBeGreaterThan(10);
    expect(own.length).toBeLessThan(book.customers.length / 2);
    const opportunities = await allPages<OpportunityNode>(client, OPPORTUNITIES);
    expect(opportunities.length).toBeGreaterThan(own.length);
    expect(opportunities.filter(({ customer }) => customer === null)).toEqual([]);
  });

  it("shows the partner's app the partner's customers and opportunities", async () => {
    const { partnerId } = DEMO_SUBJECTS.partner;
    const client = asDemo(graph, 'partner');
    const { customers, opportunities } = await client.data<{
      customers: Nodes<Named>;
      opportunities: Nodes<OpportunityNode>;
    }>(
      `{ customers(first: 100, sort: { field: NAME, direction: ASC }) { nodes { name partnerId } }
         opportunities(first: 100) { nodes { name partnerId customer { name } } } }`,
    );
    expect(customers.nodes).toEqual(
      ['Alpenmilch Genossenschaft', 'Brightwater University', 'Camille Laurent']
        .map((name) => ({ name, partnerId }))
        .concat(
          ['Harbourview Wines Pty Ltd', 'Oakridge Outdoor Co.', 'Seidenweg Reisen GmbH'].map((name) => ({
            name,
            partnerId,
          })),
        ),
    );
    expect(opportunities.nodes).toHaveLength(
      book.opportunities.filter((opportunity) => opportunity.partnerId === partnerId).length,
    );
    expect(opportunities.nodes.length).toBeGreaterThan(6);
    expect(opportunities.nodes.filter(({ customer }) => customer === null)).toEqual([]);
  });

  it.each(['administrator', 'sales-rep', 'analyst'] as const)(
    'answers the first query richly for the %s',
    async (role) => {
      const { customers } = await asDemo(graph, role).data<{
        customers: Nodes<CustomerNode & { opportunities: Nodes<OpportunityNode> }>;
      }>(FIRST_QUERY);
      expect(customers.nodes).toHaveLength(3);
      for (const { name, industry, owner, opportunities } of customers.nodes) {
        expect({ name, industry, owner }).toEqual({
          name: expect.any(String),
          industry: expect.any(String),
          owner: { name: expect.any(String) },
        });
        expect(opportunities.nodes.length).toBeGreaterThan(0);
        for (const { amount } of opportunities.nodes) expect(amount.amount).toBeGreaterThan(0);
      }
    },
  );
});
