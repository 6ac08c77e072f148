import { placeholders } from '../../../shared/db/lookup.js';
import { columnList, toNumber, toSqlValues } from '../../../shared/db/rows.js';
import { updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError, badInput } from '../../../shared/errors.js';
import { within } from '../../../shared/graphql/input-limits.js';
import type { DuplicatePolicy, RowOutcome } from '../../../shared/import-rows/import-rows.js';
import { checkedId } from '../../../shared/values/checked-id.js';
import type { MoneyInput } from '../__generated__/resolvers-types.js';
import { productsOf } from '../opportunities/line-items.js';
import { PriceListEntry } from './price-list-entry.entity.js';
import { translatingEntryDuplicates } from './price-list-rules.js';
import type { PriceList } from './price-list.entity.js';
import { priceListEntryPolicy } from './price-list.policy.js';

const MOST_UNITS = 1_000_000;
const MOST_ENTRIES = 5_000;

/** A row that has been checked as far as that goes without the database. */
export interface PreparedEntry {
  readonly productId: string;
  readonly minimumQuantity: number;
  /** Null takes the entry away. */
  readonly unitPrice: MoneyInput | null;
  readonly expectedVersion: number | undefined;
}

/** A prepared row with the list that it is for, which is locked. */
export interface PlacedEntry extends PreparedEntry {
  readonly list: PriceList;
}

interface Batch {
  readonly tx: TransactionScope;
  readonly products: ReadonlyMap<string, unknown>;
  /** By list and place. */
  readonly known: Map<string, PriceListEntry>;
  readonly created: PriceListEntry[];
  /** How many entries each list has. */
  readonly counts: Map<string, number>;
}

/** Checks one row. Fails with `BAD_USER_INPUT`. */
export function preparedEntry(row: {
  productId: string;
  minimumQuantity?: number | null;
  unitPrice?: MoneyInput | null;
  expectedVersion?: number | null;
}): PreparedEntry {
  const { unitPrice = null } = row;
  if (unitPrice && unitPrice.amount < 0) throw badInput('row.unitPrice.amount', 'must not be negative.');
  return {
    productId: checkedId(row.productId, 'prd', 'row.productId'),
    minimumQuantity: within([1, MOST_UNITS], row.minimumQuantity ?? 1, 'row.minimumQuantity'),
    unitPrice,
    expectedVersion: row.expectedVersion ?? undefined,
  };
}

/** Stores entries of locked lists; outcomes in the order of the rows. Throws to refuse all of them. */
export async function storeEntries(
  tx: TransactionScope,
  rows: readonly PlacedEntry[],
  onDuplicate: DuplicatePolicy,
): Promise<RowOutcome[]> {
  const listIds = [...new Set(rows.map(({ list }) => list.id))];
  const batch: Batch = {
    tx,
    products: await productsOf(tx, rows),
    known: await knownEntries(tx, listIds, rows),
    created: [],
    counts: await countEntries(tx, listIds),
  };
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    const known = onDuplicate === 'CREATE' ? undefined : batch.known.get(keyOf(row));
    if (row.unitPrice === null) outcomes.push(await remove(batch, row, known));
    else if (!known) outcomes.push(create(batch, row, row.unitPrice));
    else if (onDuplicate === 'SKIP') outcomes.push({ status: 'SKIPPED', id: known.id });
    else outcomes.push(await update(batch, row, known, row.unitPrice));
  }
  await flush(batch);
  return outcomes;
}

/** By product, then by quantity. */
export function placeOf({ productId, minimumQuantity }: Pick<PreparedEntry, 'productId' | 'minimumQuantity'>): string {
  return `${productId}/${String(minimumQuantity).padStart(7, '0')}`;
}

function keyOf(row: PlacedEntry): string {
  return `${row.list.id} ${placeOf(row)}`;
}

