import { defineRecord } from '../../../shared/journal/record-type.js';
import { Webhook } from './webhook.entity.js';
import { webhookPolicy } from './webhook.policy.js';

/** How changes of webhooks are kept. An address may hold a token, so it goes with the key of the webhook's history. */
export const webhookRecord = defineRecord<Webhook>({
  typeName: 'Webhook',
  entity: Webhook,
  policy: webhookPolicy,
  scopes: ['webhooks:read'],
  personal: { url: '', description: null },
  harmless: {
    types: 'names of types',
    events: 'a few words',
    secret: 'encrypted for its row',
    previousSecret: 'encrypted for its row',
    actsAs: 'the rights of staff or an app',
  },
  derived: ['secret', 'previousSecret'],
});
