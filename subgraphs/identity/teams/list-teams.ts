import { allOf } from '../../../shared/db/conditions.js';
import { listConnection } from '../../../shared/db/connection-query.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { QueryTeamsArgs } from '../__generated__/resolvers-types.js';
import { Team } from './team.entity.js';
import { teamPolicy } from '../../../shared/directory/directory-policies.js';

const byName: Sort<Team> = { name: 'NAME', column: 't.name_sort', type: 'text', value: ({ nameSort }) => nameSort };

/** Lists the teams that the caller may see, by name. */
export function listTeams(scope: RequestScope, args: QueryTeamsArgs): Promise<Connection<Team>> {
  const living = { sql: 't.deleted_at IS NULL', parameters: [] };
  return listConnection(scope, {
    entity: Team,
    alias: 't',
    condition: allOf(living, teamPolicy.predicate(scope.principal, 't')),
    page: pageQuery(args, byName, 'ASC', 't.id'),
  });
}
