import type { Context } from './context.js';
import { changeLoaders } from './changes/loaders.js';
import { fileLoaders } from './files/loaders.js';
import { recordFilesLoaders } from './files/record-files.js';
import { importLoaders } from './imports/visible-imports.js';
import { savedFilterLoaders } from './saved-filters/loaders.js';
import { webhookLoaders } from './webhooks/loaders.js';
import type { RequestScope } from '../../shared/request-scope.js';

/** The loaders of one request. */
export type PlatformLoaders = ReturnType<typeof createLoaders>;

/** Makes the loaders of one request. */
export function createLoaders(scope: RequestScope) {
  const context = scope as Context;
  return {
    ...fileLoaders(context),
    ...recordFilesLoaders(scope),
    ...importLoaders(context),
    ...changeLoaders(context),
    ...savedFilterLoaders(context),
    ...webhookLoaders(context),
  };
}
