import { defineRecord } from '../../../shared/journal/record-type.js';
import { ERASED_TEXT } from '../../../shared/privacy/erased-text.js';
import { Account } from './account.entity.js';
import { accountPolicy } from './account.policy.js';

/** How changes of accounts are kept and told: that a password or an authenticator changed, never what it is. */
export const accountRecord = defineRecord<Account>({
  typeName: 'Account',
  entity: Account,
  policy: accountPolicy,
  scopes: ['accounts:read'],
  personal: { email: ERASED_TEXT, emailKeyLive: null },
  harmless: {
    userIdLive: 'an identifier that Kehu made',
    passwordHash: 'a hash, which tells nothing of who chose it',
    totpSecret: 'encrypted for its row',
  },
  erasedWith: { User: 'userId' },
  isGoneWhenErased: true,
  losesWhenErased: { userIdLive: null, passwordHash: null, totpSecret: null, totpEnabledAt: null },
  derived: ['passwordHash', 'totpSecret', 'totpLastStep', 'userIdLive', 'emailKeyLive'],
  dataSubject: ({ userId }) => userId,
});
