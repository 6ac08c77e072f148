import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../shared/errors.js';
import type { GraphContext } from './graph-context.js';

/** Codes of Apollo Server that mean one of ours. */
const SYNONYMS: Readonly<Record<string, ErrorCode>> = {
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
};

/** Brings every error of an answer to the documented form; what has no code of ours becomes `INTERNAL`. */
export function errorPlugin(): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response, contextValue }) => {
          if (response.body.kind === 'single') {
            const { singleResult } = response.body;
            if (singleResult.errors) {
              singleResult.errors = singleResult.errors.map((error) => shownError(error, contextValue));
            }
          }
          return Promise.resolve();
        },
      }),
  };
}

function shownError(error: GraphQLFormattedError, { requestId, log }: GraphContext): GraphQLFormattedError {
  const { serviceName: _service, stacktrace: _stack, ...extensions } = error.extensions ?? {};
  const given = typeof extensions.code === 'string' ? extensions.code : '';
  const code = SYNONYMS[given] ?? given;
  const place = {
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
  };
  if (isKnown(code)) {
    return {
      message: error.message,
      ...place,
      extensions: { retryable: ERROR_CODES[code].retryable, ...extensions, code },
    };
  }
  log.error({ requestId, path: error.path?.join('.'), code: given, message: error.message }, 'unexpected failure');
  return {
    message: `Something went wrong on our side. Name this request when you ask about it: ${requestId}`,
    ...place,
    extensions: { code: 'INTERNAL', retryable: false, requestId },
  };
}

function isKnown(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_CODES, code);
}
