import { knownNames } from '../../shared/directory/known-names.js';
import { externalIdsLoader } from '../../shared/external-ids/external-ids.js';
import { historyLoaders } from '../../shared/journal/history.js';
import type { RequestScope } from '../../shared/request-scope.js';
import { blacklistingLoader } from './blacklist/blacklistings.js';
import { consentLoaders } from './consents/loaders.js';
import { contactLoaders } from './contacts/loaders.js';
import { customerLoaders } from './customers/loaders.js';
import { interactionLoaders } from './interactions/loaders.js';
import { portalLoaders } from './portal/loaders.js';
import { requirementLoaders } from './requirements/loaders.js';
import { tagLoaders } from './tags/loaders.js';

/** The loaders of one request. */
export type CustomersLoaders = ReturnType<typeof createLoaders>;

/** Makes the loaders of one request. */
export function createLoaders(scope: RequestScope) {
  return {
    ...customerLoaders(scope),
    blacklistingByCustomer: blacklistingLoader(scope),
    ...contactLoaders(scope),
    ...interactionLoaders(scope),
    ...requirementLoaders(scope),
    ...tagLoaders(scope),
    ...consentLoaders(scope),
    ...portalLoaders(scope),
    ...historyLoaders(scope),
    externalIdsByRecord: externalIdsLoader(scope),
    teamNameById: knownNames(scope, 'Team'),
    territoryNameById: knownNames(scope, 'Territory'),
  };
}
