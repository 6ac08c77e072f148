import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  Kind,
  parse,
  valueFromASTUntyped,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { projectRoot } from '../../../shared/config/project-root.js';

/** What the committed supergraph says, read past the gateway's own code. */
export interface SupergraphModel {
  /** What clients would see if nothing were hidden. */
  readonly schema: GraphQLSchema;
  /** Types that subgraphs find by an id: those with a key that can be resolved. */
  readonly entities: readonly string[];
  /** The fields, as `Type.field`, that somebody with these rights should come to from the roots; sorted. */
  openFields(caller: Rights): string[];
  /** The scopes of which a field, or the type of its values, asks for one that is not held. */
  scopesToAskFor(typeName: string, fieldName: string, held: readonly string[]): string[];
}

/** What of a caller decides what they see. */
export interface Rights {
  readonly isSignedIn: boolean;
  readonly scopes: readonly string[];
}

interface Need {
  readonly isSignedIn: boolean;
  /** Of each declaration one alternative must be held as a whole. */
  readonly declarations: readonly (readonly (readonly string[])[])[];
}

/** Names that composition puts into a supergraph for itself. */
const MACHINERY = /^(?:join|link|core|federation|requiresScopes|authenticated|policy)__/;
const KEPT_DIRECTIVES = new Set(['deprecated', 'specifiedBy', 'oneOf']);

/** Reads `gateway/supergraph.graphql`. */
export function readSupergraphModel(): SupergraphModel {
  const document = parse(readFileSync(path.join(projectRoot, 'gateway/supergraph.graphql'), 'utf8'));
  const schema = buildASTSchema(withoutMachinery(document));
  const needs = readNeeds(document);
  return {
    schema,
    entities: document.definitions.flatMap(entityName),
    openFields: (caller) => openFields(schema, (coordinate) => isMet(needs.get(coordinate), caller)),
    scopesToAskFor: (typeName, fieldName, held) => {
      const type = schema.getType(typeName);
      const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
      if (!field) return [];
      const declared = [`${typeName}.${fieldName}`, getNamedType(field.type).name].flatMap(
        (coordinate) => needs.get(coordinate)?.declarations ?? [],
      );
      const open = declared.filter((anyOf) => !anyOf.some((allOf) => allOf.every((scope) => held.includes(scope))));
      // No declaration of the graph has alternatives; one that has wants a test of its own.
      return [...new Set(open.flatMap(([only = []]) => only))];
    },
  };
}

function openFields(schema: GraphQLSchema, isOpen: (coordinate: string) => boolean): string[] {
  const found: string[] = [];
  const waiting: GraphQLNamedType[] = [
    schema.getQueryType()!,
    ...(schema.getMutationType() ? [schema.getMutationType()!] : []),
  ];
  const known = new Set(waiting);
  for (let type = waiting.shift(); type; type = waiting.shift()) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const fields = Object.values(type.getFields()).filter(
      (field) => isOpen(`${type.name}.${field.name}`) && isOpen(getNamedType(field.type).name),
    );
    found.push(...fields.map(({ name }) => `${type.name}.${name}`));
    const behind = fields.map((field): GraphQLNamedType => getNamedType(field.type));
    const possible = isInterfaceType(type) ? schema.getPossibleTypes(type).filter(({ name }) => isOpen(name)) : [];
    for (const next of [...behind, ...possible]) {
      if (known.has(next)) continue;
      known.add(next);
      waiting.push(next);
    }
  }
  return found.sort();
}

function isMet(need: Need | undefined, { isSignedIn, scopes }: Rights): boolean {
  if (!need) return true;
  if (need.isSignedIn && !isSignedIn) return false;
  return need.declarations.every((anyOf) => anyOf.some((allOf) => allOf.every((scope) => scopes.includes(scope))));
}

function withoutMachinery(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.filter(
    (definition) =>
      definition.kind !== Kind.DIRECTIVE_DEFINITION &&
      !('name' in definition && definition.name && MACHINERY.test(definition.name.value)),
  );
  return visit(
    { ...document, definitions },
    { Directive: ({ name }) => (KEPT_DIRECTIVES.has(name.value) ? undefined : null) },
  );
}

/** On object types and their fields only: what composition writes on interfaces follows from those. */
function readNeeds({ definitions }: DocumentNode): ReadonlyMap<string, Need> {
  const needs = new Map<string, Need>();
  const note = (coordinate: string, directives: readonly ConstDirectiveNode[] = []) => {
    const isSignedIn = directives.some(({ name }) => name.value === 'authenticated');
    const declarations = directives
      .filter(({ name }) => name.value === 'requiresScopes')
      .map(({ arguments: given = [] }) => valueFromASTUntyped(given[0]!.value) as string[][]);
    if (isSignedIn || declarations.length > 0) needs.set(coordinate, { isSignedIn, declarations });
  };
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    note(definition.name.value, definition.directives);
    for (const { name, directives } of definition.fields ?? [])
      note(`${definition.name.value}.${name.value}`, directives);
  }
  return needs;
}

function entityName(definition: DefinitionNode): string[] {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
  const isEntity = (definition.directives ?? []).some(({ name, arguments: given = [] }) => {
    const facts = Object.fromEntries(given.map(({ name: key, value }) => [key.value, valueFromASTUntyped(value)]));
    return name.value === 'join__type' && facts.key !== undefined && facts.resolvable !== false;
  });
  return isEntity ? [definition.name.value] : [];
}

/** One thing of a schema that can be named in a document. */
export interface Coordinate {
  readonly kind: 'type' | 'field' | 'argument' | 'input field' | 'enum value';
  readonly typeName: string;
  /** The field, input field or enum value; absent for a type. */
  readonly member?: string;
  readonly argument?: string;
}

/** `Type`, `Type.member` or `Type.field(argument:)`. */
export function coordinateText({ typeName, member, argument }: Coordinate): string {
  if (member === undefined) return typeName;
  return argument === undefined ? `${typeName}.${member}` : `${typeName}.${member}(${argument}:)`;
}

/** Everything of a schema that a document can name, by its text. */
export function coordinatesOf(schema: GraphQLSchema): ReadonlyMap<string, Coordinate> {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  return new Map(types.flatMap(coordinatesWithin).map((coordinate) => [coordinateText(coordinate), coordinate]));
}

function coordinatesWithin(type: GraphQLNamedType): Coordinate[] {
  const typeName = type.name;
  const own: Coordinate = { kind: 'type', typeName };
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields());
    return [
      own,
      ...fields.map(({ name }): Coordinate => ({ kind: 'field', typeName, member: name })),
      ...fields.flatMap(({ name, args }) =>
        args.map((argument): Coordinate => ({ kind: 'argument', typeName, member: name, argument: argument.name })),
      ),
    ];
  }
  if (isInputObjectType(type)) {
    const members = Object.keys(type.getFields());
    return [own, ...members.map((member): Coordinate => ({ kind: 'input field', typeName, member }))];
  }
  if (isEnumType(type)) {
    return [own, ...type.getValues().map(({ name }): Coordinate => ({ kind: 'enum value', typeName, member: name }))];
  }
  return [own];
}
