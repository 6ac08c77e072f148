import { testDatabases } from '../../shared/testing/databases.js';
import { startTestGraph, type TestGraph } from '../../test/kit/test-graph.js';
import { seedBenchmark } from './seed-benchmark.js';

const BOOK = `{
  customers(first: 20) {
    totalCount
    nodes {
      id externalId name shortName taxId phones { number } addresses { city } owner { name } tags createdAt
      contacts(first: 10) { totalCount nodes { id name isPrimary positions { title role } } }
      interactions(first: 10) { totalCount nodes { id subject occurredAt contact { name } } }
      opportunities(first: 10) {
        totalCount
        nodes {
          id name status stage { name } pipeline { name } amount { amount currency } closedOn lossReason
          lineItems { quantity unitPrice { amount } product { name } }
          stageHistory(first: 3) { nodes { fromStage { name } toStage { name } toAmount { amount } changedAt } }
        }
      }
    }
  }
  users { totalCount }
  products { totalCount }
}`;

const CUSTOMERS = 60;

interface Connection<Node> {
  totalCount: number;
  nodes: Node[];
}
interface OpportunityNode {
  status: string;
  stage: { name: string };
  amount: { amount: number };
  closedOn: string | null;
  lineItems: { quantity: number; unitPrice: { amount: number } }[];
  stageHistory: { nodes: unknown[] };
}
interface CustomerNode {
  id: string;
  externalId: string;
  name: string;
  taxId: string | null;
  contacts: Connection<{ isPrimary: boolean }>;
  interactions: Connection<unknown>;
  opportunities: Connection<OpportunityNode>;
}
interface Book {
  customers: Connection<CustomerNode>;
}

async function seededGraph(kind: (typeof testDatabases)[number]): Promise<{ graph: TestGraph; book: Book }> {
  const graph = await startTestGraph(kind);
  await seedBenchmark(graph.subgraphs, { customers: CUSTOMERS });
  return { graph, book: await graph.as('administrator').data<Book>(BOOK) };
}

describe.each(testDatabases)('the customers of the benchmark on %s', (kind) => {
  let graph: TestGraph;
  let book: Book;

  beforeAll(async () => {
    ({ graph, book } = await seededGraph(kind));
  }, 60_000);

  afterAll(() => graph.remove());

  it('each have 5 contacts, 5 interactions, and 5 opportunities of 2 line items', () => {
    expect(book.customers.totalCount).toBe(CUSTOMERS);
    expect(book.customers.nodes).toHaveLength(20);
    for (const { contacts, interactions, opportunities } of book.customers.nodes) {
      expect([contacts, interactions, opportunities].map(({ totalCount }) => totalCount)).toEqual([5, 5, 5]);
      expect(contacts.nodes.map(({ isPrimary }) => isPrimary)).toEqual([true, false, false, false, false]);
      for (const { lineItems, amount, stageHistory, stage, status, closedOn } of opportunities.nodes) {
        const sum = lineItems.reduce((total, item) => total + item.quantity * item.unitPrice.amount, 0);
        expect(lineItems).toHaveLength(2);
        expect(amount.amount).toBe(sum);
        expect(closedOn === null).toBe(status === 'OPEN');
        expect(stageHistory.nodes).toEqual([
          { fromStage: null, toStage: stage, toAmount: { amount: sum }, changedAt: expect.any(String) },
        ]);
      }
    }
  });

  it('are found as those that the use cases make: by name, tax id and external id', async () => {
    const client = graph.as('administrator');
    const count = async (filter: object) => {
      const query = 'query ($filter: CustomerFilterInput) { customers(filter: $filter) { totalCount } }';
      const { customers } = await client.data<{ customers: { totalCount: number } }>(query, { filter });
      return customers.totalCount;
    };
    const { name, externalId } = book.customers.nodes[0]!;
    const taxId = book.customers.nodes.find((customer) => customer.taxId !== null)?.taxId;
    expect(await count({ name: { in: [name.toUpperCase()] } })).toBe(1);
    expect(await count({ externalId: { in: [externalId] } })).toBe(1);
    expect(await count({ taxId: { eq: taxId } })).toBe(1);
  });

  it('can be changed like any other', async () => {
    const client = graph.as('administrator');
    const { id, name } = book.customers.nodes[0]!;
    const mutation = 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { name } } }';
    expect(await client.data(mutation, { input: { id, expectedVersion: 1, shortName: 'Acme' } })).toEqual({
      updateCustomer: { customer: { name } },
    });
  });

  it('are not added to others', async () => {
    await expect(seedBenchmark(graph.subgraphs, { customers: 1 })).rejects.toThrow('hold customers already');
  });

  it('are the same each time, in every database', async () => {
    const other = await seededGraph('sqlite');
    await other.graph.remove();
    expect(other.book).toEqual(book);
  }, 60_000);
});
