import { externalIdsFilter } from '../../../shared/external-ids/external-ids-filter.js';
import { allOf, oneOf } from '../../../shared/db/conditions.js';
import { listConnection, type ChildListQuery } from '../../../shared/db/connection-query.js';
import {
  dateFilter,
  dateTimeFilter,
  enumFilter,
  idFilter,
  moneyFilter,
  NORMAL_FORM,
  since,
  textFilter,
} from '../../../shared/db/field-filters.js';
import { filterCondition, type FilterFields } from '../../../shared/db/filter.js';
import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { pageQuery, sortedPage, type Sort } from '../../../shared/db/keyset.js';
import { ranked, sortKeys } from '../../../shared/db/sort-keys.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type {
  CustomerOpportunitiesArgs,
  OpportunityFilterInput,
  OpportunitySortField,
  OpportunityStatus,
  QueryOpportunitiesArgs,
} from '../__generated__/resolvers-types.js';
import { Opportunity } from './opportunity.entity.js';
import { opportunityPolicy } from './opportunity.policy.js';
import { sumAmounts, type OpportunityPage } from './total-amounts.js';

const STATUSES: readonly OpportunityStatus[] = ['OPEN', 'WON', 'LOST'];

/** The sorts that the list offers. */
const opportunitySorts: Record<OpportunitySortField, Sort<Opportunity>> = {
  CREATED_AT: { name: 'CREATED_AT', column: 'o.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
  UPDATED_AT: { name: 'UPDATED_AT', column: 'o.updated_at', type: 'instant', value: ({ updatedAt }) => updatedAt },
  AMOUNT: { name: 'AMOUNT', column: 'o.amount', type: 'number', nullable: true, value: ({ amount }) => amount },
  OPENED_ON: {
    name: 'OPENED_ON',
    column: 'o.opened_on',
    type: 'text',
    nullable: true,
    value: ({ openedOn }) => openedOn,
  },
  EXPECTED_CLOSE_ON: {
    name: 'EXPECTED_CLOSE_ON',
    column: 'o.expected_close_on',
    type: 'text',
    nullable: true,
    value: ({ expectedCloseOn }) => expectedCloseOn,
  },
  CLOSED_ON: {
    name: 'CLOSED_ON',
    column: 'o.closed_on',
    type: 'text',
    nullable: true,
    value: ({ closedOn }) => closedOn,
  },
  NAME: { name: 'NAME', column: 'o.name_sort', type: 'text', value: ({ nameSort }) => nameSort },
  STATUS: {
    name: 'STATUS',
    column: ranked('o.status', STATUSES),
    type: 'number',
    value: ({ status }) => STATUSES.indexOf(status),
  },
};

/** What the fields of the list's filter stand for. */
const opportunityFields: FilterFields<OpportunityFilterInput> = {
  id: idFilter('o.id'),
  externalId: textFilter('o.external_id_live'),
  externalIds: externalIdsFilter('Opportunity', 'o.id'),
  name: textFilter('o.name_sort', NORMAL_FORM),
  customerId: idFilter('o.customer_id'),
  ownerId: idFilter('o.owner_id'),
  partnerId: idFilter('o.partner_id'),
  pipelineId: idFilter('o.pipeline_id'),
  stageId: idFilter('o.stage_id'),
  status: enumFilter('o.status'),
  amount: moneyFilter('o.amount', 'o.currency'),
  openedOn: dateFilter('o.opened_on'),
  expectedCloseOn: dateFilter('o.expected_close_on'),
  closedOn: dateFilter('o.closed_on'),
  createdAt: dateTimeFilter('o.created_at'),
  updatedAt: dateTimeFilter('o.updated_at'),
  changedSince: since('o.updated_at'),
};

/** Lists the opportunities that the caller may see. */
export async function listOpportunities(scope: RequestScope, args: QueryOpportunitiesArgs): Promise<OpportunityPage> {
  const keys = sortKeys(args.sort, opportunitySorts, { field: 'CREATED_AT', direction: 'DESC' });
  const condition = allOf(visibleOpportunities(scope), filterCondition(args.filter, opportunityFields));
  const page = await listConnection(scope, {
    entity: Opportunity,
    alias: 'o',
    condition,
    page: sortedPage(args, keys, 'o.id'),
  });
  return { ...page, sumAmounts: () => sumAmounts(scope, condition) };
}

/** The opportunities with a customer, the newest first. */
export function customerOpportunitiesQuery(scope: RequestScope) {
  return (args: CustomerOpportunitiesArgs): ChildListQuery<Opportunity> => ({
    entity: Opportunity,
    alias: 'o',
    parentColumn: 'o.customer_id',
    condition: allOf(visibleOpportunities(scope), oneOf('o.status', args.status)),
    page: pageQuery(args, opportunitySorts.CREATED_AT, 'DESC', 'o.id'),
  });
}

function visibleOpportunities(scope: RequestScope): SqlCondition {
  return allOf({ sql: 'o.deleted_at IS NULL', parameters: [] }, opportunityPolicy.predicate(scope.principal, 'o'));
}
