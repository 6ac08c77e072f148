import type { Transaction } from '../db/database.js';
import { insertValues } from '../db/insert-rows.js';
import type { RecordedChange, Snapshot } from '../journal/change-recorder.js';
import { placeholders } from '../db/lookup.js';
import type { RecordType } from '../journal/record-type.js';
import { compareTexts } from '../text/compare-texts.js';
import { termsOf } from './record-terms.js';

type Writer = Pick<Transaction, 'run' | 'insertIgnore'>;

/** A row of the table. */
type TermRow = readonly [recordType: number, term: string, recordId: string];

const ROWS_PER_DELETE = 200;

/** Brings the terms of changed records to what they are found by now, within the transaction that changed them. */
export async function writeTerms(db: Writer, changes: readonly RecordedChange[]): Promise<void> {
  const removed: TermRow[] = [];
  const added: TermRow[] = [];
  const gone = new Map<RecordType, string[]>();
  for (const { type, action, before, after } of changes) {
    if (!type.searched) continue;
    if (action === 'DELETED' || after.row.deletedAt !== null) {
      gone.set(type, [...(gone.get(type) ?? []), after.row.id]);
      continue;
    }
    // What was deleted, or comes back, had none.
    const old = before?.row.deletedAt === null && action !== 'RESTORED' ? termsOfRecord(type, before) : NONE;
    const now = termsOfRecord(type, after);
    const row = (term: string): TermRow => [type.searched?.code ?? 0, term, after.row.id];
    removed.push(...[...old].filter((term) => !now.has(term)).map(row));
    added.push(...[...now].filter((term) => !old.has(term)).map(row));
  }
  for (const [type, ids] of gone) await removeTerms(db, type, ids);
  await deleteTerms(db, removed);
  await insertTerms(db, added);
}

/** Takes away all terms of records, whatever wrote them. */
export async function removeTerms(
  db: Pick<Transaction, 'run'>,
  { searched }: RecordType,
  ids: readonly string[],
): Promise<void> {
  if (!searched) return;
  for (let start = 0; start < ids.length; start += ROWS_PER_DELETE) {
    const some = ids.slice(start, start + ROWS_PER_DELETE);
    const sql = `DELETE FROM search_terms WHERE record_type = ? AND record_id IN (${placeholders(some)})`;
    await db.run(sql, [searched.code, ...some]);
  }
}

/** Adds terms that may be there already. */
export async function insertTerms(db: Writer, rows: readonly TermRow[]): Promise<void> {
  // Those that stand beside each other in the table are written one after the other.
  const sorted = [...rows].sort(([one, first], [other, second]) => one - other || compareTexts(first, second));
  const into = `${db.insertIgnore} INTO search_terms (record_type, term, record_id)`;
  await insertValues(db, into, sorted);
}

async function deleteTerms(db: Writer, rows: readonly TermRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_DELETE) {
    const some = rows.slice(start, start + ROWS_PER_DELETE);
    const condition = some.map(() => '(record_type = ? AND term = ? AND record_id = ?)').join(' OR ');
    await db.run(`DELETE FROM search_terms WHERE ${condition}`, some.flat());
  }
}

/** By what a record is found as long as it lives. */
export function termsOfRecord({ searched }: RecordType, { row, details }: Snapshot): ReadonlySet<string> {
  return searched ? termsOf(searched.values(row, details)) : NONE;
}

const NONE: ReadonlySet<string> = new Set();
