import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { InMemoryCache } from '@apollo/client';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentPlugin from '@graphql-codegen/typed-document-node';
import * as operationsPlugin from '@graphql-codegen/typescript-operations';
import { isExecutableDefinitionNode, Kind, parse, print, separateOperations, type DocumentNode } from 'graphql';
import { projectRoot } from '../shared/config/project-root.js';
import { SCALARS, type GeneratedFile } from './resolver-types.js';
import { audienceSchemas, schemaText } from './schema-changes/audiences.js';

const FOLDER = 'examples/clients/web';

/** Makes what the example of a web client needs of its operations: their types, and a manifest of their documents. */
export async function clientOperations(supergraphSdl: string): Promise<GeneratedFile[]> {
  const document = parse(readFileSync(path.join(projectRoot, FOLDER, 'operations.graphql'), 'utf8'));
  return [
    { file: `${FOLDER}/__generated__/operations.ts`, content: await operationTypes(supergraphSdl, document) },
    { file: `${FOLDER}/__generated__/persisted-query-manifest.json`, content: manifest(document) },
  ];
}

async function operationTypes(supergraphSdl: string, document: DocumentNode): Promise<string> {
  const config = {
    scalars: SCALARS,
    strictScalars: true,
    enumType: 'string-literal',
    useTypeImports: true,
    nonOptionalTypename: true,
    skipTypeNameForRoot: true,
    defaultScalarType: 'unknown',
  };
  const output = await codegen({
    filename: 'operations.ts',
    documents: [{ location: `${FOLDER}/operations.graphql`, document }],
    config: {},
    schema: parse(schemaText(audienceSchemas(supergraphSdl).staff)),
    plugins: [{ operations: config }, { documents: config }],
    pluginMap: { operations: operationsPlugin, documents: typedDocumentPlugin },
  });
  return `/* Generated from operations.graphql by "npm run compose"; do not edit. */\n${output}\n`;
}

/** Bodies are what Apollo Client sends: its cache adds `__typename` to every selection. */
function manifest(document: DocumentNode): string {
  const cache = new InMemoryCache();
  const operations = Object.entries(separateOperations(document)).map(([name, separate]) => {
    const body = print(cache.transformDocument(separate));
    return { id: createHash('sha256').update(body).digest('hex'), name, type: kindOf(separate), body };
  });
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`;
}

function kindOf(document: DocumentNode): string {
  const operation = document.definitions
    .filter(isExecutableDefinitionNode)
    .find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operation?.operation ?? 'query';
}
