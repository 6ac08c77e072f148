import {
  astFromValue,
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
  print,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { exampleValue, NO_SUCH_ID, type ChooseId, type Forced } from './example-values.js';
import type { Coordinate } from './supergraph-model.js';

/** A request that uses one thing of a schema. */
export interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

type OutputField = GraphQLField<unknown, unknown>;

/** How to come to the values of a type: the operation, and what opens each level. */
interface Way {
  readonly operation: 'query' | 'mutation';
  readonly levels: readonly string[];
}

/** Where an input type can be given: an argument, and the fields below it that lead to the type. */
interface Place {
  readonly typeName: string;
  readonly field: string;
  readonly argument: string;
  readonly trail: readonly string[];
}

/** Writes documents over a schema. */
export interface Documents {
  /** Documents that use this coordinate, each in another form; none where clients cannot come to it. */
  using(coordinate: Coordinate, value?: unknown): Asked[];
}

/** How documents are to be written. */
export interface DocumentOptions {
  /** A part of the schema through which to go as far as it leads. */
  readonly preferred?: GraphQLSchema;
  readonly chooseId?: ChooseId;
  /** What is selected of the values of the field that is called. */
  readonly select?: (type: GraphQLNamedType) => string;
}

/** Makes the writer. */
export function documentsOver(schema: GraphQLSchema, options: DocumentOptions = {}): Documents {
  const { preferred = schema, chooseId = () => NO_SUCH_ID, select = () => '__typename' } = options;
  const ways = new Map([...waysIn(schema, chooseId), ...waysIn(preferred, chooseId)]);
  const places = new Map([...placesIn(schema, ways), ...placesIn(preferred, ways)]);
  const writer: Writer = { schema, ways, places, chooseId, select };
  return {
    using: (coordinate, value) => {
      switch (coordinate.kind) {
        case 'type':
          return usingType(writer, coordinate.typeName);
        case 'field':
        case 'argument':
          return usingField(writer, coordinate, value);
        case 'input field':
        case 'enum value':
          return usingInput(writer, coordinate, value);
      }
    },
  };
}

interface Writer {
  readonly schema: GraphQLSchema;
  readonly ways: ReadonlyMap<string, Way>;
  readonly places: ReadonlyMap<string, Place>;
  readonly chooseId: ChooseId;
  readonly select: (type: GraphQLNamedType) => string;
}

function usingType({ schema, ways }: Writer, typeName: string): Asked[] {
  const byName = { query: `{ __type(name: "${typeName}") { name kind } }` };
  const way = ways.get(typeName);
  if (!way || !isCompositeType(schema.getType(typeName))) return [byName];
  const named = `${levels(way, '...F')} fragment F on ${typeName} { __typename }`;
  return [byName, { query: levels(way, `... on ${typeName} { __typename }`) }, { query: named }];
}

function usingField(writer: Writer, { typeName, member, argument }: Coordinate, value?: unknown): Asked[] {
  const { schema, ways, chooseId } = writer;
  const way = ways.get(typeName);
  const field = fieldOf(schema, typeName, member);
  if (!way || !field) return [];
  if (argument === undefined) return [{ query: levels(way, call(writer, field, typeName)) }];
  const given = { argument, trail: [], value };
  const { type } = field.args.find(({ name }) => name === argument)!;
  const example = exampleValue(type, chooseId, { name: argument, owner: `${typeName}.${field.name}` }, given);
  const inVariable = levels(way, call(writer, field, typeName, given, '$value'), `($value: ${String(type)})`);
  return [
    { query: levels(way, call(writer, field, typeName, given)) },
    { query: inVariable, variables: { value: example } },
  ];
}

function usingInput(writer: Writer, { kind, typeName, member }: Coordinate, value?: unknown): Asked[] {
  const { schema, ways, places, chooseId } = writer;
  const place = places.get(typeName);
  if (!place) {
    return kind === 'enum value' ? [{ query: `{ __type(name: "${typeName}") { enumValues { name } } }` }] : [];
  }
  const trail = kind === 'input field' ? [...place.trail, member!] : place.trail;
  const forced = { trail, value: kind === 'enum value' ? member : value };
  const way = ways.get(place.typeName)!;
  const field = fieldOf(schema, place.typeName, place.field)!;
  const given = { argument: place.argument, ...forced };
  const argument = field.args.find(({ name }) => name === place.argument)!;
  const owner = { name: place.argument, owner: `${place.typeName}.${place.field}` };
  const variables = { value: exampleValue(argument.type, chooseId, owner, forced) };
  const inVariable = levels(
    way,
    call(writer, field, place.typeName, given, '$value'),
    `($value: ${String(argument.type)})`,
  );
  return [{ query: levels(way, call(writer, field, place.typeName, given)) }, { query: inVariable, variables }];
}

/** The shortest way to each type from the query, else from a mutation. */
function waysIn(schema: GraphQLSchema, chooseId: ChooseId): Map<string, Way> {
  const ways = new Map<string, Way>();
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const;
  for (const [operation, root] of roots) {
    if (!root) continue;
    const waiting: GraphQLNamedType[] = [root];
    ways.set(root.name, { operation, levels: [] });
    for (let type = waiting.shift(); type; type = waiting.shift()) {
      const { levels: above } = ways.get(type.name)!;
      for (const [next, level] of neighbours(schema, type, chooseId)) {
        if (ways.has(next.name)) continue;
        ways.set(next.name, { operation, levels: [...above, level] });
        waiting.push(next);
      }
    }
  }
  return ways;
}

function neighbours(schema: GraphQLSchema, type: GraphQLNamedType, chooseId: ChooseId): [GraphQLNamedType, string][] {
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const byField = fields
    .filter((field) => isCompositeType(getNamedType(field.type)))
    .map((field): [GraphQLNamedType, string] => [
      getNamedType(field.type),
      `${field.name}${argumentList(field, type.name, chooseId)}`,
    ]);
  const implementations = isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
  return [...byField, ...implementations.map((each): [GraphQLNamedType, string] => [each, `... on ${each.name}`])];
}

/** The first place of each input type and enum, looking at arguments first and then ever deeper within input objects. */
function placesIn(schema: GraphQLSchema, ways: ReadonlyMap<string, Way>): Map<string, Place> {
  const places = new Map<string, Place>();
  const waiting: GraphQLNamedType[] = [];
  const found = (type: GraphQLNamedType, place: Place) => {
    if (isScalarType(type) || places.has(type.name)) return;
    places.set(type.name, place);
    waiting.push(type);
  };
  for (const [typeName] of ways) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      for (const { name, type: given } of field.args) {
        found(getNamedType(given), { typeName, field: field.name, argument: name, trail: [] });
      }
    }
  }
  for (let type = waiting.shift(); type; type = waiting.shift()) {
    const place = places.get(type.name)!;
    if (!isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      found(getNamedType(field.type), { ...place, trail: [...place.trail, field.name] });
    }
  }
  return places;
}

