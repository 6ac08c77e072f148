import { setImmediate as othersFirst } from 'node:timers/promises';
import { columnList, toNumber, type RawRow, mapRow } from '../../../shared/db/rows.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import type { VisibleChange } from '../../../shared/events/visible-changes.js';
import type { JobScope } from '../../../shared/jobs/job.js';
import { feedEnd, readChanges } from '../changes/feeds.js';
import type { PlatformServices } from '../services.js';
import { actingPrincipal, haveRightsEnded } from '../../authentication/acting-principal.js';
import { disable } from './disable-webhook.js';
import { newDelivery } from './new-delivery.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { Webhook } from './webhook.entity.js';
import { makeDue } from './webhook-queue.js';

/** The scope of the jobs of webhooks. */
export type WebhookJobScope = JobScope<PlatformServices>;

const PAGE = 100;
/** Deliveries of a webhook that may wait; the rest waits in the feeds. */
export const MOST_PENDING = 1_000;

/** How far a webhook has come in a feed. */
interface Following {
  readonly webhook: Webhook;
  readonly subgraph: string;
  readonly position: number;
}

/** Makes deliveries of what has changed since, for each active webhook. Several processes may do so at once. */
export async function fanOut(scope: WebhookJobScope): Promise<void> {
  const followings = await activeFollowings(scope);
  const ended = followings.filter(({ webhook }) => haveRightsEnded(scope.services.rights, webhook.actsAs));
  for (const { webhook } of ended) await inTransaction(scope, (tx) => disable(tx, webhook.id));
  const ends = new Map<string, number>();
  for (const subgraph of new Set(followings.map((each) => each.subgraph))) {
    const end = await unlessDown(scope, subgraph, () => feedEnd(scope, subgraph));
    if (end !== undefined) ends.set(subgraph, end);
  }
  for (const following of followings) {
    const end = ends.get(following.subgraph);
    if (scope.signal.aborted) return;
    if (end === undefined || end === following.position || ended.includes(following)) continue;
    await unlessDown(scope, following.subgraph, () => follow(scope, following, end));
  }
}

async function activeFollowings(scope: WebhookJobScope): Promise<Following[]> {
  const rows = await scope.db.query(
    `SELECT ${columnList(Webhook, 'w')}, p.subgraph AS follows_subgraph, p.position AS follows_position FROM webhooks w ` +
      "JOIN webhook_positions p ON p.webhook_id = w.id WHERE w.state = 'ACTIVE' AND w.deleted_at IS NULL " +
      'ORDER BY w.id, p.subgraph',
  );
  return rows.map((row: RawRow) => ({
    webhook: mapRow(Webhook, row),
    subgraph: row.follows_subgraph as string,
    position: toNumber(row.follows_position),
  }));
}

/** What a subgraph that does not answer has to tell waits; the others are not kept waiting. */
async function unlessDown<T>(scope: WebhookJobScope, subgraph: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    scope.log.warn({ error, subgraph }, 'changes wait for their webhooks');
    return undefined;
  }
}

async function follow(scope: WebhookJobScope, { webhook, subgraph, position }: Following, end: number): Promise<void> {
  if (position > end) {
    // An older copy of the subgraph's database was put back: what it holds from now on counts.
    scope.log.warn({ webhookId: webhook.id, subgraph }, 'webhook put back to the end of the feed');
    await advance(scope, { webhook, subgraph, position }, end, []);
    return;
  }
  let room = MOST_PENDING - (await pendingCount(scope, webhook.id));
  for (let after = position; room > 0 && !scope.signal.aborted;) {
    // Reads from SQLite let nothing in between, and there may be many pages.
    await othersFirst();
    const principal = actingPrincipal(scope.services.rights, webhook.actsAs);
    const page = await readChanges(readerAs(scope, principal), subgraph, { types: webhook.types, after, first: PAGE });
    const wanted = page.changes.filter(({ action }) => webhook.events.includes(action));
    const isMine = await advance(scope, { webhook, subgraph, position: after }, page.position, wanted);
    if (!isMine || !page.hasMore) return;
    after = page.position;
    room -= wanted.length;
  }
}

function readerAs(scope: WebhookJobScope, principal: ReturnType<typeof actingPrincipal>) {
  const { services, requestId, deadline, log } = scope;
  return { services, requestId, deadline, log, principal };
}

/**
 * Moves a webhook on and makes its deliveries, in one transaction; false when somebody else has moved it meanwhile, who
 * has made them too, and when the webhook was changed since it was read: it may want to be told of other types by now.
 */
function advance(
  scope: WebhookJobScope,
  { webhook, subgraph, position }: Following,
  to: number,
  changes: readonly VisibleChange[],
): Promise<boolean> {
  return inTransaction(scope, async (tx) => {
    const moved = await tx.db.run(
      'UPDATE webhook_positions SET position = ? WHERE webhook_id = ? AND subgraph = ? AND position = ? ' +
        'AND EXISTS (SELECT 1 FROM webhooks w WHERE w.id = ? AND w.version = ?)',
      [to, webhook.id, subgraph, position, webhook.id, webhook.version],
    );
    if (moved === 0) return false;
    if (changes.length === 0) return true;
    const now = tx.now();
    const deliveries = changes.map(({ action, ...change }) =>
      newDelivery(tx.newId('whd'), webhook, now, { ...change, event: action }),
    );
    await makeDue(tx, webhook.id);
    await tx.db.insert(WebhookDelivery, deliveries);
    return true;
  });
}

async function pendingCount(scope: WebhookJobScope, webhookId: string): Promise<number> {
  const [row] = await scope.db.query(
    "SELECT COUNT(*) AS total FROM webhook_deliveries WHERE webhook_id = ? AND state = 'PENDING'",
    [webhookId],
  );
  return toNumber(row?.total);
}
