import type { Reader } from '../../../shared/db/database.js';
import { columnList } from '../../../shared/db/rows.js';
import { ApiClient } from './api-client.entity.js';

/** An app by its id, whoever asks. */
export async function clientById(db: Reader, id: string): Promise<ApiClient | undefined> {
  const [client] = await db.select(
    ApiClient,
    `SELECT ${columnList(ApiClient, 'c')} FROM api_clients c WHERE c.id = ? AND c.deleted_at IS NULL`,
    [id],
  );
  return client;
}
