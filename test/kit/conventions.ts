import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isSpecifiedScalarType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** Coordinates of what breaks a convention, such as `Customer.name: has no description`. */
export type Violations = string[];

/** Names the entities and the root fields on which no access rule stands; `guarded` tells whether one stands somewhere. */
export function unguarded(schema: GraphQLSchema, guarded: (coordinate: string) => boolean): string[] {
  const entities = ownTypes(schema)
    .filter((type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'))
    .map(({ name }) => name);
  const roots = [schema.getQueryType(), schema.getMutationType()]
    .filter((type) => type != null)
    .flatMap((type) => fieldsOf(type).map(({ name }) => `${type.name}.${name}`));
  return [...entities, ...roots].filter((coordinate) => !guarded(coordinate)).sort();
}

type Visit = (coordinate: string, element: { description?: string | null | undefined }) => void;

/** Names every type, field, argument, input field and enum value without a description. */
export function missingDescriptions(schema: GraphQLSchema): Violations {
  const missing: Violations = [];
  visitElements(schema, (coordinate, { description }) => {
    if (!description?.trim()) missing.push(`${coordinate}: has no description`);
  });
  return missing;
}

function visitElements(schema: GraphQLSchema, visit: Visit): void {
  for (const type of ownTypes(schema)) {
    visit(type.name, type);
    for (const field of fieldsOf(type)) {
      visit(`${type.name}.${field.name}`, field);
      for (const argument of field.args) visit(`${type.name}.${field.name}(${argument.name}:)`, argument);
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) visit(`${type.name}.${field.name}`, field);
    }
    if (isEnumType(type)) for (const value of type.getValues()) visit(`${type.name}.${value.name}`, value);
  }
}

/** Names root fields and fields of payloads that are not nullable: a failed subgraph must cost its own fields only. */
export function nonNullAnswers(schema: GraphQLSchema): Violations {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => type != null);
  const payloads = ownTypes(schema).filter((type) => isObjectType(type) && type.name.endsWith('Payload'));
  return [...roots, ...payloads].flatMap((type) =>
    fieldsOf(type)
      .filter((field) => isNonNullType(field.type))
      .map((field) => `${type.name}.${field.name}: must be nullable`),
  );
}

/** Names what is called otherwise than the conventions say. */
export function misnamed(schema: GraphQLSchema): Violations {
  return [
    ...ownTypes(schema).flatMap(misnamedType),
    ...ownTypes(schema).flatMap((type) => fieldsOf(type).flatMap((field) => misnamedField(type.name, field))),
    ...ownTypes(schema).filter(isInputObjectType).flatMap(misnamedInputs),
    ...fieldsOf(schema.getMutationType()).flatMap(misnamedMutation),
    ...ownTypes(schema).filter(isObjectType).filter(isConnection).flatMap(incompleteConnection),
    ...ownTypes(schema).flatMap((type) => fieldsOf(type).flatMap((field) => unusualPaging(type.name, field))),
  ];
}

function misnamedType(type: GraphQLNamedType): Violations {
  const wrong: Violations = [];
  if (!/^[A-Z][A-Za-z0-9]*$/.test(type.name)) wrong.push(`${type.name}: must be PascalCase`);
  if (isInputObjectType(type) && !type.name.endsWith('Input')) wrong.push(`${type.name}: must end in Input`);
  // A plural entity; `Address` and `Business` are singular.
  if (isObjectType(type) && hasId(type) && /[^s]s$/.test(type.name)) wrong.push(`${type.name}: must be singular`);
  if (isEnumType(type)) {
    for (const { name } of type.getValues()) {
      if (!/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(name)) wrong.push(`${type.name}.${name}: must be SCREAMING_SNAKE_CASE`);
    }
  }
  return wrong;
}

function misnamedField(typeName: string, field: GraphQLField<unknown, unknown>): Violations {
  return [
    ...misnamedValue(`${typeName}.${field.name}`, field.name, field.type),
    ...field.args.flatMap((argument) =>
      misnamedValue(`${typeName}.${field.name}(${argument.name}:)`, argument.name, argument.type),
    ),
  ];
}

function misnamedInputs(type: GraphQLNamedType): Violations {
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, type: given }) =>
    misnamedValue(`${type.name}.${name}`, name, given),
  );
}

