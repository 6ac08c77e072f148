import {
  FieldsOnCorrectTypeRule,
  getVariableValues,
  GraphQLError,
  Kind,
  OperationTypeNode,
  specifiedRules,
  validate,
} from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode, ValidationRule } from 'graphql';
import { LRUCache } from 'lru-cache';

import type { Principal } from '../../shared/access/principal.js';
import { isAppError } from '../../shared/errors.js';
import { createAccessRules } from './access-rules.js';
import type { AccessRules } from './access-rules.js';
import { createSchemaCutter } from './cut-schema.js';
import type { CutSchema, SchemaCutter } from './cut-schema.js';
import type { CostRules } from './cost-rules.js';
import { checkDocumentLimits, FREE_LIMITS, TRUSTED_LIMITS } from './document-limits.js';
import type { AllLimits, OperationContent } from './document-limits.js';
import type { OriginOverrides } from './input-origins.js';
import { createIntrospector } from './introspection.js';
import type { Introspector } from './introspection.js';
import { LEAST_COST, operationCosts, type OperationCost } from './operation-cost.js';
import type { Scalars } from './rebuild-schema.js';
import { MAX_ERRORS, refuse, refuseWith } from './refusal.js';
import type { Refusal } from './refusal.js';
import { readSupergraph } from './supergraph.js';
import { toldFieldsRule } from './told-fields.js';
import { faultOfVariables } from './variable-limits.js';

/** What admission is made from. */
export interface AdmissionOptions {
  readonly supergraphSdl: string;
  /** The schema without any field hidden, where the caller has made it already. */
  readonly apiSchema?: GraphQLSchema;
  /** Implementations of every custom scalar of the API schema. */
  readonly scalars: Scalars;
  /** Inputs whose name does not say which output field they follow. */
  readonly overrides?: OriginOverrides;
  /** Tells who learns which scope a field needs that is hidden from them; nobody when omitted. */
  readonly isTold?: (principal: AdmissionRequest['principal']) => boolean;
  /** Tells which documents are known beforehand and may be larger, by their hash. */
  readonly isTrusted?: (queryHash: string) => boolean;
}

/** A parsed request. */
export interface AdmissionRequest {
  readonly document: DocumentNode;
  /** Hash of the document's source; equal hashes mean equal documents. */
  readonly queryHash: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly principal: Pick<Principal, 'kind' | 'scopes'>;
}

/** Values of variables after coercion: defaults filled in, scalars parsed. */
export type CoercedVariables = Readonly<Record<string, unknown>>;

/** What becomes of a request: on to planning, answered here, or refused. */
export type AdmissionOutcome =
  | {
      readonly kind: 'proceed';
      readonly operation: OperationDefinitionNode;
      readonly coercedVariables: CoercedVariables;
      readonly cost: number;
    }
  | { readonly kind: 'answered'; readonly result: ExecutionResult; readonly cost: number }
  | Refusal;

/** The step that every request passes before planning. */
export interface Admission {
  admit(request: AdmissionRequest): AdmissionOutcome;
  /** Why nobody could send a document, whatever they may see; undefined where somebody could. */
  faultOf(document: DocumentNode, queryHash: string): string | undefined;
  /** Who may see what, for other parts of the gateway. */
  readonly rules: AccessRules;
  /** The schema that a principal sees. */
  readonly schemaFor: SchemaCutter;
}

const ADMITTED_KEPT = 2000;
/** Fewer, since anybody can make any number of refused documents. */
const REFUSED_KEPT = 500;

const NO_VARIABLES: CoercedVariables = Object.freeze({});

/** What is remembered of a good document: nothing that holds its source. */
interface Admitted {
  readonly kind: 'admitted';
  /** Content of each operation, in document order. */
  readonly contents: readonly OperationContent[];
  /** What each operation costs, in document order. */
  readonly costs: readonly OperationCost[];
}

interface FoundOperation {
  readonly operation: OperationDefinitionNode;
  readonly index: number;
}

