import { allOf, equalTo } from '../../../shared/db/conditions.js';
import { listConnection } from '../../../shared/db/connection-query.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { QueryApiClientsArgs } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { ApiClient } from './api-client.entity.js';
import { apiClientPolicy } from './api-client.policy.js';
import { appKind } from './client-facts.js';

const newest: Sort<ApiClient> = {
  name: 'CREATED_AT',
  column: 'c.created_at',
  type: 'instant',
  value: ({ createdAt }) => createdAt,
};

/** Lists the apps that the caller may see, newest first. */
export function listApiClients(scope: Context, args: QueryApiClientsArgs): Promise<Connection<ApiClient>> {
  const { kind, isRevoked } = args.filter ?? {};
  const revoked =
    isRevoked == null
      ? undefined
      : { sql: isRevoked ? 'c.revoked_at IS NOT NULL' : 'c.revoked_at IS NULL', parameters: [] };
  return listConnection(scope, {
    entity: ApiClient,
    alias: 'c',
    condition: allOf(
      { sql: 'c.deleted_at IS NULL', parameters: [] },
      apiClientPolicy.predicate(scope.principal, 'c'),
      equalTo('c.kind', kind == null ? undefined : appKind(kind)),
      revoked,
    ),
    page: pageQuery(args, newest, 'DESC', 'c.id'),
  });
}
