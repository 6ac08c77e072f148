import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { placeholders } from '../../../shared/db/lookup.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import type { JobDefinition } from '../../../shared/jobs/job.js';
import type { PlatformServices } from '../services.js';
import type { WebhookJobScope } from './fan-out.js';

const DAY = 24 * 3_600_000;
const KEPT = { DELIVERED: 7 * DAY, DEAD: 30 * DAY } as const;
const AT_ONCE = 500;

/** Forgets deliveries that nobody will ask for any more. */
export const purgeWebhookDeliveries: JobDefinition<PlatformServices> = {
  name: 'purge-webhook-deliveries',
  description: 'Forgets what webhooks took more than 7 days ago, and what was given up more than 30 days ago.',
  everyMs: 3_600_000,
  run: async (scope) => (await purge(scope, 'DELIVERED')) + (await purge(scope, 'DEAD')),
};

async function purge(scope: WebhookJobScope, state: keyof typeof KEPT): Promise<number> {
  const before = toDatabaseInstant(new Date(Date.parse(scope.now()) - KEPT[state]).toISOString());
  let removed = 0;
  while (!scope.signal.aborted) {
    // The last attempt is the one that counts. What was made later need not be looked at, by the index.
    const rows = await scope.db.query(
      'SELECT id FROM webhook_deliveries WHERE state = ? AND created_at < ? AND last_attempt_at < ? ' +
        `ORDER BY created_at, id LIMIT ${String(AT_ONCE)}`,
      [state, before, before],
    );
    const ids = rows.map(({ id }) => id as string);
    if (ids.length === 0) break;
    // Still in this state: one that was given up may be replayed at this moment.
    const count = await inTransaction(scope, ({ db }) =>
      db.run(`DELETE FROM webhook_deliveries WHERE state = ? AND id IN (${placeholders(ids)})`, [state, ...ids]),
    );
    removed += count;
    if (ids.length < AT_ONCE || count === 0) break;
  }
  return removed;
}
