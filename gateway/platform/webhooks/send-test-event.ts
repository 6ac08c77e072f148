import { inTransaction, notFound, type TransactionScope } from '../../../shared/db/transaction.js';
import { toNumber } from '../../../shared/db/rows.js';
import { AppError } from '../../../shared/errors.js';
import type { SendTestEventInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { newDelivery } from './new-delivery.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { makeDue } from './webhook-queue.js';

/** Tests of a webhook that may wait. */
const MOST_WAITING = 20;

/** Puts a test on its way; answers the id of the delivery. */
export async function sendTestEvent(scope: Context, { webhookId }: SendTestEventInput): Promise<string> {
  const webhook = await scope.loaders.webhookById.load(webhookId);
  if (!webhook) throw notFound('webhook', webhookId);
  const id = await inTransaction(scope, async (tx) => {
    const sql = `SELECT state FROM webhooks WHERE id = ? AND deleted_at IS NULL${tx.db.forUpdate}`;
    const [row] = await tx.db.query(sql, [webhookId]);
    if (row?.state !== 'ACTIVE') {
      throw new AppError('CONFLICT', 'The webhook is not active; resume it first.', { id: webhookId });
    }
    await assertFewWait(tx, webhookId);
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
    await makeDue(tx, webhookId);
    await tx.db.insert(WebhookDelivery, delivery);
    return delivery.id;
  });
  scope.services.webhooks.news.ring();
  return id;
}

async function assertFewWait(tx: TransactionScope, webhookId: string): Promise<void> {
  const [row] = await tx.db.query(
    "SELECT COUNT(*) AS total FROM webhook_deliveries WHERE webhook_id = ? AND state = 'PENDING' AND event = 'TEST'",
    [webhookId],
  );
  if (toNumber(row?.total) < MOST_WAITING) return;
  const message = `${String(MOST_WAITING)} tests of the webhook wait; send another one when they are through.`;
  throw new AppError('CONFLICT', message, { id: webhookId, maximum: MOST_WAITING });
}
