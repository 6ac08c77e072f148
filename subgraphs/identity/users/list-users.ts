import { allOf, equalTo, oneOf, startsWith } from '../../../shared/db/conditions.js';
import { listConnection } from '../../../shared/db/connection-query.js';
import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { normalForm, sortableName } from '../../../shared/text/normal-form.js';
import type { InputMaybe, QueryUsersArgs, UserFilterInput, UserSortField } from '../__generated__/resolvers-types.js';
import { User } from './user.entity.js';
import { userPolicy } from './user.policy.js';

/** The sorts that lists of members of staff offer, each served by an index. */
export const userSorts: Record<UserSortField, Sort<User>> = {
  NAME: { name: 'NAME', column: 'u.name_sort', type: 'text', value: ({ nameSort }) => nameSort },
  CREATED_AT: { name: 'CREATED_AT', column: 'u.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
};

/** Lists the members of staff that the caller may see. */
export function listUsers(scope: RequestScope, args: QueryUsersArgs): Promise<Connection<User>> {
  const sort = userSorts[args.sort?.field ?? 'NAME'];
  return listConnection(scope, {
    entity: User,
    alias: 'u',
    condition: allOf(visibleUsers(scope), ...filterConditions(args.filter)),
    page: pageQuery(args, sort, args.sort?.direction ?? 'ASC', 'u.id'),
  });
}

/** The living members of staff that the caller may see. */
export function visibleUsers({ principal }: RequestScope): SqlCondition {
  return allOf({ sql: 'u.deleted_at IS NULL', parameters: [] }, userPolicy.predicate(principal, 'u'));
}

function filterConditions(filter: InputMaybe<UserFilterInput> | undefined): (SqlCondition | undefined)[] {
  if (!filter) return [];
  return [
    oneOf('u.id', atMost(100, filter.ids, 'filter.ids')),
    oneOf('u.external_id_live', atMost(500, filter.externalIds, 'filter.externalIds')),
    oneOf('u.name_sort', atMost(500, filter.names, 'filter.names')?.map(sortableName)),
    startsWith('u.name_sort', filter.nameStartsWith == null ? null : normalForm(filter.nameStartsWith)),
    equalTo('u.is_active', filter.isActive == null ? undefined : Number(filter.isActive)),
  ];
}
