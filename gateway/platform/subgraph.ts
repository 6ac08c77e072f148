import { defineSubgraph } from '../../shared/graphql/subgraph.js';
import { changeResolvers } from './changes/resolvers.js';
import { collectFileOrphans } from './files/collect-orphans.js';
import { File } from './files/file.entity.js';
import { fileRecord } from './files/file.record.js';
import { removeDeletedFiles } from './files/remove-deleted-files.js';
import { fileResolvers } from './files/resolvers.js';
import { createLoaders } from './loaders.js';
import { CreateFiles1764100000000 } from './migrations/1764100000000-create-files.js';
import { platformResolvers } from './resolvers.js';

/**
 * What apps and operators need of the graph as a whole. It is mounted inside the gateway in every mode, because it asks
 * the other subgraphs on behalf of its callers.
 */
export const platform = defineSubgraph({
  name: 'platform',
  folder: 'gateway/platform',
  resolvers: [platformResolvers, fileResolvers, changeResolvers],
  database: { entities: [File], migrations: [CreateFiles1764100000000] },
  records: [fileRecord],
  jobs: [removeDeletedFiles, collectFileOrphans],
  createLoaders,
  idPrefixes: { fil: 'File' },
});
