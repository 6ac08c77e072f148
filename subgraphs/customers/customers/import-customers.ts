import { teamOf, teamsOf } from '../../../shared/access/owner-teams.js';
import { placeholders } from '../../../shared/db/lookup.js';
import { columnList, toSqlValues } from '../../../shared/db/rows.js';
import { changedFacts, withoutNulls } from '../../../shared/import-rows/changed-facts.js';
import { importRows, type ImportInput, type RowOutcome } from '../../../shared/import-rows/import-rows.js';
import { updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { ImportCustomerRowInput } from '../__generated__/resolvers-types.js';
import { newCustomer } from './create-customer.js';
import { customerFacts, type CustomerFacts } from './customer-facts.js';
import { assertParent, translatingDuplicates } from './customer-rules.js';
import { addTags, CUSTOMERS, replaceTags, tagsOf, type TagPair } from '../tags/carried-tags.js';
import { checkedTags } from '../tags/checked-tags.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';
import { handOverBelow } from './reassign-customer.js';

/** A row that has been checked, before the database has its say. */
interface PreparedCustomer {
  facts: CustomerFacts;
  tags: string[] | undefined;
  ownerId: string | null | undefined;
  parentId: string | null | undefined;
}

/** Imports customers; each row succeeds or is refused on its own. */
export function importCustomers(scope: RequestScope, input: ImportInput<ImportCustomerRowInput>) {
  return importRows(scope, input, {
    prepare: (row: ImportCustomerRowInput): PreparedCustomer => ({
      facts: customerFacts(withoutNulls(row), 'row', scope.now()),
      tags: row.tags == null ? undefined : checkedTags(row.tags, 'row.tags'),
      ownerId: optionalId(row.ownerId, 'usr', 'row.ownerId'),
      parentId: row.parentId,
    }),
    store: (tx, rows) => storeCustomers(tx, rows, input.onDuplicate),
  });
}

async function storeCustomers(
  tx: TransactionScope,
  rows: readonly PreparedCustomer[],
  onDuplicate: ImportInput<never>['onDuplicate'],
): Promise<RowOutcome[]> {
  const known = await findKnown(tx, rows);
  const teams = await teamsOf(
    tx,
    rows.map(({ ownerId }) => ownerId),
  );
  const created: Customer[] = [];
  const tags: TagPair[] = [];
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    const existing = onDuplicate === 'CREATE' ? undefined : known.find(row.facts);
    if (existing) {
      // A row that an earlier one of this batch created has to be in the table before it can be changed.
      if (onDuplicate === 'UPDATE') await flush(tx, created, tags);
      outcomes.push(onDuplicate === 'SKIP' ? { status: 'SKIPPED', id: existing.id } : await update(tx, existing, row));
      continue;
    }
    if (row.parentId != null) await assertParent(tx, undefined, row.parentId, 'row.parentId');
    const facts = { ...row.facts, source: row.facts.source ?? 'IMPORT' } as const;
    const ownerId = row.ownerId ?? null;
    const teamId = (ownerId === null ? null : teams.get(ownerId)) ?? null;
    const customer = newCustomer(tx, facts, { ownerId, teamId, parentId: row.parentId ?? null });
    created.push(customer);
    tags.push(...(row.tags ?? []).map((tag) => ({ id: customer.id, tag })));
    known.add(customer);
    outcomes.push({ status: 'CREATED', id: customer.id });
  }
  await flush(tx, created, tags);
  return outcomes;
}

async function flush(tx: TransactionScope, created: Customer[], tags: TagPair[]): Promise<void> {
  await translatingDuplicates('row', () => tx.db.insert(Customer, created.splice(0)));
  await addTags(tx, CUSTOMERS, tags.splice(0), 'row.tags');
}

async function update(tx: TransactionScope, existing: Customer, row: PreparedCustomer): Promise<RowOutcome> {
  const { id, version } = existing;
  const changes = changedFacts(existing, {
    ...row.facts,
    ...(row.parentId == null ? {} : { parentId: row.parentId }),
    ...(row.ownerId == null ? {} : { ownerId: row.ownerId }),
  });
  if (changes.ownerId !== undefined) changes.teamId = await teamOf(tx, changes.ownerId);
  const tagsChanged = row.tags !== undefined && !(await hasTags(tx, id, row.tags));
  if (Object.keys(changes).length === 0 && !tagsChanged) return { status: 'UNCHANGED', id };
  if (row.parentId != null) await assertParent(tx, id, row.parentId, 'row.parentId');
  const values = toSqlValues(Customer, { ...changes, updatedAt: tx.now() });
  await translatingDuplicates('row', () =>
    updateVisible(tx, Customer, customerPolicy, { id, expectedVersion: version }, values),
  );
  if (changes.ownerId !== undefined) {
    await handOverBelow(tx, [id], { ownerId: changes.ownerId, teamId: changes.teamId ?? null });
  }
  if (row.tags && tagsChanged) await replaceTags(tx, CUSTOMERS, id, row.tags, 'row.tags');
  Object.assign(existing, changes, { version: version + 1 });
  return { status: 'UPDATED', id };
}

async function hasTags(tx: TransactionScope, customerId: string, tags: readonly string[]): Promise<boolean> {
  const present = (await tagsOf(tx.db, CUSTOMERS, [customerId])).get(customerId) ?? [];
  return JSON.stringify([...present].sort()) === JSON.stringify(tags);
}

/** The visible living customers that rows of a batch may stand for: by external id, else tax id, else name. */
async function findKnown(tx: TransactionScope, rows: readonly PreparedCustomer[]) {
  const visible = customerPolicy.predicate(tx.principal, 'c');
  const by = async (column: string, values: (string | null | undefined)[]): Promise<Customer[]> => {
    const wanted = [...new Set(values.filter((value) => value != null))];
    if (wanted.length === 0) return [];
    return tx.db.select(
      Customer,
      `SELECT ${columnList(Customer, 'c')} FROM customers c WHERE c.${column} IN (${placeholders(wanted)}) ` +
        `AND c.deleted_at IS NULL AND ${visible.sql} ORDER BY c.created_at DESC, c.id DESC`,
      [...wanted, ...visible.parameters],
    );
  };
  const byId = new Map<string, Customer>();
  const keys = {
    externalId: new Map<string, Customer>(),
    taxId: new Map<string, Customer>(),
    nameSort: new Map<string, Customer>(),
  };
  const add = (customer: Customer) => {
    const same = byId.get(customer.id) ?? customer;
    byId.set(same.id, same);
    if (same.externalIdLive) keys.externalId.set(same.externalIdLive, same);
    if (same.taxIdLive) keys.taxId.set(same.taxIdLive, same);
    keys.nameSort.set(same.nameSort, same);
  };
  for (const customer of await by(
    'external_id_live',
    rows.map(({ facts }) => facts.externalId),
  ))
    add(customer);
  for (const customer of await by(
    'tax_id_live',
    rows.map(({ facts }) => facts.taxId),
  ))
    add(customer);
  for (const customer of await by(
    'name_sort',
    rows.map(({ facts }) => facts.nameSort),
  ))
    add(customer);
  const find = ({ externalId, taxId, nameSort }: CustomerFacts): Customer | undefined => {
    if (externalId != null) {
      const known = keys.externalId.get(externalId);
      if (known) return known;
    }
    const similar = (taxId == null ? undefined : keys.taxId.get(taxId)) ?? keys.nameSort.get(nameSort ?? '');
    // Two rows with different external ids are two customers, however alike their names.
    return similar && externalId != null && similar.externalId !== null ? undefined : similar;
  };
  return { find, add };
}
