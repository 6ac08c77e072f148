import { getNamedType, isInterfaceType, isObjectType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import { coordinatesOf, type Coordinate } from './supergraph-model.js';

const ID_CONDITIONS = ['IdFilterInput', 'OptionalIdFilterInput'];

/** Conditions on identifiers and texts, which stand for the fields of the filters that have them. */
export const CONDITIONS = [...ID_CONDITIONS, 'TextFilterInput', 'OptionalTextFilterInput'];

/** Every argument and input field of a schema that takes an identifier, or a condition on one. */
export function idPlaces(schema: GraphQLSchema): Coordinate[] {
  return [...coordinatesOf(schema).values()].filter((coordinate) => {
    const type = inputTypeOf(schema, coordinate) ?? '';
    return (type === 'ID' && !ID_CONDITIONS.includes(coordinate.typeName)) || ID_CONDITIONS.includes(type);
  });
}

/** What stands at a place to name one identifier or text. */
export function valueNaming(schema: GraphQLSchema, place: Coordinate, value: string): unknown {
  return CONDITIONS.includes(inputTypeOf(schema, place) ?? '') ? { eq: value } : value;
}

function inputTypeOf(schema: GraphQLSchema, { kind, typeName, member = '', argument }: Coordinate): string | undefined {
  const type = schema.getType(typeName);
  if (!type || !('getFields' in type)) return undefined;
  const field = type.getFields()[member];
  if (!field) return undefined;
  if (kind === 'input field') return getNamedType(field.type).name;
  if (kind !== 'argument' || !('args' in field)) return undefined;
  const found = field.args.find(({ name }) => name === argument);
  return found && getNamedType(found.type).name;
}

/**
 * The entity that an identifier names, as far as names tell: `ownerId` of `CreateCustomerInput` is what `Customer.owner`
 * is, `id` of `UpdateCustomerInput` is a customer. Undefined where any record may stand.
 */
export function entityAt(
  schema: GraphQLSchema,
  entities: readonly string[],
  name: string,
  owner: string,
): string | undefined {
  const lengthFirst = [...entities].sort((left, right) => right.length - left.length);
  const within = (text: string) => lengthFirst.find((entity) => singular(text).endsWith(entity.toLowerCase()));
  const base = name.replace(/Ids?$/, '');
  if (base === name) return within(owner.replace(/(?:Filter|Row)?Input$/, ''));
  const named = entities.find((entity) => entity.toLowerCase() === base.toLowerCase());
  if (named !== undefined) return named;
  const about = owner.replace(/(?:Filter|Row)?Input$/, '');
  const type = schema.getType(within(about) ?? about);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[base] : undefined;
  const target = field && getNamedType(field.type).name;
  return target !== undefined && entities.includes(target) ? target : undefined;
}

function singular(text: string): string {
  return text.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
}

/** Selects what tells the most of a value: its leaves, and below it the pages, rows and payloads that it holds. */
export function tellingSelection(schema: GraphQLSchema): (type: GraphQLNamedType) => string {
  const leaves = (type: GraphQLNamedType, deeper: number): string => {
    if (!isObjectType(type)) return isInterfaceType(type) ? ownFields(type).join(' ') : '__typename';
    const below = Object.values(type.getFields()).filter(({ args }) =>
      args.every(({ defaultValue, type: given }) => defaultValue !== undefined || !String(given).endsWith('!')),
    );
    const texts = below.flatMap((field) => {
      const inner = getNamedType(field.type);
      if (!('getFields' in inner) && !('getTypes' in inner)) return [field.name];
      // Rows that a row refers to are asked for by paths of their own.
      const isRow = isObjectType(inner) && 'id' in inner.getFields() && 'id' in type.getFields();
      return deeper > 0 && !isRow && field.args.length === 0 ? [`${field.name} { ${leaves(inner, deeper - 1)} }`] : [];
    });
    return ['__typename', ...texts].join(' ');
  };
  const ownFields = (type: GraphQLNamedType) =>
    isInterfaceType(type) ? ['__typename', ...Object.keys(type.getFields())] : [];
  return (type) => leaves(schema.getType(type.name) ?? type, 2);
}
