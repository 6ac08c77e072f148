import { toDatabaseInstant, toNumber } from '../../../shared/db/rows.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import { ERROR_CODES, isAppError, knownCode, type ErrorCode } from '../../../shared/errors.js';
import { later } from '../../../shared/values/later.js';
import type { ImportJobScope } from './run-imports.js';

const SECOND = 1_000;
const LONGEST_DELAY = 300 * SECOND;
/** Milliseconds until an import is tried again that has failed at the same place once, twice, and so on. */
const DELAYS = [2 * SECOND, 10 * SECOND, 60 * SECOND, LONGEST_DELAY];

/**
 * Puts an import off that has failed, so that others come first; the longer, the more often it has failed at the same
 * place. Answers false where it should be given up: it is Kehu's own fault, not one that passes, and comes again and again.
 * Does nothing where another process has taken it over.
 */
export async function putOff(
  scope: ImportJobScope,
  { id, claim }: { id: string; claim: string },
  error: unknown,
): Promise<boolean> {
  return inTransaction(scope, async ({ db, now, log }) => {
    const [row] = await db.query(
      `SELECT reached, failed_at, failures FROM import_progress WHERE id = ? AND claimed_by = ?${db.forUpdate}`,
      [id, claim],
    );
    const failures = row && row.failed_at === row.reached ? toNumber(row.failures) + 1 : 1;
    log.error({ import: id, failures, error }, 'import not carried out');
    if (!row) return true;
    const delay = DELAYS[failures - 1];
    if (delay === undefined && !isAway(error)) return false;
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
  return knownCode(isAppError(error) ? (error.details.code ?? error.code) : undefined);
}

/** Whether a batch that failed so may be sent again, with its key: also where nobody knows what became of it. */
export function isPassing(code: ErrorCode): boolean {
  return ERROR_CODES[code].retryable || code === 'OUTCOME_UNKNOWN';
}

/**
 * Whether something is away that may come back. Stores and the operating system say so in codes of their own, such as
 * `ECONNREFUSED` and `ENOSPC`; that something is not there is none of these.
 */
function isAway(error: unknown): boolean {
  const code = failureCode(error);
  if (code !== 'INTERNAL') return isPassing(code);
  const { code: foreign, $fault: fault } = (isAppError(error) ? error.details : error) as Record<string, unknown>;
  return fault === 'server' || (typeof foreign === 'string' && /^E[A-Z]+$/.test(foreign) && foreign !== 'ENOENT');
}
