import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../shared/errors.js';
import { internalFailure } from '../shared/graphql/failures.js';
import { counter } from '../shared/operation/metrics.js';
import type { Language } from '../shared/text/language.js';
import { translate } from '../shared/text/messages/translate.js';
import type { GraphContext } from './graph-context.js';

const operations = counter(
  'kehu_graphql_operations_total',
  'GraphQL operations by type and by what came of them: OK, or the code of the first error.',
  ['type', 'outcome'],
);

/** Codes of Apollo Server that mean one of ours. */
const SYNONYMS: Readonly<Record<string, ErrorCode>> = {
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
};

/** Faults of the client that Apollo Server reports without a code. */
const CLIENT_FAULTS = new Set(['provided sha does not match query', 'Unsupported persisted query version']);

/** What Apollo Server says when one of the steps around the execution throws. */
const BROKEN_STEP = 'Internal server error';
const BROKEN = 'Something went wrong on our side. Name this request, by its x-request-id, when you ask about it.';

/**
 * For `ApolloServer({ formatError })`, the one place that sees also what is refused before there is an operation: a body
 * that is no request, a content type that browsers send unasked.
 */
export function formatRefusal(error: GraphQLFormattedError): GraphQLFormattedError {
  if (error.message === BROKEN_STEP) return { message: BROKEN, extensions: { retryable: false, code: 'INTERNAL' } };
  const extensions: Record<string, unknown> = { ...error.extensions };
  if (CLIENT_FAULTS.has(error.message)) extensions.code = 'BAD_REQUEST';
  const code = String(extensions.code);
  return isKnown(code) ? { ...error, extensions: { retryable: ERROR_CODES[code].retryable, ...extensions } } : error;
}

/** Brings every error of an answer to the documented form and the client's language; what has no code of ours becomes `INTERNAL`. */
export function errorPlugin(): ApolloServerPlugin<GraphContext> {
  return {
    unexpectedErrorProcessingRequest: ({ requestContext: { contextValue }, error }) => {
      contextValue.log.error({ requestId: contextValue.requestId, error }, 'unexpected failure');
      return Promise.resolve();
    },
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue }) => {
          for (const error of errors) logUnexpected(error, contextValue);
          return Promise.resolve();
        },
        willSendResponse: ({ request, response, contextValue, operation }) => {
          if (response.body.kind === 'single') {
            const { singleResult } = response.body;
            forgetValueCompletion(singleResult);
            if (singleResult.errors) {
              const { requestId, language } = contextValue;
              singleResult.errors = inLanguage(
                singleResult.errors.map((error) => shownError(error, requestId)),
                language,
              );
            }
            const code = singleResult.errors?.[0]?.extensions?.code;
            operations.add({ type: operation?.operation ?? 'none', outcome: typeof code === 'string' ? code : 'OK' });
          }
          if (response.http.status === 400 && takesPlainJsonOnly(request.http?.headers.get('accept'))) {
            response.http.status = 200;
          }
          return Promise.resolve();
        },
      }),
  };
}

/** Failures with their messages in a language; all else of them is for programs, and stays. */
export function inLanguage<Failure extends Pick<GraphQLFormattedError, 'message'>>(
  failures: readonly Failure[],
  language: Language = 'en',
): readonly Failure[] {
  if (language === 'en') return failures;
  return failures.map((failure) => ({ ...failure, message: translate(failure.message, language) }));
}

/**
 * Whoever takes `application/json` and nothing else cannot know whether it was a proxy that answered with another status:
 * GraphQL over HTTP asks for 200 then, for all but requests that are malformed themselves.
 */
function takesPlainJsonOnly(accept: string | undefined): boolean {
  const types = (accept ?? '').split(',').map((range) => range.split(';', 1)[0]?.trim().toLowerCase());
  return types.every((type) => type === 'application/json');
}

function logUnexpected(error: GraphQLError, { requestId, log }: GraphContext): void {
  const code = typeof error.extensions.code === 'string' ? error.extensions.code : '';
  if (isKnown(SYNONYMS[code] ?? code)) return;
  const cause = error.originalError ?? error;
  log.error({ requestId, path: error.path?.join('.'), code, error: cause }, 'unexpected failure');
}

function shownError(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
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
  return { ...internalFailure(requestId), ...place };
}

/**
 * The gateway reports there each reference that became null because its row is absent or hidden, in words and with a code
 * of its own. For clients of this graph that is an ordinary null.
 */
function forgetValueCompletion(result: { extensions?: Record<string, unknown> }): void {
  if (!result.extensions || !('valueCompletion' in result.extensions)) return;
  const { valueCompletion: _report, ...others } = result.extensions;
  if (Object.keys(others).length > 0) result.extensions = others;
  else delete result.extensions;
}

function isKnown(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_CODES, code);
}
