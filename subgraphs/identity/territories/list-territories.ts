import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { allOf } from '../../../shared/db/conditions.js';
import { listConnection } from '../../../shared/db/connection-query.js';
import {
  dateTimeFilter,
  idFilter,
  NORMAL_FORM,
  numberFilter,
  referenceFilter,
  since,
  textFilter,
} from '../../../shared/db/field-filters.js';
import { filterCondition, type FilterFields } from '../../../shared/db/filter.js';
import { sortedPage, type Sort } from '../../../shared/db/keyset.js';
import { columnList } from '../../../shared/db/rows.js';
import { sortKeys } from '../../../shared/db/sort-keys.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type {
  QueryTerritoriesArgs,
  QueryTerritoryForArgs,
  TerritoryFilterInput,
  TerritorySortField,
} from '../__generated__/resolvers-types.js';
import { matchTerritory } from './match-territory.js';
import { Territory } from './territory.entity.js';
import { territoryPolicy } from '../../../shared/directory/directory-policies.js';

/** More territories than a deployment can make. */
export const MOST_TERRITORIES = 1_000;

/** The sorts that the list offers. */
const territorySorts: Record<TerritorySortField, Sort<Territory>> = {
  NAME: { name: 'NAME', column: 't.name_sort', type: 'text', value: ({ nameSort }) => nameSort },
  PRIORITY: { name: 'PRIORITY', column: 't.priority', type: 'number', value: ({ priority }) => priority },
  CREATED_AT: { name: 'CREATED_AT', column: 't.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
  UPDATED_AT: { name: 'UPDATED_AT', column: 't.updated_at', type: 'instant', value: ({ updatedAt }) => updatedAt },
};

/** What the fields of the list's filter stand for. */
function territoryFields({ principal }: RequestScope): FilterFields<TerritoryFilterInput> {
  const { sql, parameters } = territoryPolicy.predicate(principal, 'v');
  const isVisible = `EXISTS (SELECT 1 FROM territories v WHERE v.id = t.parent_id AND v.deleted_at IS NULL AND ${sql})`;
  return {
    id: idFilter('t.id'),
    name: textFilter('t.name_sort', NORMAL_FORM),
    parentId: referenceFilter('t.parent_id', { sql: isVisible, parameters }),
    priority: numberFilter('t.priority'),
    createdAt: dateTimeFilter('t.created_at'),
    updatedAt: dateTimeFilter('t.updated_at'),
    changedSince: since('t.updated_at'),
  };
}

/** Lists the territories that the caller may see. */
export function listTerritories(scope: RequestScope, args: QueryTerritoriesArgs): Promise<Connection<Territory>> {
  const keys = sortKeys(args.sort, territorySorts, { field: 'NAME', direction: 'ASC' });
  return listConnection(scope, {
    entity: Territory,
    alias: 't',
    condition: allOf(visibleTerritories(scope), filterCondition(args.filter, territoryFields(scope))),
    page: sortedPage(args, keys, 't.id'),
  });
}

/** The territory that somebody belongs to by the rules, and why; null where no rule fits. */
export async function territoryFor(scope: RequestScope, facts: QueryTerritoryForArgs) {
  const visible = visibleTerritories(scope);
  const territories = await scope.db.select(
    Territory,
    `SELECT ${columnList(Territory, 't')} FROM territories t WHERE ${visible.sql} ORDER BY t.id LIMIT ${String(MOST_TERRITORIES)}`,
    visible.parameters,
  );
  const match = matchTerritory(territories, facts);
  return match ? { ...match, others: match.others.slice(0, MOST_OTHERS) } : null;
}

const MOST_OTHERS = 20;

/** The living territories that the caller may see. */
export function visibleTerritories(scope: RequestScope): SqlCondition {
  return allOf({ sql: 't.deleted_at IS NULL', parameters: [] }, territoryPolicy.predicate(scope.principal, 't'));
}
