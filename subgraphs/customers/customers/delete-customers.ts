import { changeEach, type BulkOutcome } from '../../../shared/bulk/change-each.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { DeleteCustomersInput, RecordVersionInput } from '../__generated__/resolvers-types.js';
import { Customer } from './customer.entity.js';
import { takeOut, takeOutBelow } from './delete-customer.js';

/** Takes many customers, with what belongs to them, out of all lists. */
export function deleteCustomers(scope: RequestScope, { customers }: DeleteCustomersInput): Promise<BulkOutcome> {
  const bulk = {
    items: customers,
    path: 'input.customers',
    entity: Customer,
    prepare: (item: RecordVersionInput) => item,
  };
  return changeEach(scope, bulk, async (tx, each) => {
    const takenOut = await each(async (item) => {
      await takeOut(tx, item);
      return 'DELETED';
    });
    await takeOutBelow(tx, takenOut);
  });
}
