import type { ApolloGateway, GatewayConfig } from '@apollo/gateway';
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isInputType,
  Kind,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { TrustedDocument } from './read-manifest.js';
import type { PlanStore } from './plan-store.js';

/** Thrown when an operation that is only rehearsed has its plan. */
class Rehearsed extends Error {}

const REHEARSAL = Object.freeze({ isRehearsal: true });

/** For the gateway's configuration: ends a rehearsal where the execution would begin. */
export const endRehearsal: GatewayConfig['experimental_didResolveQueryPlan'] = ({ requestContext }) => {
  if (requestContext.context === REHEARSAL) throw new Rehearsed();
};

/** Has every operation of a document planned, carrying out none, with its name and, where it is alone, without. */
export async function rehearse(gateway: ApolloGateway, plans: PlanStore, trusted: TrustedDocument): Promise<void> {
  const operations = trusted.document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  for (const operation of operations as OperationDefinitionNode[]) {
    const names = [operation.name?.value, ...(operations.length === 1 ? [undefined] : [])];
    await plans.rehearse(async () => {
      for (const name of names) await rehearseOnce(gateway, trusted, operation, name);
    });
  }
}

async function rehearseOnce(
  gateway: ApolloGateway,
  { hash, body, document }: TrustedDocument,
  operation: OperationDefinitionNode,
  operationName: string | undefined,
): Promise<void> {
  const { schema } = gateway;
  if (!schema) throw new Error('The gateway has no schema yet.');
  const variables = placeholders(schema, operation);
  const request = { query: body, variables, ...(operationName === undefined ? {} : { operationName }) };
  const requestContext = {
    request,
    document,
    queryHash: hash,
    source: body,
    operation,
    operationName: operation.name?.value ?? null,
    schema,
    context: REHEARSAL,
    metrics: {},
  };
  try {
    const { errors } = await gateway.executor(requestContext as unknown as Parameters<ApolloGateway['executor']>[0]);
    throw new Error(errors?.[0]?.message ?? 'The gateway did not stop before the execution.');
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
}

/** Values for the variables that need one. Plans do not depend on them. */
function placeholders(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode) {
  const values: Record<string, unknown> = {};
  for (const { variable, type, defaultValue } of variableDefinitions) {
    const declared = typeFromAST(schema, type);
    if (defaultValue === undefined && isInputType(declared) && isNonNullType(declared)) {
      values[variable.name.value] = placeholder(declared);
    }
  }
  return values;
}

const PLAIN: Readonly<Record<string, unknown>> = { Int: 0, Float: 0, Boolean: false };

function placeholder(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return placeholder(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return PLAIN[type.name] ?? '';
  const fields = Object.values(type.getFields());
  const needed = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
  return Object.fromEntries(needed.map((field) => [field.name, placeholder(field.type)]));
}
