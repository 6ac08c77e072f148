import {
  execute,
  getNamedType,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  isInputObjectType,
  isNonNullType,
  Kind,
  parse,
  typeFromAST,
  validate,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLNamedType,
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

/** Waits until there is room to note the personal data that an operation is about to read; undefined where there is. */
export type ReadRoom<Scope> = (scope: Scope) => Promise<void> | undefined;

/** Answers operations with a schema's resolvers. */
export type ExecuteOperation<Scope extends ExecutionScope> = (
  request: SubgraphRequest,
  scope: Scope,
) => Promise<SubgraphResult>;

interface CompiledOperation {
  requirements: AccessRequirements;
  /** How many fields it selects. */
  fields: number;
  run(scope: object, variables: Record<string, unknown>): ExecutionResult | PromiseLike<ExecutionResult>;
}

/** Memory for compiled operations, in bytes as {@link compiledSize} estimates them. */
const LARGEST_CACHE = 64 * 2 ** 20;
/** A longer text is run once and forgotten: what repeats it is its literals, which should be variables. */
const LONGEST_KEPT = 16_384;
/** Measured: the functions made for one selected field take about this many bytes. */
const BYTES_PER_FIELD = 4_000;

/**
 * Makes the executor of a schema: each operation is parsed, validated and compiled once, together with what it requires
 * of its caller, and kept.
 */
export function compiledExecutor<Scope extends ExecutionScope>(
  schema: GraphQLSchema,
  readRoom: ReadRoom<Scope> = () => undefined,
): ExecuteOperation<Scope> {
  const cache = new LRUCache<string, CompiledOperation>({ maxSize: LARGEST_CACHE, sizeCalculation: compiledSize });
  return (request, scope) => executeOperation(schema, cache, request, scope, () => readRoom(scope));
}

function compiledSize({ fields }: CompiledOperation, key: string): number {
  return 1_000 + key.length * 4 + fields * BYTES_PER_FIELD;
}

async function executeOperation(
  schema: GraphQLSchema,
  cache: LRUCache<string, CompiledOperation>,
  { query, operationName, variables }: SubgraphRequest,
  scope: ExecutionScope,
  readRoom: () => Promise<void> | undefined,
): Promise<SubgraphResult> {
  try {
    const key = operationName ? `${operationName}\n${query}` : query;
    let operation = cache.get(key);
    if (!operation) {
      operation = compileOperation(schema, query, operationName);
      if (key.length <= LONGEST_KEPT) cache.set(key, operation);
    }
    assertAccess(scope.principal, operation.requirements);
    if (operation.requirements.personal) await readRoom();
    const { data, errors } = await operation.run(scope, variables ?? {});
    if (!errors?.length) return { data: data as Record<string, unknown> };
    const shown = errors.map((error) => formatSubgraphError(error, scope.requestId, scope.log));
    return { data: data ?? null, errors: shown };
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
  const { fields, isCompilable } = surveyed(schema, document, query);
  if (!isCompilable) {
    return {
      requirements,
      fields,
      run: (scope, variables) =>
        execute({ schema, document, operationName, contextValue: scope, variableValues: variables }),
    };
  }
  const compiled = compileQuery(schema, passingThrough(schema, document), operationName);
  if (!isCompiledQuery(compiled)) throw compiled.errors?.[0] ?? new Error('The operation could not be compiled.');
  const complete = defaultsOf(schema, document, operationName);
  return { requirements, fields, run: (scope, variables) => completed(complete(variables), scope, compiled.query) };
}

/**
 * Counts the fields of a document, and tells whether its compiled form would answer as graphql-js does. It would not
 * where a variable stands inside an object or list literal, since an omitted one becomes null there instead of absent;
 * where a fragment is spread by name, since only the first of several spreads counts; where an alias is `__proto__`,
 * which would set the prototype of the answer. And it does not pay where the text is too long to be kept.
 */
function surveyed(
  schema: GraphQLSchema,
  document: DocumentNode,
  query: string,
): { fields: number; isCompilable: boolean } {
  let fields = 0;
  let isCompilable = query.length <= LONGEST_KEPT && !query.includes('__proto__');
  let literals = 0;
  const literal = { enter: () => void (literals += 1), leave: () => void (literals -= 1) };
  visit(document, {
    Field: () => void (fields += 1),
    FragmentSpread: () => void (isCompilable = false),
    ObjectValue: literal,
    ListValue: literal,
    Variable: () => {
      if (literals > 0) isCompilable = false;
    },
  });
  return { fields, isCompilable };
}

/** A scalar that every subgraph has, whose values are taken as they come. */
const ANYTHING: TypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: '_Any' } };

/**
 * The document for the compiler, which never ends where a variable's input type holds itself: the value of such a
 * variable, coerced and complete before the run, is passed through.
 */
function passingThrough(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  return visit(document, {
    VariableDefinition: (definition) => {
      const declared = typeFromAST(schema, definition.type as never);
      if (!declared || !holdsItself(getNamedType(declared), [])) return undefined;
      const type = isNonNullType(declared) ? { kind: Kind.NON_NULL_TYPE, type: ANYTHING } : ANYTHING;
      return { ...definition, type, defaultValue: undefined };
    },
  });
}

function holdsItself(type: GraphQLNamedType, above: readonly GraphQLNamedType[]): boolean {
  if (!isInputObjectType(type)) return false;
  if (above.includes(type)) return true;
  return Object.values(type.getFields()).some((field) => holdsItself(getNamedType(field.type), [...above, type]));
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
