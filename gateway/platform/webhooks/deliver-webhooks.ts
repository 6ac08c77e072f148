import { toDatabaseInstant, toNumber } from '../../../shared/db/rows.js';
import type { JobDefinition } from '../../../shared/jobs/job.js';
import { sweepOutside, type OutsideSweep } from '../../../shared/jobs/sweep-outside.js';
import type { PlatformServices } from '../services.js';
import { deliverPending } from './deliver-pending.js';
import { fanOut, type WebhookJobScope } from './fan-out.js';
import { nextDue, pendingDeliveries } from './pending-deliveries.js';

export const DELIVER_WEBHOOKS = 'deliver-webhooks';

/** Webhooks that are worked on at a time. */
const LANES = 8;
/** Milliseconds that a webhook is held by one process: longer than its turn and the answer that it waits for last. */
export const LEASE = 30_000;
/** Milliseconds that a run goes on while there is work. */
const RUN = 20_000;
/** Milliseconds after which it is looked again for webhooks that are due while others are being worked on. */
const LOOK = 250;
/** Milliseconds until a webhook is worked on again that could not be, through a fault of ours. */
const FAULT = 30_000;

/** Makes deliveries of what has changed, and sends those that are due. */
export const deliverWebhooks: JobDefinition<PlatformServices> = {
  name: DELIVER_WEBHOOKS,
  description: 'Tells webhooks what has changed, and repeats what failed.',
  everyMs: 1_000,
  run: deliver,
};

/** A receiver that is slow takes one lane; meanwhile the others go on, also with what has come up since. */
async function deliver(scope: WebhookJobScope): Promise<number> {
  const end = performance.now() + RUN;
  const lanes = new Set<Promise<void>>();
  let taken = 0;
  const rows = dueWebhooks(scope, (count) => (taken += count));
  const begin = () => {
    const lane = sweepOutside(scope, rows)
      .catch((error: unknown) => scope.log.error({ error }, 'webhooks could not be worked on'))
      .then(() => void lanes.delete(lane));
    lanes.add(lane);
  };
  do {
    await fanOut(scope);
    for (let left = Math.min(await dueCount(scope), LANES - lanes.size); left > 0; left -= 1) begin();
    if (lanes.size > 0) await Promise.race([...lanes, scope.services.webhooks.news.heard(LOOK)]);
  } while (lanes.size > 0 && !scope.signal.aborted && performance.now() < end);
  await Promise.all(lanes);
  return taken;
}

const DUE = 'due_at <= ? AND (hold_until IS NULL OR hold_until <= ?)';

async function dueCount(scope: WebhookJobScope): Promise<number> {
  const now = toDatabaseInstant(scope.now());
  const [row] = await scope.db.query(
    `SELECT COUNT(*) AS total FROM webhook_queues WHERE ${DUE} AND (claimed_until IS NULL OR claimed_until <= ?)`,
    [now, now, now],
  );
  return toNumber(row?.total);
}

function dueWebhooks(scope: WebhookJobScope, count: (taken: number) => void): OutsideSweep<number> {
  return {
    table: 'webhook_queues',
    columns: 'id',
    due: (now) => ({ sql: DUE, parameters: [now, now] }),
    order: 'due_at, id',
    index: 'ix_webhook_queues_due_at',
    lanes: 1,
    leaseMs: LEASE,
    work: (row, signal) => deliverPending(scope, row.id as string, signal),
    succeeded: async (tx, { id }, taken) => {
      count(taken);
      // Whoever makes a delivery, or resumes the webhook, writes to this row too, and so before or after, not meanwhile.
      const [webhook] = await tx.db.query('SELECT state FROM webhooks WHERE id = ?', [id as string]);
      const due = webhook?.state === 'ACTIVE' ? nextDue(await pendingDeliveries(tx.db, id as string)) : null;
      // Those that have waited longer come first: whoever has had its turn is not put before them by what is left of it.
      const now = tx.now();
      await tx.db.run('UPDATE webhook_queues SET due_at = ? WHERE id = ?', [
        due === null ? null : toDatabaseInstant(due > now ? due : now),
        id as string,
      ]);
    },
    failed: async (tx, { id }, error) => {
      tx.log.error({ error, webhookId: id }, 'a webhook could not be worked on');
      const later = new Date(Date.parse(tx.now()) + FAULT).toISOString();
      await tx.db.run('UPDATE webhook_queues SET due_at = ? WHERE id = ?', [toDatabaseInstant(later), id as string]);
    },
  };
}
