import { toDatabaseInstant, toNumber } from '../../../shared/db/rows.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError, badInput } from '../../../shared/errors.js';
import { within } from '../../../shared/graphql/input-limits.js';
import { later } from '../../../shared/values/later.js';
import { epochOf } from '../access/epochs.js';
import { withoutKey } from '../accounts/without-key.js';
import type { IssueApiTokenInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import type { ApiClient } from './api-client.entity.js';
import { appToken, lifetimeWithin } from './app-token.js';
import { assertNotRevoked, changeClient, lockedClient } from './change-client.js';
import { assertAppInCare } from './client-facts.js';

const DAY = 24 * 3_600;
const LIFETIME_DAYS: [number, number] = [1, 365];
const MOST_TOKENS = 10;

/** A long-lived token that is shown once. */
export interface IssuedToken {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: string;
}

/** Makes a long-lived token for a program that reads for reports. */
export async function issueApiToken(scope: Context, { id, lifetimeDays }: IssueApiTokenInput): Promise<IssuedToken> {
  const wanted = within(LIFETIME_DAYS, lifetimeDays, 'input.lifetimeDays') * DAY;
  const { client, epoch, lifetime, expiresAt } = await inTransaction(withoutKey(scope), (tx) => note(tx, id, wanted));
  // It is granted all that the app may ask for; what of that counts is judged when it is used.
  const token = await appToken(scope, client, { scopes: client.scopes, epoch, lifetime });
  return { id, token, expiresAt };
}

/** Notes within the transaction that the token is made. */
async function note(tx: TransactionScope, id: string, wanted: number) {
  const client = await lockedClient(tx, id);
  if (client.kind !== 'bi') throw badInput('input.id', 'is the app of a partner, which gets tokens for its secret.');
  assertNotRevoked(client);
  await assertAppInCare(tx, client);
  const now = tx.now();
  const lifetime = lifetimeWithin(client, now, wanted);
  if (lifetime < 1) throw new AppError('CONFLICT', 'The app has expired.');
  const expiresAt = later(now, lifetime * 1000);
  await changeClient(tx, client);
  await addToken(tx, client, expiresAt);
  return { client, epoch: await epochOf(tx.db, id), lifetime, expiresAt };
}

async function addToken(tx: TransactionScope, { id }: ApiClient, expiresAt: string): Promise<void> {
  const now = toDatabaseInstant(tx.now());
  await tx.db.run('DELETE FROM api_tokens WHERE client_id = ? AND expires_at <= ?', [id, now]);
  const [row] = await tx.db.query('SELECT COUNT(*) AS total FROM api_tokens WHERE client_id = ?', [id]);
  if (toNumber(row?.total) >= MOST_TOKENS) {
    throw new AppError('CONFLICT', `The app has ${String(MOST_TOKENS)} tokens; revoke it and register another one.`, {
      maximum: MOST_TOKENS,
    });
  }
  await tx.db.run('INSERT INTO api_tokens (id, client_id, created_at, expires_at) VALUES (?, ?, ?, ?)', [
    tx.newId('apt'),
    id,
    now,
    toDatabaseInstant(expiresAt),
  ]);
}
