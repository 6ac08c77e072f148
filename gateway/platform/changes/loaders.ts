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

function visibleNow(scope: Context, changes: readonly ChangedRecordFacts[]): Promise<(FoundNode | Error | null)[]> {
  const { requestId, principal, deadline, log, address, services } = scope;
  const sources = new Map([...recordSources(scope).values()].map((source) => [source.name, source]));
  const types = new Map<string, RecordSource>();
  for (const { id, type } of changes) {
    const source = sources.get(type);
    if (source) types.set(id.slice(0, id.lastIndexOf('_')), source);
  }
  const ids = changes.map(({ id }) => id);
  return findVisible(ids, types, services.calls, graphContext({ requestId, principal, deadline, log, address }));
}
