import { buildSchema, Kind, parse, validate } from 'graphql';
import { expectedObjects } from './expected-objects.js';

const schema = buildSchema(`
  type Query { customers(first: Int, last: Int): CustomerConnection nodes(ids: [ID!]!): [Node] customer: Customer }
  type Mutation { win(id: ID): Customer }
  interface Node { id: ID! }
  type CustomerConnection { edges: [CustomerEdge!]! nodes: [Customer!]! pageInfo: PageInfo! totalCount: Int! }
  type CustomerEdge { cursor: String! node: Customer! }
  type PageInfo { hasNextPage: Boolean! }
  type Customer implements Node {
    id: ID!
    parent: Customer
    tags: [String!]!
    addresses: [Address!]
    subsidiaries(first: Int! = 20): CustomerConnection
  }
  type Address { city: String }
`);

function count(source: string, variables: Record<string, unknown> = {}): number {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation.');
  return expectedObjects(schema, document, operation)(variables);
}

test.each<[string, Record<string, unknown>, number]>([
  ['{ __typename }', {}, 0],
  ['{ customer { id tags } }', {}, 1],
  ['{ customer { parent { parent { id } } } }', {}, 3],
  ['{ customers(first: 7) { nodes { id } } }', {}, 1 + 7],
  ['{ customers(first: 7) { totalCount } }', {}, 1],
  ['{ customers { nodes { id } } }', {}, 1 + 20],
  ['{ customers(last: 3) { edges { node { id } } pageInfo { hasNextPage } } }', {}, 1 + 3 + 3 + 1],
  ['{ customers(first: 10) { nodes { subsidiaries { nodes { id } } } } }', {}, 1 + 10 + 10 + 10 * 20],
  ['{ customers(first: 2) { nodes { addresses { city } } } }', {}, 1 + 2 + 2 * 5],
  ['query ($n: Int) { customers(first: $n) { nodes { id } } }', { n: 50 }, 1 + 50],
  ['query ($n: Int) { customers(first: $n) { nodes { id } } }', {}, 1 + 20],
  ['query ($n: Int) { customers(first: $n) { nodes { id } } }', { n: -5 }, 1],
  ['query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] }, 3],
  ['{ nodes(ids: ["a", "b"]) { ... on Customer { parent { id } } } }', {}, 2 + 2],
  ['{ customer { ...F } } fragment F on Customer { parent { id } }', {}, 2],
  ['mutation { a: win { id } b: win { parent { id } } }', {}, 3],
])('%s with %j asks for %i objects', (source, variables, expected) => {
  expect(count(source, variables)).toBe(expected);
});

test('pages within pages multiply', () => {
  const deep = `{ customers(first: 100) { nodes { subsidiaries(first: 100) { nodes { subsidiaries(first: 100) { nodes { id } } } } } } }`;
  expect(count(deep)).toBe(1 + 100 + 100 + 10_000 + 10_000 + 1_000_000);
});
