import { TODAY } from '../company/calendar.js';
import type { DemoCompany } from '../company/company.js';
import type { Seeder } from './seeder.js';

/**
 * Tells whether a seeding has come to its end. Each subgraph has a database of its own, so no transaction spans the
 * seeding; but the staff is written last, and nobody can delete a member of it.
 */
export async function isSeedingOver(seeder: Seeder, staff: DemoCompany['staff']): Promise<boolean> {
  const lowest = Math.max(...staff.map(({ level }) => level));
  const last = staff.filter(({ level }) => level === lowest).at(-1);
  if (!last) throw new Error('The demo company has no staff.');
  return (await countRows(seeder, LISTS.users, { id: { in: [last.id] } })) > 0;
}

/**
 * Tells whether the databases are free for the demo company: they hold no users, customers and opportunities but its
 * own, known by their external ids, which a seeding that was cut off has left. Others belong to somebody, who wants no
 * demo company among them.
 */
export async function isFreeToSeed(seeder: Seeder, company: DemoCompany): Promise<boolean> {
  const { staff, customers, opportunities } = company;
  const ids = (items: readonly { externalId: string }[]) => items.map(({ externalId }) => externalId);
  return (
    (await holdsOnly(seeder, LISTS.users, ids(staff))) &&
    (await holdsOnly(seeder, LISTS.customers, ids(customers))) &&
    (await holdsOnly(seeder, LISTS.opportunities, ids(opportunities)))
  );
}

/** A list of a subgraph and the input of its filter. */
interface List {
  subgraph: string;
  field: string;
  filter: string;
}

const LISTS = {
  users: { subgraph: 'identity', field: 'users', filter: 'UserFilterInput' },
  customers: { subgraph: 'customers', field: 'customers', filter: 'CustomerFilterInput' },
  opportunities: { subgraph: 'sales', field: 'opportunities', filter: 'OpportunityFilterInput' },
} as const satisfies Record<string, List>;

const EXTERNAL_IDS_PER_FILTER = 500;

async function holdsOnly(seeder: Seeder, list: List, externalIds: readonly string[]): Promise<boolean> {
  const all = await countRows(seeder, list, {});
  let ours = 0;
  for (let start = 0; ours < all && start < externalIds.length; start += EXTERNAL_IDS_PER_FILTER) {
    ours += await countRows(seeder, list, {
      externalId: { in: externalIds.slice(start, start + EXTERNAL_IDS_PER_FILTER) },
    });
  }
  return ours === all;
}

async function countRows(
  seeder: Seeder,
  { subgraph, field, filter: input }: List,
  filter: Record<string, { in: readonly string[] }>,
): Promise<number> {
  const data = await seeder.execute<Record<string, { totalCount: number }>>(
    subgraph,
    { name: `count/${field}`, at: TODAY },
    `query ($filter: ${input}!) { ${field}(first: 1, filter: $filter) { totalCount } }`,
    { filter },
  );
  return data[field]?.totalCount ?? 0;
}
