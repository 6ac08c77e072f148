import { driverError } from '../db/duplicate-entry.js';
import { isAppError } from '../errors.js';

const LONGEST = 500;

/**
 * What is kept of a failure for operators. The messages of an `AppError` are made for callers and quote nobody; any other
 * message may quote a value, so that of such a failure only the class and the code stay, and where the log has more.
 */
export function failureText(error: unknown, requestId: string): string {
  if (isAppError(error)) return cut(`${error.code}: ${error.message}`);
  const name = error instanceof Error ? error.name : 'A value that is no error';
  const { code } = driverError(error);
  const kind = typeof code === 'string' ? `${name} ${code}` : name;
  return cut(`${kind}; the log has more under ${requestId}.`);
}

function cut(text: string): string {
  return [...text].slice(0, LONGEST).join('');
}
