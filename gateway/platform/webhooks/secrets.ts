import { decrypt, encrypt, type DataKeys } from '../../../shared/journal/data-keys.js';
import type { Webhook } from './webhook.entity.js';

type Keys = Pick<DataKeys, 'derive'>;

/** A secret as it is stored: readable with the deployment's data key, and only in the row of this webhook. */
export function sealedSecret(keys: Keys, webhookId: string, secret: string): string {
  return encrypt(keys.derive('webhook-secrets'), secret, `webhook:${webhookId}`);
}

/** Reads what {@link sealedSecret} made. */
export function openedSecret(keys: Keys, webhookId: string, sealed: string): string {
  return decrypt(keys.derive('webhook-secrets'), sealed, `webhook:${webhookId}`);
}

/** The secrets that deliveries are signed with at this instant, the newest first. */
export function currentSecrets(
  keys: Keys,
  { id, secret, previousSecret, previousSecretEndsAt }: Webhook,
  now: string,
): string[] {
  const isOverlapping = previousSecret !== null && previousSecretEndsAt !== null && previousSecretEndsAt > now;
  const sealed = isOverlapping ? [secret, previousSecret] : [secret];
  return sealed.map((text) => openedSecret(keys, id, text));
}
