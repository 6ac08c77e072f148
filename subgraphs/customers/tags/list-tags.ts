import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { allOf, oneOf, startsWith } from '../../../shared/db/conditions.js';
import { listConnection } from '../../../shared/db/connection-query.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { normalForm } from '../../../shared/text/normal-form.js';
import type { InputMaybe, QueryTagsArgs, TagFilterInput, TagSortField } from '../__generated__/resolvers-types.js';
import { Tag } from './tag.entity.js';
import { visibleTags } from './visible-tags.js';

/** The sorts that the list offers, each served by an index. */
const tagSorts: Record<TagSortField, Sort<Tag>> = {
  NAME: { name: 'NAME', column: 't.name_sort', type: 'text', value: ({ nameSort }) => nameSort },
  CREATED_AT: { name: 'CREATED_AT', column: 't.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
};

/** Lists the tags that the caller may see. */
export function listTags(scope: RequestScope, args: QueryTagsArgs): Promise<Connection<Tag>> {
  const sort = tagSorts[args.sort?.field ?? 'NAME'];
  return listConnection(scope, {
    entity: Tag,
    alias: 't',
    condition: allOf(visibleTags(scope, 't'), ...filterConditions(args.filter)),
    page: pageQuery(args, sort, args.sort?.direction ?? 'ASC', 't.id'),
  });
}

function filterConditions(filter: InputMaybe<TagFilterInput> | undefined): (SqlCondition | undefined)[] {
  if (!filter) return [];
  return [
    oneOf('t.name_live', atMost(100, filter.names, 'filter.names')),
    startsWith('t.name_sort', filter.nameStartsWith == null ? null : normalForm(filter.nameStartsWith)),
    flag('t.is_for_customers', filter.isForCustomers),
    flag('t.is_for_contacts', filter.isForContacts),
    flag('t.is_kept', filter.isKept),
  ];
}

function flag(column: string, value: boolean | null | undefined): SqlCondition | undefined {
  return value == null ? undefined : { sql: `${column} = ?`, parameters: [Number(value)] };
}
