import { isAppError } from '../errors.js';

/**
 * Tells whether the database failed, and not the work on it: then the whole transaction is given up and comes again, and
 * no part of it is to blame. A rule of a table that was broken is the fault of the work.
 */
export function isDatabaseFailure(error: unknown): boolean {
  if (isAppError(error)) return error.code === 'OVERLOADED' || error.code === 'DEADLINE_EXCEEDED';
  if (typeof error !== 'object' || error === null || !('driverError' in error)) return false;
  const { code = '', errno = 0 } = error.driverError as { code?: string; errno?: number };
  const breaksRule = /^SQLITE_(?:CONSTRAINT|ERROR|MISMATCH|TOOBIG)/.test(code) || RULE_ERRORS.has(errno);
  return !breaksRule;
}

/**
 * Duplicate, null, unknown column or table, too long, too large, wrong value, syntax, foreign key, check, a packet or a
 * list of parameters beyond what the server takes.
 */
const RULE_ERRORS = new Set([
  ...[1048, 1054, 1062, 1064, 1136, 1146, 1153, 1242, 1264, 1265, 1292, 1364, 1365, 1366, 1390, 1406, 1451, 1452, 1690],
  ...[3819, 4025],
]);