/** Makes the admission step for a supergraph; throws where the supergraph cannot be enforced. */
export function createAdmission(options: AdmissionOptions): Admission {
  const { supergraphSdl, scalars, overrides } = options;
  const { apiSchema, guards, costRules } = readSupergraph(supergraphSdl, options.apiSchema);
  const rules = createAccessRules(apiSchema, guards, overrides);
  const schemaFor = createSchemaCutter(apiSchema, rules, scalars);
  const examine = createExaminer(costRules, options.isTrusted ?? (() => false));
  const introspect = createIntrospector();
  const everything = schemaFor({ kind: 'staff', scopes: rules.mentionedScopes });
  const isTold = options.isTold ?? (() => false);
  const rulesFor = ({ kind, scopes }: AdmissionRequest['principal']): Rules => {
    if (!isTold({ kind, scopes })) return USUAL_RULES;
    const list = () => {
      const caller = { authenticated: kind !== 'anonymous', scopes: new Set(scopes) };
      return withRuleForFields(toldFieldsRule(everything.schema, rules, caller));
    };
    return { name: 'told', list };
  };
  return {
    admit: (request) => {
      const cut = schemaFor(request.principal);
      const verdict = examine(cut, request.document, request.queryHash, rulesFor(request.principal));
      return verdict.kind === 'refused' ? verdict : admitOperation(request, cut, verdict, introspect);
    },
    faultOf: (document, queryHash) => {
      const verdict = examine(everything, document, queryHash, USUAL_RULES);
      return verdict.kind === 'refused' ? verdict.errors[0]?.message : undefined;
    },
    rules,
    schemaFor,
  };
}

/** Rules that documents are validated by; equal names mean equal rules for whoever sees the same schema. */
interface Rules {
  readonly name: string;
  list(): readonly ValidationRule[];
}

const USUAL_RULES: Rules = { name: 'usual', list: () => specifiedRules };

/** The standard rules in their order, one of them replaced. */
function withRuleForFields(rule: ValidationRule): readonly ValidationRule[] {
  return specifiedRules.map((each) => (each === FieldsOnCorrectTypeRule ? rule : each));
}

/** Judges documents as a whole; verdicts are kept per cut schema and document, and serve all operations in it. */
function createExaminer(
  rules: CostRules,
  isTrusted: (queryHash: string) => boolean,
): (cut: CutSchema, document: DocumentNode, queryHash: string, by: Rules) => Admitted | Refusal {
  const admitted = new LRUCache<string, Admitted>({ max: ADMITTED_KEPT });
  const refused = new LRUCache<string, Refusal>({ max: REFUSED_KEPT });
  return (cut, document, queryHash, by) => {
    const key = `${cut.key}:${by.name}:${queryHash}`;
    const known = admitted.get(key) ?? refused.get(key);
    if (known !== undefined) return known;
    const limits = isTrusted(queryHash) ? TRUSTED_LIMITS : FREE_LIMITS;
    const verdict = examineDocument(cut, document, rules, limits, by);
    if (verdict.kind === 'admitted') admitted.set(key, verdict);
    else refused.set(key, detached(verdict));
    return verdict;
  };
}

/** Messages quote the source as slices, which would keep the whole of it in memory. */
function detached(refusal: Refusal): Refusal {
  return JSON.parse(JSON.stringify(refusal)) as Refusal;
}

function examineDocument(
  { schema }: CutSchema,
  document: DocumentNode,
  rules: CostRules,
  limits: AllLimits,
  by: Rules,
): Admitted | Refusal {
  try {
    const contents = checkDocumentLimits(document, limits);
    const errors = [
      ...missingRootErrors(schema, document),
      ...reservedVariableErrors(document),
      ...validate(schema, document, by.list(), { maxErrors: MAX_ERRORS }),
    ];
    if (errors.length > 0) return refuse('GRAPHQL_VALIDATION_FAILED', errors);
    return { kind: 'admitted', contents, costs: operationCosts(schema, rules, document) };
  } catch (error) {
    if (isAppError(error)) return refuseWith(error);
    if (error instanceof GraphQLError) return refuse('GRAPHQL_VALIDATION_FAILED', [error]);
    throw error;
  }
}

