import { inTransaction, notFound, updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { toSqlValues } from '../../../shared/db/rows.js';
import { optionalText } from '../../../shared/text/cleaned-text.js';
import type { UpdateWebhookInput } from '../__generated__/resolvers-types.js';
import { assertPermitted, recordSources, type RecordSource } from '../changes/record-sources.js';
import type { Context } from '../context.js';
import { actingFacts, actingPrincipal, haveRightsEnded } from '../../authentication/acting-principal.js';
import { checkedWebhookUrl } from './checked-url.js';
import { checkedEvents, checkedTypes, endsOf } from './webhook-facts.js';
import { Webhook } from './webhook.entity.js';
import { webhookPolicy } from './webhook.policy.js';
import { followFeeds } from './webhook-positions.js';
import { beginAnew } from './webhook-queue.js';

/** A webhook to change, at the version that was read. */
export interface Target {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Changes what is given of a webhook, unless it changed in between. */
export async function updateWebhook(scope: Context, input: UpdateWebhookInput): Promise<void> {
  const webhook = await scope.loaders.webhookById.load(input.id);
  if (!webhook) throw notFound('webhook', input.id);
  const sources = input.types
    ? checkedTypes(scope, actingPrincipal(scope.services.rights, webhook.actsAs), input.types)
    : undefined;
  const ends = sources && (await endsOf(scope, sources));
  const changes = changesOf(scope, input, sources);
  await changeWebhook(scope, input, changes, async (tx) => {
    if (ends) await followFeeds(tx, input.id, ends);
    // What failed at the address before says nothing about this one.
    if (changes.url !== undefined && changes.url !== webhook.url) await beginAnew(tx, input.id);
  });
}

function changesOf(scope: Context, input: UpdateWebhookInput, sources: RecordSource[] | undefined): Partial<Webhook> {
  const { url, events, description } = input;
  return {
    ...(url == null ? {} : { url: checkedWebhookUrl(url, 'input.url', scope.services.webhooks) }),
    ...(events == null ? {} : { events: checkedEvents(events) }),
    ...(sources ? { types: sources.map(({ typeName }) => typeName) } : {}),
    ...(description === undefined
      ? {}
      : { description: optionalText(description, 'input.description', { max: 500, multiline: true }) }),
  };
}

/** Stops sending. */
export function pauseWebhook(scope: Context, target: Target): Promise<void> {
  return changeWebhook(scope, target, { state: 'PAUSED' });
}

/**
 * Sends again at once, as if nothing had ever failed. Where the rights have ended with which it was made, whoever resumes it
 * lends it theirs, which must reach its types.
 */
export async function resumeWebhook(scope: Context, target: Target): Promise<void> {
  const webhook = await scope.loaders.webhookById.load(target.id);
  if (!webhook) throw notFound('webhook', target.id);
  const { services, principal } = scope;
  const isLent = haveRightsEnded(services.rights, webhook.actsAs);
  const sources = recordSources(scope);
  for (const type of isLent ? webhook.types : []) {
    const source = sources.get(type);
    if (source) assertPermitted(principal, source);
  }
  const actsAs = isLent ? { actsAs: actingFacts(services.rights, principal) } : {};
  await changeWebhook(scope, target, { state: 'ACTIVE', ...actsAs }, (tx) => beginAnew(tx, target.id));
}

/** Removes a webhook with what waits to be sent; what was sent is kept as long as ever. */
export function deleteWebhook(scope: Context, target: Target): Promise<void> {
  const deleted = { deletedAt: scope.now(), previousSecret: null, previousSecretEndsAt: null };
  return changeWebhook(scope, target, deleted, async (tx) => {
    // In the order in which others lock them who make deliveries or let them be tried again: nothing slips in behind.
    await tx.db.run('DELETE FROM webhook_positions WHERE webhook_id = ?', [target.id]);
    await tx.db.run('DELETE FROM webhook_queues WHERE id = ?', [target.id]);
    await tx.db.run("DELETE FROM webhook_deliveries WHERE webhook_id = ? AND state = 'PENDING'", [target.id]);
  });
}

/** Writes changes of a webhook, unless it changed in between, and what goes with them. */
export async function changeWebhook(
  scope: Context,
  { id, expectedVersion }: Target,
  changes: Partial<Webhook>,
  more: (tx: TransactionScope) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await inTransaction(scope, async (tx) => {
    const values = toSqlValues(Webhook, { ...changes, updatedAt: tx.now() });
    await updateVisible(tx, Webhook, webhookPolicy, { id, expectedVersion }, values);
    await more(tx);
  });
  scope.services.webhooks.news.ring();
}
