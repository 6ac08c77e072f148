import type { Value } from '../kit/ledger.js';

/** A table of records, and how the API shows them. */
export interface RecordTable {
  readonly subgraph: string;
  readonly table: string;
  /** The type in the graph and in the journal. */
  readonly typeName: string;
  /** Columns beside `id`, `name`, `version` and `deleted_at` that are compared with what clients were told. */
  readonly columns: readonly string[];
  /** Selects the same of a record that is asked for by its id. */
  readonly selection: string;
  /** What the answer says of the columns. */
  readonly shown: (node: Shown) => Record<string, Value>;
  /** The record that must be alive for this one to be shown. */
  readonly shownWith?: string;
}

/** A node as the API answers it. */
export interface Shown {
  readonly version: number;
  readonly employeeCount: number | null;
  readonly amount: { readonly amount: number } | null;
  readonly team: { readonly id: string } | null;
  readonly owner: { readonly id: string } | null;
  readonly customer: { readonly id: string } | null;
  readonly stage: { readonly id: string } | null;
}

/** Every table that workloads write records to; a subgraph that joins adds its own. */
export const RECORD_TABLES: readonly RecordTable[] = [
  {
    subgraph: 'identity',
    table: 'teams',
    typeName: 'Team',
    columns: [],
    selection: 'version',
    shown: ({ version }) => ({ version }),
  },
  {
    subgraph: 'identity',
    table: 'users',
    typeName: 'User',
    columns: ['team_id'],
    selection: 'version team { id }',
    shown: ({ version, team }) => ({ version, team_id: team?.id ?? null }),
  },
  {
    subgraph: 'customers',
    table: 'customers',
    typeName: 'Customer',
    columns: ['employee_count', 'owner_id', 'territory_id'],
    selection: 'version employeeCount owner { id }',
    shown: ({ version, employeeCount, owner }) => ({
      version,
      employee_count: employeeCount,
      owner_id: owner?.id ?? null,
    }),
  },
  {
    subgraph: 'customers',
    table: 'contacts',
    typeName: 'Contact',
    columns: ['customer_id', 'owner_id'],
    selection: 'version customer { id }',
    shown: ({ version, customer }) => ({ version, customer_id: customer?.id ?? null }),
    shownWith: 'customer_id',
  },
  {
    subgraph: 'sales',
    table: 'products',
    typeName: 'Product',
    columns: [],
    selection: 'version',
    shown: ({ version }) => ({ version }),
  },
  {
    subgraph: 'sales',
    table: 'opportunities',
    typeName: 'Opportunity',
    columns: ['amount', 'owner_id', 'stage_id'],
    selection: 'version amount { amount } owner { id } stage { id }',
    shown: ({ version, amount, owner, stage }) => ({
      version,
      amount: amount?.amount ?? null,
      owner_id: owner?.id ?? null,
      stage_id: stage?.id ?? null,
    }),
  },
];
