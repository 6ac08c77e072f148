import { inTransaction } from '../db/transaction.js';
import { noteFailedReplay, replayOnce } from '../events/dead-letters.js';
import type { EventHandler } from '../events/event-handler.js';
import type { JobDefinition, JobScope } from '../jobs/job.js';
import { ERASED, ERASURE_REQUESTED } from './erasure-events.js';

const AT_ONCE = 100;

/** Makes the job that tries again what could not be erased. */
export function retryErasures(handlers: readonly EventHandler[]): JobDefinition {
  return {
    name: 'retry-erasures',
    description: 'Tries again what could not be erased here, and lets go of undigested events about erased records.',
    everyMs: 60_000,
    run: async (scope) => (await forgetLetters(scope)) + (await replayLetters(scope, handlers)),
  };
}

const IS_ERASURE = `(event_type LIKE '%.${ERASED}' OR event_type = '${ERASURE_REQUESTED}')`;

/** A handler that is far behind may have laid an event aside after its record was erased. */
function forgetLetters(scope: JobScope): Promise<number> {
  return inTransaction(scope, ({ db }) =>
    db.run(`DELETE FROM dead_letters WHERE NOT ${IS_ERASURE} AND record_id IN (SELECT record_id FROM erased_records)`),
  );
}

/**
 * Those that were tried longest ago, so that each has its turn however many fail again; in their order, because what a
 * subgraph announces comes behind what it has erased.
 */
async function replayLetters(scope: JobScope, handlers: readonly EventHandler[]): Promise<number> {
  const letters = await scope.db.query(
    `SELECT id FROM (SELECT id, source, position FROM dead_letters WHERE ${IS_ERASURE} ` +
      `ORDER BY failed_at, source, position LIMIT ${String(AT_ONCE)}) l ORDER BY l.source, l.position`,
  );
  let replayed = 0;
  let failure: Error | undefined;
  for (const letter of letters) {
    const id = letter.id as string;
    try {
      while (!(await inTransaction(scope, (tx) => replayOnce(tx, handlers, id))));
      replayed += 1;
    } catch (error) {
      failure ??= error as Error;
      await inTransaction(scope, (tx) => noteFailedReplay(tx, id, error));
    }
  }
  if (failure) throw failure;
  return replayed;
}
