import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  defaultFieldResolver,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { DocumentNode } from 'graphql';
import { isPersonalField } from '../access-log/personal-fields.js';
import type { PersonalRead } from '../access-log/read-notes.js';
import type { Language } from '../text/language.js';
import { translate } from '../text/messages/translate.js';
import type { Connection } from './connection.js';
import { scalars } from './scalars.js';

/** A mutation field that is about to be carried out. */
export interface MutationField {
  /** Its name in the answer. */
  readonly responseName: string;
  readonly fieldName: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What happens around the fields of a schema. */
export interface AroundFields {
  /** Called before; what it throws refuses the mutation. */
  begin(context: unknown, mutation: MutationField): void;
  /** Answers what it fails with when it has failed with this. */
  failed(context: unknown, error: unknown): unknown;
  /** Called before and after, so that the mutation and what follows read anew. */
  forgetLoaded(context: unknown): void;
  /** Called for each personal field that is answered with a value. */
  personalRead(context: unknown, read: PersonalRead): void;
}

/** Makes the schema of a subgraph from its documents and resolvers, with the rules that hold for every subgraph. */
export function executableSchema(
  typeDefs: DocumentNode,
  resolvers: readonly object[],
  around: AroundFields,
): GraphQLSchema {
  const merged: Record<string, object> = {};
  for (const map of [scalars, ...resolvers]) {
    for (const [type, fields] of Object.entries(map) as [string, object][]) {
      merged[type] = type in scalars ? fields : { ...merged[type], ...fields };
    }
  }
  if (!('Node' in merged)) merged.Node = { __resolveType: typeNameOf };
  const schema = buildSubgraphSchema({ typeDefs, resolvers: merged as never });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (type.name.endsWith('Connection') && field.name === 'totalCount') field.resolve ??= countAll;
      if (field.name === 'message' && 'code' in type.getFields()) field.resolve ??= message;
      field.resolve = settled(field);
      if (isPersonalField(schema, field)) field.resolve = noted(type, field, around);
    }
  }
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    field.resolve = carriedOut(field, around);
  }
  return schema;
}

function typeNameOf(value: { id: string; __typename?: string }): string | undefined {
  return value.__typename;
}

const countAll: GraphQLFieldResolver<Connection<unknown>, unknown> = (page) => page.countAll();

/** A failure that is told as data, such as that of a row: said like all others in the client's language. */
const message: GraphQLFieldResolver<{ message?: string | null }, { language?: Language }> = (failure, _args, scope) =>
  failure.message == null ? null : translate(failure.message, scope.language ?? 'en');

/**
 * Lets every item of a list settle before the list is handed on: compiled queries return lists of the wrong length when
 * one promise of a list rejects before an earlier one has settled. A failed item becomes its error, at its place.
 */
function settled(field: GraphQLField<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> | undefined {
  const { resolve } = field;
  if (!resolve) return undefined;
  return (parent, args, context, info) => {
    const value = resolve(parent, args as never, context, info);
    if (Array.isArray(value)) return settleItems(value);
    if (isPromise(value)) return value.then((result) => (Array.isArray(result) ? settleItems(result) : result));
    return value;
  };
}

function settleItems(items: unknown[]): unknown[] | Promise<unknown[]> {
  if (!items.some(isPromise)) return items;
  return Promise.allSettled(items).then((outcomes) =>
    outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : asError(outcome.reason))),
  );
}

function asError(reason: unknown): Error {
  return reason instanceof Error
    ? reason
    : Object.assign(new Error('A value that is no error was thrown.'), { reason });
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/** Tells of each value that a field answers; an empty list and null are none. */
function noted(
  { name: typeName }: GraphQLObjectType,
  { name: fieldName, resolve = defaultFieldResolver }: GraphQLField<unknown, unknown>,
  around: AroundFields,
): GraphQLFieldResolver<unknown, unknown> {
  const note = (value: unknown, context: unknown, row: unknown) => {
    if (value == null || (Array.isArray(value) && value.length === 0)) return;
    around.personalRead(context, { typeName, row: row as PersonalRead['row'], field: fieldName });
  };
  return (parent, args, context, info) => {
    const value = resolve(parent, args as never, context, info);
    if (isPromise(value)) {
      return value.then((result) => {
        note(result, context, parent);
        return result;
      });
    }
    note(value, context, parent);
    return value;
  };
}

/**
 * Before, because references that the gateway resolves between two mutations of a document may have loaded what the second
 * one is about to change; after, because what is selected of its result must not be what was loaded before.
 */
function carriedOut(
  field: GraphQLField<unknown, unknown>,
  around: AroundFields,
): GraphQLFieldResolver<unknown, unknown> | undefined {
  const { resolve } = field;
  if (!resolve) return undefined;
  return async (parent, args, context, info) => {
    around.forgetLoaded(context);
    const [node] = info.fieldNodes;
    around.begin(context, {
      responseName: node?.alias?.value ?? info.fieldName,
      fieldName: info.fieldName,
      args: args as never,
    });
    try {
      return withClientMutationId(await resolve(parent, args as never, context, info), args as never);
    } catch (error) {
      throw around.failed(context, error);
    } finally {
      around.forgetLoaded(context);
    }
  };
}

/** Payloads tell the client its own id of the mutation. */
function withClientMutationId(payload: unknown, { input }: { input?: { clientMutationId?: string | null } }): unknown {
  const { clientMutationId } = input ?? {};
  return clientMutationId == null || typeof payload !== 'object' ? payload : { ...payload, clientMutationId };
}
