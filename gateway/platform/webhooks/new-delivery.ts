import type { WebhookDelivery } from './webhook-delivery.entity.js';
import type { Webhook } from './webhook.entity.js';

/** What a delivery tells. */
export type ToldFacts = Pick<
  WebhookDelivery,
  'event' | 'eventId' | 'position' | 'recordType' | 'recordId' | 'recordVersion' | 'isRemoved' | 'occurredAt'
>;

/** A delivery that is due at once. */
export function newDelivery(id: string, webhook: Webhook, now: string, told: ToldFacts): WebhookDelivery {
  return {
    ...told,
    id,
    webhookId: webhook.id,
    partnerId: webhook.partnerId,
    state: 'PENDING',
    attempts: 0,
    nextAttemptAt: now,
    lastAttemptAt: null,
    lastFailure: null,
    lastStatus: null,
    deliveredAt: null,
    createdAt: now,
  };
}
