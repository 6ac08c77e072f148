import { defineRecord } from '../../../shared/journal/record-type.js';
import { Role } from './role.entity.js';
import { rolePolicy } from './role.policy.js';

/** How changes of roles are kept and told. */
export const roleRecord = defineRecord<Role>({
  typeName: 'Role',
  entity: Role,
  policy: rolePolicy,
  scopes: ['roles:read'],
  personal: {},
  harmless: {
    name: 'what we call a role',
    nameLive: 'what we call a role',
    description: 'what we say of a role',
    scopes: 'names of rights',
    levels: 'names of rights',
  },
});
