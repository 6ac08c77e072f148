import type { TransactionScope } from '../db/transaction.js';
import { badInput } from '../errors.js';
import { cleanedText } from '../text/cleaned-text.js';
import { normalForm } from '../text/normal-form.js';
import { announce } from './announcement.js';
import { eraseRecords, type ErasableTables } from './erase-records.js';
import { writeErasure } from './write-erasure.js';

/** Who is to be erased, and why. */
export interface ErasureRequest {
  /** The type of the record, such as `Customer`. */
  readonly typeName: string;
  readonly id: string;
  readonly reason: string;
}

/** Checks why somebody is to be erased. */
export function checkedReason(reason: string, path: string): string {
  return cleanedText(reason, path, { max: 500 });
}

/**
 * Erases a record of this subgraph with everything that is erased with it, writes down who wanted it and why, and tells
 * the other subgraphs. Answers the id of the erasure. What was erased before is erased anew: something may have been written
 * to what lives on. The caller has made sure that the record is there and may be erased.
 */
export async function requestErasure(
  tx: TransactionScope,
  source: string,
  tables: ErasableTables,
  { typeName, id, reason }: ErasureRequest,
): Promise<string> {
  const erasureId = tx.newId('era');
  await eraseRecords(tx, tables, erasureId, { typeName, ids: [id] });
  const { subject, userId } = tx.principal;
  const requestedAt = tx.now();
  const actor = subject.slice(0, 100);
  const written = { id: erasureId, source, recordType: typeName, recordId: id, reason, requestedAt, actor };
  await writeErasure(tx, { ...written, userId: userId ?? null });
  const facts = { erasureId, recordType: typeName, recordId: id, reason, requestedAt };
  announce(tx, { typeName: 'Erasure', id: erasureId, verb: 'requested', facts });
  return erasureId;
}

/** Fails with `BAD_USER_INPUT` where a reason, which stays, holds one of these values of whom it is about. */
export function assertNoValues(reason: string, values: readonly (string | null)[], path: string): void {
  const text = normalForm(reason);
  if (values.some((value) => value !== null && holds(text, normalForm(value)))) {
    throw badInput(path, 'holds a name, a number or an address of whom is to be erased, and would keep it.');
  }
}

/** Chinese is written without blanks; elsewhere a short name may be a part of any word. */
function holds(text: string, value: string): boolean {
  if (value.length < 2) return false;
  if (/\p{Script=Han}/u.test(value)) return text.includes(value);
  const before = (at: number) => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
  const after = (at: number) => at >= text.length || !/[\p{L}\p{N}]/u.test(text[at] ?? '');
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
    if (before(at) && after(at + value.length)) return true;
  }
  return false;
}
