import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { allOf, oneOf, startsWith } from '../../../shared/db/conditions.js';
import { listConnection } from '../../../shared/db/connection-query.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import { columnList } from '../../../shared/db/rows.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { normalForm } from '../../../shared/text/normal-form.js';
import type {
  InputMaybe,
  QueryTerritoriesArgs,
  QueryTerritoryForArgs,
  TerritoryFilterInput,
} from '../__generated__/resolvers-types.js';
import { matchTerritory } from './match-territory.js';
import { Territory } from './territory.entity.js';
import { territoryPolicy } from './territory.policy.js';

/** More territories than a deployment can make. */
export const MOST_TERRITORIES = 1_000;

const byName: Sort<Territory> = {
  name: 'NAME',
  column: 't.name_sort',
  type: 'text',
  value: ({ nameSort }) => nameSort,
};

/** Lists the territories that the caller may see, by name. */
export function listTerritories(scope: RequestScope, args: QueryTerritoriesArgs): Promise<Connection<Territory>> {
  return listConnection(scope, {
    entity: Territory,
    alias: 't',
    condition: allOf(visibleTerritories(scope), ...filterConditions(args.filter)),
    page: pageQuery(args, byName, 'ASC', 't.id'),
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

function filterConditions(filter: InputMaybe<TerritoryFilterInput> | undefined): (SqlCondition | undefined)[] {
  if (!filter) return [];
  return [
    oneOf('t.id', atMost(100, filter.ids, 'filter.ids')),
    oneOf('t.parent_id', atMost(100, filter.parentIds, 'filter.parentIds')),
    startsWith('t.name_sort', filter.nameStartsWith == null ? null : normalForm(filter.nameStartsWith)),
  ];
}
