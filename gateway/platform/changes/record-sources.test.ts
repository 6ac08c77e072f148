import { isEnumType, isInterfaceType } from 'graphql';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { loadTypeDefinitions } from '../../../shared/graphql/type-definitions.js';
import { allDefinitions } from '../../definitions.js';
import { platform } from '../subgraph.js';
import { sourcesOf } from './record-sources.js';

const schema = buildSubgraphSchema(loadTypeDefinitions(platform.folder));
const sources = allDefinitions.flatMap(sourcesOf);

test('the types that changes are told of are those that subgraphs record; records.graphql names them', () => {
  const type = schema.getType('RecordTypeName');
  const names = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  expect([...names].sort()).toEqual(sources.map(({ name }) => name).sort());
});

test('each of them is known as a Node, so that a change can lead to its record; records.graphql says so', () => {
  const node = schema.getType('Node');
  const types = isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];
  expect(sources.map(({ typeName }) => typeName).filter((name) => !types.includes(name))).toEqual([]);
});

test('each is told by one subgraph, to who may read it', () => {
  expect(new Set(sources.map(({ typeName }) => typeName)).size).toBe(sources.length);
  expect(sources.filter(({ scopes }) => scopes.length === 0)).toEqual([]);
});
