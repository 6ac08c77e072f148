import { columnList } from '../../../shared/db/rows.js';
import type { WebhookJobScope } from './fan-out.js';
import { messageOf } from './message.js';
import { firstOfEach, pendingDeliveries } from './pending-deliveries.js';
import { receiverAt, type Receiver } from './post.js';
import { recordAttempt } from './record-attempt.js';
import { currentSecrets } from './secrets.js';
import type { WebhookDelivery } from './webhook-delivery.entity.js';
import { Webhook } from './webhook.entity.js';

/** Deliveries to one receiver that are under way at a time. */
const AT_ONCE = 4;

/**
 * Sends what is due of one webhook: of each record one delivery after the other, in the order of the changes. After a
 * failure nothing more is begun. What is cut off by `signal` counts as not tried. Answers how many were taken.
 */
export async function deliverPending(scope: WebhookJobScope, webhookId: string, signal: AbortSignal): Promise<number> {
  const [webhook] = await scope.db.select(
    Webhook,
    `SELECT ${columnList(Webhook, 'w')} FROM webhooks w WHERE w.id = ? AND w.state = 'ACTIVE' AND w.deleted_at IS NULL`,
    [webhookId],
  );
  if (!webhook) return 0;
  const receiver = receiverAt(webhook.url, scope.services.webhooks);
  try {
    return await sendAll(scope, webhook, receiver, signal);
  } finally {
    await receiver.close();
  }
}

async function sendAll(
  scope: WebhookJobScope,
  webhook: Webhook,
  receiver: Receiver,
  signal: AbortSignal,
): Promise<number> {
  const queues = queuesOf(await pendingDeliveries(scope.db, webhook.id), scope.now());
  const end = performance.now() + scope.services.webhooks.turn;
  let taken = 0;
  let hasFailed = false;
  const mayGoOn = () => !hasFailed && !signal.aborted && performance.now() < end;
  const lane = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const delivery of queue) {
        if (!mayGoOn()) return;
        const secrets = currentSecrets(scope.journal.keys, webhook, scope.now());
        const outcome = await receiver.post(messageOf(delivery, scope.now()), secrets, signal);
        await recordAttempt(scope, delivery, webhook.url, outcome);
        if (outcome.failure === null) taken += 1;
        else hasFailed = true;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
  const failure = ended.find(({ status }) => status === 'rejected');
  if (failure) throw (failure as PromiseRejectedResult).reason;
  return taken;
}

/** For each record whose first delivery is due, what of it is due in a row. */
function queuesOf(deliveries: readonly WebhookDelivery[], now: string): WebhookDelivery[][] {
  const isDue = ({ nextAttemptAt }: WebhookDelivery) => nextAttemptAt !== null && nextAttemptAt <= now;
  const queues = new Map<string, WebhookDelivery[]>();
  for (const first of firstOfEach(deliveries)) if (isDue(first)) queues.set(first.recordId, []);
  const closed = new Set<string>();
  for (const delivery of deliveries) {
    if (!isDue(delivery)) closed.add(delivery.recordId);
    if (!closed.has(delivery.recordId)) queues.get(delivery.recordId)?.push(delivery);
  }
  return [...queues.values()];
}