/** The standard rules pass over an operation whose root type does not exist, and with it over everything it selects. */
function missingRootErrors(schema: CutSchema['schema'], document: DocumentNode): GraphQLError[] {
  return operationsOf(document)
    .filter(({ operation }) => operation !== OperationTypeNode.SUBSCRIPTION && !schema.getRootType(operation))
    .map((node) => new GraphQLError(`Schema is not configured for ${node.operation} operations.`, { nodes: node }));
}

/** The planner passes entities on in a variable of this name, and fails on a client's own. */
const RESERVED_VARIABLE = 'representations';

function reservedVariableErrors(document: DocumentNode): GraphQLError[] {
  return operationsOf(document)
    .flatMap(({ variableDefinitions = [] }) => variableDefinitions)
    .filter(({ variable }) => variable.name.value === RESERVED_VARIABLE)
    .map(
      (node) =>
        new GraphQLError(`Variable "$${RESERVED_VARIABLE}" is a reserved name; choose another.`, { nodes: node }),
    );
}

function admitOperation(
  request: AdmissionRequest,
  cut: CutSchema,
  { contents, costs }: Admitted,
  introspect: Introspector,
): AdmissionOutcome {
  const { document, queryHash, operationName, variables } = request;
  const found = findOperation(document, operationName);
  if (typeof found === 'string')
    return refuse('OPERATION_RESOLUTION_FAILURE', [{ message: found, locations: undefined }]);
  const { operation, index } = found;
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) return badRequest('Subscriptions are not supported.');
  const content = contents[index];
  if (content === 'mixed') return badRequest('Ask for the schema and for data in separate requests.');
  const coerced = coerceVariables(cut, operation, variables ?? NO_VARIABLES);
  if (coerced.errors !== undefined) return refuse('BAD_USER_INPUT', coerced.errors);
  const cost = costs[index]?.(coerced.values) ?? LEAST_COST;
  if (content !== 'introspection') return { kind: 'proceed', operation, coercedVariables: coerced.values, cost };
  const result = introspect({
    cut,
    document,
    queryHash,
    operationName: operation.name?.value,
    operationIndex: index,
    variables: coerced.values,
  });
  return { kind: 'answered', result, cost };
}

/** Finds the operation to run, or says why there is none, in the words of graphql-js. */
function findOperation(document: DocumentNode, operationName: string | null | undefined): FoundOperation | string {
  const operations = operationsOf(document);
  if (operationName === undefined || operationName === null) {
    if (operations.length > 1) return 'Must provide operation name if query contains multiple operations.';
    const [operation] = operations;
    return operation === undefined ? 'Must provide an operation.' : { operation, index: 0 };
  }
  const index = operations.findIndex(({ name }) => name?.value === operationName);
  const operation = operations[index];
  return operation === undefined ? `Unknown operation named "${operationName}".` : { operation, index };
}

function operationsOf(document: DocumentNode): OperationDefinitionNode[] {
  return document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

function coerceVariables(
  { schema }: CutSchema,
  { variableDefinitions }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
):
  | { readonly values: CoercedVariables; readonly errors?: undefined }
  | { readonly errors: readonly GraphQLError[]; readonly values?: undefined } {
  if (variableDefinitions === undefined || variableDefinitions.length === 0) return { values: NO_VARIABLES };
  const fault = faultOfVariables(variables);
  if (fault !== undefined) return { errors: [new GraphQLError(fault)] };
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: MAX_ERRORS });
  return errors === undefined ? { values: coerced } : { errors: errors.map(sayable) };
}

/** Values nested beyond the stack fail with an error of the engine, typed as if it came from GraphQL. */
function sayable(error: GraphQLError): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError('The variables are nested too deeply.');
}

function badRequest(message: string): Refusal {
  return refuse('BAD_REQUEST', [{ message, locations: undefined }]);
}
