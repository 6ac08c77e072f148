import { byIdLoader } from '../../../shared/db/lookup.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { Role } from './role.entity.js';
import { rolePolicy } from './role.policy.js';

/** Loaders of roles. */
export function roleLoaders(scope: RequestScope) {
  return { roleById: byIdLoader(scope, Role, rolePolicy) };
}
