import { externalIdsLoader } from '../../shared/external-ids/external-ids.js';
import { historyLoaders } from '../../shared/journal/history.js';
import type { RequestScope } from '../../shared/request-scope.js';
import { teamLoaders } from './teams/loaders.js';
import { accountLoaders } from './accounts/loaders.js';
import { apiClientLoaders } from './apps/loaders.js';
import { roleLoaders } from './roles/loaders.js';
import { territoryLoaders } from './territories/loaders.js';
import { formLoaders } from './forms/loaders.js';
import { userLoaders } from './users/loaders.js';

/** The loaders of one request. */
export type IdentityLoaders = ReturnType<typeof createLoaders>;

/** Makes the loaders of one request. */
export function createLoaders(scope: RequestScope) {
  return {
    ...userLoaders(scope),
    ...teamLoaders(scope),
    ...territoryLoaders(scope),
    ...roleLoaders(scope),
    ...accountLoaders(scope),
    ...apiClientLoaders(scope),
    ...formLoaders(scope),
    ...historyLoaders(scope),
    externalIdsByRecord: externalIdsLoader(scope),
  };
}
