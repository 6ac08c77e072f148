import { defineRecord } from '../../../shared/journal/record-type.js';
import { ERASED_TEXT } from '../../../shared/privacy/erased-text.js';
import { User } from './user.entity.js';
import { userPolicy } from './user.policy.js';

/** How changes of members of staff are kept and told. */
export const userRecord = defineRecord<User>({
  typeName: 'User',
  entity: User,
  policy: userPolicy,
  scopes: ['users:read'],
  personal: {
    externalId: null,
    externalIdLive: null,
    name: ERASED_TEXT,
    nameSort: ERASED_TEXT,
    email: null,
    title: null,
  },
  harmless: { teamName: 'what we call a team', roles: 'names of roles', managerId: 'an identifier that Kehu made' },
  isDataSubject: true,
  isGoneWhenErased: true,
  losesWhenErased: { isActive: false },
  facts: ({ isActive, managerId, teamId }) => ({ isActive, managerId, teamId }),
});
