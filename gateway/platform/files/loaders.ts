import DataLoader from 'dataloader';
import { placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import { isAppError } from '../../../shared/errors.js';
import type { SubgraphDefinition } from '../../../shared/graphql/subgraph.js';
import { graphContext } from '../../graph-context.js';
import { findVisible } from '../../node/find-visible.js';
import { nodeTypes, type NodeType } from '../../node/node-subgraph.js';
import type { Context } from '../context.js';
import { File } from './file.entity.js';
import { OWNERS_OF_FILES } from './owners-of-files.js';

/** Loaders of files, and of what the owners of records say of them. */
export function fileLoaders(scope: Context) {
  const recordIsVisible = new DataLoader<string, boolean>((ids) => areVisible(scope, ids), { maxBatchSize: 1_000 });
  return {
    /** Whether the caller may see a record; fails where its owner does not answer. */
    recordIsVisible,
    /** Living files of records that the caller may see. */
    fileById: new DataLoader<string, File | null>((ids) => visibleFiles(scope, ids, recordIsVisible), {
      maxBatchSize: 1_000,
    }),
  };
}

/** Asks the owners of records under the caller's principal: any number of records, one question for each type. */
async function areVisible(scope: Context, ids: readonly string[]): Promise<(boolean | Error)[]> {
  const { definitions, calls } = scope.services;
  const { requestId, principal, deadline, log, address } = scope;
  const context = graphContext({ requestId, principal, deadline, log, address });
  const found = await findVisible(ids, ownersOfFiles(definitions), calls, context);
  return found.map((record) => (isAppError(record) ? record : record !== null));
}

function ownersOfFiles(definitions: readonly SubgraphDefinition[]): ReadonlyMap<string, NodeType> {
  const own = Object.entries(OWNERS_OF_FILES).map(
    ([prefix, typeName]) => [prefix, { typeName, subgraph: 'platform' }] as const,
  );
  return new Map([...nodeTypes(definitions), ...own]);
}

async function visibleFiles(
  scope: Context,
  ids: readonly string[],
  recordIsVisible: DataLoader<string, boolean>,
): Promise<(File | Error | null)[]> {
  const files = await scope.db.select(
    File,
    `SELECT ${columnList(File, 'f')} FROM files f WHERE f.id IN (${placeholders(ids)}) AND f.deleted_at IS NULL`,
    ids,
  );
  const seen = await Promise.all(files.map((file) => fileIfSeen(file, recordIsVisible)));
  const byId = new Map(files.map(({ id }, position) => [id, seen[position] ?? null]));
  return ids.map((id) => byId.get(id) ?? null);
}

async function fileIfSeen(file: File, recordIsVisible: DataLoader<string, boolean>): Promise<File | Error | null> {
  try {
    return (await recordIsVisible.load(file.recordId)) ? file : null;
  } catch (error) {
    return error as Error;
  }
}
