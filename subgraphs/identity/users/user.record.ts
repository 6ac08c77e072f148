import { defineRecord } from '../../../shared/journal/record-type.js';
import { User } from './user.entity.js';
import { userPolicy } from './user.policy.js';

/** How changes of members of staff are kept and told. */
export const userRecord = defineRecord<User>({
  typeName: 'User',
  entity: User,
  policy: userPolicy,
  scopes: ['users:read'],
  personal: ['name', 'email', 'title'],
  facts: ({ isActive, managerId, teamId }) => ({ isActive, managerId, teamId }),
});
