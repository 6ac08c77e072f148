import { knownNames } from '../../shared/directory/known-names.js';
import { externalIdsLoader } from '../../shared/external-ids/external-ids.js';
import { historyLoaders } from '../../shared/journal/history.js';
import type { RequestScope } from '../../shared/request-scope.js';
import { activityLoaders } from './activities/loaders.js';
import { opportunityLoaders } from './opportunities/loaders.js';
import { pipelineLoaders } from './pipelines/loaders.js';
import { priceListLoaders } from './price-lists/loaders.js';
import { productLoaders } from './products/loaders.js';

/** The loaders of one request. */
export type SalesLoaders = ReturnType<typeof createLoaders>;

/** Makes the loaders of one request. */
export function createLoaders(scope: RequestScope) {
  return {
    ...productLoaders(scope),
    ...priceListLoaders(scope),
    ...pipelineLoaders(scope),
    ...opportunityLoaders(scope),
    ...activityLoaders(scope),
    ...historyLoaders(scope),
    externalIdsByRecord: externalIdsLoader(scope),
    teamNameById: knownNames(scope, 'Team'),
  };
}
