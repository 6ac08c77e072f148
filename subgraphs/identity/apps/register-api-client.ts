import { inTransaction } from '../../../shared/db/transaction.js';
import { badInput } from '../../../shared/errors.js';
import { checkedId } from '../../../shared/values/checked-id.js';
import { withoutKey } from '../accounts/without-key.js';
import type { RegisterApiClientInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { ApiClient, type AppKind } from './api-client.entity.js';
import { appKind, assertGrantable, checkedExpiry, checkedName, checkedNames } from './client-facts.js';
import { addSecret, newAppSecret } from './secrets.js';

/** An app with a secret that is shown once. */
export interface ClientWithSecret {
  readonly id: string;
  readonly secret: string;
}

/** Registers an app; answers its id and its first secret. */
export async function registerApiClient(scope: Context, input: RegisterApiClientInput): Promise<ClientWithSecret> {
  const kind = appKind(input.kind);
  const facts = {
    name: checkedName(input.name),
    kind,
    partnerId: checkedPartner(kind, input.partnerId ?? null),
    roles: checkedNames(input.roles, 'input.roles'),
    scopes: checkedNames(input.scopes, 'input.scopes'),
    expiresAt: checkedExpiry(input.expiresAt ?? null, scope.now()),
  };
  const secret = newAppSecret();
  const id = await inTransaction(withoutKey(scope), async (tx) => {
    await assertGrantable(tx, facts);
    const now = tx.now();
    const client: ApiClient = {
      id: tx.newId('api'),
      ...facts,
      lastUsedAt: null,
      revokedAt: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
    };
    await tx.db.insert(ApiClient, client);
    await addSecret(tx, client.id, secret);
    return client.id;
  });
  return { id, secret: secret.token };
}

function checkedPartner(kind: AppKind, partnerId: string | null): string | null {
  if (kind === 'bi') {
    if (partnerId !== null) throw badInput('input.partnerId', 'is for the apps of partners only.');
    return null;
  }
  if (partnerId === null) throw badInput('input.partnerId', 'is missing: the app of a partner belongs to one.');
  return checkedId(partnerId, 'par', 'input.partnerId');
}
