import { placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { importRows, type ImportInput, type RowOutcome } from '../../../shared/import-rows/import-rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { normalForm } from '../../../shared/text/normal-form.js';
import type { ImportPriceListEntryRowInput } from '../__generated__/resolvers-types.js';
import { PriceList } from './price-list.entity.js';
import { priceListPolicy } from './price-list.policy.js';
import { missing, preparedEntry, storeEntries, type PreparedEntry } from './store-entries.js';

type CodedEntry = PreparedEntry & { readonly code: string };

/** Imports entries of any price lists; each row succeeds or is refused on its own. */
export function importPriceListEntries(scope: RequestScope, input: ImportInput<ImportPriceListEntryRowInput>) {
  return importRows(scope, input, {
    prepare: (row: ImportPriceListEntryRowInput): CodedEntry => ({
      ...preparedEntry(row),
      code: normalForm(row.priceListCode),
    }),
    store: (tx, rows) => store(tx, rows, input.onDuplicate),
  });
}

async function store(
  tx: TransactionScope,
  rows: readonly CodedEntry[],
  onDuplicate: ImportInput<never>['onDuplicate'],
): Promise<RowOutcome[]> {
  const lists = await listsWithCodes(
    tx,
    rows.map(({ code }) => code),
  );
  const placed = rows.map((row) => {
    const list = lists.get(row.code);
    if (!list) throw missing('price list', 'row.priceListCode');
    return { ...row, list };
  });
  return storeEntries(tx, placed, onDuplicate);
}

/** Nobody deletes them, or adds to them, until the commit. */
async function listsWithCodes(tx: TransactionScope, codes: readonly string[]): Promise<ReadonlyMap<string, PriceList>> {
  const wanted = [...new Set(codes)];
  const visible = priceListPolicy.predicate(tx.principal, 'l');
  const lists = await tx.db.select(
    PriceList,
    `SELECT ${columnList(PriceList, 'l')} FROM price_lists l WHERE l.code_live IN (${placeholders(wanted)}) ` +
      `AND l.deleted_at IS NULL AND ${visible.sql} ORDER BY l.id${tx.db.forUpdate}`,
    [...wanted, ...visible.parameters],
  );
  return new Map(lists.map((list) => [list.codeLive ?? '', list]));
}
