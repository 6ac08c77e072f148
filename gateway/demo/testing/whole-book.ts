import type { TestClient, TestGraph } from '../../../test/kit/test-graph.js';
import { DEMO_SUBJECTS, type DemoRole } from '../demo-people.js';

/** A page of customers with their contacts. */
export const CUSTOMERS = `query ($after: String) {
  page: customers(first: 40, after: $after, sort: { field: NAME, direction: ASC }) {
    nodes {
      id externalId kind name shortName industry employeeCount annualRevenue { amount currency } foundedYear source
      status level taxId website phones { number label } emails { address label }
      addresses { label street city province postalCode country }
      owner { id name } partnerId parent { name } tags version createdAt updatedAt
      contacts(first: 10) {
        nodes {
          id name title role isPrimary phones { number } emails { address } version createdAt
          positions { customer { name } title startedOn endedOn }
        }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
const INTERACTIONS = `query ($after: String) {
  page: interactions(first: 100, after: $after) {
    nodes {
      id channel direction subject body occurredAt createdAt customer { name } contact { name } staff { name }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
/** A page of opportunities with their history. */
export const OPPORTUNITIES = `query ($after: String) {
  page: opportunities(first: 50, after: $after) {
    nodes {
      id externalId name status customer { name } stage { name } amount { amount currency } probability openedOn
      expectedCloseOn closedOn lossReason partnerId version createdAt updatedAt owner { name }
      lineItems { id product { name } quantity unitPrice { amount currency } }
      contacts { role contact { name } }
      stageHistory(first: 10) {
        nodes {
          fromStage { name } toStage { name } fromAmount { amount } toAmount { amount currency } fromExpectedCloseOn
          toExpectedCloseOn fromOwner { name } toOwner { name } changedAt changedBy { name }
        }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
const ACTIVITIES = `query ($after: String) {
  page: activities(first: 100, after: $after) {
    nodes {
      id externalId kind subject priority dueAt startsAt endsAt doneAt outcome outcomeNotes createdAt
      customer { name } contact { name } opportunity { name } owner { name }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
const STAFF =
  '{ users(first: 100) { nodes { id name email title teamName manager { id } isActive version createdAt } } }';
const CATALOGUE =
  '{ products(first: 100) { nodes { id name series description listPrice { amount currency } isActive createdAt } } }';

/** Something with a name. */
export interface Named {
  name: string;
}
/** The part of an activity that the tests look into. */
export interface ActivityNode {
  doneAt: string | null;
  opportunity: Named | null;
}
/** A list. */
export interface Nodes<Node> {
  nodes: Node[];
}
interface MoneyNode {
  amount: number;
  currency: string;
}
interface ContactNode extends Named {
  isPrimary: boolean;
  positions: unknown[];
}
/** The part of a customer that the tests look into. */
export interface CustomerNode extends Named {
  kind: string;
  industry: string;
  taxId: string | null;
  addresses: { city: string; country: string }[];
  owner: { id: string; name: string } | null;
  contacts: Nodes<ContactNode>;
}
interface ChangeNode {
  fromStage: Named | null;
  toStage: Named;
  toAmount: MoneyNode;
  fromOwner: Named | null;
  changedAt: string;
}
/** The part of an opportunity that the tests look into. */
export interface OpportunityNode extends Named {
  status: string;
  stage: Named;
  customer: Named | null;
  owner: Named | null;
  partnerId: string | null;
  amount: MoneyNode;
  closedOn: string | null;
  lossReason: string | null;
  createdAt: string;
  lineItems: { quantity: number; unitPrice: MoneyNode }[];
  stageHistory: Nodes<ChangeNode>;
}
interface Page<Node> extends Nodes<Node> {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Reads a list to its end; the query calls it `page`. */
export async function allPages<Node>(client: TestClient, query: string): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (;;) {
    const { page }: { page: Page<Node> } = await client.data(query, { after });
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

/** Everything that the administrator can read of the book. */
export async function wholeBook(graph: TestGraph) {
  const client = asDemo(graph, 'administrator');
  return {
    customers: await allPages<CustomerNode>(client, CUSTOMERS),
    interactions: await allPages<unknown>(client, INTERACTIONS),
    opportunities: await allPages<OpportunityNode>(client, OPPORTUNITIES),
    activities: await allPages<ActivityNode>(client, ACTIVITIES),
    staff: await client.data(STAFF),
    catalogue: await client.data(CATALOGUE),
  };
}

/** A book as it is read. */
export type Book = Awaited<ReturnType<typeof wholeBook>>;

/** Somebody who holds a demo token. */
export function asDemo(graph: TestGraph, role: DemoRole): TestClient {
  return graph.as(role, DEMO_SUBJECTS[role]);
}
