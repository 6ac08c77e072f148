import { rightsOf } from '../../../shared/access/role-rights.js';
import { ANONYMOUS, type Principal } from '../../../shared/access/principal.js';
import type { MountedSubgraph } from '../../../shared/graphql/mounted-subgraph.js';
import type { ImportRowResult } from '../../../shared/import-rows/import-rows.js';
import type { Log } from '../../../shared/log.js';
import { shippedRoleBook, shippedRoles } from '../../../subgraphs/identity/roles/shipped-roles.js';
import { DEMO_SUBJECTS } from '../demo-people.js';
import { entryCircumstances, type Entry } from './circumstances.js';

/** What of a type is imported: the mutation's name and that of its input. */
export interface ImportedType {
  subgraph: string;
  mutation: string;
  input: string;
}

/** An entry with who makes it. */
export interface SignedEntry extends Entry {
  /** What is entered came through the demo partner. */
  isPartners?: boolean;
}

/** Writes and reads the book through the subgraphs' own operations, so that all rules hold. */
export interface Seeder {
  /** Runs an operation; throws unless it succeeds. */
  execute<Data>(subgraph: string, entry: SignedEntry, query: string, variables: Record<string, unknown>): Promise<Data>;
  /**
   * Imports rows in batches; those that are there already stay as they are, or become as the row says. Answers the ids;
   * throws when a row is refused.
   */
  importRows(
    type: ImportedType,
    entry: SignedEntry,
    rows: readonly unknown[],
    onDuplicate?: 'SKIP' | 'UPDATE',
  ): Promise<string[]>;
}

const ROWS_PER_IMPORT = 500;
const PATIENCE = 120_000;

/** Makes the seeder; it acts as the demo administrator. */
export function createSeeder(subgraphs: ReadonlyMap<string, MountedSubgraph>, log: Log): Seeder {
  const execute: Seeder['execute'] = async <Data>(
    name: string,
    entry: SignedEntry,
    query: string,
    variables: Record<string, unknown>,
  ) => {
    const subgraph = subgraphs.get(name);
    if (!subgraph) throw new Error(`There is no subgraph ${name} to seed.`);
    const facts = {
      requestId: `seed-${name}-${entry.name}`,
      principal: seedingPrincipal(entry.isPartners ?? false),
      deadline: Date.now() + PATIENCE,
      log,
    };
    const scope = subgraph.scope(facts, entryCircumstances(entry));
    const { data, errors } = await subgraph.execute({ query, variables }, scope);
    if (errors?.length || !data) throw failure(entry, errors);
    return data as Data;
  };
  return {
    execute,
    importRows: async ({ subgraph, mutation, input }, entry, rows, onDuplicate = 'SKIP') => {
      const query =
        `mutation ($input: ${input}!) { ${mutation}(input: $input) ` +
        '{ results { index status id code field message } } }';
      const ids: string[] = [];
      for (let start = 0; start < rows.length; start += ROWS_PER_IMPORT) {
        const batch = { ...entry, name: `${entry.name}/${String(start)}` };
        const variables = { input: { rows: rows.slice(start, start + ROWS_PER_IMPORT), onDuplicate } };
        const data = await execute<Record<string, { results: ImportRowResult[] }>>(subgraph, batch, query, variables);
        const results = data[mutation]?.results ?? [];
        const refused = results.filter(({ status }) => status === 'REFUSED');
        if (refused.length > 0) throw failure(batch, refused);
        ids.push(...results.map(({ id }) => id ?? ''));
      }
      return ids;
    },
  };
}

function failure({ name }: Entry, reasons: unknown): Error {
  return new Error(`The demo company could not be seeded (${name}): ${JSON.stringify(reasons)}`);
}

/** May do everything. What it creates belongs to the demo partner where that is asked for. */
function seedingPrincipal(isPartners: boolean): Principal {
  const { kind } = shippedRoles.administrator;
  const roles = ['administrator'];
  const { userId = '' } = DEMO_SUBJECTS.administrator;
  const { partnerId = '' } = DEMO_SUBJECTS.partner;
  const staff = { ...ANONYMOUS, subject: userId, userId, kind, roles, ...rightsOf(shippedRoleBook, roles) };
  return isPartners ? { ...staff, partnerId } : staff;
}
