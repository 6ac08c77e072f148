import { rowPolicy } from '../../../shared/access/row-policy.js';

const PARTNERS = { partner: 'partner_id' };

/** Who sees and changes which webhooks: a partner its own. */
export const webhookPolicy = rowPolicy('Webhook', PARTNERS);

/** Who sees and replays which deliveries: those who do so with their webhook. */
export const webhookDeliveryPolicy = rowPolicy('WebhookDelivery', PARTNERS);
