import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { allOf } from '../../../shared/db/conditions.js';
import { referenceFilter } from '../../../shared/db/field-filters.js';
import type { FieldFilter } from '../../../shared/db/filter.js';
import type { InteractionParticipantFilterInput } from '../__generated__/resolvers-types.js';

/**
 * Conditions on those who took part in the interaction whose id this column holds. A contact counts where the condition
 * holds that the caller sees it, which calls the participants `p`.
 */
export function participantFilter(
  idColumn: string,
  visibleContact: SqlCondition,
): FieldFilter<InteractionParticipantFilterInput> {
  const contact = referenceFilter('p.contact_id', visibleContact);
  const staff = referenceFilter('p.staff_id', allOf());
  const tookPart = (condition: SqlCondition | undefined): SqlCondition | undefined =>
    condition && {
      sql: `${idColumn} IN (SELECT p.interaction_id FROM interaction_participants p WHERE ${condition.sql})`,
      parameters: condition.parameters,
    };
  return ({ contactId, staffId }, path) =>
    allOf(
      tookPart(contactId == null ? undefined : contact(contactId, `${path}.contactId`)),
      tookPart(staffId == null ? undefined : staff(staffId, `${path}.staffId`)),
    );
}
