import { isAppError, type ErrorCode } from '../errors.js';

/**
 * Tells whether the database failed, and not the work on it: then the whole transaction is given up and comes again, and
 * no part of it is to blame. A rule of a table that was broken is the fault of the work, and so is a statement or a value
 * that the driver or the server does not take.
 */
export function isDatabaseFailure(error: unknown): boolean {
  if (isAppError(error)) return OUT_OF_ORDER.has(error.code);
  if (typeof error !== 'object' || error === null || !('driverError' in error)) return false;
  return !isFaultOfWork(error.driverError as DriverError);
}

/** What drivers say of a failure; `sqlState` is of MySQL and MariaDB. */
interface DriverError {
  readonly code?: string;
  readonly errno?: number;
  readonly sqlState?: string;
  /** The connection is gone. */
  readonly fatal?: boolean;
  readonly message?: string;
}

function isFaultOfWork({ code = '', errno, sqlState = '', fatal, message = '' }: DriverError): boolean {
  if (errno !== undefined && NO_FAULT_ERRORS.has(errno)) return false;
  if (/^SQLITE_(?:CONSTRAINT|ERROR|MISMATCH|TOOBIG|RANGE)/.test(code) || RULE_ERRORS.has(errno ?? 0)) return true;
  if (RULE_STATES.test(sqlState)) return true;
  // Drivers have no code for what they refuse themselves, such as an object or a wrong number of values.
  return code === '' && errno === undefined && fatal !== true && !/closed|not open/i.test(message);
}

const OUT_OF_ORDER: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'OVERLOADED',
  'DEADLINE_EXCEEDED',
  'SUBGRAPH_UNAVAILABLE',
  'OUTCOME_UNKNOWN',
  'STORAGE_FULL',
]);

/** Cardinality, data, integrity constraint, syntax. */
const RULE_STATES = /^(?:21|22|23|42)/;

/**
 * Of these classes too, but no fault of the work: access denied to a database, a table, a column or a statement; the
 * database is missing; too many connections, statements or questions.
 */
const NO_FAULT_ERRORS: ReadonlySet<number> = new Set([1044, 1045, 1049, 1142, 1143, 1203, 1226, 1227, 1370, 1461]);

/**
 * Faults of the work outside these classes: too large a packet, a truncated value, a column without default, a wrong value,
 * too many parameters, a check that fails.
 */
const RULE_ERRORS: ReadonlySet<number> = new Set([1153, 1265, 1364, 1366, 1390, 3819]);
