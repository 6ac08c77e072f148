import { allOf, equalTo } from '../../../shared/db/conditions.js';
import { listConnection } from '../../../shared/db/connection-query.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { QueryWebhookDeliveriesArgs, QueryWebhooksArgs } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { Webhook } from './webhook.entity.js';
import { webhookDeliveryPolicy, webhookPolicy } from './webhook.policy.js';

const newestWebhook: Sort<Webhook> = {
  name: 'CREATED_AT',
  column: 'w.created_at',
  type: 'instant',
  value: ({ createdAt }) => createdAt,
};

const newestDelivery: Sort<WebhookDelivery> = {
  name: 'CREATED_AT',
  column: 'd.created_at',
  type: 'instant',
  value: ({ createdAt }) => createdAt,
};

/** Lists the webhooks that the caller may see, newest first. */
export function listWebhooks(scope: Context, args: QueryWebhooksArgs): Promise<Connection<Webhook>> {
  return listConnection(scope, {
    entity: Webhook,
    alias: 'w',
    condition: allOf(webhookPolicy.predicate(scope.principal, 'w'), { sql: 'w.deleted_at IS NULL', parameters: [] }),
    page: pageQuery(args, newestWebhook, 'DESC', 'w.id'),
  });
}

/** Lists deliveries of webhooks that the caller may see, newest first. */
export function listDeliveries(
  scope: Context,
  { webhookId, state, ...page }: QueryWebhookDeliveriesArgs,
): Promise<Connection<WebhookDelivery>> {
  return listConnection(scope, {
    entity: WebhookDelivery,
    alias: 'd',
    condition: allOf(
      webhookDeliveryPolicy.predicate(scope.principal, 'd'),
      equalTo('d.webhook_id', webhookId),
      equalTo('d.state', state),
    ),
    page: pageQuery(page, newestDelivery, 'DESC', 'd.id'),
  });
}
