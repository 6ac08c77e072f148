import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  isEnumType,
  parse,
  validate,
  type GraphQLInputField,
} from 'graphql';
import type { FieldDefinition, FieldDefinitions } from '../shared/import/field-types.js';
import { referenceTargets } from '../gateway/platform/imports/reference-targets.js';
import { IMPORT_TYPES } from '../gateway/platform/imports/import-types.js';

const schema = buildSchema(readFileSync('gateway/supergraph.graphql', 'utf8'), { assumeValidSDL: true });
const TYPES = Object.values(IMPORT_TYPES);

function fieldsOf(inputName: string): GraphQLInputField[] {
  const type = schema.getType(inputName);
  return isInputObjectType(type) ? Object.values(type.getFields()) : [];
}

/** What the importer takes a field for, next to what the graph takes it for. */
function compared(field: GraphQLInputField, definition: FieldDefinition): unknown {
  const type = getNamedType(field.type);
  if (isEnumType(type)) {
    return definition.kind === 'choice' ? [...definition.values].sort() : definition.kind;
  }
  return definition.kind === 'objects' ? Object.keys(definition.fields).sort() : SCALARS[definition.kind];
}

const SCALARS: Record<string, string> = {
  text: 'String',
  texts: 'String',
  integer: 'Int',
  boolean: 'Boolean',
  date: 'Date',
  instant: 'DateTime',
  money: 'MoneyInput',
  phone: 'PhoneNumber',
  email: 'EmailAddress',
  url: 'URL',
  country: 'CountryCode',
  reference: 'ID',
};

function expected(field: GraphQLInputField): unknown {
  const type = getNamedType(field.type);
  if (isEnumType(type)) {
    return type
      .getValues()
      .map(({ name }) => name)
      .sort();
  }
  return isInputObjectType(type) && type.name !== 'MoneyInput' ? Object.keys(type.getFields()).sort() : type.name;
}

function expectSameFields(inputName: string, definitions: FieldDefinitions): void {
  const fields = fieldsOf(inputName);
  expect(Object.keys(definitions).sort()).toEqual(fields.map(({ name }) => name).sort());
  for (const field of fields) {
    const definition = definitions[field.name];
    if (definition === undefined) continue;
    expect({ [field.name]: compared(field, definition) }).toEqual({ [field.name]: expected(field) });
    const needed = isNonNullType(field.type) && field.defaultValue === undefined;
    expect({ [field.name]: definition.required ?? false }).toEqual({ [field.name]: needed });
    if (definition.kind === 'objects') {
      expectSameFields(getNamedType(field.type).name, definition.fields);
    }
  }
}

test.each(TYPES.map((type) => [type.name, type] as const))('the graph takes the rows of %s', (_name, type) => {
  expect(validate(schema, parse(type.mutation))).toEqual([]);
  expectSameFields(
    `${type.resultField.replace('import', 'Import').replace(/s$/, '').replace(/ie$/, 'y')}RowInput`,
    type.fields,
  );
});

test('the graph answers every look-up', async () => {
  const asked: string[] = [];
  const targets = referenceTargets({
    execute: (query) => {
      asked.push(query);
      return Promise.resolve({ data: {} });
    },
    close: () => Promise.resolve(),
  });
  for (const [name, target] of Object.entries(targets)) {
    // Names of opportunities tell too little.
    if (name !== 'opportunities') await target.find('name', ['x'], {});
    if (name === 'stages') continue;
    await target.find('externalId', ['x'], {});
    await target.find('externalId', ['x'], { system: 'sap' });
  }
  expect(asked).toHaveLength(15);
  expect(asked.flatMap((query) => validate(schema, parse(query)).map(({ message }) => message))).toEqual([]);
});
