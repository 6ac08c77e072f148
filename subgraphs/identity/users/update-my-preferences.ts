import type { RowPolicy } from '../../../shared/access/row-policy.js';
import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateMyPreferencesInput } from '../__generated__/resolvers-types.js';
import { preferenceFacts } from './preferences.js';
import { User } from './user.entity.js';
import { userPolicy } from './user.policy.js';

/** A member of staff reaches what the directory says of them, whatever their roles say of the directory. */
const ownEntryPolicy: RowPolicy = {
  ...userPolicy,
  predicate: ({ userId }, alias) => ({ sql: `${alias}.id = ?`, parameters: [userId ?? null] }),
};

/** Changes the caller's own preferences that are given; answers the caller's id. */
export async function updateMyPreferences(scope: RequestScope, input: UpdateMyPreferencesInput): Promise<string> {
  const { userId } = scope.principal;
  if (userId === undefined) throw new AppError('FORBIDDEN', 'This takes a token of a member of staff.');
  const facts = preferenceFacts(input, 'input');
  const target = { id: userId, expectedVersion: input.expectedVersion };
  await inTransaction(scope, (tx) =>
    updateVisible(tx, User, ownEntryPolicy, target, toSqlValues(User, { ...facts, updatedAt: tx.now() })),
  );
  return userId;
}
