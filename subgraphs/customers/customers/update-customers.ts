import { changeEach, type BulkOutcome } from '../../../shared/bulk/change-each.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateCustomerRowInput, UpdateCustomersInput } from '../__generated__/resolvers-types.js';
import { Customer } from './customer.entity.js';
import { customerUpdate } from './update-customer.js';

/** Changes many customers, each in its own way. */
export function updateCustomers(scope: RequestScope, { customers }: UpdateCustomersInput): Promise<BulkOutcome> {
  const bulk = {
    items: customers,
    path: 'input.customers',
    entity: Customer,
    prepare: (row: UpdateCustomerRowInput) => customerUpdate(scope, row, 'row'),
  };
  return changeEach(scope, bulk, (tx, each) =>
    each(async (update) => {
      await update(tx);
      return 'UPDATED';
    }),
  );
}
