import { isDatabaseFailure } from '../db/database-failure.js';
import { isAppError } from '../errors.js';

/** Why a row or an item was refused, as data. */
export interface RowRefusal {
  code: string;
  message: string;
  field?: string;
}

/** Tells a refusal of one row or item as data; what is no fault of it is thrown again. */
export function refusalOf(error: unknown): RowRefusal {
  if (!isAppError(error) || isDatabaseFailure(error)) throw error;
  const { code, message } = error;
  const { field } = error.details;
  return { code, message, ...(typeof field === 'string' ? { field } : {}) };
}
