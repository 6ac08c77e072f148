import type { GraphAnswer, GraphClient } from '../../../shared/http/graph-client.js';
import { normalForm } from '../../../shared/text/normal-form.js';

/** A record as the fake keeps it: the row that made it, with its id. */
export type FakeRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** A graph in memory that keeps to the contract of the bulk mutations and look-ups, and nothing else. */
export interface FakeGraph {
  readonly client: GraphClient;
  readonly tables: Readonly<Record<string, readonly FakeRecord[]>>;
  /** Every operation that was sent: its name, and how many rows or names it carried. */
  readonly operations: { name: string; size: number }[];
  /** Answers that come before the fake's own, one per operation. */
  readonly faults: (GraphAnswer | Error)[];
}

const STAGES = ['Prospecting', 'Engaging', 'Proposal', 'Won', 'Lost'];
const PIPELINES = [
  { name: 'Sales', isDefault: true, stages: STAGES.map((name) => ({ id: `stg_${name}`, name })) },
  { name: 'Tenders', isDefault: false, stages: [{ id: 'stg_tender_won', name: 'Won' }] },
];

interface ImportInput {
  readonly rows: readonly Record<string, unknown>[];
  readonly onDuplicate: string;
  readonly dryRun: boolean;
}

/** Makes an empty graph. */
export function createFakeGraph(): FakeGraph {
  const tables: Record<string, FakeRecord[]> = {};
  const operations: { name: string; size: number }[] = [];
  const faults: (GraphAnswer | Error)[] = [];

  function answer(query: string, variables: Record<string, unknown>): GraphAnswer {
    const [, name = ''] = /(?:query|mutation) (\w+)/.exec(query) ?? [];
    const [, field = ''] = /\{\s*(\w+)/.exec(query) ?? [];
    if (name === 'FindStages') {
      operations.push({ name, size: 0 });
      return { data: { pipelines: { nodes: PIPELINES } } };
    }
    if (name.startsWith('Find')) {
      const filter = variables['filter'] as FakeFilter;
      operations.push({ name, size: (filter.name ?? filter.externalId)?.in.length ?? 0 });
      return { data: { [field]: { nodes: found(tables[field] ?? [], filter).slice(0, 100) } } };
    }
    const input = variables['input'] as ImportInput;
    operations.push({ name, size: input.rows.length });
    const table = field.replace('import', '').toLowerCase();
    return { data: { [field]: { results: importInto((tables[table] ??= []), table, input) } } };
  }

  const client: GraphClient = {
    // As over HTTP, values go through JSON.
    execute: (query, variables) => {
      const fault = faults.shift();
      if (fault instanceof Error) {
        return Promise.reject(fault);
      }
      return Promise.resolve(fault ?? answer(query, JSON.parse(JSON.stringify(variables)) as Record<string, unknown>));
    },
    close: () => Promise.resolve(),
  };
  return { client, tables, operations, faults };
}

interface FakeFilter {
  name?: { in: string[] };
  externalId?: { in: string[] };
}

function found(table: readonly FakeRecord[], filter: FakeFilter): FakeRecord[] {
  const names = new Set(filter.name?.in.map(normalForm));
  const keys = new Set(filter.externalId?.in);
  return table.filter(({ name, externalId }) => names.has(normalForm(String(name))) || keys.has(String(externalId)));
}

function importInto(table: FakeRecord[], name: string, { rows, onDuplicate, dryRun }: ImportInput) {
  // As the graph does: the same external id, else the same name.
  const byKey = new Map(table.map((record, position) => [record['externalId'], position]));
  const byName = new Map(table.map((record, position) => [normalForm(String(record['name'])), position]));
  const positionOf = (row: Record<string, unknown>) => {
    return row['externalId'] === undefined ? byName.get(normalForm(String(row['name']))) : byKey.get(row['externalId']);
  };
  return rows.map((row, index) => {
    const message = refusalOf(row);
    if (message !== undefined) {
      return { index, status: 'REFUSED', code: 'BAD_USER_INPUT', field: 'row.name', message: `row.name: ${message}` };
    }
    const position = onDuplicate === 'CREATE' ? -1 : (positionOf(row) ?? -1);
    const known = table[position];
    if (known === undefined) {
      const id = `${name}_${table.length + 1}`;
      if (!dryRun) {
        table.push({ ...row, id });
        byKey.set(row['externalId'], table.length - 1);
        byName.set(normalForm(String(row['name'])), table.length - 1);
      }
      return { index, status: 'CREATED', id: dryRun ? null : id };
    }
    if (onDuplicate === 'SKIP') {
      return { index, status: 'SKIPPED', id: known.id };
    }
    const changed = { ...known, ...row };
    const status = JSON.stringify(changed) === JSON.stringify(known) ? 'UNCHANGED' : 'UPDATED';
    if (!dryRun) {
      table[position] = changed;
    }
    return { index, status, id: known.id };
  });
}

function refusalOf(row: Record<string, unknown>): string | undefined {
  if (typeof row['name'] === 'string' && [...row['name']].length > 200) {
    return 'is longer than 200 characters';
  }
  const { amount } = (row['amount'] ?? { amount: 0 }) as { amount: number };
  return amount < 0 ? 'must not be negative' : undefined;
}
