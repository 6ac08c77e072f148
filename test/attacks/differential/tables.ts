import type { RawRow } from '../../../shared/db/rows.js';
import type { TestGraph } from '../../kit/test-graph.js';

/** A row as the database gives it. */
export type Row = RawRow & { readonly id: string };

/** The types whose rows are guarded, and where they are stored. */
const PLACES = {
  User: ['identity', 'users'],
  Team: ['identity', 'teams'],
  Territory: ['identity', 'territories'],
  Customer: ['customers', 'customers'],
  Contact: ['customers', 'contacts'],
  Interaction: ['customers', 'interactions'],
  Requirement: ['customers', 'requirements'],
  Tag: ['customers', 'tags'],
  Product: ['sales', 'products'],
  PriceList: ['sales', 'price_lists'],
  PriceListEntry: ['sales', 'price_list_entries'],
  Pipeline: ['sales', 'pipelines'],
  Stage: ['sales', 'stages'],
  Opportunity: ['sales', 'opportunities'],
  Activity: ['sales', 'activities'],
} as const;

/** The name of a type that the oracle knows. */
export type TypeName = keyof typeof PLACES;

/** Every type that the oracle knows. */
export const TYPE_NAMES = Object.keys(PLACES) as TypeName[];

/** The whole data set in memory. */
export interface Tables {
  readonly rows: Readonly<Record<TypeName, readonly Row[]>>;
  readonly byId: ReadonlyMap<string, Row>;
  readonly typeOf: ReadonlyMap<string, TypeName>;
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly named: ReadonlyMap<string, readonly { system: unknown; value: unknown }[]>;
  /** How many entries the journal has of each record. */
  readonly entries: ReadonlyMap<string, number>;
}

/** Reads everything by plain SQL. */
export async function readTables({ subgraphs }: TestGraph): Promise<Tables> {
  const query = (subgraph: string, sql: string) => subgraphs.get(subgraph)!.database.reader.query(sql);
  const rows = {} as Record<TypeName, Row[]>;
  for (const type of TYPE_NAMES) {
    const [subgraph, table] = PLACES[type];
    rows[type] = (await query(subgraph, `SELECT * FROM ${table} ORDER BY id`)) as Row[];
  }
  const tags = new Map<string, string[]>();
  for (const { customer_id: id, tag } of await query('customers', 'SELECT customer_id, tag FROM customer_tags')) {
    tags.set(String(id), [...(tags.get(String(id)) ?? []), String(tag)].sort());
  }
  const named = new Map<string, { system: unknown; value: unknown }[]>();
  for (const subgraph of ['identity', 'customers', 'sales']) {
    for (const row of await query(subgraph, 'SELECT * FROM external_ids ORDER BY record_id, system_name')) {
      const id = String(row.record_id);
      named.set(id, [...(named.get(id) ?? []), { system: row.system_name, value: row.external_id }]);
    }
  }
  const entries = new Map<string, number>();
  for (const subgraph of ['identity', 'customers', 'sales']) {
    const counts = await query(subgraph, 'SELECT record_id, COUNT(*) AS total FROM journal_entries GROUP BY record_id');
    for (const { record_id: id, total } of counts) entries.set(String(id), Number(total));
  }
  const all = TYPE_NAMES.flatMap((type) => rows[type].map((row) => [type, row] as const));
  return {
    rows,
    byId: new Map(all.map(([, row]) => [row.id, row])),
    typeOf: new Map(all.map(([type, row]) => [row.id, type])),
    tags,
    named,
    entries,
  };
}
