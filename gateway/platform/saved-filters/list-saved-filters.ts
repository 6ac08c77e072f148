import { allOf } from '../../../shared/db/conditions.js';
import { listConnection } from '../../../shared/db/connection-query.js';
import { idFilter, NORMAL_FORM, textFilter } from '../../../shared/db/field-filters.js';
import { filterCondition, type FilterFields } from '../../../shared/db/filter.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { QuerySavedFiltersArgs, SavedFilterFilterInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { SavedFilter } from './saved-filter.entity.js';
import { savedFilterPolicy } from './saved-filter.policy.js';

const byName: Sort<SavedFilter> = {
  name: 'NAME',
  column: 's.name_sort',
  type: 'text',
  value: ({ nameSort }) => nameSort,
};

/** What the fields of the list's filter stand for. */
const savedFilterFields: FilterFields<SavedFilterFilterInput> = {
  name: textFilter('s.name_sort', NORMAL_FORM),
  list: textFilter('s.list'),
  ownerId: idFilter('s.owner_id'),
};

/** Lists the saved filters that the caller may see, by name. */
export function listSavedFilters(scope: Context, args: QuerySavedFiltersArgs): Promise<Connection<SavedFilter>> {
  return listConnection(scope, {
    entity: SavedFilter,
    alias: 's',
    condition: allOf(
      savedFilterPolicy.predicate(scope.principal, 's'),
      { sql: 's.deleted_at IS NULL', parameters: [] },
      filterCondition(args.filter, savedFilterFields),
    ),
    page: pageQuery(args, byName, 'ASC', 's.id'),
  });
}
