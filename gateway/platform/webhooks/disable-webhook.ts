import { toDatabaseInstant } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { Webhook } from './webhook.entity.js';

/** Lets an active webhook send no more until somebody resumes it. */
export async function disable(tx: TransactionScope, webhookId: string): Promise<void> {
  await tx.changes.track(Webhook, [webhookId]);
  await tx.db.run(
    "UPDATE webhooks SET state = 'DISABLED', version = version + 1, updated_at = ? WHERE id = ? AND state = 'ACTIVE'",
    [toDatabaseInstant(tx.now()), webhookId],
  );
  tx.log.warn({ webhookId }, 'webhook disabled');
}
