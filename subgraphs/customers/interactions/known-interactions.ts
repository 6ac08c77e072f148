import { allOf, oneOf } from '../../../shared/db/conditions.js';
import type { BatchIds, RowIds } from '../../../shared/external-ids/batch-ids.js';
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
  ids: RowIds;
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
  ids: BatchIds,
): Promise<KnownInteractions> {
  const known = knownInteractions(ids);
  const customerIds = rows.map(({ customerId }) => customerId);
  const instants = rows.map(({ facts }) => toDatabaseInstant(facts.occurredAt));
  const conditions = [
    ids.condition('t'),
    allOf(oneOf('t.customer_id', [...new Set(customerIds)]), oneOf('t.occurred_at', [...new Set(instants)])),
  ];
  const found: Interaction[] = [];
  for (const condition of conditions) {
    if (condition?.parameters.length) found.push(...(await visibleRows(tx, Interaction, interactionPolicy, condition)));
  }
  await ids.load(found);
  for (const row of found) known.add(row);
  return known;
}

function knownInteractions(ids: BatchIds): KnownInteractions {
  const byId = new Map<string, Interaction>();
  const byExternalId = new Map<string, Interaction>();
  const byEvent = new Map<string, Interaction>();
  return {
    add: (interaction) => {
      const same = byId.get(interaction.id) ?? interaction;
      byId.set(same.id, same);
      const key = ids.keyOf(same);
      if (key !== null) byExternalId.set(key, same);
      byEvent.set(eventKey(same.customerId, same), same);
    },
    find: ({ customerId, facts, ids: given }) => {
      const identified = given.key === null ? undefined : byExternalId.get(given.key);
      if (identified) return identified;
      const event = eventKey(customerId, facts);
      const alike = byEvent.get(event);
      if (!alike || eventKey(customerId, alike) !== event) return undefined;
      return ids.contradicts(alike, given) ? undefined : alike;
    },
  };
}

function eventKey(customerId: string, { occurredAt, subject }: Pick<Interaction, 'occurredAt' | 'subject'>): string {
  return `${customerId} ${occurredAt} ${subject}`;
}
