import { startTestGraph, type TestClient, type TestGraph } from '../../../test/kit/test-graph.js';
import type { Circumstances } from '../../../shared/graphql/live-scope.js';
import type { DatabaseKind } from '../../../shared/testing/databases.js';
import type { RawRow } from '../../../shared/db/rows.js';

/** What a use case answers of the row that it changed. */
export interface Written {
  id: string;
  version: number;
}

/** What a test looks at in a refusal. */
export interface Refusal {
  code: string;
  /** The field of the input at fault, where it is one. */
  field: unknown;
}

/** A graph with callers and short ways to the rows that the tests of this subgraph begin with. */
export interface CustomersWorld {
  readonly graph: TestGraph;
  readonly administrator: TestClient;
  /** Owns the customers that are made with her id. */
  readonly lin: TestClient;
  /** Another sales rep, who owns nothing unless a test says so. */
  readonly wei: TestClient;
  newCustomer(name: string, input?: Record<string, unknown>): Promise<string>;
  /** Many at once, without an owner. */
  newCustomers(count: number): Promise<string[]>;
  newContact(customerId: string, input?: Record<string, unknown>): Promise<Written>;
  newInteraction(customerId: string, input?: Record<string, unknown>): Promise<Written>;
  deleteCustomer(id: string): Promise<void>;
  /** Every row of a table, by id: a refusal must leave them as they were. */
  rows(
    table: 'customers' | 'contacts' | 'contact_positions' | 'interactions' | 'requirements' | 'blacklistings',
  ): Promise<RawRow[]>;
  /** All tables at once. */
  everything(): Promise<RawRow[][]>;
  /** Runs a mutation with one input as the administrator; answers what its payload holds. */
  change<T>(mutation: string, input: Record<string, unknown>): Promise<T>;
  /** The refusal of a mutation that must leave every row as it was. */
  refused(mutation: string, input: Record<string, unknown>, who?: TestClient): Promise<Refusal>;
}

/** The members of staff behind `lin` and `wei`. */
export const LIN = 'usr_01jd0000000000000000000201';
export const WEI = 'usr_01jd0000000000000000000202';

/** Starts the graph for the tests of customers, contacts and interactions. */
export async function startWorld(kind: DatabaseKind, circumstances?: Circumstances): Promise<CustomersWorld> {
  const graph = await startTestGraph(kind, circumstances);
  const administrator = graph.as('administrator');
  const rows: CustomersWorld['rows'] = (table) => {
    const subgraph = graph.subgraphs.get('customers');
    if (!subgraph) throw new Error('The graph has no customers.');
    return subgraph.database.reader.query(
      `SELECT * FROM ${table} ORDER BY ${table === 'blacklistings' ? 'customer_id' : 'id'}`,
    );
  };
  const everything = () =>
    Promise.all([
      rows('customers'),
      rows('contacts'),
      rows('contact_positions'),
      rows('interactions'),
      rows('requirements'),
      rows('blacklistings'),
    ]);
  return {
    graph,
    administrator,
    lin: graph.as('sales-rep', { userId: LIN }),
    wei: graph.as('sales-rep', { userId: WEI }),
    rows,
    everything,
    change: (mutation, input) => change(administrator, mutation, input),
    refused: async (mutation, input, who = administrator) => {
      const before = await everything();
      const { code, extensions } = await who.refusal(mutation, { input });
      expect(await everything()).toEqual(before);
      return { code, field: extensions.field };
    },
    ...beginnings(administrator),
  };
}

async function change<T>(client: TestClient, mutation: string, input: Record<string, unknown>): Promise<T> {
  const data = await client.data<Record<string, Record<string, T>>>(mutation, { input });
  const [result] = Object.values(data).flatMap((payload) => Object.values(payload));
  if (result === undefined) throw new Error('The mutation answered no payload.');
  return result;
}

type Beginnings = Pick<
  CustomersWorld,
  'newCustomer' | 'newCustomers' | 'newContact' | 'newInteraction' | 'deleteCustomer'
>;

function beginnings(administrator: TestClient): Beginnings {
  return {
    newCustomer: async (name, input = {}) => {
      const mutation = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }';
      return (await change<Written>(administrator, mutation, { name, ...input })).id;
    },
    newCustomers: async (count) => {
      const mutation = 'mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) { results { id } } }';
      const rows = Array.from({ length: count }, (_, index) => ({ name: `One of many ${String(index)}` }));
      const results = await change<{ id: string }[]>(administrator, mutation, { rows, onDuplicate: 'CREATE' });
      return results.map(({ id }) => id);
    },
    newContact: (customerId, input = {}) =>
      change(
        administrator,
        'mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id version } } }',
        { customerId, name: '王芳', ...input },
      ),
    newInteraction: (customerId, input = {}) =>
      change(
        administrator,
        'mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { interaction { id version } } }',
        { customerId, channel: 'PHONE', subject: 'Budget', ...input },
      ),
    deleteCustomer: async (id) => {
      const { customer } = await administrator.data<{ customer: Written }>(
        'query ($id: ID!) { customer(id: $id) { version } }',
        { id },
      );
      const mutation = 'mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { deletedId } }';
      await change(administrator, mutation, { id, expectedVersion: customer.version });
    },
  };
}

/** A clock that stands still, so that sorts by time are all ties, and ids that count. */
export function stoppedClock(now = '2026-01-05T08:00:00.000Z'): Circumstances {
  let count = 0;
  return { now: () => now, newId: (prefix) => `${prefix}_${String((count += 1)).padStart(26, '0')}` };
}

interface ConnectionPage<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Reads a list to its end, page by page. */
export async function allPages<Node>(
  page: (after: string | null) => Promise<ConnectionPage<Node>>,
): Promise<{ nodes: Node[]; pages: number }> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (let pages = 1; ; pages += 1) {
    const { nodes: found, pageInfo }: ConnectionPage<Node> = await page(after);
    nodes.push(...found);
    if (!pageInfo.hasNextPage) return { nodes, pages };
    after = pageInfo.endCursor;
  }
}
