import { readdirSync } from 'node:fs';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import * as resolversPlugin from '@graphql-codegen/typescript-resolvers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { MapperKind, mapSchema, printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, type GraphQLSchema } from 'graphql';
import { projectRoot } from '../shared/config/project-root.js';
import { loadTypeDefinitions } from '../shared/graphql/type-definitions.js';

/** What each scalar is in TypeScript. */
export const SCALARS = {
  DateTime: 'string',
  Date: 'string',
  SafeInt: 'number',
  JSON: 'unknown',
  Currency: 'string',
  CountryCode: 'string',
  EmailAddress: 'string',
  PhoneNumber: 'string',
  URL: 'string',
  _Any: 'unknown',
  federation__Scope: 'string',
  federation__FieldSet: 'string',
  federation__Policy: 'string',
  federation__ContextFieldValue: 'string',
  link__Import: 'unknown',
};

/** A file that is made from others and committed. */
export interface GeneratedFile {
  /** From the project's root. */
  readonly file: string;
  readonly content: string;
}

/**
 * Makes the types of every subgraph's resolvers from its SDL. An object type is mapped to the entity class of the same
 * name where `<kebab-name>.entity.ts` exists in one of the subgraph's modules.
 */
export function generatedFiles(): Promise<GeneratedFile[]> {
  const folders = readdirSync(path.join(projectRoot, 'subgraphs'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `subgraphs/${name}`);
  return Promise.all(
    [...folders, 'gateway/platform'].map(async (folder) => ({
      file: `${folder}/__generated__/resolvers-types.ts`,
      content: await resolverTypes(folder),
    })),
  );
}

async function resolverTypes(folder: string): Promise<string> {
  const schema = buildSubgraphSchema(loadTypeDefinitions(folder));
  const config = {
    scalars: SCALARS,
    strictScalars: true,
    enumsAsTypes: true,
    useTypeImports: true,
    federation: true,
    mapperTypeSuffix: 'Row',
    defaultMapper: 'Partial<{T}>',
    mappers: entityMappers(folder, schema),
    contextType: '../context.js#Context',
    defaultScalarType: 'unknown',
    avoidOptionals: { defaultValue: true },
  };
  const output = await codegen({
    filename: 'resolvers-types.ts',
    documents: [],
    config: {},
    schema: parse(printSchemaWithDirectives(withoutFederationFields(schema))),
    plugins: [{ typescript: config }, { resolvers: config }],
    pluginMap: { typescript: typescriptPlugin, resolvers: resolversPlugin },
  });
  return `/* Generated from the SDL by "npm run generate"; do not edit. */\n${output}\n`;
}

/** `_service` and `_entities` are resolved by the library. */
function withoutFederationFields(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_TYPE]: (type) => (type.name === '_Service' ? null : type),
    [MapperKind.ROOT_FIELD]: (field, name) => (name === '_service' || name === '_entities' ? null : field),
  });
}

function entityMappers(folder: string, schema: GraphQLSchema): Record<string, string> {
  const root = path.join(projectRoot, folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.entity.ts'));
  const classes = files.map((file): [string, string] => {
    const kebab = path.basename(file, '.entity.ts');
    const type = kebab.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase());
    return [type, `../${file.replace(/\.ts$/, '.js')}#${type}`];
  });
  return Object.fromEntries(classes.filter(([type]) => schema.getType(type)));
}
