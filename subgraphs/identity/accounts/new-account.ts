import type { TransactionScope } from '../../../shared/db/transaction.js';
import type { Account } from './account.entity.js';
import { emailKey } from './find-account.js';

/** A new row with its defaults, of a member of staff or of a customer. */
export function newAccount(tx: TransactionScope, email: string, facts: Partial<Account>): Account {
  const now = tx.now();
  return {
    userId: null,
    customerId: null,
    contactId: null,
    passwordHash: null,
    passwordSetAt: null,
    emailVerifiedAt: null,
    language: null,
    registeredValues: null,
    consents: null,
    totpSecret: null,
    totpEnabledAt: null,
    totpLastStep: null,
    ...facts,
    id: tx.newId('acc'),
    userIdLive: facts.userId ?? null,
    email,
    emailKeyLive: emailKey(email),
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}
