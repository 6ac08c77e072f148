import {
  executeSync,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type GraphQLSchema,
} from 'graphql';
import type { Asked } from './documents.js';

/** What comes back over HTTP. */
export interface Expected {
  readonly status: number;
  readonly text: string;
}

const MOST_ERRORS = 20;

/**
 * The answer that a server gives whose schema holds nothing but what the caller was shown: what is hidden must get the
 * same, byte for byte. Undefined where such a server would carry the document out.
 */
export function answerWithout(shown: GraphQLSchema, { query, variables = {} }: Asked): Expected | undefined {
  const document = parse(query);
  const operation = getOperationAST(document)!;
  const rootless = shown.getRootType(operation.operation)
    ? []
    : [new GraphQLError(`Schema is not configured for ${operation.operation} operations.`, { nodes: operation })];
  const invalid = [...rootless, ...validate(shown, document, specifiedRules, { maxErrors: MOST_ERRORS })];
  if (invalid.length > 0) return refusal('GRAPHQL_VALIDATION_FAILED', invalid);
  const { errors } = getVariableValues(shown, operation.variableDefinitions ?? [], variables, {
    maxErrors: MOST_ERRORS,
  });
  if (errors) return refusal('BAD_USER_INPUT', errors);
  if (!query.includes('__type(')) return undefined;
  const { data } = executeSync({ schema: shown, document, variableValues: variables });
  return { status: 200, text: JSON.stringify({ data }) };
}

function refusal(code: string, causes: readonly GraphQLError[]): Expected {
  const errors = causes.slice(0, MOST_ERRORS).map(({ message, locations }) => ({
    message,
    locations,
    extensions: { retryable: false, code },
  }));
  return { status: 400, text: JSON.stringify({ errors }) };
}
