import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { externalIdsFilter } from '../../../shared/external-ids/external-ids-filter.js';
import { allOf } from '../../../shared/db/conditions.js';
import { listConnection, type ChildListQuery } from '../../../shared/db/connection-query.js';
import {
  dateTimeFilter,
  enumFilter,
  idFilter,
  referenceFilter,
  since,
  textFilter,
} from '../../../shared/db/field-filters.js';
import { filterCondition, type FilterFields } from '../../../shared/db/filter.js';
import { pageQuery, sortedPage, type Sort } from '../../../shared/db/keyset.js';
import { sortKeys } from '../../../shared/db/sort-keys.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type {
  CustomerInteractionsArgs,
  InteractionFilterInput,
  InteractionSortField,
  QueryInteractionsArgs,
} from '../__generated__/resolvers-types.js';
import { isVisibleContact } from '../contacts/contact-filter.js';
import { isVisibleCustomer } from '../customers/customer-filter.js';
import { ofLivingCustomer } from '../living-customer.js';
import { Interaction } from './interaction.entity.js';
import { interactionPolicy } from './interaction.policy.js';
import { participantFilter } from './participant-filter.js';

/** The sorts that the list offers. */
const interactionSorts: Record<InteractionSortField, Sort<Interaction>> = {
  OCCURRED_AT: { name: 'OCCURRED_AT', column: 'i.occurred_at', type: 'instant', value: ({ occurredAt }) => occurredAt },
  CREATED_AT: { name: 'CREATED_AT', column: 'i.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
  UPDATED_AT: { name: 'UPDATED_AT', column: 'i.updated_at', type: 'instant', value: ({ updatedAt }) => updatedAt },
};

/** What the fields of the list's filter stand for. */
function interactionFields(scope: RequestScope): FilterFields<InteractionFilterInput> {
  return {
    id: idFilter('i.id'),
    externalId: textFilter('i.external_id_live'),
    externalIds: externalIdsFilter('Interaction', 'i.id'),
    customerId: referenceFilter('i.customer_id', isVisibleCustomer(scope, 'i.customer_id')),
    contactId: referenceFilter('i.contact_id', isVisibleContact(scope, 'i.contact_id')),
    channel: enumFilter('i.channel'),
    direction: enumFilter('i.direction'),
    occurredAt: dateTimeFilter('i.occurred_at'),
    staffId: idFilter('i.staff_id'),
    participant: participantFilter('i.id', isVisibleContact(scope, 'p.contact_id')),
    createdAt: dateTimeFilter('i.created_at'),
    updatedAt: dateTimeFilter('i.updated_at'),
    changedSince: since('i.updated_at'),
  };
}

/** Lists the interactions that the caller may see. */
export function listInteractions(scope: RequestScope, args: QueryInteractionsArgs): Promise<Connection<Interaction>> {
  const keys = sortKeys(args.sort, interactionSorts, { field: 'OCCURRED_AT', direction: 'DESC' });
  return listConnection(scope, {
    entity: Interaction,
    alias: 'i',
    condition: allOf(
      visibleInteractions(scope),
      ofLivingCustomer('i'),
      filterCondition(args.filter, interactionFields(scope)),
    ),
    page: sortedPage(args, keys, 'i.id'),
  });
}

/** What happened between us and a customer, the latest first. */
export function customerInteractionsQuery(scope: RequestScope) {
  return (args: CustomerInteractionsArgs): ChildListQuery<Interaction> => ({
    entity: Interaction,
    alias: 'i',
    parentColumn: 'i.customer_id',
    condition: visibleInteractions(scope),
    page: pageQuery(args, interactionSorts.OCCURRED_AT, 'DESC', 'i.id'),
  });
}

function visibleInteractions(scope: RequestScope): SqlCondition {
  return allOf({ sql: 'i.deleted_at IS NULL', parameters: [] }, interactionPolicy.predicate(scope.principal, 'i'));
}
