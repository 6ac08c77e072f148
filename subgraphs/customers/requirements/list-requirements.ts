import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { allOf } from '../../../shared/db/conditions.js';
import { listConnection, type ChildListQuery } from '../../../shared/db/connection-query.js';
import {
  dateFilter,
  dateTimeFilter,
  enumFilter,
  idFilter,
  moneyFilter,
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
  CustomerRequirementsArgs,
  QueryRequirementsArgs,
  RequirementFilterInput,
  RequirementSortField,
} from '../__generated__/resolvers-types.js';
import { isVisibleContact } from '../contacts/contact-filter.js';
import { isVisibleCustomer } from '../customers/customer-filter.js';
import { ofLivingCustomer } from '../living-customer.js';
import { Requirement } from './requirement.entity.js';
import { requirementPolicy } from './requirement.policy.js';

/** The sorts that the list offers. */
const requirementSorts: Record<RequirementSortField, Sort<Requirement>> = {
  CREATED_AT: { name: 'CREATED_AT', column: 'r.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
  UPDATED_AT: { name: 'UPDATED_AT', column: 'r.updated_at', type: 'instant', value: ({ updatedAt }) => updatedAt },
  NEEDED_ON: {
    name: 'NEEDED_ON',
    column: 'r.needed_on',
    type: 'text',
    nullable: true,
    value: ({ neededOn }) => neededOn,
  },
};

/** What the fields of the list's filter stand for. */
function requirementFields(scope: RequestScope): FilterFields<RequirementFilterInput> {
  return {
    id: idFilter('r.id'),
    customerId: referenceFilter('r.customer_id', isVisibleCustomer(scope, 'r.customer_id')),
    contactId: referenceFilter('r.contact_id', isVisibleContact(scope, 'r.contact_id')),
    category: textFilter('r.category'),
    neededOn: dateFilter('r.needed_on'),
    budget: moneyFilter('r.budget_amount', 'r.budget_currency'),
    state: enumFilter('r.state'),
    assigneeId: idFilter('r.assignee_id'),
    createdAt: dateTimeFilter('r.created_at'),
    updatedAt: dateTimeFilter('r.updated_at'),
    changedSince: since('r.updated_at'),
  };
}

/** Lists the requirements that the caller may see. */
export function listRequirements(scope: RequestScope, args: QueryRequirementsArgs): Promise<Connection<Requirement>> {
  const keys = sortKeys(args.sort, requirementSorts, { field: 'CREATED_AT', direction: 'DESC' });
  return listConnection(scope, {
    entity: Requirement,
    alias: 'r',
    condition: allOf(
      visibleRequirements(scope),
      ofLivingCustomer('r'),
      filterCondition(args.filter, requirementFields(scope)),
    ),
    page: sortedPage(args, keys, 'r.id'),
  });
}

/** What a customer needs, the newest first. */
export function customerRequirementsQuery(scope: RequestScope) {
  return (args: CustomerRequirementsArgs): ChildListQuery<Requirement> => ({
    entity: Requirement,
    alias: 'r',
    parentColumn: 'r.customer_id',
    condition: visibleRequirements(scope),
    page: pageQuery(args, requirementSorts.CREATED_AT, 'DESC', 'r.id'),
  });
}

function visibleRequirements(scope: RequestScope): SqlCondition {
  return allOf({ sql: 'r.deleted_at IS NULL', parameters: [] }, requirementPolicy.predicate(scope.principal, 'r'));
}
