import { externalIdsFilter } from '../../../shared/external-ids/external-ids-filter.js';
import { allOf } from '../../../shared/db/conditions.js';
import { listConnection } from '../../../shared/db/connection-query.js';
import {
  dateTimeFilter,
  idFilter,
  NORMAL_FORM,
  referenceFilter,
  since,
  SMALL_LETTERS,
  textFilter,
  truthFilter,
} from '../../../shared/db/field-filters.js';
import { filterCondition, type FilterFields } from '../../../shared/db/filter.js';
import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { sortedPage, type Sort } from '../../../shared/db/keyset.js';
import { sortKeys } from '../../../shared/db/sort-keys.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { QueryUsersArgs, UserFilterInput, UserSortField } from '../__generated__/resolvers-types.js';
import { teamPolicy } from '../../../shared/directory/directory-policies.js';
import { User } from './user.entity.js';
import { userPolicy } from './user.policy.js';

/** The sorts that lists of members of staff offer. */
export const userSorts: Record<UserSortField, Sort<User>> = {
  NAME: { name: 'NAME', column: 'u.name_sort', type: 'text', value: ({ nameSort }) => nameSort },
  NAME_PINYIN: {
    name: 'NAME_PINYIN',
    column: 'u.name_pinyin',
    type: 'text',
    value: ({ namePinyin }) => namePinyin,
  },
  CREATED_AT: { name: 'CREATED_AT', column: 'u.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
  UPDATED_AT: { name: 'UPDATED_AT', column: 'u.updated_at', type: 'instant', value: ({ updatedAt }) => updatedAt },
  TITLE: { name: 'TITLE', column: 'u.title', type: 'text', nullable: true, value: ({ title }) => title },
  TEAM_NAME: {
    name: 'TEAM_NAME',
    column: 'u.team_name',
    type: 'text',
    nullable: true,
    value: ({ teamName }) => teamName,
  },
};

/** What the fields of the list's filter stand for. */
function userFields({ principal }: RequestScope): FilterFields<UserFilterInput> {
  return {
    id: idFilter('u.id'),
    externalId: textFilter('u.external_id_live'),
    externalIds: externalIdsFilter('User', 'u.id'),
    name: textFilter('u.name_sort', NORMAL_FORM),
    email: textFilter('u.email', SMALL_LETTERS),
    title: textFilter('u.title'),
    teamName: textFilter('u.team_name'),
    teamId: referenceFilter('u.team_id', isLiving('teams', 'u.team_id', teamPolicy.predicate(principal, 'v'))),
    managerId: referenceFilter('u.manager_id', isLiving('users', 'u.manager_id', userPolicy.predicate(principal, 'v'))),
    isActive: truthFilter('u.is_active'),
    createdAt: dateTimeFilter('u.created_at'),
    updatedAt: dateTimeFilter('u.updated_at'),
    changedSince: since('u.updated_at'),
  };
}

function isLiving(table: string, column: string, visible: SqlCondition): SqlCondition {
  const { sql, parameters } = visible;
  return {
    sql: `EXISTS (SELECT 1 FROM ${table} v WHERE v.id = ${column} AND v.deleted_at IS NULL AND ${sql})`,
    parameters,
  };
}

/** Lists the members of staff that the caller may see. */
export function listUsers(scope: RequestScope, args: QueryUsersArgs): Promise<Connection<User>> {
  const keys = sortKeys(args.sort, userSorts, { field: 'NAME', direction: 'ASC' });
  return listConnection(scope, {
    entity: User,
    alias: 'u',
    condition: allOf(visibleUsers(scope), filterCondition(args.filter, userFields(scope))),
    page: sortedPage(args, keys, 'u.id'),
  });
}

/** The living members of staff that the caller may see. */
export function visibleUsers({ principal }: RequestScope): SqlCondition {
  return allOf({ sql: 'u.deleted_at IS NULL', parameters: [] }, userPolicy.predicate(principal, 'u'));
}
