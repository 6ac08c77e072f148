import type { TransactionScope } from '../../../shared/db/transaction.js';
import { CARRIERS, tagsOf } from './carried-tags.js';
import { dropUnusedTags } from './known-tags.js';

/** Notes the tags of records that are about to be erased; what it answers lets go of those that nobody else carries. */
export async function leavingTags(
  tx: TransactionScope,
  typeName: string,
  ids: readonly string[],
): Promise<() => Promise<void>> {
  const carrier = CARRIERS.find(({ label }) => label === (typeName === 'Customer' ? 'customers' : 'contacts'));
  if (!carrier || !['Customer', 'Contact'].includes(typeName)) return () => Promise.resolve();
  const names = [...new Set([...(await tagsOf(tx.db, carrier, ids)).values()].flat())];
  return () => dropUnusedTags(tx, names);
}
