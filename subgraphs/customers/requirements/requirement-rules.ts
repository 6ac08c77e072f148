import { notFound, type TransactionScope } from '../../../shared/db/transaction.js';
import { assertContactOf, customersOfContacts } from '../interactions/interaction-rules.js';
import { Interaction } from '../interactions/interaction.entity.js';
import { interactionPolicy } from '../interactions/interaction.policy.js';
import { notFoundAt, visibleRows } from '../living-customer.js';
import type { RequirementFacts } from './requirement-facts.js';
import { Requirement } from './requirement.entity.js';
import { requirementPolicy } from './requirement.policy.js';

/** Reads a living requirement of a living customer, if the caller may see it; fails with `NOT_FOUND`. */
export async function visibleRequirement(tx: TransactionScope, id: string): Promise<Requirement> {
  const [requirement] = await visibleRows(tx, Requirement, requirementPolicy, { sql: 't.id = ?', parameters: [id] });
  if (!requirement) throw notFound('requirement', id);
  return requirement;
}

/** Checks that the contact and the interaction that are named are the customer's; fails with `NOT_FOUND`. */
export async function assertOfCustomer(
  tx: TransactionScope,
  customerId: string,
  { contactId, sourceInteractionId }: RequirementFacts,
  path: string,
): Promise<void> {
  assertContactOf(customerId, contactId, await customersOfContacts(tx, [contactId]), `${path}.contactId`);
  if (sourceInteractionId == null) return;
  const [interaction] = await visibleRows(tx, Interaction, interactionPolicy, {
    sql: 't.id = ? AND t.customer_id = ?',
    parameters: [sourceInteractionId, customerId],
  });
  if (!interaction) throw notFoundAt(`${path}.sourceInteractionId`, 'interaction', sourceInteractionId);
}
