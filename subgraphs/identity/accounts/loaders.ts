import DataLoader from 'dataloader';
import { byIdLoader, placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { Account } from './account.entity.js';
import { accountPolicy } from './account.policy.js';

/** Loaders of accounts. */
export function accountLoaders(scope: RequestScope) {
  return {
    accountById: byIdLoader(scope, Account, accountPolicy),
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
