import type { GraphQLError, GraphQLFormattedError } from 'graphql';

import { ERROR_CODES } from '../../shared/errors.js';
import type { AppError, ErrorCode, ErrorDetails } from '../../shared/errors.js';
import { REQUIRED_SCOPES } from './told-fields.js';

/** How many errors one refusal lists. */
export const MAX_ERRORS = 20;

/** Messages of graphql-js echo what the client sent, which can be as large as the body. */
const MAX_MESSAGE_LENGTH = 500;

/** A request that ends here: the HTTP status and the errors of its answer. */
export interface Refusal {
  readonly kind: 'refused';
  readonly status: number;
  readonly errors: readonly GraphQLFormattedError[];
  readonly headers?: readonly (readonly [string, string])[];
}

/** Refuses with one code; the errors are plain values that hold on to no document. */
export function refuse(
  code: ErrorCode,
  causes: readonly (Pick<GraphQLError, 'message' | 'locations'> & Partial<Pick<GraphQLError, 'extensions'>>)[],
  details: ErrorDetails = {},
): Refusal {
  const { status, retryable } = ERROR_CODES[code];
  const errors = causes.slice(0, MAX_ERRORS).map(({ message, locations, extensions }) => ({
    message: trim(message),
    ...(locations === undefined ? {} : { locations }),
    extensions: { ...details, ...toldOf(extensions), code, retryable },
  }));
  return { kind: 'refused', status, errors };
}

/** What our own rules tell of an error; those of others may quote what was sent. */
function toldOf(extensions: GraphQLError['extensions'] = {}): ErrorDetails {
  return REQUIRED_SCOPES in extensions ? { [REQUIRED_SCOPES]: extensions[REQUIRED_SCOPES] } : {};
}

/** Refuses with what was thrown for the client to see. */
export function refuseWith(error: AppError): Refusal {
  return refuse(error.code, [{ message: error.message, locations: undefined }], error.details);
}

/** A copy through bytes: a mere slice would keep the whole source in memory, and may end within a character. */
function trim(message: string): string {
  if (message.length <= MAX_MESSAGE_LENGTH) return message;
  return `${Buffer.from(message.slice(0, MAX_MESSAGE_LENGTH - 1)).toString()}…`;
}
