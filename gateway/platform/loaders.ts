import type { RequestScope } from '../../shared/request-scope.js';

/** The loaders of one request. */
export type PlatformLoaders = ReturnType<typeof createLoaders>;

/** Makes the loaders of one request. */
export function createLoaders(_scope: RequestScope) {
  return {};
}
