import type { DemoCompany } from '../company/company.js';
import { endOf, startOf, TODAY } from '../company/calendar.js';
import type { DemoCustomer } from '../company/customers.js';
import type { Seeder } from './seeder.js';

const CUSTOMERS = { subgraph: 'customers', mutation: 'importCustomers', input: 'ImportCustomersInput' };
const CONTACTS = { subgraph: 'customers', mutation: 'importContacts', input: 'ImportContactsInput' };
const INTERACTIONS = { subgraph: 'customers', mutation: 'importInteractions', input: 'ImportInteractionsInput' };
const DAY = 24 * 60 * 60 * 1000;

/** The identifiers of what was written, by external id. */
export type WrittenIds = ReadonlyMap<string, string>;

/** Writes the customers, quarter by quarter, each group's head before its subsidiaries. */
export async function writeCustomers(seeder: Seeder, { customers }: DemoCompany): Promise<WrittenIds> {
  const ids = new Map<string, string>();
  for (const [quarter, known] of groupBy(customers, ({ line }) => line.since)) {
    const groups = groupBy(
      known,
      ({ line, parent }) => `${line.partner ? 'partner' : 'own'}/${parent ? 'sub' : 'top'}`,
    );
    for (const [group, members] of groups) {
      const entry = {
        name: `customers/${quarter}/${group}`,
        at: `${startOf(quarter)}T02:00:00.000Z`,
        // Spread over the quarter; the clock is looked at about twice per row.
        tick: Math.floor((80 * DAY) / (2 * members.length + 2)),
        isPartners: group.startsWith('partner'),
      };
      const rows = members.map((member) => ({ ...member.row, parentId: parentIdOf(member, ids) }));
      remember(ids, members, await seeder.importRows(CUSTOMERS, entry, rows));
    }
  }
  return ids;
}

function parentIdOf({ externalId, parent }: DemoCustomer, ids: WrittenIds): string | null {
  if (parent === undefined) return null;
  const id = ids.get(parent);
  if (id === undefined) throw new Error(`${externalId} came to us before its parent ${parent}.`);
  return id;
}

/** Writes the persons at the customers. */
export async function writeContacts(
  seeder: Seeder,
  { contacts, customers }: DemoCompany,
  customerIds: WrittenIds,
): Promise<WrittenIds> {
  const since = new Map(customers.map(({ externalId, line }) => [externalId, line.since]));
  const ids = new Map<string, string>();
  for (const [quarter, members] of groupBy(contacts, ({ customer }) => since.get(customer) ?? '')) {
    const rows = members.map(({ row, customer }) => ({ ...row, customerId: customerIds.get(customer) }));
    const entry = { name: `contacts/${quarter}`, at: `${endOf(quarter)}T08:00:00.000Z` };
    remember(ids, members, await seeder.importRows(CONTACTS, entry, rows));
  }
  return ids;
}

/** Writes the conversations, entered at the end of each quarter. */
export async function writeInteractions(
  seeder: Seeder,
  { interactions }: DemoCompany,
  customerIds: WrittenIds,
  contactIds: WrittenIds,
): Promise<void> {
  for (const [quarter, members] of groupBy(interactions, (interaction) => interaction.quarter)) {
    const rows = members.map(({ row, customer, contact }) => ({
      ...row,
      customerId: customerIds.get(customer),
      contactId: contactIds.get(contact),
    }));
    const entry = { name: `interactions/${quarter}`, at: `${endOf(quarter)}T10:00:00.000Z` };
    await seeder.importRows(INTERACTIONS, entry, rows);
  }
}

/** Who of a very important customer left for which other company, by the keys of the two. */
const MOVES = [
  ['xinghe', 'haitang'],
  ['auberge', 'kestrel'],
] as const;

/** Moves the last contact of some customers to another one, unless an earlier seeding has done so. */
export async function moveContacts(
  seeder: Seeder,
  { customers, contacts }: DemoCompany,
  customerIds: WrittenIds,
  contactIds: WrittenIds,
): Promise<void> {
  for (const [from, to] of MOVES) {
    const [source, target] = [from, to].map((key) => customers.find(({ line }) => line.key === key)?.externalId);
    const mover = contacts.filter(({ customer }) => customer === source).at(-1);
    if (!mover || target === undefined || mover.row.isPrimary) continue;
    const id = contactIds.get(mover.externalId);
    const entry = { name: `moves/${mover.externalId}`, at: `${TODAY}T11:00:00.000Z` };
    const { contact } = await seeder.execute<{ contact: { version: number } | null }>(
      'customers',
      entry,
      'query ($id: ID!) { contact(id: $id) { version } }',
      { id },
    );
    if (contact?.version !== 1) continue;
    const customerId = customerIds.get(target);
    const input = {
      id,
      expectedVersion: 1,
      customerId,
      title: mover.row.title,
      role: 'INFLUENCER',
      startedOn: '2026-09-01',
    };
    const mutation = 'mutation ($input: MoveContactInput!) { moveContact(input: $input) { contact { id } } }';
    await seeder.execute('customers', entry, mutation, { input });
  }
}

function remember(ids: Map<string, string>, members: readonly { externalId: string }[], written: readonly string[]) {
  for (const [index, { externalId }] of members.entries()) ids.set(externalId, written[index] ?? '');
}

/** The items by key, in the order of the keys. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}
