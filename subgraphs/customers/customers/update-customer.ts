import { inTransaction, updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { checkedExternalIds } from '../../../shared/external-ids/checked-external-ids.js';
import { changeExternalIds } from '../../../shared/external-ids/external-ids.js';
import { toSqlValues } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateCustomerInput } from '../__generated__/resolvers-types.js';
import { assertNotHeld } from '../blacklist/blacklistings.js';
import { customerFacts } from './customer-facts.js';
import { assertParent, translatingDuplicates } from './customer-rules.js';
import { CUSTOMERS, replaceTags } from '../tags/carried-tags.js';
import { checkedTags } from '../tags/checked-tags.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';
import { customerRecord } from './customer.record.js';

/** Changes the facts that are given, unless someone changed the customer in between. */
export async function updateCustomer(scope: RequestScope, input: UpdateCustomerInput): Promise<void> {
  await inTransaction(scope, customerUpdate(scope, input, 'input'));
}

/** Checks what is to be changed of a customer; answers what is left to do in a transaction. */
export function customerUpdate(
  scope: Pick<RequestScope, 'now'>,
  input: Omit<UpdateCustomerInput, 'clientMutationId'>,
  path: string,
): (tx: TransactionScope) => Promise<void> {
  const facts = customerFacts(input, path, scope.now());
  const externalIds = checkedExternalIds(input.externalIds, `${path}.externalIds`);
  const tags = input.tags === undefined ? undefined : checkedTags(input.tags ?? [], `${path}.tags`);
  return async (tx) => {
    if (input.parentId != null) await assertParent(tx, input.id, input.parentId, `${path}.parentId`);
    const changes = {
      ...facts,
      ...(input.parentId === undefined ? {} : { parentId: input.parentId }),
      updatedAt: tx.now(),
    };
    await translatingDuplicates(path, () =>
      updateVisible(tx, Customer, customerPolicy, input, toSqlValues(Customer, changes)),
    );
    if (facts.status !== undefined && facts.status !== 'BLACKLISTED') await assertNotHeld(tx, input.id);
    if (externalIds) await changeExternalIds(tx, customerRecord, input.id, externalIds, path);
    if (tags) await replaceTags(tx, CUSTOMERS, input.id, tags, `${path}.tags`);
  };
}
