import { changeEach, type BulkOutcome } from '../../../shared/bulk/change-each.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { ReassignCustomersInput, RecordVersionInput } from '../__generated__/resolvers-types.js';
import { Customer } from './customer.entity.js';
import { checkedAccess, handOver, handOverBelow } from './reassign-customer.js';

/** Hands many customers over to one member of staff; what belongs to them follows. */
export function reassignCustomers(scope: RequestScope, input: ReassignCustomersInput): Promise<BulkOutcome> {
  const accessIn = checkedAccess(input);
  const bulk = {
    items: input.customers,
    path: 'input.customers',
    entity: Customer,
    prepare: (item: RecordVersionInput) => item,
  };
  return changeEach(scope, bulk, async (tx, each) => {
    const access = await accessIn(tx);
    const handedOver = await each(async (item) => {
      await handOver(tx, item, access);
      return 'UPDATED';
    });
    await handOverBelow(tx, handedOver, access);
  });
}
