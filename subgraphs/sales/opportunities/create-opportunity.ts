import { teamOf } from '../../../shared/access/owner-teams.js';
import { badInput } from '../../../shared/errors.js';
import { checkedExternalIds } from '../../../shared/external-ids/checked-external-ids.js';
import { addExternalIds, idsOfNew } from '../../../shared/external-ids/external-ids.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { CreateOpportunityInput } from '../__generated__/resolvers-types.js';
import { assertNotErased, referredCustomers } from '../identities/known-customers.js';
import type { Stage } from '../pipelines/stage.entity.js';
import { atStage, existingStage, firstStage, stagesWithIds } from './find-stages.js';
import { checkedLineItems, pricedLineItems, productsOf, replaceLineItems } from './line-items.js';
import { checkedContacts, replaceContacts } from './opportunity-contacts.js';
import { checkedLossReason, plainFacts, type OpportunityFacts } from './opportunity-facts.js';
import { assertClosingFits, assertSound, translatingDuplicates, type Closing } from './opportunity-rules.js';
import { OpportunityStageChange } from './opportunity-stage-change.entity.js';
import { Opportunity } from './opportunity.entity.js';
import { opportunityRecord } from './opportunity.record.js';
import { stageChange } from './stage-change.js';
import { worthOf } from './worth.js';

/** Creates an opportunity, owned by the caller unless the input says otherwise; answers its id. */
export async function createOpportunity(scope: RequestScope, input: CreateOpportunityInput): Promise<string> {
  const facts = plainFacts(input, 'input');
  const externalIds = checkedExternalIds(input.externalIds, 'input.externalIds');
  const items = checkedLineItems(input.lineItems, 'input.lineItems');
  const contacts = checkedContacts(input.contacts, 'input.contacts');
  const lossReason = checkedLossReason(input.lossReason, 'input.lossReason');
  const givenOwner = optionalId(input.ownerId, 'usr', 'input.ownerId');
  return inTransaction(scope, async (tx) => {
    const stage =
      input.stageId == null
        ? await firstStage(tx)
        : existingStage(await stagesWithIds(tx, [input.stageId]), input.stageId, 'input');
    const priced = pricedLineItems(items, await productsOf(tx, items), 'input.lineItems');
    const ownerId = givenOwner === undefined ? (tx.principal.userId ?? null) : givenOwner;
    const customers = await referredCustomers(tx, [input.customerId]);
    assertNotErased(customers, input.customerId, 'input');
    const opportunity = newOpportunity(tx, stage, {
      ...facts,
      ...worthOf(input.amount, priced, 'input'),
      ...closingNow(tx, stage, { closedOn: input.closedOn ?? null, lossReason }, 'input'),
      ownerId,
      teamId: await teamOf(tx, ownerId),
      territoryId: customers.territories.get(input.customerId) ?? null,
    });
    assertSound(opportunity, 'input');
    await translatingDuplicates('input', () => tx.db.insert(Opportunity, opportunity));
    await addExternalIds(tx, opportunityRecord, idsOfNew(opportunity.id, externalIds), 'input');
    await replaceLineItems(tx, opportunity.id, priced);
    await replaceContacts(tx, opportunity.id, contacts);
    await tx.db.insert(OpportunityStageChange, stageChange(tx, null, opportunity) ?? []);
    return opportunity.id;
  });
}

/** A closing that happens now: today unless another day is given, and with a reason where it is lost. */
export function closingNow(tx: TransactionScope, { outcome }: Stage, given: Closing, path: string): Closing {
  assertClosingFits(outcome, given, path);
  if (outcome === 'OPEN') return { closedOn: null, lossReason: null };
  if (outcome === 'LOST' && given.lossReason === null)
    throw badInput(`${path}.lossReason`, 'is needed for a lost stage.');
  return { closedOn: given.closedOn ?? tx.now().slice(0, 10), lossReason: given.lossReason };
}

/** A new row with its defaults; partner apps create opportunities for their own partner. */
export function newOpportunity(tx: TransactionScope, stage: Stage, facts: OpportunityFacts): Opportunity {
  const now = tx.now();
  return {
    externalId: null,
    externalIdLive: null,
    name: '',
    nameSort: '',
    customerId: '',
    amount: null,
    currency: null,
    openedOn: null,
    expectedCloseOn: null,
    closedOn: null,
    lossReason: null,
    ownerId: null,
    teamId: null,
    territoryId: null,
    ...facts,
    ...atStage(stage),
    id: tx.newId('opp'),
    partnerId: tx.principal.partnerId ?? null,
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}
