import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import { toNumber } from '../../../shared/db/rows.js';
import { AppError } from '../../../shared/errors.js';
import { optionalText } from '../../../shared/text/cleaned-text.js';
import type { CreateWebhookInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { actingFacts } from '../../authentication/acting-principal.js';
import { checkedWebhookUrl } from './checked-url.js';
import { openedSecret, sealedSecret } from './secrets.js';
import { newSecret } from './signature.js';
import { checkedEvents, checkedTypes, endsOf } from './webhook-facts.js';
import { Webhook } from './webhook.entity.js';
import { insertPositions } from './webhook-positions.js';

/** How many webhooks a caller may have. */
const MOST = 20;

/** A webhook with what is shown of it only to the one who makes it or gives it a new secret. */
export interface MadeWebhook {
  readonly id: string;
  readonly secret: string;
}

/** Makes a webhook that is told of changes from now on. */
export async function createWebhook(scope: Context, input: CreateWebhookInput): Promise<MadeWebhook> {
  const { principal, services, journal } = scope;
  if (principal.kind === 'partner-app' && principal.partnerId === undefined) {
    throw new AppError('FORBIDDEN', 'An app that belongs to no partner has no webhooks.');
  }
  const sources = checkedTypes(scope, principal, input.types);
  const url = checkedWebhookUrl(input.url, 'input.url', services.webhooks);
  const events = checkedEvents(input.events ?? ['CREATED', 'UPDATED', 'DELETED']);
  const description = optionalText(input.description, 'input.description', { max: 500, multiline: true });
  const [id, secret, now, ends] = [scope.newId('whk'), newSecret(), scope.now(), await endsOf(scope, sources)];
  const sealed = sealedSecret(journal.keys, id, secret);
  const webhook: Webhook = {
    id,
    url,
    description,
    events,
    types: sources.map(({ typeName }) => typeName),
    state: 'ACTIVE',
    secret: sealed,
    previousSecret: null,
    previousSecretEndsAt: null,
    actsAs: actingFacts(services.rights, principal),
    createdBy: principal.subject,
    ownerId: principal.userId ?? null,
    partnerId: principal.kind === 'partner-app' ? (principal.partnerId ?? null) : null,
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
  // What is kept as the outcome of the mutation must not hold the secret for everybody to read.
  const made = await inTransaction(scope, async (tx) => {
    await insertWebhook(tx, webhook, ends);
    return { id, sealed };
  });
  return { id: made.id, secret: openedSecret(journal.keys, made.id, made.sealed) };
}

async function insertWebhook(tx: TransactionScope, webhook: Webhook, ends: Record<string, number>): Promise<void> {
  const [row] = await tx.db.query(
    'SELECT COUNT(*) AS total FROM webhooks WHERE created_by = ? AND deleted_at IS NULL',
    [webhook.createdBy],
  );
  if (toNumber(row?.total) >= MOST) {
    throw new AppError('CONFLICT', `You have ${String(MOST)} webhooks; delete one first.`, { maximum: MOST });
  }
  await tx.db.insert(Webhook, webhook);
  await tx.db.run('INSERT INTO webhook_queues (id, failures) VALUES (?, 0)', [webhook.id]);
  await insertPositions(tx, webhook.id, ends);
}
