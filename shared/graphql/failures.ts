import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, isAppError, type AppError } from '../errors.js';
import type { Log } from '../log.js';

/** What a client sees of a failure: its code, whether trying again may help, and the details meant for it. */
export function appErrorExtensions(error: AppError): Record<string, unknown> {
  return { ...error.details, code: error.code, retryable: ERROR_CODES[error.code].retryable };
}

/**
 * Turns a failure inside a subgraph into what may leave it. An {@link AppError} passes; a complaint of GraphQL itself
 * about a value keeps its text; anything else is logged and becomes `INTERNAL` with the request's id.
 */
export function formatSubgraphError(error: GraphQLError, requestId: string, log: Log): GraphQLFormattedError {
  const { path, message } = error;
  // Compiled queries make some errors of their own, which have no extensions whatever their type says.
  const extensions = (error.extensions as GraphQLError['extensions'] | undefined) ?? {};
  const cause = innermost(error);
  const place = path ? { path } : {};
  if (isAppError(cause)) {
    if (cause.cause) log.warn({ requestId, path: path?.join('.'), code: cause.code, error: cause.cause }, 'failed');
    return { message: cause.message, ...place, extensions: appErrorExtensions(cause) };
  }
  if (cause === error && typeof extensions.code === 'string') {
    return { message, ...place, extensions: { ...extensions } };
  }
  if (cause === error && /^(?:Variable|Argument) "/.test(message)) {
    return { message, ...place, extensions: { code: 'BAD_USER_INPUT', retryable: false } };
  }
  log.error({ requestId, path: path?.join('.'), error: cause }, 'unexpected failure');
  return { ...internalFailure(requestId), ...place };
}

/** All that a client learns of a failure that nobody foresaw: which request it was. */
export function internalFailure(requestId: string): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  return {
    message: `Something went wrong on our side. Name this request when you ask about it: ${requestId}`,
    extensions: { code: 'INTERNAL', retryable: false, requestId },
  };
}

function innermost(error: GraphQLError): unknown {
  let cause: unknown = error;
  while (typeof cause === 'object' && cause !== null && 'originalError' in cause && cause.originalError) {
    cause = cause.originalError;
  }
  return cause;
}
