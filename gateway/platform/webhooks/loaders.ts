import DataLoader from 'dataloader';
import { byIdLoader, placeholders } from '../../../shared/db/lookup.js';
import { columnList, toInstant, toNumber, type RawRow } from '../../../shared/db/rows.js';
import type { WebhookFailure } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { Webhook } from './webhook.entity.js';
import { webhookDeliveryPolicy, webhookPolicy } from './webhook.policy.js';

/** How the deliveries of a webhook go. */
export interface WebhookProgress {
  readonly lastDeliveredAt: string | null;
  readonly lastFailedAt: string | null;
  readonly lastFailure: WebhookFailure | null;
  readonly lastStatus: number | null;
  readonly failingSinceAt: string | null;
}

/** Loaders of webhooks, of their deliveries, and of how those go. */
export interface WebhookLoaders {
  readonly webhookById: DataLoader<string, Webhook | null>;
  readonly webhookDeliveryById: DataLoader<string, WebhookDelivery | null>;
  /** For ids of webhooks that the caller was found to see. */
  readonly webhookProgress: DataLoader<string, WebhookProgress | null>;
  /** How many deliveries wait and how many were given up, for ids of webhooks that the caller was found to see. */
  readonly webhookCounts: DataLoader<string, { pending: number; dead: number }>;
}

/** Makes the loaders of one request. */
export function webhookLoaders(scope: Context): WebhookLoaders {
  const batches = { maxBatchSize: 1_000 };
  return {
    webhookById: byIdLoader(scope, Webhook, webhookPolicy),
    webhookDeliveryById: new DataLoader((ids) => deliveriesByIds(scope, ids), batches),
    webhookProgress: new DataLoader((ids) => progressOf(scope, ids), batches),
    webhookCounts: new DataLoader((ids) => countsOf(scope, ids), batches),
  };
}

async function deliveriesByIds(scope: Context, ids: readonly string[]): Promise<(WebhookDelivery | null)[]> {
  const visible = webhookDeliveryPolicy.predicate(scope.principal, 'd');
  const rows = await scope.db.select(
    WebhookDelivery,
    `SELECT ${columnList(WebhookDelivery, 'd')} FROM webhook_deliveries d ` +
      `WHERE d.id IN (${placeholders(ids)}) AND ${visible.sql}`,
    [...ids, ...visible.parameters],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

async function progressOf(scope: Context, ids: readonly string[]): Promise<(WebhookProgress | null)[]> {
  const rows = await scope.db.query(
    'SELECT id, last_delivered_at, last_failed_at, last_failure, last_status, failing_since_at FROM webhook_queues ' +
      `WHERE id IN (${placeholders(ids)})`,
    ids,
  );
  const byId = new Map(rows.map((row) => [row.id as string, toProgress(row)]));
  return ids.map((id) => byId.get(id) ?? null);
}

function toProgress(row: RawRow): WebhookProgress {
  const instant = (value: unknown) => (value == null ? null : toInstant(value));
  return {
    lastDeliveredAt: instant(row.last_delivered_at),
    lastFailedAt: instant(row.last_failed_at),
    lastFailure: (row.last_failure ?? null) as WebhookFailure | null,
    lastStatus: row.last_status == null ? null : toNumber(row.last_status),
    failingSinceAt: instant(row.failing_since_at),
  };
}

async function countsOf(scope: Context, ids: readonly string[]): Promise<{ pending: number; dead: number }[]> {
  const rows = await scope.db.query(
    'SELECT webhook_id, state, COUNT(*) AS total FROM webhook_deliveries ' +
      `WHERE webhook_id IN (${placeholders(ids)}) AND state IN ('PENDING', 'DEAD') GROUP BY webhook_id, state`,
    ids,
  );
  const total = (id: string, state: string) =>
    toNumber(rows.find((row) => row.webhook_id === id && row.state === state)?.total ?? 0);
  return ids.map((id) => ({ pending: total(id, 'PENDING'), dead: total(id, 'DEAD') }));
}
