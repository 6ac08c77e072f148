import { placeholders } from '../../../shared/db/lookup.js';
import { toInstant } from '../../../shared/db/rows.js';
import { defineRecord, type DetailReader, type JsonValue } from '../../../shared/journal/record-type.js';
import { ApiClient } from './api-client.entity.js';
import { apiClientPolicy } from './api-client.policy.js';

/** How changes of apps are kept and told: which secrets and tokens there are, never what they are. */
export const apiClientRecord = defineRecord<ApiClient>({
  typeName: 'ApiClient',
  entity: ApiClient,
  policy: apiClientPolicy,
  scopes: ['apps:read'],
  personal: {},
  harmless: {
    name: 'what we call an app',
    roles: 'names of rights',
    scopes: 'names of rights',
  },
  derived: ['lastUsedAt'],
  details: credentialsOf,
});

interface Credentials {
  secrets: JsonValue[];
  tokens: JsonValue[];
}

async function credentialsOf(
  db: DetailReader,
  ids: readonly string[],
): Promise<Map<string, Record<string, JsonValue>>> {
  const credentials = new Map<string, Credentials>(ids.map((id) => [id, { secrets: [], tokens: [] }]));
  const of = (row: Record<string, unknown>) => credentials.get(row.client_id as string);
  const rowsOf = (table: string, columns: string) =>
    db.query(
      `SELECT client_id, created_at, expires_at${columns} FROM ${table} ` +
        `WHERE client_id IN (${placeholders(ids)}) ORDER BY client_id, created_at, id`,
      ids,
    );
  for (const row of await rowsOf('api_client_secrets', ', last_four')) {
    const expiresAt = row.expires_at === null ? null : toInstant(row.expires_at);
    of(row)?.secrets.push({ lastFour: row.last_four as string, createdAt: toInstant(row.created_at), expiresAt });
  }
  for (const row of await rowsOf('api_tokens', '')) {
    of(row)?.tokens.push({ createdAt: toInstant(row.created_at), expiresAt: toInstant(row.expires_at) });
  }
  return new Map([...credentials].map(([id, { secrets, tokens }]) => [id, { secrets, tokens }]));
}
