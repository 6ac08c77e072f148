import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { assertMayStandBelow, type UpwardChain } from '../../../shared/db/upward-chain.js';
import { notFoundAt } from '../living-customer.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';

const DEEPEST_GROUP = 50;

const group: UpwardChain = {
  entity: Customer,
  policy: customerPolicy,
  column: 'parent_id',
  mostLevels: DEEPEST_GROUP,
  circle: 'would make the customer a part of its own subsidiary.',
  tooLong: `makes the group deeper than ${String(DEEPEST_GROUP)} levels.`,
};

/** Checks that a customer, a new one where it has no id, may stand below a parent. */
export function assertParent(
  tx: TransactionScope,
  customerId: string | undefined,
  parentId: string,
  path: string,
): Promise<void> {
  const unknown = notFoundAt(path, 'customer', parentId);
  return assertMayStandBelow(tx, group, customerId, parentId, { path, unknown });
}

/** Runs a write and makes a broken unique index of customers the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(Customer, 'customer', {
  ux_customers_tax_id_live: { field: 'taxId', label: 'tax id' },
  ux_customers_external_id_live: { field: 'externalId', label: 'external id' },
});
