import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type GraphQLSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { projectRoot } from '../../shared/config/project-root.js';
import { apiSchemaOf } from '../composition.js';
import { CLIENT_EXAMPLES, type ExampleOperation } from './examples.js';

const EXAMPLES = CLIENT_EXAMPLES.flatMap(({ operations }) => operations);

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = apiSchemaOf(await readFile(path.join(projectRoot, 'gateway', 'supergraph.graphql'), 'utf8'));
});

function problemsOf({ operation, variables }: ExampleOperation): string[] {
  const document = parse(operation);
  const definitions = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  expect(definitions).toHaveLength(1);
  const coerced = getVariableValues(schema, definitions[0]?.variableDefinitions ?? [], variables);
  return [...validate(schema, document), ...(coerced.errors ?? [])].map(({ message }) => message);
}

test.each(EXAMPLES)('$id is valid against the whole graph', (example) => {
  expect(problemsOf(example)).toEqual([]);
});

test('a wrong field and a wrong variable are found', () => {
  const wrong = { id: '', title: '', description: '', operation: 'query ($first: Int!) { nothing(first: $first) }' };
  expect(problemsOf({ ...wrong, variables: { first: 'many' } })).toHaveLength(2);
});

test('each kind of client has an example, and no two examples share an id', () => {
  expect(CLIENT_EXAMPLES.map(({ client }) => client)).toEqual(['web', 'mobile', 'bi', 'partner']);
  expect(CLIENT_EXAMPLES.every(({ operations }) => operations.length > 0)).toBe(true);
  expect(new Set(EXAMPLES.map(({ id }) => id)).size).toBe(EXAMPLES.length);
});
