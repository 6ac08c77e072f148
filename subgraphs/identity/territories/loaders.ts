import DataLoader from 'dataloader';
import { childConnections, type ChildListQuery } from '../../../shared/db/connection-query.js';
import { pageQuery } from '../../../shared/db/keyset.js';
import { byIdLoader, placeholders } from '../../../shared/db/lookup.js';
import { columnList, mapRow } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { TerritoryUsersArgs } from '../__generated__/resolvers-types.js';
import { userSorts, visibleUsers } from '../users/list-users.js';
import { User } from '../users/user.entity.js';
import { visibleTerritories } from './list-territories.js';
import { Territory } from './territory.entity.js';
import { territoryPolicy } from '../../../shared/directory/directory-policies.js';

/** Loaders of territories, of those of a member of staff, and of whoever has one. */
export function territoryLoaders(scope: RequestScope) {
  return {
    territoryById: byIdLoader(scope, Territory, territoryPolicy),
    territoriesByUser: new DataLoader((userIds: readonly string[]) => territoriesOf(scope, userIds), {
      maxBatchSize: 1_000,
    }),
    usersByTerritory: childConnections(scope, usersQuery(scope)),
  };
}

function usersQuery(scope: RequestScope) {
  return (args: TerritoryUsersArgs): ChildListQuery<User> => ({
    entity: User,
    alias: 'u',
    join: 'JOIN user_territories m ON m.user_id = u.id',
    parentColumn: 'm.territory_id',
    condition: visibleUsers(scope),
    page: pageQuery(args, userSorts.NAME, 'ASC', 'u.id'),
  });
}

async function territoriesOf(scope: RequestScope, userIds: readonly string[]): Promise<Territory[][]> {
  const visible = visibleTerritories(scope);
  const rows = await scope.db.query(
    `SELECT m.user_id AS holder_id_, ${columnList(Territory, 't')} FROM user_territories m ` +
      `JOIN territories t ON t.id = m.territory_id WHERE m.user_id IN (${placeholders(userIds)}) AND ${visible.sql} ` +
      'ORDER BY t.name_sort, t.id',
    [...userIds, ...visible.parameters],
  );
  const byUser = new Map<string, Territory[]>(userIds.map((id) => [id, []]));
  for (const row of rows) byUser.get(row.holder_id_ as string)?.push(mapRow(Territory, row));
  return userIds.map((id) => byUser.get(id) ?? []);
}
