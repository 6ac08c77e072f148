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
import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { pageQuery, sortedPage, type Sort } from '../../../shared/db/keyset.js';
import { ranked, sortKeys } from '../../../shared/db/sort-keys.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type {
  ActivityFilterInput,
  ActivityPriority,
  ActivitySortField,
  CustomerActivitiesArgs,
  QueryActivitiesArgs,
} from '../__generated__/resolvers-types.js';
import { opportunityPolicy } from '../opportunities/opportunity.policy.js';
import { Activity } from './activity.entity.js';
import { activityPolicy } from './activity.policy.js';
import { FIRST_DONE, overdueUntil } from './agenda.js';

const PRIORITIES: readonly ActivityPriority[] = ['LOW', 'NORMAL', 'HIGH'];

/** The sorts that the list offers. */
const activitySorts: Record<ActivitySortField, Sort<Activity>> = {
  AGENDA: { name: 'AGENDA', column: 'a.agenda', type: 'text', value: ({ agenda }) => agenda },
  DUE_AT: { name: 'DUE_AT', column: 'a.due_at', type: 'instant', nullable: true, value: ({ dueAt }) => dueAt },
  CREATED_AT: { name: 'CREATED_AT', column: 'a.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
  UPDATED_AT: { name: 'UPDATED_AT', column: 'a.updated_at', type: 'instant', value: ({ updatedAt }) => updatedAt },
  PRIORITY: {
    name: 'PRIORITY',
    column: ranked('a.priority', PRIORITIES),
    type: 'number',
    value: ({ priority }) => PRIORITIES.indexOf(priority),
  },
};

/** What the fields of the list's filter stand for. */
function activityFields(scope: RequestScope): FilterFields<ActivityFilterInput> {
  return {
    id: idFilter('a.id'),
    externalId: textFilter('a.external_id_live'),
    externalIds: externalIdsFilter('Activity', 'a.id'),
    kind: enumFilter('a.kind'),
    priority: enumFilter('a.priority'),
    customerId: idFilter('a.customer_id'),
    contactId: idFilter('a.contact_id'),
    opportunityId: referenceFilter('a.opportunity_id', isVisibleOpportunity(scope, 'a.opportunity_id')),
    ownerId: idFilter('a.owner_id'),
    dueAt: dateTimeFilter('a.due_at'),
    startsAt: dateTimeFilter('a.starts_at'),
    doneAt: dateTimeFilter('a.done_at'),
    outcome: enumFilter('a.outcome'),
    isDone: doneOrNot,
    isOverdue: (isOverdue) => ({
      sql: `a.agenda ${isOverdue ? '<' : '>='} ?`,
      parameters: [overdueUntil(scope.now())],
    }),
    createdAt: dateTimeFilter('a.created_at'),
    updatedAt: dateTimeFilter('a.updated_at'),
    changedSince: since('a.updated_at'),
  };
}

/** Lists the activities that the caller may see. */
export function listActivities(scope: RequestScope, args: QueryActivitiesArgs): Promise<Connection<Activity>> {
  const keys = sortKeys(args.sort, activitySorts, { field: 'AGENDA', direction: 'ASC' });
  return listConnection(scope, {
    entity: Activity,
    alias: 'a',
    condition: allOf(visibleActivities(scope), filterCondition(args.filter, activityFields(scope))),
    page: sortedPage(args, keys, 'a.id'),
  });
}

/** The activities that name a customer, an opportunity or an owner in this column: what is due first, then what is done. */
export function activitiesBelow(scope: RequestScope, parentColumn: string) {
  return (args: CustomerActivitiesArgs): ChildListQuery<Activity> => ({
    entity: Activity,
    alias: 'a',
    parentColumn,
    condition: allOf(visibleActivities(scope), args.isDone == null ? undefined : doneOrNot(args.isDone)),
    page: pageQuery(args, activitySorts.AGENDA, 'ASC', 'a.id'),
  });
}

function visibleActivities(scope: RequestScope): SqlCondition {
  return allOf({ sql: 'a.deleted_at IS NULL', parameters: [] }, activityPolicy.predicate(scope.principal, 'a'));
}

function doneOrNot(isDone: boolean): SqlCondition {
  return { sql: `a.agenda ${isDone ? '>=' : '<'} ?`, parameters: [FIRST_DONE] };
}

function isVisibleOpportunity({ principal }: RequestScope, column: string): SqlCondition {
  const { sql, parameters } = opportunityPolicy.predicate(principal, 'v');
  return {
    sql: `EXISTS (SELECT 1 FROM opportunities v WHERE v.id = ${column} AND v.deleted_at IS NULL AND ${sql})`,
    parameters,
  };
}