function fieldOf(schema: GraphQLSchema, typeName: string, name = ''): OutputField | undefined {
  const type = schema.getType(typeName);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

type Given = Forced & { readonly argument: string };

function call(
  { chooseId, select }: Writer,
  field: OutputField,
  typeName: string,
  given?: Given,
  literal?: string,
): string {
  const valueType = getNamedType(field.type);
  const selection = isLeafType(valueType) ? '' : ` { ${select(valueType)} }`;
  return `${field.name}${argumentList(field, typeName, chooseId, given, literal)}${selection}`;
}

function argumentList(
  { name, args }: OutputField,
  typeName: string,
  chooseId: ChooseId,
  given?: Given,
  literal?: string,
): string {
  const texts = args
    .filter((argument) => isRequiredArgument(argument) || argument.name === given?.argument)
    .map((argument) => {
      const own = argument.name === given?.argument ? given : undefined;
      return `${argument.name}: ${own && literal ? literal : literalOf(argument, `${typeName}.${name}`, chooseId, own)}`;
    });
  return texts.length === 0 ? '' : `(${texts.join(', ')})`;
}

function literalOf(argument: GraphQLArgument, owner: string, chooseId: ChooseId, forced?: Forced): string {
  const value = exampleValue(argument.type, chooseId, { name: argument.name, owner }, forced);
  return print(astFromValue(value, argument.type)!);
}

function levels({ operation, levels: opened }: Way, innermost: string, variables = ''): string {
  return `${operation} ${variables} { ${opened.map((level) => `${level} { `).join('')}${innermost}${' }'.repeat(opened.length)} }`;
}
