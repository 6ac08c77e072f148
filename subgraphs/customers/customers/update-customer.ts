import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import { toSqlValues } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateCustomerInput } from '../__generated__/resolvers-types.js';
import { customerFacts } from './customer-facts.js';
import { assertParent, translatingDuplicates } from './customer-rules.js';
import { CUSTOMERS, replaceTags } from '../tags/carried-tags.js';
import { checkedTags } from '../tags/checked-tags.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';

/** Changes the facts that are given, unless someone changed the customer in between. */
export async function updateCustomer(scope: RequestScope, input: UpdateCustomerInput): Promise<void> {
  const facts = customerFacts(input, 'input', scope.now());
  const tags = input.tags === undefined ? undefined : checkedTags(input.tags ?? [], 'input.tags');
  await inTransaction(scope, async (tx) => {
    if (input.parentId != null) await assertParent(tx, input.id, input.parentId, 'input.parentId');
    const changes = {
      ...facts,
      ...(input.parentId === undefined ? {} : { parentId: input.parentId }),
      updatedAt: tx.now(),
    };
    await translatingDuplicates('input', () =>
      updateVisible(tx, Customer, customerPolicy, input, toSqlValues(Customer, changes)),
    );
    if (tags) await replaceTags(tx, CUSTOMERS, input.id, tags, 'input.tags');
  });
}
