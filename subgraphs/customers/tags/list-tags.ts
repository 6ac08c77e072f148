import { allOf } from '../../../shared/db/conditions.js';
import { listConnection } from '../../../shared/db/connection-query.js';
import {
  dateTimeFilter,
  idFilter,
  NORMAL_FORM,
  since,
  textFilter,
  truthFilter,
} from '../../../shared/db/field-filters.js';
import { filterCondition, type FilterFields } from '../../../shared/db/filter.js';
import { sortedPage, type Sort } from '../../../shared/db/keyset.js';
import { sortKeys } from '../../../shared/db/sort-keys.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { QueryTagsArgs, TagFilterInput, TagSortField } from '../__generated__/resolvers-types.js';
import { Tag } from './tag.entity.js';
import { visibleTags } from './visible-tags.js';

/** The sorts that the list offers. */
const tagSorts: Record<TagSortField, Sort<Tag>> = {
  NAME: { name: 'NAME', column: 't.name_sort', type: 'text', value: ({ nameSort }) => nameSort },
  CREATED_AT: { name: 'CREATED_AT', column: 't.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
  UPDATED_AT: { name: 'UPDATED_AT', column: 't.updated_at', type: 'instant', value: ({ updatedAt }) => updatedAt },
};

/** What the fields of the list's filter stand for. */
const tagFields: FilterFields<TagFilterInput> = {
  id: idFilter('t.id'),
  name: textFilter('t.name_sort', NORMAL_FORM),
  isForCustomers: truthFilter('t.is_for_customers'),
  isForContacts: truthFilter('t.is_for_contacts'),
  isKept: truthFilter('t.is_kept'),
  createdAt: dateTimeFilter('t.created_at'),
  updatedAt: dateTimeFilter('t.updated_at'),
  changedSince: since('t.updated_at'),
};

/** Lists the tags that the caller may see. */
export function listTags(scope: RequestScope, args: QueryTagsArgs): Promise<Connection<Tag>> {
  const keys = sortKeys(args.sort, tagSorts, { field: 'NAME', direction: 'ASC' });
  return listConnection(scope, {
    entity: Tag,
    alias: 't',
    condition: allOf(visibleTags(scope, 't'), filterCondition(args.filter, tagFields)),
    page: sortedPage(args, keys, 't.id'),
  });
}
