import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../../shared/errors.js';
import type { SubgraphRequest, SubgraphResult } from '../../shared/graphql/compiled-executor.js';
import { operationShape, type OperationShape } from './operation-shape.js';

/** Why a subgraph gave no answer: the call never reached it, nothing came in time, or what came is of no use. */
export type CallFailure = 'NOT_SENT' | 'LATE' | 'BROKEN';

const MOST_ERRORS = 100;
const MESSAGES = {
  DEADLINE_EXCEEDED: 'This part of the answer took too long.',
  SUBGRAPH_UNAVAILABLE: 'This part of the answer is not available at the moment.',
  OUTCOME_UNKNOWN: 'It is not known whether this was carried out. Send it again with the same idempotency key.',
} as const satisfies Partial<Record<ErrorCode, string>>;

/**
 * What a subgraph that did not answer would have said: no data, and one error for each field that is missing, so that
 * the gateway shows each at its place in the client's answer. Nothing in it tells where the subgraph runs.
 */
export function failedCall(request: SubgraphRequest, failure: CallFailure): SubgraphResult {
  const shape = operationShape(request);
  const code = codeOf(failure, shape);
  const extensions = { code, retryable: ERROR_CODES[code].retryable };
  const errors: GraphQLFormattedError[] = [];
  for (const path of missingPaths(shape, request)) {
    if (errors.length === MOST_ERRORS) break;
    errors.push({ message: MESSAGES[code], path, extensions });
  }
  return { data: null, errors };
}

/** A mutation that was sent may have been carried out, whatever became of the answer. */
function codeOf(failure: CallFailure, { isMutation }: OperationShape): keyof typeof MESSAGES {
  if (isMutation && failure !== 'NOT_SENT') return 'OUTCOME_UNKNOWN';
  return failure === 'LATE' ? 'DEADLINE_EXCEEDED' : 'SUBGRAPH_UNAVAILABLE';
}

function missingPaths({ roots, entities }: OperationShape, { variables }: SubgraphRequest): (string | number)[][] {
  if (!entities) {
    const asked = roots.filter((field) => field.isAsked(variables));
    return asked.length > 0 ? asked.map(({ name }) => [name]) : [[]];
  }
  const asked = entities.filter((field) => field.isAsked(variables));
  const representations = (variables?.representations ?? []) as { __typename?: string }[];
  const types = new Set(representations.map(({ __typename }) => __typename));
  return representations.flatMap(({ __typename }, index) =>
    asked
      // A condition that is the type of no row is an interface, which any of them may implement.
      .filter(({ typeName }) => typeName === undefined || typeName === __typename || !types.has(typeName))
      .map(({ name }) => ['_entities', index, name]),
  );
}
