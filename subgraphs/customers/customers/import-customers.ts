import { teamOf, teamsOf } from '../../../shared/access/owner-teams.js';
import { BatchIds, importSystem, withIdsApart, type RowIds } from '../../../shared/external-ids/batch-ids.js';
import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { allOf, oneOf } from '../../../shared/db/conditions.js';
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
import { isHeldBlacklisted } from '../blacklist/blacklistings.js';
import { addTags, CUSTOMERS, replaceTags, tagsOf, type TagPair } from '../tags/carried-tags.js';
import { checkedTags } from '../tags/checked-tags.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';
import { customerRecord } from './customer.record.js';
import { handOverBelow } from './reassign-customer.js';

/** A row that has been checked, before the database has its say. */
interface PreparedCustomer {
  facts: CustomerFacts;
  ids: RowIds;
  tags: string[] | undefined;
  ownerId: string | null | undefined;
  parentId: string | null | undefined;
}

/** Imports customers; each row succeeds or is refused on its own. */
export function importCustomers(scope: RequestScope, input: ImportInput<ImportCustomerRowInput>) {
  const system = importSystem(input);
  return importRows(scope, input, {
    prepare: (given: ImportCustomerRowInput): PreparedCustomer => {
      const { row, ids } = withIdsApart(given, system);
      return {
        facts: customerFacts(withoutNulls(row), 'row', scope.now()),
        ids,
        tags: row.tags == null ? undefined : checkedTags(row.tags, 'row.tags'),
        ownerId: optionalId(row.ownerId, 'usr', 'row.ownerId'),
        parentId: row.parentId,
      };
    },
    store: (tx, rows) => storeCustomers(tx, rows, input.onDuplicate, system),
  });
}

/** The batch so far: what is known, and what waits to be inserted in one statement. */
interface Batch {
  tx: TransactionScope;
  known: Awaited<ReturnType<typeof findKnown>>;
  ids: BatchIds;
  created: Customer[];
  tags: TagPair[];
}

async function storeCustomers(
  tx: TransactionScope,
  rows: readonly PreparedCustomer[],
  onDuplicate: ImportInput<never>['onDuplicate'],
  system: string | undefined,
): Promise<RowOutcome[]> {
  const ids = new BatchIds(tx, customerRecord, system, rows);
  const batch: Batch = { tx, known: await findKnown(tx, rows, ids), ids, created: [], tags: [] };
  const teams = await teamsOf(
    tx,
    rows.map(({ ownerId }) => ownerId),
  );
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    const existing = onDuplicate === 'CREATE' ? undefined : batch.known.find(row);
    if (existing) {
      // A row that an earlier one of this batch created has to be in the table before it can be changed.
      if (onDuplicate === 'UPDATE') await flush(batch);
      outcomes.push(
        onDuplicate === 'SKIP' ? { status: 'SKIPPED', id: existing.id } : await update(batch, existing, row),
      );
      continue;
    }
    if (row.parentId != null) await assertParent(tx, undefined, row.parentId, 'row.parentId');
    const facts = { ...row.facts, source: row.facts.source ?? 'IMPORT' } as const;
    const ownerId = row.ownerId ?? null;
    const teamId = (ownerId === null ? null : teams.get(ownerId)) ?? null;
    const customer = newCustomer(tx, facts, { ownerId, teamId, parentId: row.parentId ?? null });
    batch.created.push(customer);
    batch.ids.add(customer.id, row.ids);
    batch.tags.push(...(row.tags ?? []).map((tag) => ({ id: customer.id, tag })));
    batch.known.add(customer);
    outcomes.push({ status: 'CREATED', id: customer.id });
  }
  await flush(batch);
  return outcomes;
}

async function flush({ tx, ids, created, tags }: Batch): Promise<void> {
  await translatingDuplicates('row', () => tx.db.insert(Customer, created.splice(0)));
  await ids.flush();
  await addTags(tx, CUSTOMERS, tags.splice(0), 'row.tags');
}