async function knownEntries(
  tx: TransactionScope,
  listIds: readonly string[],
  rows: readonly PlacedEntry[],
): Promise<Map<string, PriceListEntry>> {
  const places = [...new Set(rows.map(placeOf))];
  const visible = priceListEntryPolicy.predicate(tx.principal, 'e');
  const entries = await tx.db.select(
    PriceListEntry,
    `SELECT ${columnList(PriceListEntry, 'e')} FROM price_list_entries e ` +
      `WHERE e.price_list_id IN (${placeholders(listIds)}) AND e.place_live IN (${placeholders(places)}) ` +
      `AND e.deleted_at IS NULL AND ${visible.sql}`,
    [...listIds, ...places, ...visible.parameters],
  );
  return new Map(entries.map((entry) => [`${entry.priceListId} ${entry.place}`, entry]));
}

async function countEntries(tx: TransactionScope, listIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.db.query(
    'SELECT price_list_id, COUNT(*) AS total FROM price_list_entries ' +
      `WHERE price_list_id IN (${placeholders(listIds)}) AND deleted_at IS NULL GROUP BY price_list_id`,
    listIds,
  );
  return new Map(rows.map((row) => [row.price_list_id as string, toNumber(row.total)]));
}

function create({ tx, products, known, created, counts }: Batch, row: PlacedEntry, unitPrice: MoneyInput): RowOutcome {
  const { list, productId, minimumQuantity } = row;
  assertInCurrencyOf(list, unitPrice);
  if (!products.has(productId)) throw missing('product', 'row.productId');
  const count = (counts.get(list.id) ?? 0) + 1;
  if (count > MOST_ENTRIES) {
    throw new AppError('CONFLICT', `The price list is full: it has ${String(MOST_ENTRIES)} entries.`, { id: list.id });
  }
  const now = tx.now();
  const place = placeOf(row);
  const entry: PriceListEntry = {
    id: tx.newId('ple'),
    priceListId: list.id,
    productId,
    minimumQuantity,
    place,
    placeLive: place,
    unitPriceAmount: unitPrice.amount,
    unitPriceCurrency: unitPrice.currency,
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
  created.push(entry);
  known.set(keyOf(row), entry);
  counts.set(list.id, count);
  return { status: 'CREATED', id: entry.id };
}

async function update(
  batch: Batch,
  { list, expectedVersion }: PlacedEntry,
  known: PriceListEntry,
  unitPrice: MoneyInput,
): Promise<RowOutcome> {
  assertInCurrencyOf(list, unitPrice);
  const { id, version } = known;
  const isSame = known.unitPriceAmount === unitPrice.amount;
  if (isSame && (expectedVersion ?? version) === version) return { status: 'UNCHANGED', id };
  await change(batch, known, expectedVersion, { unitPriceAmount: unitPrice.amount });
  return { status: 'UPDATED', id };
}

async function remove(batch: Batch, row: PlacedEntry, known: PriceListEntry | undefined): Promise<RowOutcome> {
  if (!known) throw missing('entry of this product and quantity', 'row.minimumQuantity');
  await change(batch, known, row.expectedVersion, { deletedAt: batch.tx.now(), placeLive: null });
  batch.known.delete(keyOf(row));
  batch.counts.set(row.list.id, (batch.counts.get(row.list.id) ?? 1) - 1);
  return { status: 'REMOVED', id: known.id };
}

async function change(
  batch: Batch,
  known: PriceListEntry,
  expectedVersion: number | undefined,
  changes: Partial<PriceListEntry>,
): Promise<void> {
  // A row that an earlier one of this batch created has to be in the table before it can be changed.
  await flush(batch);
  const { tx } = batch;
  const { id, version } = known;
  const values = toSqlValues(PriceListEntry, { ...changes, updatedAt: tx.now() });
  const target = { id, expectedVersion: expectedVersion ?? version };
  await updateVisible(tx, PriceListEntry, priceListEntryPolicy, target, values);
  Object.assign(known, changes, { version: version + 1 });
}

function assertInCurrencyOf({ currency }: PriceList, unitPrice: MoneyInput): void {
  if (unitPrice.currency !== currency) {
    throw badInput('row.unitPrice.currency', `must be that of the price list, ${currency}.`);
  }
}

/** The failure of a row that names something which is not there, or not for the caller. */
export function missing(what: string, field: string): AppError {
  return new AppError('NOT_FOUND', `${field}: no such ${what} exists, or you may not see it.`, { field });
}

async function flush({ tx, created }: Batch): Promise<void> {
  await translatingEntryDuplicates('row', () => tx.db.insert(PriceListEntry, created.splice(0)));
}
