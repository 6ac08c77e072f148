import { allOf, between, equalTo, oneOf } from '../../../shared/db/conditions.js';
import { listConnection, type ChildListQuery } from '../../../shared/db/connection-query.js';
import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type {
  CustomerOpportunitiesArgs,
  InputMaybe,
  OpportunityFilterInput,
  OpportunitySortField,
  QueryOpportunitiesArgs,
} from '../__generated__/resolvers-types.js';
import { Opportunity } from './opportunity.entity.js';
import { opportunityPolicy } from './opportunity.policy.js';
import { sumAmounts, type OpportunityPage } from './total-amounts.js';

/** The sorts that the list offers, each served by an index. */
const opportunitySorts: Record<OpportunitySortField, Sort<Opportunity>> = {
  CREATED_AT: { name: 'CREATED_AT', column: 'o.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
  UPDATED_AT: { name: 'UPDATED_AT', column: 'o.updated_at', type: 'instant', value: ({ updatedAt }) => updatedAt },
  AMOUNT: { name: 'AMOUNT', column: 'o.amount', type: 'number', nullable: true, value: ({ amount }) => amount },
  EXPECTED_CLOSE_ON: {
    name: 'EXPECTED_CLOSE_ON',
    column: 'o.expected_close_on',
    type: 'text',
    nullable: true,
    value: ({ expectedCloseOn }) => expectedCloseOn,
  },
  NAME: { name: 'NAME', column: 'o.name_sort', type: 'text', value: ({ nameSort }) => nameSort },
};

/** Lists the opportunities that the caller may see. */
export async function listOpportunities(scope: RequestScope, args: QueryOpportunitiesArgs): Promise<OpportunityPage> {
  const sort = opportunitySorts[args.sort?.field ?? 'CREATED_AT'];
  const condition = allOf(visibleOpportunities(scope), ...filterConditions(args.filter));
  const page = await listConnection(scope, {
    entity: Opportunity,
    alias: 'o',
    condition,
    page: pageQuery(args, sort, args.sort?.direction ?? 'DESC', 'o.id'),
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

function filterConditions(filter: InputMaybe<OpportunityFilterInput> | undefined): (SqlCondition | undefined)[] {
  if (!filter) return [];
  return [
    oneOf('o.id', atMost(100, filter.ids, 'filter.ids')),
    oneOf('o.external_id_live', atMost(500, filter.externalIds, 'filter.externalIds')),
    oneOf('o.customer_id', atMost(100, filter.customerIds, 'filter.customerIds')),
    oneOf('o.owner_id', atMost(100, filter.ownerIds, 'filter.ownerIds')),
    oneOf('o.stage_id', atMost(100, filter.stageIds, 'filter.stageIds')),
    equalTo('o.pipeline_id', filter.pipelineId ?? undefined),
    oneOf('o.status', filter.status),
    between('o.expected_close_on', filter.expectedCloseFrom ?? undefined, filter.expectedCloseTo ?? undefined),
    between('o.closed_on', filter.closedFrom ?? undefined, filter.closedTo ?? undefined),
    between('o.amount', filter.amountFrom ?? undefined, filter.amountTo ?? undefined),
  ];
}
