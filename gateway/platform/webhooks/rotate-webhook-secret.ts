import { inTransaction, notFound, updateVisible } from '../../../shared/db/transaction.js';
import { toSqlValues } from '../../../shared/db/rows.js';
import type { Context } from '../context.js';
import type { Target } from './change-webhook.js';
import type { MadeWebhook } from './create-webhook.js';
import { openedSecret, sealedSecret } from './secrets.js';
import { newSecret } from './signature.js';
import { Webhook } from './webhook.entity.js';
import { webhookPolicy } from './webhook.policy.js';

/** Milliseconds for which the secret before counts too. */
const OVERLAP = 24 * 3_600_000;

/** Gives a webhook a new secret, unless it changed in between. */
export async function rotateWebhookSecret(scope: Context, { id, expectedVersion }: Target): Promise<MadeWebhook> {
  const webhook = await scope.loaders.webhookById.load(id);
  if (!webhook) throw notFound('webhook', id);
  const sealed = sealedSecret(scope.journal.keys, id, newSecret());
  const rotated = await inTransaction(scope, async (tx) => {
    const now = tx.now();
    const values = toSqlValues(Webhook, {
      secret: sealed,
      // The version that is expected is the one that this secret was read with.
      previousSecret: webhook.secret,
      previousSecretEndsAt: new Date(Date.parse(now) + OVERLAP).toISOString(),
      updatedAt: now,
    });
    await updateVisible(tx, Webhook, webhookPolicy, { id, expectedVersion }, values);
    // Who sends the mutation again with its key gets the same secret, instead of one more that ends the one before.
    return sealed;
  });
  return { id, secret: openedSecret(scope.journal.keys, id, rotated) };
}
