import { lockVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { badInput, isAppError } from '../../../shared/errors.js';
import { importRows, type ImportRowResult, type RowOutcome } from '../../../shared/import-rows/import-rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { SetPriceListEntriesInput, SetPriceListEntryRowInput } from '../__generated__/resolvers-types.js';
import { PriceList } from './price-list.entity.js';
import { priceListPolicy } from './price-list.policy.js';
import { placeOf, preparedEntry, storeEntries, type PreparedEntry } from './store-entries.js';

/** Carries a refusal of all rows past the trial of each. */
class NoSuchList extends Error {
  constructor(override readonly cause: unknown) {
    super('There is no such price list.');
  }
}

/** Sets prices of a list, and takes some away; each row succeeds or is refused on its own. */
export async function setPriceListEntries(
  scope: RequestScope,
  { priceListId, rows }: SetPriceListEntriesInput,
): Promise<{ results: ImportRowResult[] }> {
  try {
    return await importRows(
      scope,
      { rows, onDuplicate: 'UPDATE', dryRun: false },
      { prepare: onceEach(prepareRow), store: (tx, prepared) => store(tx, priceListId, prepared) },
    );
  } catch (error) {
    throw error instanceof NoSuchList ? error.cause : error;
  }
}

/** Refuses what a row before it sets or removes too: of two wishes for one price nobody can tell which is meant. */
function onceEach(prepare: typeof prepareRow): typeof prepareRow {
  const named = new Set<string>();
  return (row) => {
    const entry = prepare(row);
    const place = placeOf(entry);
    if (named.has(place)) throw badInput('row.minimumQuantity', 'stands beside this product in an earlier row too.');
    named.add(place);
    return entry;
  };
}

function prepareRow(row: SetPriceListEntryRowInput): PreparedEntry {
  const entry = preparedEntry(row);
  if (row.isRemoved && entry.unitPrice !== null) throw badInput('row.unitPrice', 'is not for what is removed.');
  if (!row.isRemoved && entry.unitPrice === null) throw badInput('row.unitPrice', 'is needed.');
  return entry;
}

async function store(tx: TransactionScope, priceListId: string, rows: readonly PreparedEntry[]): Promise<RowOutcome[]> {
  const list = await lockVisible(tx, PriceList, priceListPolicy, priceListId).catch((error: unknown) => {
    throw isAppError(error) && error.code === 'NOT_FOUND' ? new NoSuchList(error) : error;
  });
  return storeEntries(
    tx,
    rows.map((row) => ({ ...row, list })),
    'UPDATE',
  );
}
