import { execute, GraphQLError, parse, validate, type ExecutionResult, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Database } from '../db/database.js';
import { openDatabase, type DatabaseLocation } from '../db/open-database.js';
import type { RequestScope } from '../request-scope.js';
import { accessRequirements, assertAccess, type AccessRequirements } from './access-requirements.js';
import { executableSchema } from './executable-schema.js';
import { formatSubgraphError } from './failures.js';
import { liveScope, realCircumstances, type Circumstances, type LiveScope, type RequestFacts } from './live-scope.js';
import type { SubgraphDefinition } from './subgraph.js';
import { loadTypeDefinitions } from './type-definitions.js';

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

/** A subgraph with its database open, ready to answer. */
export interface MountedSubgraph {
  readonly definition: SubgraphDefinition;
  readonly database: Database;
  readonly schema: GraphQLSchema;
  /** Begins a request: one scope serves all its operations here. */
  scope(facts: RequestFacts): LiveScope;
  execute(request: SubgraphRequest, scope: LiveScope): Promise<SubgraphResult>;
  close(): Promise<void>;
}

interface CompiledOperation {
  requirements: AccessRequirements;
  run(scope: RequestScope, variables: Record<string, unknown>): ExecutionResult | PromiseLike<ExecutionResult>;
}

const COMPILED_OPERATIONS = 2_000;

/** Opens a subgraph's database and makes its schema. */
export async function mountSubgraph(
  definition: SubgraphDefinition,
  location: DatabaseLocation,
  circumstances: Circumstances = realCircumstances,
): Promise<MountedSubgraph> {
  const schema = executableSchema(loadTypeDefinitions(definition.folder), definition.resolvers, (context) => {
    (context as LiveScope).forgetLoaded();
  });
  const database = await openDatabase(location, definition.name, definition.database);
  const compiled = new LRUCache<string, CompiledOperation>({ max: COMPILED_OPERATIONS });
  return {
    definition,
    database,
    schema,
    scope: (facts) => liveScope(facts, database, definition.createLoaders, circumstances),
    execute: (request, scope) => executeOperation(schema, compiled, request, scope),
    close: () => database.close(),
  };
}

async function executeOperation(
  schema: GraphQLSchema,
  cache: LRUCache<string, CompiledOperation>,
  { query, operationName, variables }: SubgraphRequest,
  scope: LiveScope,
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
    return { data: (data ?? null) as Record<string, unknown> | null, errors: shown };
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
  return { requirements, run: (scope, variables) => compiled.query(undefined, scope, variables) };
}
