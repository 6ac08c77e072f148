import { inTransaction, notFound } from '../../../shared/db/transaction.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { AppError } from '../../../shared/errors.js';
import type { SendTestEventInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { newDelivery } from './new-delivery.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';

/** Puts a test on its way; answers the id of the delivery. */
export async function sendTestEvent(scope: Context, { webhookId }: SendTestEventInput): Promise<string> {
  const webhook = await scope.loaders.webhookById.load(webhookId);
  if (!webhook) throw notFound('webhook', webhookId);
  const id = await inTransaction(scope, async (tx) => {
    const [row] = await tx.db.query(`SELECT state FROM webhooks WHERE id = ?${tx.db.forUpdate}`, [webhookId]);
    if (row?.state !== 'ACTIVE') {
      throw new AppError('CONFLICT', 'The webhook is not active; resume it first.', { id: webhookId });
    }
    const now = tx.now();
    const delivery = newDelivery(tx.newId('whd'), webhook, now, {
      event: 'TEST',
      eventId: null,
      position: 0,
      recordType: 'Webhook',
      recordId: webhook.id,
      recordVersion: webhook.version,
      isRemoved: false,
      occurredAt: now,
    });
    await tx.db.insert(WebhookDelivery, delivery);
    await tx.db.run('UPDATE webhook_queues SET due_at = ? WHERE id = ?', [toDatabaseInstant(now), webhookId]);
    return delivery.id;
  });
  scope.services.webhooks.news.ring();
  return id;
}
