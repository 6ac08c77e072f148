import { changeEach, type BulkOutcome } from '../../../shared/bulk/change-each.js';
import { lockVisible, updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { badInput } from '../../../shared/errors.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { TagCustomersInput } from '../__generated__/resolvers-types.js';
import { changeTags, CUSTOMERS, tagsOf } from '../tags/carried-tags.js';
import { checkedTags, MOST_TAGS } from '../tags/checked-tags.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';

/** Tags that customers are to get and to lose. */
interface TagWishes {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** Gives many customers tags and takes others away; what each carries beside them stays, so no version is asked for. */
export function tagCustomers(scope: RequestScope, input: TagCustomersInput): Promise<BulkOutcome> {
  const wishes = checkedWishes(input);
  const bulk = {
    items: input.ids.map((id) => ({ id })),
    path: 'input.ids',
    entity: Customer,
    prepare: ({ id }: { id: string }) => id,
  };
  return changeEach(scope, bulk, (tx, each) => each((id) => tagCustomer(tx, id, wishes)));
}

function checkedWishes(input: TagCustomersInput): TagWishes {
  const add = checkedTags(input.add ?? [], 'input.add');
  const remove = checkedTags(input.remove ?? [], 'input.remove');
  const both = add.find((tag) => remove.includes(tag));
  if (both !== undefined) throw badInput('input.remove', `holds ${both}, which is to be added too.`);
  if (add.length + remove.length === 0) throw badInput('input.add', 'must name at least one tag.');
  return { add, remove };
}

async function tagCustomer(tx: TransactionScope, id: string, wishes: TagWishes): Promise<'UPDATED' | 'UNCHANGED'> {
  const { version } = await lockVisible(tx, Customer, customerPolicy, id);
  const present = (await tagsOf(tx.db, CUSTOMERS, [id])).get(id) ?? [];
  const added = wishes.add.filter((tag) => !present.includes(tag));
  const removed = wishes.remove.filter((tag) => present.includes(tag));
  if (added.length + removed.length === 0) return 'UNCHANGED';
  if (present.length + added.length - removed.length > MOST_TAGS) {
    const message = `would leave the customer with more than ${String(MOST_TAGS)} tags.`;
    throw badInput('input.add', message, { maximum: MOST_TAGS });
  }
  const updatedAt = toDatabaseInstant(tx.now());
  await updateVisible(tx, Customer, customerPolicy, { id, expectedVersion: version }, { updatedAt });
  await changeTags(tx, CUSTOMERS, id, { added, removed }, 'input.add');
  return 'UPDATED';
}
