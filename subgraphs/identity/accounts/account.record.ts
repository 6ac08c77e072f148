import { defineRecord, type JsonValue } from '../../../shared/journal/record-type.js';
import { ERASED_TEXT } from '../../../shared/privacy/erased-text.js';
import { Account } from './account.entity.js';
import { accountPolicy } from './account.policy.js';

/** How changes of accounts are kept and told: that a password or an authenticator changed, never what it is. */
export const accountRecord = defineRecord<Account>({
  typeName: 'Account',
  entity: Account,
  policy: accountPolicy,
  scopes: ['accounts:read'],
  personal: { email: ERASED_TEXT, emailKeyLive: null, registeredValues: null },
  harmless: {
    language: 'a language',
    consents: 'what we asked for, and versions of texts of ours',
    userIdLive: 'an identifier that Kehu made',
    passwordHash: 'a hash, which tells nothing of who chose it',
    totpSecret: 'encrypted for its row',
  },
  erasedWith: { User: 'userId', Customer: 'customerId', Contact: 'contactId' },
  isGoneWhenErased: true,
  losesWhenErased: { userIdLive: null, passwordHash: null, totpSecret: null, totpEnabledAt: null },
  derived: ['passwordHash', 'totpSecret', 'totpLastStep', 'userIdLive', 'emailKeyLive'],
  dataSubject: ({ userId, id }) => userId ?? id,
  facts: ({ userId, customerId, emailVerifiedAt, consents }) => ({
    isOfStaff: userId !== null,
    customerId,
    emailVerifiedAt,
    consents: (consents ?? []) as unknown as JsonValue,
  }),
  sealedFacts: ({ userId, email }, hash): Record<string, JsonValue> =>
    userId === null ? { emailHash: hash('email', email.toLowerCase()) } : {},
});
