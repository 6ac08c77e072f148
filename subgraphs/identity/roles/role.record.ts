import { defineRecord } from '../../../shared/journal/record-type.js';
import { Role } from './role.entity.js';
import { rolePolicy } from './role.policy.js';

/** How changes of roles are kept and told. */
export const roleRecord = defineRecord<Role>({
  typeName: 'Role',
  entity: Role,
  policy: rolePolicy,
  scopes: ['roles:read'],
  personal: [],
});
