import { toDatabaseInstant, toInstant, toNumber } from '../../../shared/db/rows.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import { disable } from './disable-webhook.js';
import type { WebhookJobScope } from './fan-out.js';
import type { AttemptOutcome } from './post.js';
import { delayAfter, DISABLED_AFTER, holdAfter, MOST_ATTEMPTS } from './retry-plan.js';
import type { WebhookDelivery } from './webhook-delivery.entity.js';
import { sendWaitingNow } from './webhook-queue.js';

/** So many failures in a row mean that the receiver was down: once it is back, nothing that waits has to wait longer. */
const OUTAGE = 5;
const GONE = 410;

/**
 * Writes down what came of an attempt to post to `url`, and what follows for the delivery and for its webhook. A failure at
 * an address that the webhook has no more counts as not tried: it says nothing about the new one.
 */
export function recordAttempt(
  scope: WebhookJobScope,
  delivery: WebhookDelivery,
  url: string,
  outcome: AttemptOutcome,
): Promise<void> {
  return inTransaction(scope, async (tx) => {
    if (outcome.failure !== null && (await currentUrl(tx, delivery.webhookId)) !== url) return;
    const [queue] = await tx.db.query(
      `SELECT failures, failing_since_at FROM webhook_queues WHERE id = ?${tx.db.forUpdate}`,
      [delivery.webhookId],
    );
    // The webhook was removed meanwhile, and the delivery with it.
    if (!queue) return;
    const failures = toNumber(queue.failures);
    if (outcome.failure === null) await recordSuccess(tx, delivery, outcome, failures);
    else {
      const since = queue.failing_since_at == null ? tx.now() : toInstant(queue.failing_since_at);
      await recordFailure(tx, delivery, outcome, {
        failures: failures + 1,
        since,
        random: scope.services.webhooks.random(),
      });
    }
  });
}

/** Where a webhook is posted to; stays so until the end of the transaction. */
async function currentUrl(tx: TransactionScope, webhookId: string): Promise<unknown> {
  const [webhook] = await tx.db.query(`SELECT url FROM webhooks WHERE id = ?${tx.db.forUpdate}`, [webhookId]);
  return webhook?.url;
}

async function recordSuccess(
  tx: TransactionScope,
  { id, webhookId }: WebhookDelivery,
  { status }: AttemptOutcome,
  failures: number,
): Promise<void> {
  const now = toDatabaseInstant(tx.now());
  await tx.db.run(
    "UPDATE webhook_deliveries SET state = 'DELIVERED', attempts = attempts + 1, next_attempt_at = NULL, " +
      "last_attempt_at = ?, last_failure = NULL, last_status = ?, delivered_at = ? WHERE id = ? AND state = 'PENDING'",
    [now, status, now, id],
  );
  await tx.db.run(
    'UPDATE webhook_queues SET failures = 0, failing_since_at = NULL, hold_until = NULL, last_delivered_at = ? WHERE id = ?',
    [now, webhookId],
  );
  if (failures >= OUTAGE) await sendWaitingNow(tx, webhookId);
}

async function recordFailure(
  tx: TransactionScope,
  { id, webhookId, attempts: before }: WebhookDelivery,
  { failure, status }: AttemptOutcome,
  { failures, since, random }: { failures: number; since: string; random: number },
): Promise<void> {
  const now = tx.now();
  const later = (milliseconds: number) => toDatabaseInstant(new Date(Date.parse(now) + milliseconds).toISOString());
  const attempts = before + 1;
  const isGivenUp = attempts >= MOST_ATTEMPTS;
  await tx.db.run(
    'UPDATE webhook_deliveries SET state = ?, attempts = ?, next_attempt_at = ?, last_attempt_at = ?, last_failure = ?, ' +
      "last_status = ? WHERE id = ? AND state = 'PENDING' AND attempts = ?",
    [
      isGivenUp ? 'DEAD' : 'PENDING',
      attempts,
      isGivenUp ? null : later(delayAfter(attempts, random)),
      toDatabaseInstant(now),
      failure,
      status,
      id,
      before,
    ],
  );
  await tx.db.run(
    'UPDATE webhook_queues SET failures = ?, failing_since_at = ?, hold_until = ?, last_failed_at = ?, last_failure = ?, ' +
      'last_status = ? WHERE id = ?',
    [
      failures,
      toDatabaseInstant(since),
      later(holdAfter(failures)),
      toDatabaseInstant(now),
      failure,
      status,
      webhookId,
    ],
  );
  if (status === GONE || Date.parse(now) - Date.parse(since) > DISABLED_AFTER) await disable(tx, webhookId);
}
