import { allOf, between, oneOf } from '../../../shared/db/conditions.js';
import { listConnection, type ChildListQuery } from '../../../shared/db/connection-query.js';
import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type {
  ActivityFilterInput,
  ActivitySortField,
  CustomerActivitiesArgs,
  InputMaybe,
  QueryActivitiesArgs,
} from '../__generated__/resolvers-types.js';
import { Activity } from './activity.entity.js';
import { activityPolicy } from './activity.policy.js';
import { FIRST_DONE, overdueUntil } from './agenda.js';

/** The sorts that the list offers, each served by an index. */
const activitySorts: Record<ActivitySortField, Sort<Activity>> = {
  AGENDA: { name: 'AGENDA', column: 'a.agenda', type: 'text', value: ({ agenda }) => agenda },
  DUE_AT: { name: 'DUE_AT', column: 'a.due_at', type: 'instant', nullable: true, value: ({ dueAt }) => dueAt },
  CREATED_AT: { name: 'CREATED_AT', column: 'a.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
  UPDATED_AT: { name: 'UPDATED_AT', column: 'a.updated_at', type: 'instant', value: ({ updatedAt }) => updatedAt },
};

/** Lists the activities that the caller may see. */
export function listActivities(scope: RequestScope, args: QueryActivitiesArgs): Promise<Connection<Activity>> {
  const sort = activitySorts[args.sort?.field ?? 'AGENDA'];
  return listConnection(scope, {
    entity: Activity,
    alias: 'a',
    condition: allOf(visibleActivities(scope), ...filterConditions(scope, args.filter)),
    page: pageQuery(args, sort, args.sort?.direction ?? 'ASC', 'a.id'),
  });
}

/** The activities that name a customer, an opportunity or an owner in this column: what is due first, then what is done. */
export function activitiesBelow(scope: RequestScope, parentColumn: string) {
  return (args: CustomerActivitiesArgs): ChildListQuery<Activity> => ({
    entity: Activity,
    alias: 'a',
    parentColumn,
    condition: allOf(visibleActivities(scope), doneOrNot(args.isDone)),
    page: pageQuery(args, activitySorts.AGENDA, 'ASC', 'a.id'),
  });
}

function visibleActivities(scope: RequestScope): SqlCondition {
  return allOf({ sql: 'a.deleted_at IS NULL', parameters: [] }, activityPolicy.predicate(scope.principal, 'a'));
}

function doneOrNot(isDone: boolean | null | undefined): SqlCondition | undefined {
  return isDone == null ? undefined : { sql: `a.agenda ${isDone ? '>=' : '<'} ?`, parameters: [FIRST_DONE] };
}

function overdueOrNot(isOverdue: boolean | null | undefined, now: string): SqlCondition | undefined {
  if (isOverdue == null) return undefined;
  return { sql: `a.agenda ${isOverdue ? '<' : '>='} ?`, parameters: [overdueUntil(now)] };
}

function filterConditions(
  scope: RequestScope,
  filter: InputMaybe<ActivityFilterInput> | undefined,
): (SqlCondition | undefined)[] {
  if (!filter) return [];
  const { dueFrom, dueTo } = filter;
  return [
    oneOf('a.id', atMost(100, filter.ids, 'filter.ids')),
    oneOf('a.external_id_live', atMost(500, filter.externalIds, 'filter.externalIds')),
    oneOf('a.customer_id', atMost(100, filter.customerIds, 'filter.customerIds')),
    oneOf('a.contact_id', atMost(100, filter.contactIds, 'filter.contactIds')),
    oneOf('a.opportunity_id', atMost(100, filter.opportunityIds, 'filter.opportunityIds')),
    oneOf('a.owner_id', atMost(100, filter.ownerIds, 'filter.ownerIds')),
    oneOf('a.kind', filter.kind),
    oneOf('a.priority', filter.priority),
    doneOrNot(filter.isDone),
    overdueOrNot(filter.isOverdue, scope.now()),
    between(
      'a.due_at',
      dueFrom == null ? undefined : toDatabaseInstant(dueFrom),
      dueTo == null ? undefined : toDatabaseInstant(dueTo),
    ),
  ];
}
