import type { Reader } from '../../../shared/db/database.js';
import { columnList } from '../../../shared/db/rows.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';

/** The deliveries of a webhook that wait, in the order in which those of one record go out. */
export function pendingDeliveries(db: Reader, webhookId: string): Promise<WebhookDelivery[]> {
  return db.select(
    WebhookDelivery,
    `SELECT ${columnList(WebhookDelivery, 'd')} FROM webhook_deliveries d ` +
      "WHERE d.webhook_id = ? AND d.state = 'PENDING' ORDER BY d.position, d.id",
    [webhookId],
  );
}

/** The first of each record: the others wait until it is through. */
export function firstOfEach(deliveries: readonly WebhookDelivery[]): WebhookDelivery[] {
  const firsts = new Map<string, WebhookDelivery>();
  for (const delivery of deliveries) if (!firsts.has(delivery.recordId)) firsts.set(delivery.recordId, delivery);
  return [...firsts.values()];
}

/** When something is to be done for a webhook next; null when nothing waits. */
export function nextDue(deliveries: readonly WebhookDelivery[]): string | null {
  const instants = firstOfEach(deliveries).map(({ nextAttemptAt, createdAt }) => nextAttemptAt ?? createdAt);
  return instants.sort()[0] ?? null;
}
