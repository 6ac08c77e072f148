import { toSqlValues } from '../../../shared/db/rows.js';
import { lockVisible, updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import { countEpochUp } from '../access/epochs.js';
import { ApiClient } from './api-client.entity.js';
import { apiClientPolicy } from './api-client.policy.js';

/** The app to change, which nobody else changes until the transaction ends; fails with `NOT_FOUND`. */
export function lockedClient(tx: TransactionScope, id: string): Promise<ApiClient> {
  return lockVisible(tx, ApiClient, apiClientPolicy, id);
}

/** Writes changes of an app that is locked, if it still has this version. */
export async function changeClient(
  tx: TransactionScope,
  { id, version }: Pick<ApiClient, 'id' | 'version'>,
  changes: Partial<ApiClient> = {},
  expectedVersion = version,
): Promise<void> {
  const values = toSqlValues(ApiClient, { ...changes, updatedAt: tx.now() });
  await updateVisible(tx, ApiClient, apiClientPolicy, { id, expectedVersion }, values);
}

/** Fails with `CONFLICT` once an app was revoked. */
export function assertNotRevoked({ revokedAt }: ApiClient): void {
  if (revokedAt !== null) throw new AppError('CONFLICT', 'The app was revoked, and stays so; register another one.');
}

/** Ends every token of an app that is noted as changed. */
export async function endTokens(tx: TransactionScope, clientId: string): Promise<void> {
  await countEpochUp(tx, clientId);
  await tx.db.run('DELETE FROM api_tokens WHERE client_id = ?', [clientId]);
}

/** Revokes an app that is locked. */
export async function revokeLocked(tx: TransactionScope, client: ApiClient): Promise<void> {
  await changeClient(tx, client, { revokedAt: tx.now() });
  await tx.db.run('DELETE FROM api_client_secrets WHERE client_id = ?', [client.id]);
  await endTokens(tx, client.id);
}
