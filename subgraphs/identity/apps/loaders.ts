import DataLoader from 'dataloader';
import { byIdLoader, placeholders } from '../../../shared/db/lookup.js';
import { toDatabaseInstant, toInstant, type RawRow } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { ApiClientSecret, ApiToken } from '../__generated__/resolvers-types.js';
import { ApiClient } from './api-client.entity.js';
import { apiClientPolicy } from './api-client.policy.js';

/** Loaders of apps, and of the secrets and tokens of theirs that work. */
export function apiClientLoaders(scope: RequestScope) {
  return {
    apiClientById: byIdLoader(scope, ApiClient, apiClientPolicy),
    secretsByClientId: ofClients(scope, 'api_client_secrets', ['last_four'], (row): ApiClientSecret => ({
      lastFour: row.last_four as string,
      createdAt: toInstant(row.created_at),
      expiresAt: row.expires_at === null ? null : toInstant(row.expires_at),
    })),
    tokensByClientId: ofClients(scope, 'api_tokens', [], (row): ApiToken => ({
      createdAt: toInstant(row.created_at),
      expiresAt: toInstant(row.expires_at),
    })),
  };
}

/** Reads the living rows of a table below apps, the newest first. Who sees the app sees them. */
function ofClients<Shown>(
  scope: RequestScope,
  table: string,
  further: readonly string[],
  shown: (row: RawRow) => Shown,
) {
  const columns = ['client_id', 'created_at', 'expires_at', ...further].join(', ');
  return new DataLoader<string, Shown[]>(async (clientIds) => {
    const rows = await scope.db.query(
      `SELECT ${columns} FROM ${table} WHERE client_id IN (${placeholders(clientIds)}) ` +
        'AND (expires_at IS NULL OR expires_at > ?) ORDER BY created_at DESC, id DESC',
      [...clientIds, toDatabaseInstant(scope.now())],
    );
    return clientIds.map((id) => rows.filter((row) => row.client_id === id).map(shown));
  });
}
