import { inTransaction, notFound } from '../../../shared/db/transaction.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { AppError } from '../../../shared/errors.js';
import type { ReplayWebhookDeliveryInput, ReplayWebhookInput } from '../__generated__/resolvers-types.js';
import { feedPlaceBefore } from '../changes/feeds.js';
import type { Context } from '../context.js';
import { makeDue } from './webhook-queue.js';

/** Puts a webhook back to where the feeds stood at an instant, never forward: what follows is sent again. */
export async function replayWebhook(scope: Context, { id, sinceAt }: ReplayWebhookInput): Promise<void> {
  if (!(await scope.loaders.webhookById.load(id))) throw notFound('webhook', id);
  const rows = await scope.db.query('SELECT subgraph FROM webhook_positions WHERE webhook_id = ?', [id]);
  const places: [string, number][] = [];
  for (const { subgraph } of rows as { subgraph: string }[]) {
    places.push([subgraph, await feedPlaceBefore(scope, subgraph, sinceAt)]);
  }
  await inTransaction(scope, async (tx) => {
    for (const [subgraph, place] of places) {
      await tx.db.run(
        'UPDATE webhook_positions SET position = ? WHERE webhook_id = ? AND subgraph = ? AND position > ?',
        [place, id, subgraph, place],
      );
    }
  });
  scope.services.webhooks.news.ring();
}

/** Lets a delivery that was given up be tried again, as often as a new one. */
export async function replayWebhookDelivery(scope: Context, { id }: ReplayWebhookDeliveryInput): Promise<void> {
  const delivery = await scope.loaders.webhookDeliveryById.load(id);
  if (!delivery) throw notFound('webhook delivery', id);
  await inTransaction(scope, async (tx) => {
    const now = toDatabaseInstant(tx.now());
    if (!(await makeDue(tx, delivery.webhookId))) throw new AppError('CONFLICT', 'The webhook is no more.', { id });
    const changed = await tx.db.run(
      "UPDATE webhook_deliveries SET state = 'PENDING', attempts = 0, next_attempt_at = ? WHERE id = ? AND state = 'DEAD'",
      [now, id],
    );
    if (changed === 0) throw new AppError('CONFLICT', 'The delivery was not given up.', { id });
  });
  scope.services.webhooks.news.ring();
}
