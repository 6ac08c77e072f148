import { allOf, oneOf } from '../../../shared/db/conditions.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { visibleRows } from '../living-customer.js';
import type { InteractionFacts } from './interaction-facts.js';
import { Interaction } from './interaction.entity.js';
import { interactionPolicy } from './interaction.policy.js';
import type { Participant } from './participants.js';

/** A row of an import that has been checked, before the database has its say. */
export interface PreparedInteraction {
  customerId: string;
  contactId: string | null | undefined;
  staffId: string | null | undefined;
  participants: readonly Participant[] | undefined;
  facts: InteractionFacts & Required<Pick<InteractionFacts, 'occurredAt' | 'subject'>>;
}

/** The interactions that rows of a batch may stand for, and those that the batch itself has made. */
export interface KnownInteractions {
  /** By external id, else by customer, instant and subject. */
  find(row: PreparedInteraction): Interaction | undefined;
  /** Takes a new interaction in, or one whose facts have changed. */
  add(interaction: Interaction): void;
}

/** Reads them all, in one statement per key. */
export async function readKnownInteractions(
  tx: TransactionScope,
  rows: readonly PreparedInteraction[],
): Promise<KnownInteractions> {
  const known = knownInteractions();
  const customerIds = rows.map(({ customerId }) => customerId);
  const externalIds = rows.map(({ facts }) => facts.externalId).filter((id) => id != null);
  const instants = rows.map(({ facts }) => toDatabaseInstant(facts.occurredAt));
  const conditions = [
    oneOf('t.external_id_live', [...new Set(externalIds)]),
    allOf(oneOf('t.customer_id', [...new Set(customerIds)]), oneOf('t.occurred_at', [...new Set(instants)])),
  ];
  for (const condition of conditions) {
    if (!condition?.parameters.length) continue;
    for (const row of await visibleRows(tx, Interaction, interactionPolicy, condition)) known.add(row);
  }
  return known;
}

function knownInteractions(): KnownInteractions {
  const byId = new Map<string, Interaction>();
  const byExternalId = new Map<string, Interaction>();
  const byEvent = new Map<string, Interaction>();
  return {
    add: (interaction) => {
      const same = byId.get(interaction.id) ?? interaction;
      byId.set(same.id, same);
      if (same.externalIdLive !== null) byExternalId.set(same.externalIdLive, same);
      byEvent.set(eventKey(same.customerId, same), same);
    },
    find: ({ customerId, facts }) => {
      const { externalId } = facts;
      const identified = externalId == null ? undefined : byExternalId.get(externalId);
      if (identified) return identified;
      const key = eventKey(customerId, facts);
      const alike = byEvent.get(key);
      if (!alike || eventKey(customerId, alike) !== key) return undefined;
      // Two rows with different external ids are two interactions, however alike they are.
      return externalId != null && alike.externalId !== null ? undefined : alike;
    },
  };
}

function eventKey(customerId: string, { occurredAt, subject }: Pick<Interaction, 'occurredAt' | 'subject'>): string {
  return `${customerId} ${occurredAt} ${subject}`;
}
