import { eventNoun } from '../../../shared/journal/journal.js';
import type { SignedMessage } from './signature.js';
import type { WebhookDelivery } from './webhook-delivery.entity.js';

/** Type of the event of a delivery, such as `customer.updated`. */
export function eventTypeOf({ event, recordType }: Pick<WebhookDelivery, 'event' | 'recordType'>): string {
  return `${eventNoun(recordType)}.${event.toLowerCase()}`;
}

/** What is posted of a delivery at an instant: where to look, and nothing of what is to be seen there. */
export function messageOf(delivery: WebhookDelivery, now: string): SignedMessage {
  const { id, webhookId, eventId, recordType, recordId, recordVersion, isRemoved, occurredAt } = delivery;
  return {
    id,
    timestamp: Math.floor(Date.parse(now) / 1_000),
    body: JSON.stringify({
      type: eventTypeOf(delivery),
      timestamp: occurredAt,
      data: { type: recordType, id: recordId, version: recordVersion, isRemoved, occurredAt, eventId, webhookId },
    }),
  };
}
