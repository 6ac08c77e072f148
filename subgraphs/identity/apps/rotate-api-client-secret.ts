import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import { within } from '../../../shared/graphql/input-limits.js';
import { later } from '../../../shared/values/later.js';
import { withoutKey } from '../accounts/without-key.js';
import type { RotateApiClientSecretInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { assertNotRevoked, changeClient, lockedClient } from './change-client.js';
import { assertAppInCare } from './client-facts.js';
import type { ClientWithSecret } from './register-api-client.js';
import { addSecret, newAppSecret } from './secrets.js';

const DAY = 24 * 3_600_000;
const OVERLAP_DAYS: [number, number] = [0, 30];

/** Gives an app a new secret, which the one before outlives for some days at most. */
export async function rotateApiClientSecret(
  scope: Context,
  { id, expectedVersion, overlapDays }: RotateApiClientSecretInput,
): Promise<ClientWithSecret> {
  const overlap = within(OVERLAP_DAYS, overlapDays, 'input.overlapDays') * DAY;
  const secret = newAppSecret();
  await inTransaction(withoutKey(scope), async (tx) => {
    const client = await lockedClient(tx, id);
    await changeClient(tx, client, {}, expectedVersion);
    assertNotRevoked(client);
    await assertAppInCare(tx, client);
    // What has been followed already would be the third one.
    const ended = overlap === 0 ? '' : ' AND expires_at IS NOT NULL';
    await tx.db.run(`DELETE FROM api_client_secrets WHERE client_id = ?${ended}`, [id]);
    await tx.db.run('UPDATE api_client_secrets SET expires_at = ? WHERE client_id = ?', [
      toDatabaseInstant(later(tx.now(), overlap)),
      id,
    ]);
    await addSecret(tx, id, secret);
  });
  return { id, secret: secret.token };
}
