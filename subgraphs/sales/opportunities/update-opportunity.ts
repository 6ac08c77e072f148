import { checkedExternalIds } from '../../../shared/external-ids/checked-external-ids.js';
import { changeExternalIds } from '../../../shared/external-ids/external-ids.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { OpportunityLineItemInput, UpdateOpportunityInput } from '../__generated__/resolvers-types.js';
import { changeClaimed, claimOpportunity } from './edit-opportunity.js';
import { checkedLineItems, lineItemsOf, pricedLineItems, productsOf, replaceLineItems } from './line-items.js';
import { checkedContacts, replaceContacts } from './opportunity-contacts.js';
import { plainFacts } from './opportunity-facts.js';
import { opportunityRecord } from './opportunity.record.js';
import { worthOf, type Worth } from './worth.js';

/** Changes the facts that are given, unless someone changed the opportunity in between. */
export async function updateOpportunity(scope: RequestScope, input: UpdateOpportunityInput): Promise<void> {
  const facts = plainFacts(input, 'input');
  const externalIds = checkedExternalIds(input.externalIds, 'input.externalIds');
  const items = input.lineItems === undefined ? undefined : checkedLineItems(input.lineItems, 'input.lineItems');
  const contacts = input.contacts === undefined ? undefined : checkedContacts(input.contacts, 'input.contacts');
  await inTransaction(scope, async (tx) => {
    const opportunity = await claimOpportunity(tx, input);
    const worth = await changedWorth(tx, input, items);
    await changeClaimed(tx, opportunity, { ...facts, ...worth }, 'input');
    if (externalIds) await changeExternalIds(tx, opportunityRecord, input.id, externalIds, 'input');
    if (contacts) await replaceContacts(tx, input.id, contacts);
  });
}

/** Stores the line items that are given and answers what the opportunity is worth then, where that may have changed. */
async function changedWorth(
  tx: TransactionScope,
  { id, amount }: UpdateOpportunityInput,
  items: readonly OpportunityLineItemInput[] | undefined,
): Promise<Worth | undefined> {
  if (items) {
    const priced = pricedLineItems(items, await productsOf(tx, items), 'input.lineItems');
    await replaceLineItems(tx, id, priced);
    return worthOf(amount, priced, 'input');
  }
  if (amount === undefined) return undefined;
  return worthOf(amount, (await lineItemsOf(tx, [id])).get(id) ?? [], 'input');
}
