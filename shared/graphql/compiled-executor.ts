import {
  execute,
  getNamedType,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  isInputObjectType,
  parse,
  typeFromAST,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type TypeNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Principal } from '../access/principal.js';
import type { Log } from '../log.js';
import { accessRequirements, assertAccess, type AccessRequirements } from './access-requirements.js';
import { formatSubgraphError } from './failures.js';

/** What a subgraph answers: plain JSON, errors already fit to be shown. */
export interface SubgraphResult {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

/** One operation for a subgraph. */
export interface SubgraphRequest {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
}

/** What every context holds, whatever else the resolvers need. */
export interface ExecutionScope {
  readonly requestId: string;
  readonly principal: Principal;
  readonly log: Log;
}

/** Answers operations with a schema's resolvers. */
export type ExecuteOperation<Scope extends ExecutionScope> = (
  request: SubgraphRequest,
  scope: Scope,
) => Promise<SubgraphResult>;

interface CompiledOperation {
  requirements: AccessRequirements;
  run(scope: object, variables: Record<string, unknown>): ExecutionResult | PromiseLike<ExecutionResult>;
}

const COMPILED_OPERATIONS = 2_000;

/**
 * Makes the executor of a schema: each operation is parsed, validated and compiled once, together with what it requires
 * of its caller, and kept.
 */
export function compiledExecutor<Scope extends ExecutionScope>(schema: GraphQLSchema): ExecuteOperation<Scope> {
  const cache = new LRUCache<string, CompiledOperation>({ max: COMPILED_OPERATIONS });
  return (request, scope) => executeOperation(schema, cache, request, scope);
}

async function executeOperation(
  schema: GraphQLSchema,
  cache: LRUCache<string, CompiledOperation>,
  { query, operationName, variables }: SubgraphRequest,
  scope: ExecutionScope,
): Promise<SubgraphResult> {
  try {
    const key = operationName ? `${operationName}\n${query}` : query;
    let operation = cache.get(key);
    if (!operation) {
      operation = compileOperation(schema, query, operationName);
      cache.set(key, operation);
    }
    assertAccess(scope.principal, operation.requirements);
    const { data, errors } = await operation.run(scope, variables ?? {});
    if (!errors?.length) return { data: data as Record<string, unknown> };
    const shown = errors.map((error) => formatSubgraphError(error, scope.requestId, scope.log));
    return { data: (data ?? null), errors: shown };
  } catch (error) {
    const wrapped =
      error instanceof GraphQLError ? error : new GraphQLError('failed', { originalError: error as Error });
    return { data: null, errors: [formatSubgraphError(wrapped, scope.requestId, scope.log)] };
  }
}

function compileOperation(schema: GraphQLSchema, query: string, operationName?: string): CompiledOperation {
  const document = parse(query);
  const [invalid] = validate(schema, document, undefined, { maxErrors: 1 });
  if (invalid) {
    throw new GraphQLError(invalid.message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', retryable: false } });
  }
  const requirements = accessRequirements(schema, document);
  // The compiler writes aliases into the text of an object literal, where this one would set the prototype.
  if (query.includes('__proto__')) {
    return {
      requirements,
      run: (scope, variables) =>
        execute({ schema, document, operationName, contextValue: scope, variableValues: variables }),
    };
  }
  const compiled = compileQuery(schema, document, operationName);
  if (!isCompiledQuery(compiled)) throw compiled.errors?.[0] ?? new Error('The operation could not be compiled.');
  const complete = defaultsOf(schema, document, operationName);
  return { requirements, run: (scope, variables) => completed(complete(variables), scope, compiled.query) };
}

type Coerced = ReturnType<typeof getVariableValues>;

function completed(
  { coerced, errors }: Coerced,
  scope: object,
  query: (root: unknown, context: unknown, variables: Record<string, unknown>) => ReturnType<CompiledOperation['run']>,
): ReturnType<CompiledOperation['run']> {
  return errors ? { errors } : query(undefined, scope, coerced);
}

/**
 * Fills in the defaults of input fields: compiled queries refuse an input that omits a field such as
 * `kind: Kind! = OTHER`. Scalars and enum values are the same before and after coercion here, so that the compiled query
 * may coerce once more.
 */
function defaultsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string,
): (variables: Record<string, unknown>) => Coerced {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  if (!definitions.some(({ type }) => isInputObject(schema, type))) return (variables) => ({ coerced: variables });
  return (variables) => getVariableValues(schema, definitions, variables, { maxErrors: 5 });
}

function isInputObject(schema: GraphQLSchema, type: TypeNode): boolean {
  const found = typeFromAST(schema, type as never);
  return found !== undefined && isInputObjectType(getNamedType(found));
}
