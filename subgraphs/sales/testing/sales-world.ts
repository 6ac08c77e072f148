import { startTestGraph, type TestClient, type TestGraph } from '../../../test/kit/test-graph.js';
import type { RawRow } from '../../../shared/db/rows.js';
import type { Circumstances } from '../../../shared/graphql/live-scope.js';
import type { MountedSubgraph } from '../../../shared/graphql/mounted-subgraph.js';
import type { DatabaseKind } from '../../../shared/testing/databases.js';

/** What a mutation answers of the row that it changed. */
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
export interface SalesWorld {
  readonly graph: TestGraph;
  readonly subgraph: MountedSubgraph;
  readonly administrator: TestClient;
  /** Owns the opportunities that are made with her id. */
  readonly lin: TestClient;
  /** Another sales rep, who owns nothing unless a test says so. */
  readonly wei: TestClient;
  readonly partner: TestClient;
  readonly visitor: TestClient;
  /** Runs a mutation with one input; answers what its payload holds. */
  change<T = Written>(
    mutation: string,
    input: Record<string, unknown>,
    selection?: string,
    who?: TestClient,
  ): Promise<T>;
  /** The refusal of a mutation that must leave every row as it was. */
  refused(mutation: string, input: Record<string, unknown>, who?: TestClient): Promise<Refusal>;
  newProduct(name: string, input?: Record<string, unknown>): Promise<string>;
  newOpportunity(input?: Record<string, unknown>): Promise<Written>;
  newActivity(input?: Record<string, unknown>): Promise<Written>;
  /** One opportunity as the administrator sees it. */
  opportunity<T>(id: string, selection: string): Promise<T>;
  /** All tables at once. */
  everything(): Promise<RawRow[][]>;
}

/** The members of staff behind `lin` and `wei`, and others that the tests name. */
export const LIN = 'usr_01jd0000000000000000000201';
export const WEI = 'usr_01jd0000000000000000000202';
export const ADMINISTRATOR = 'usr_01jd0000000000000000000101';
export const CUSTOMER = 'cus_01jd0000000000000000000301';
export const CONTACT = 'con_01jd0000000000000000000401';

/** The stages of the pipeline that is there from the start. */
export const STAGES = {
  prospecting: 'stg_00000000000000000000000001',
  engaging: 'stg_00000000000000000000000002',
  won: 'stg_00000000000000000000000003',
  lost: 'stg_00000000000000000000000004',
} as const;

/** An amount in yuan. */
export const cny = (amount: number) => ({ amount, currency: 'CNY' });

const TABLES: Record<string, string> = {
  products: 'id',
  pipelines: 'id',
  stages: 'id',
  opportunities: 'id',
  opportunity_line_items: 'id',
  opportunity_contacts: 'opportunity_id, contact_id',
  opportunity_stage_changes: 'id',
  activities: 'id',
  price_lists: 'id',
  price_list_entries: 'id',
};

/** Starts the graph for the tests of what is sold, to whom, and what is done about it. */
export async function startWorld(kind: DatabaseKind, circumstances?: Circumstances): Promise<SalesWorld> {
  const graph = await startTestGraph(kind, circumstances);
  const subgraph = graph.subgraphs.get('sales');
  if (!subgraph) throw new Error('The graph has no sales.');
  const administrator = graph.as('administrator');
  const { reader } = subgraph.database;
  const everything = () =>
    Promise.all(Object.entries(TABLES).map(([table, key]) => reader.query(`SELECT * FROM ${table} ORDER BY ${key}`)));
  const change: SalesWorld['change'] = (mutation, input, selection, who = administrator) =>
    changeBy(who, mutation, input, selection);
  return {
    graph,
    subgraph,
    administrator,
    lin: graph.as('sales-rep', { userId: LIN }),
    wei: graph.as('sales-rep', { userId: WEI }),
    partner: graph.as('partner'),
    visitor: graph.as('visitor'),
    everything,
    change,
    refused: async (mutation, input, who = administrator) => {
      const before = await everything();
      const { code, extensions } = await who.refusal(documentOf(mutation), { input });
      expect(await everything()).toEqual(before);
      return { code, field: extensions.field };
    },
    newProduct: async (name, input = {}) => (await change('createProduct', { name, ...input })).id,
    newOpportunity: (input = {}) => change('createOpportunity', { customerId: CUSTOMER, name: '秋季广告', ...input }),
    newActivity: (input = {}) => change('createActivity', { kind: 'TASK', subject: '回访', ...input }),
    opportunity: async <T>(id: string, selection: string) => {
      const query = `query ($id: ID!) { opportunity(id: $id) { ${selection} } }`;
      return (await administrator.data<{ opportunity: T }>(query, { id })).opportunity;
    },
  };
}

/** The document of a mutation with one input; the payload's field is named after the mutation's noun. */
export function documentOf(mutation: string, selection?: string): string {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${payloadOf(mutation, selection)} } }`;
}

function payloadOf(mutation: string, selection = 'id version'): string {
  if (/^import|Entries$/.test(mutation)) return 'results { index status id code field message }';
  if (mutation.startsWith('delete')) return 'deletedId';
  const noun = ['Opportunity', 'Product', 'Pipeline', 'Stage', 'Activity', 'PriceList'].find((name) =>
    mutation.includes(name),
  );
  return `${String(noun?.replace(/^./, (letter) => letter.toLowerCase()))} { ${selection} }`;
}

async function changeBy<T>(
  client: TestClient,
  mutation: string,
  input: Record<string, unknown>,
  selection?: string,
): Promise<T> {
  const data = await client.data<Record<string, Record<string, T>>>(documentOf(mutation, selection), { input });
  const [result] = Object.values(data[mutation] ?? {});
  if (result === undefined) throw new Error('The mutation answered no payload.');
  return result;
}

/** A clock that stands still, so that sorts by time are all ties, and ids that count. */
export function stoppedClock(now = '2026-01-05T08:00:00.000Z'): Circumstances {
  let count = 0;
  return { now: () => now, newId: (prefix) => `${prefix}_${String((count += 1)).padStart(26, '0')}` };
}