/** The kind of value that the end or the beginning of a name promises, and the other way round. */
function misnamedValue(coordinate: string, name: string, type: GraphQLInputType | GraphQLOutputType): Violations {
  const wrong: Violations = [];
  const named = getNamedType(type).name.replace(/^(?:Optional)?(.+)FilterInput$/, '$1');
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) wrong.push(`${coordinate}: must be camelCase`);
  if (named === 'Float') wrong.push(`${coordinate}: must not be Float; money is in minor units`);
  if (/[a-z]At$/.test(name) && named !== 'DateTime') wrong.push(`${coordinate}: ends in At and so must be DateTime`);
  if (/[a-z]On$/.test(name) && named !== 'Date') wrong.push(`${coordinate}: ends in On and so must be Date`);
  if (named === 'DateTime' && !/(At|From|To|Since|^from|^to)$/.test(name))
    wrong.push(`${coordinate}: is DateTime and must end in At`);
  if (named === 'Date' && !/(On|From|To|^from|^to|^eq)$/.test(name))
    wrong.push(`${coordinate}: is Date and must end in On`);
  const asks = /^(is|has)[A-Z]/.test(name);
  if (asks && (named !== 'Boolean' || isListType(type))) wrong.push(`${coordinate}: asks a question, must be Boolean`);
  if (named === 'Boolean' && !asks && !COMMANDS.has(name)) wrong.push(`${coordinate}: is Boolean, must be is… or has…`);
  return wrong;
}

/** Booleans that tell a mutation how to work instead of telling a fact. */
const COMMANDS = new Set(['dryRun']);

function misnamedMutation({ name, args, type }: GraphQLField<unknown, unknown>): Violations {
  const capital = name.slice(0, 1).toUpperCase() + name.slice(1);
  const wrong: Violations = [];
  const [input, ...others] = args;
  if (!/^[a-z]+([A-Z][a-z0-9]*)+$/.test(name)) wrong.push(`Mutation.${name}: must be verb and noun`);
  if (input?.name !== 'input' || others.length > 0 || String(input.type) !== `${capital}Input!`)
    wrong.push(`Mutation.${name}: must take one argument "input: ${capital}Input!"`);
  if (getNamedType(type).name !== `${capital}Payload`) wrong.push(`Mutation.${name}: must answer a ${capital}Payload`);
  return wrong;
}

function incompleteConnection(type: GraphQLObjectType): Violations {
  const node = type.name.slice(0, -'Connection'.length);
  const expected: Record<string, string> = {
    edges: `[${node}Edge!]!`,
    nodes: `[${node}!]!`,
    pageInfo: 'PageInfo!',
    totalCount: 'Int!',
  };
  const fields = type.getFields();
  return Object.entries(expected)
    .filter(([name, answer]) => String(fields[name]?.type) !== answer)
    .map(([name, answer]) => `${type.name}.${name}: must be ${answer}`);
}

const FORWARD = { first: ['Int', 'Int!'], after: ['String'] };
const BACKWARD = { last: ['Int'], before: ['String'] };

/**
 * Lists page by `first` and `after`; those at the root also by `last` and `before`, a filter and a sort. All of it is
 * optional; only the record below which a list stands, and what a search looks for, may be required.
 */
function unusualPaging(typeName: string, field: GraphQLField<unknown, unknown>): Violations {
  const answer = getNamedType(field.type);
  if (!isObjectType(answer) || !isConnection(answer)) return [];
  const node = answer.name.slice(0, -'Connection'.length);
  const expected: Record<string, string[]> = typeName === 'Query' ? { ...FORWARD, ...BACKWARD } : FORWARD;
  const types = new Map(field.args.map((argument) => [argument.name, String(argument.type)]));
  const wrong = Object.entries(expected)
    .filter(([name, allowed]) => !allowed.includes(types.get(name) ?? 'absent'))
    .map(([name, allowed]) => `${typeName}.${field.name}(${name}:): must be ${allowed.join(' or ')}`);
  for (const [name, type] of [
    ['filter', `${node}FilterInput`],
    ['sort', `[${node}SortInput!]`],
  ] as const) {
    if (types.has(name) && types.get(name) !== type) wrong.push(`${typeName}.${field.name}(${name}:): must be ${type}`);
  }
  const required = field.args.filter(
    (argument: GraphQLArgument) =>
      isRequiredArgument(argument) && String(argument.type) !== 'ID!' && argument.name !== 'query',
  );
  return [...wrong, ...required.map(({ name }) => `${typeName}.${field.name}(${name}:): must be optional`)];
}

function isConnection(type: GraphQLNamedType): boolean {
  return type.name.endsWith('Connection');
}

function hasId(type: GraphQLObjectType): boolean {
  return 'id' in type.getFields();
}

function ownTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
}

function fieldsOf(type: GraphQLNamedType | null | undefined): GraphQLField<unknown, unknown>[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}
