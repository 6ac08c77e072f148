import { rowPolicy } from '../../../shared/access/row-policy.js';

const levels = { administrator: 'all', partner: 'partner' } as const;

/** Who sees and changes which webhooks: a partner its own. */
export const webhookPolicy = rowPolicy('webhook', levels);

/** Who sees and replays which deliveries: those who do so with their webhook. */
export const webhookDeliveryPolicy = rowPolicy('webhook delivery', levels);
