import { byIdLoader } from '../../../shared/db/lookup.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { User } from './user.entity.js';
import { userPolicy } from './user.policy.js';

/** Loaders of members of staff. */
export function userLoaders(scope: RequestScope) {
  return { userById: byIdLoader(scope, User, userPolicy) };
}
