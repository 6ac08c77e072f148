import { AppError } from '../errors.js';
import { driverError } from './duplicate-entry.js';

/** SQLite's codes for a write that found no room, or a device that no longer takes any. */
const SQLITE_CODES = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_TRUNCATE', 'SQLITE_IOERR_SHMSIZE']);

/** What MySQL and MariaDB say then: disk full (1021, and 20 of their file library), table full (1114). */
const MYSQL_NUMBERS = new Set([20, 1021, 1114]);

/** Error writing a file (3, 1026), error from the storage engine (1030) or during COMMIT (1180): the text says which one. */
const MYSQL_PASSED_ON = new Set([3, 1026, 1030, 1180]);
/** The system's ENOSPC and EDQUOT, and the engine's own: no more room in the file, disk full. */
const NO_ROOM = /\b(?:error|errno:|Errcode:) (?:28|122|135|189)\b/i;

/** A write found no room: the failure for the client, in place of what the database said. Other failures stay what they are. */
export function storageFailure(error: unknown): unknown {
  return isStorageFull(error)
    ? new AppError('STORAGE_FULL', 'There is no room left to store anything. Nothing was changed.')
    : error;
}

function isStorageFull(error: unknown): boolean {
  const { code, errno = 0, message } = driverError(error);
  if (code !== undefined && (SQLITE_CODES.has(code) || code === 'ENOSPC' || code === 'EDQUOT')) return true;
  return MYSQL_NUMBERS.has(errno) || (MYSQL_PASSED_ON.has(errno) && NO_ROOM.test(message));
}
