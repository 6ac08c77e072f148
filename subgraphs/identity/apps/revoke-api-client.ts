import { inTransaction } from '../../../shared/db/transaction.js';
import type { Context } from '../context.js';
import { lockedClient, revokeLocked } from './change-client.js';

/** Ends an app for good; one that was revoked before stays as it is. */
export async function revokeApiClient(scope: Context, id: string): Promise<void> {
  await inTransaction(scope, async (tx) => {
    const client = await lockedClient(tx, id);
    if (client.revokedAt === null) await revokeLocked(tx, client);
  });
}
