import { toDatabaseInstant, toNumber } from '../../../shared/db/rows.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import { ERROR_CODES, isAppError, type ErrorCode } from '../../../shared/errors.js';
import { later } from '../../../shared/values/later.js';
import type { ImportJobScope } from './run-imports.js';

const SECOND = 1_000;
/** Milliseconds until an import is tried again that has failed at the same place once, twice, and so on. */
const DELAYS = [2 * SECOND, 10 * SECOND, 60 * SECOND, 300 * SECOND];
const LONGEST_DELAY = 300 * SECOND;

/**
 * Puts an import off that has failed, so that others come first; the longer, the more often it has failed at the same
 * place. Answers false where it should be given up: it is Kehu's own fault, not one that passes, and comes again and again.
 */
export async function putOff(scope: ImportJobScope, id: string, error: unknown): Promise<boolean> {
  return inTransaction(scope, async ({ db, now, log }) => {
    const [row] = await db.query(
      `SELECT reached, failed_at, failures FROM import_progress WHERE id = ?${db.forUpdate}`,
      [id],
    );
    if (!row) return true;
    const failures = row.failed_at === row.reached ? toNumber(row.failures) + 1 : 1;
    const delay = DELAYS[failures - 1];
    log.error({ import: id, failures, error }, 'import not carried out');
    if (delay === undefined && !mayPass(error)) return false;
    await db.run('UPDATE import_progress SET failed_at = reached, failures = ?, due_at = ? WHERE id = ?', [
      failures,
      toDatabaseInstant(later(now(), delay ?? LONGEST_DELAY)),
      id,
    ]);
    return true;
  });
}

/** The code that an import failed with: of what the graph answered, where it is that. */
export function failureCode(error: unknown): ErrorCode {
  return isAppError(error) ? ((error.details.code ?? error.code) as ErrorCode) : 'INTERNAL';
}

function mayPass(error: unknown): boolean {
  return ERROR_CODES[failureCode(error)].retryable;
}
