import { toDatabaseInstant } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';

/**
 * Lets a webhook be worked on; false where it is no more. One that is due already keeps its place: otherwise those that
 * are told of much would push the others back for ever.
 */
export async function makeDue(tx: TransactionScope, webhookId: string): Promise<boolean> {
  const now = toDatabaseInstant(tx.now());
  const changed = await tx.db.run(
    'UPDATE webhook_queues SET due_at = CASE WHEN due_at <= ? THEN due_at ELSE ? END WHERE id = ?',
    [now, now, webhookId],
  );
  return changed > 0;
}

/** Sends all that waits at once, as if nothing had ever failed. */
export async function beginAnew(tx: TransactionScope, webhookId: string): Promise<void> {
  await makeDue(tx, webhookId);
  await tx.db.run('UPDATE webhook_queues SET hold_until = NULL, failures = 0, failing_since_at = NULL WHERE id = ?', [
    webhookId,
  ]);
  await sendWaitingNow(tx, webhookId);
}

/** Lets nothing that waits to be tried again wait any longer. */
export async function sendWaitingNow(tx: TransactionScope, webhookId: string): Promise<void> {
  const now = toDatabaseInstant(tx.now());
  await tx.db.run(
    "UPDATE webhook_deliveries SET next_attempt_at = ? WHERE webhook_id = ? AND state = 'PENDING' AND next_attempt_at > ?",
    [now, webhookId, now],
  );
}
