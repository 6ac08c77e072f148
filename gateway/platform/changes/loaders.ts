import DataLoader from 'dataloader';
import { graphContext } from '../../graph-context.js';
import { findVisible, type FoundNode } from '../../node/find-visible.js';
import type { Context } from '../context.js';
import type { ChangedRecordFacts } from './list-changes.js';
import { recordSources, type RecordSource } from './record-sources.js';

/** Loaders of the records that changes are about. */
export function changeLoaders(scope: Context) {
  return {
    /** A changed record as far as the caller may see it now: one question to its owner for each type. */
    changedRecord: new DataLoader<ChangedRecordFacts, { id: string } | null, string>(
      (changes) => visibleNow(scope, changes),
      {
        cacheKeyFn: ({ id }) => id,
        maxBatchSize: 1_000,
      },
    ),
  };
}

async function visibleNow(
  scope: Context,
  changes: readonly ChangedRecordFacts[],
): Promise<(FoundNode | Error | null)[]> {
  const { requestId, principal, deadline, log, address, services } = scope;
  const sources = new Map([...recordSources(scope).values()].map((source) => [source.name, source]));
  const types = new Map<string, RecordSource>();
  for (const { id, type } of changes) {
    const source = sources.get(type);
    if (source) types.set(id.slice(0, id.lastIndexOf('_')), source);
  }
  const ids = changes.map(({ id }) => id);
  const context = graphContext({ requestId, principal, deadline, log, address });
  const found = await findVisible(ids, types, services.calls, context);
  return Promise.all(found.map((each) => withFields(scope, each)));
}

/** Nobody is asked for the fields of what the platform itself keeps: they are read from what stands here. */
async function withFields<Found extends Error | null>(
  { loaders }: Context,
  found: FoundNode | Found,
): Promise<FoundNode | Found | null> {
  const own = { File: loaders.fileById, SavedFilter: loaders.savedFilterById, Webhook: loaders.webhookById };
  if (found === null || found instanceof Error || !Object.hasOwn(own, found.__typename)) return found;
  const { __typename: typeName, id } = found;
  const row: { id: string } | null = await own[typeName as keyof typeof own].load(id);
  return row && Object.assign({ __typename: typeName }, row);
}
