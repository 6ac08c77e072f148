import DataLoader from 'dataloader';
import { PARENTS_PER_STATEMENT } from '../../../shared/db/first-per-parent.js';
import { byIdLoader, placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { Account } from './account.entity.js';
import { accountPolicy } from './account.policy.js';
import { openSessions, type SessionRow } from './sessions.js';

/** Loaders of accounts. */
export function accountLoaders(scope: RequestScope) {
  return {
    accountById: byIdLoader(scope, Account, accountPolicy),
    sessionsByAccountId: new DataLoader<string, readonly SessionRow[]>(
      (accountIds) => openSessions(scope.db, accountIds, scope.now()),
      { maxBatchSize: PARENTS_PER_STATEMENT },
    ),
    accountByUserId: new DataLoader<string, Account | null>(async (userIds) => {
      const visible = accountPolicy.predicate(scope.principal, 'a');
      const accounts = await scope.db.select(
        Account,
        `SELECT ${columnList(Account, 'a')} FROM accounts a WHERE a.user_id_live IN (${placeholders(userIds)}) AND ${visible.sql}`,
        [...userIds, ...visible.parameters],
      );
      const byUser = new Map(accounts.map((account) => [account.userId, account]));
      return userIds.map((userId) => byUser.get(userId) ?? null);
    }),
  };
}
