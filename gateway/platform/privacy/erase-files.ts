import { ERROR_CODES, isAppError } from '../../../shared/errors.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import type { JobDefinition, JobScope } from '../../../shared/jobs/job.js';
import { eraseRecords } from '../../../shared/privacy/erase-records.js';
import type { ErasedRecord } from '../../../shared/privacy/erasure-state.js';
import { askSubgraph } from '../ask-subgraph.js';
import { fileRecord } from '../files/file.record.js';
import { removeContents } from '../files/remove-deleted-files.js';
import { savedFilterRecord } from '../saved-filters/saved-filter.record.js';
import type { PlatformServices } from '../services.js';

type Scope = JobScope<PlatformServices>;

const AT_ONCE = 200;

/**
 * Erases the files of records that were erased in any subgraph, and the saved filters of members of staff. It asks for what it has not followed yet, so nothing is
 * missed by a subgraph that was down; what it has followed it says after the contents are gone.
 */
export const eraseFiles: JobDefinition<PlatformServices> = {
  name: 'erase-files',
  description: 'Erases the files of records that were erased, with their contents, and the saved filters of staff.',
  everyMs: 10_000,
  run: async (scope) => {
    let total = 0;
    let failure: Error | undefined;
    for (const subgraph of Object.keys(scope.services.calls)) {
      try {
        total += await follow(scope, subgraph);
      } catch (error) {
        // What a subgraph that is down has to tell waits, and the next run is not put off for it.
        if (isAppError(error) && ERROR_CODES[error.code].retryable)
          scope.log.warn({ error, subgraph }, 'erasures wait');
        else failure ??= error as Error;
      }
    }
    if (failure) throw failure;
    return total;
  },
};

async function follow(scope: Scope, subgraph: string): Promise<number> {
  let total = 0;
  while (!scope.signal.aborted) {
    const { _erasedRecords: records } = await askSubgraph<{ _erasedRecords: ErasedRecord[] }>(
      scope,
      subgraph,
      'query ($first: Int!) { _erasedRecords(first: $first) { recordType recordId erasureId } }',
      { first: AT_ONCE },
    );
    if (records.length === 0) break;
    await eraseWith(scope, records);
    const ids = records.map(({ recordId }) => recordId);
    await askSubgraph(scope, subgraph, 'mutation ($ids: [ID!]!) { _followErased(ids: $ids) }', { ids });
    total += ids.length;
  }
  return total;
}

async function eraseWith(scope: Scope, records: readonly ErasedRecord[]): Promise<void> {
  await inTransaction(scope, async (tx) => {
    for (const { recordType, recordId, erasureId } of records) {
      await eraseRecords(tx, { records: [fileRecord, savedFilterRecord] }, erasureId, {
        typeName: recordType,
        ids: [recordId],
      });
    }
  });
  const [left] = await scope.db.query('SELECT id FROM files WHERE deleted_at IS NOT NULL LIMIT 1');
  if (left) await removeContents(scope);
}