async function update({ tx, known, ids }: Batch, existing: Customer, row: PreparedCustomer): Promise<RowOutcome> {
  const { id, version } = existing;
  const changes = changedFacts(existing, {
    ...row.facts,
    ...(row.parentId == null ? {} : { parentId: row.parentId }),
    ...(row.ownerId == null ? {} : { ownerId: row.ownerId }),
  });
  // Other systems do not know of it, and tell every time what the customer was before.
  if (changes.status !== undefined && existing.status === 'BLACKLISTED' && (await isHeldBlacklisted(tx, id))) {
    delete changes.status;
  }
  if (changes.ownerId !== undefined) changes.teamId = await teamOf(tx, changes.ownerId);
  const tagsChanged = row.tags !== undefined && !(await hasTags(tx, id, row.tags));
  const isSame = Object.keys(changes).length === 0 && !tagsChanged && !ids.differ(id, row.ids);
  if (isSame) return { status: 'UNCHANGED', id };
  if (row.parentId != null) await assertParent(tx, id, row.parentId, 'row.parentId');
  const values = toSqlValues(Customer, { ...changes, updatedAt: tx.now() });
  await translatingDuplicates('row', () =>
    updateVisible(tx, Customer, customerPolicy, { id, expectedVersion: version }, values),
  );
  if (changes.ownerId !== undefined) {
    await handOverBelow(tx, [id], { ownerId: changes.ownerId, teamId: changes.teamId ?? null });
  }
  await ids.change(id, row.ids);
  if (row.tags && tagsChanged) await replaceTags(tx, CUSTOMERS, id, row.tags, 'row.tags');
  Object.assign(existing, changes, { version: version + 1 });
  known.add(existing);
  return { status: 'UPDATED', id };
}

async function hasTags(tx: TransactionScope, customerId: string, tags: readonly string[]): Promise<boolean> {
  const present = (await tagsOf(tx.db, CUSTOMERS, [customerId])).get(customerId) ?? [];
  return JSON.stringify([...present].sort()) === JSON.stringify(tags);
}

/** The visible living customers that rows of a batch may stand for: by external id, else tax id, else name. */
async function findKnown(tx: TransactionScope, rows: readonly PreparedCustomer[], ids: BatchIds) {
  const byId = new Map<string, Customer>();
  const keys = {
    externalId: new Map<string, Customer>(),
    taxId: new Map<string, Customer>(),
    nameSort: new Map<string, Customer>(),
  };
  const add = (customer: Customer) => {
    const same = byId.get(customer.id) ?? customer;
    byId.set(same.id, same);
    const key = ids.keyOf(same);
    if (key !== null) keys.externalId.set(key, same);
    if (same.taxIdLive) keys.taxId.set(same.taxIdLive, same);
    keys.nameSort.set(same.nameSort, same);
  };
  const found = await visibleCustomersWith(tx, [
    ids.condition('c'),
    oneOf('c.tax_id_live', wanted(rows.map(({ facts }) => facts.taxId))),
    oneOf('c.name_sort', wanted(rows.map(({ facts }) => facts.nameSort))),
  ]);
  await ids.load(found);
  for (const customer of found) add(customer);
  const find = ({ facts: { taxId, nameSort }, ids: given }: PreparedCustomer): Customer | undefined => {
    const identified = given.key === null ? undefined : keys.externalId.get(given.key);
    if (identified) return identified;
    const similar = (taxId == null ? undefined : keys.taxId.get(taxId)) ?? keys.nameSort.get(nameSort ?? '');
    return similar && ids.contradicts(similar, given) ? undefined : similar;
  };
  return { find, add };
}

function wanted(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value != null))];
}

/** Reads them in one statement per condition, those that come later in this order. */
async function visibleCustomersWith(
  tx: TransactionScope,
  conditions: readonly (SqlCondition | undefined)[],
): Promise<Customer[]> {
  const visible = customerPolicy.predicate(tx.principal, 'c');
  const found: Customer[] = [];
  for (const condition of conditions) {
    if (!condition?.parameters.length) continue;
    const { sql, parameters } = allOf(condition, visible);
    found.push(
      ...(await tx.db.select(
        Customer,
        `SELECT ${columnList(Customer, 'c')} FROM customers c WHERE ${sql} AND c.deleted_at IS NULL ` +
          'ORDER BY c.created_at DESC, c.id DESC',
        parameters,
      )),
    );
  }
  return found;
}
