import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { UpdateApiClientInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import type { ApiClient } from './api-client.entity.js';
import { assertNotRevoked, changeClient, endTokens, lockedClient } from './change-client.js';
import { assertAppInCare, assertGrantable, checkedExpiry, checkedName, checkedNames } from './client-facts.js';

type Facts = Pick<ApiClient, 'roles' | 'scopes' | 'expiresAt'>;

/** Changes what is given of an app. Where it may do less than before, its tokens end, which tell what it might do. */
export async function updateApiClient(scope: Context, input: UpdateApiClientInput): Promise<void> {
  const { name, roles, scopes, expiresAt } = input;
  const changes: Partial<ApiClient> = {
    ...(name == null ? {} : { name: checkedName(name) }),
    ...(roles == null ? {} : { roles: checkedNames(roles, 'input.roles') }),
    ...(scopes == null ? {} : { scopes: checkedNames(scopes, 'input.scopes') }),
    ...(expiresAt === undefined ? {} : { expiresAt: checkedExpiry(expiresAt, scope.now()) }),
  };
  await inTransaction(scope, (tx) => change(tx, input, changes));
}

async function change(
  tx: TransactionScope,
  { id, expectedVersion }: UpdateApiClientInput,
  changes: Partial<ApiClient>,
): Promise<void> {
  const before = await lockedClient(tx, id);
  const { kind, roles, scopes, expiresAt } = before;
  const after = { kind, roles, scopes, expiresAt, ...changes };
  await changeClient(tx, before, changes, expectedVersion);
  assertNotRevoked(before);
  if (changes.roles || changes.scopes) await assertGrantable(tx, after);
  else if (isLonger(before, after)) await assertAppInCare(tx, after);
  if (mayDoLess(before, after)) await endTokens(tx, id);
}

function mayDoLess(before: Facts, after: Facts): boolean {
  return (
    before.roles.some((role) => !after.roles.includes(role)) ||
    before.scopes.some((scope) => !after.scopes.includes(scope)) ||
    isLonger(after, before)
  );
}

/** Whether the second of two lasts longer than the first one. */
function isLonger(
  { expiresAt: end }: Pick<Facts, 'expiresAt'>,
  { expiresAt: other }: Pick<Facts, 'expiresAt'>,
): boolean {
  return end !== null && (other === null || other > end);
}
