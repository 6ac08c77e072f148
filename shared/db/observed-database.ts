import { counter, histogram, secondsSince } from '../operation/metrics.js';
import { inSpan } from '../operation/traces.js';
import { isAppError } from '../errors.js';
import type { Database } from './database.js';
import { storageFailure } from './storage-full.js';

const transactions = histogram(
  'kehu_transaction_seconds',
  'Transactions with all their attempts and the wait before, by what came of them: COMMITTED, ROLLED_BACK, or a code.',
  ['database', 'outcome'],
);
const retries = counter(
  'kehu_transaction_retries_total',
  'Transactions that began again after a deadlock or a lock timeout.',
  ['database'],
);

/**
 * A database whose transactions are counted, timed and traced, and fail with `STORAGE_FULL` where there is no room;
 * `name` tells it apart.
 */
export function observedDatabase(name: string, database: Database): Database {
  return {
    ...database,
    transact: (deadline, work) =>
      inSpan({ name: 'transaction', kind: 'internal', facts: { database: name } }, async (note) => {
        const started = performance.now();
        let outcome = 'ROLLED_BACK';
        let attempts = 0;
        try {
          const result = await database.transact(deadline, (transaction) => {
            attempts += 1;
            return work(transaction);
          });
          outcome = 'COMMITTED';
          return result;
        } catch (error) {
          const failure = storageFailure(error);
          if (isAppError(failure)) outcome = failure.code;
          throw failure;
        } finally {
          transactions.observe({ database: name, outcome }, secondsSince(started));
          if (attempts > 1) retries.add({ database: name }, attempts - 1);
          note({ outcome, attempts });
        }
      }),
  };
}
