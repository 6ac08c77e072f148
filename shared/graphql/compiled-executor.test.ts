import { buildSchema, execute, parse, type GraphQLObjectType } from 'graphql';
import { ANONYMOUS } from '../access/principal.js';
import { createLog } from '../log.js';
import { compiledExecutor } from './compiled-executor.js';
import { AppError } from '../errors.js';

/** Every argument is answered as the resolver got it, so that a difference in what is passed shows. */
const schema = buildSchema(`
  type Query { thing: Thing things: [Thing] node: Node }
  interface Node { id: ID! }
  type Thing implements Node {
    id: ID!
    name: String
    failing: String
    echo(input: EchoInput, list: [Int], nested: Nested, several: [Nested!], first: Int! = 20, text: String = "none"): String
    inner: Thing
  }
  enum Kind { ONE TWO }
  scalar _Any
  input Nested { name: String kind: Kind = ONE tags: [String!] and: [Nested!] not: Nested }
  input InnerInput { name: String kind: Kind = ONE tags: [String!] }
  input EchoInput { name: String kind: Kind! = ONE tags: [String!] inner: InnerInput count: Int = 3 }
`);
const thing = { __typename: 'Thing', id: 't1', name: 'first' };
resolve('Query', 'thing', () => thing);
resolve('Query', 'node', () => thing);
resolve('Query', 'things', () => [thing, null, { ...thing, id: 't2' }]);
resolve('Thing', 'inner', () => Promise.resolve({ ...thing, id: 'inner' }));
resolve('Thing', 'echo', sortedJson);
resolve('Thing', 'failing', () => Promise.reject(new AppError('CONFLICT', 'It failed.')));

/** The order in which arguments are coerced says nothing. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

function resolve(type: string, field: string, answer: (args: unknown) => unknown): void {
  const definition = (schema.getType(type) as GraphQLObjectType).getFields()[field];
  if (definition) definition.resolve = (_parent, args) => answer(args);
}

const run = compiledExecutor(schema);
const scope = { requestId: 'r', principal: ANONYMOUS, log: createLog('silent', 'test') };

/** What graphql-js answers to the same; of errors, where they are. */
async function reference(query: string, variables: Record<string, unknown>) {
  const { data, errors } = await execute({ schema, document: parse(query), variableValues: variables });
  return { data, paths: errors?.map(({ path }) => path) };
}

const TYPES: Record<string, string> = {
  a: 'String',
  t: '[String!]',
  i: 'EchoInput',
  n: 'Int',
  l: '[Int]',
  d: 'Nested',
  m: '[Nested!]',
};

/** A query of these arguments that declares just the variables it uses. */
function echo(args: string): string {
  const used = [...new Set(args.match(/[$][a-z]/g))].map((name) => `${name}: ${TYPES[name.slice(1)] ?? ''}`);
  return `query (${used.join(', ')}) { thing { echo(${args}) } }`;
}

test.each<[string, Record<string, unknown>]>([
  [echo('input: { name: $a, tags: $t }'), {}],
  [echo('input: { name: $a, tags: $t }'), { a: 'x', t: ['y'] }],
  [echo('input: { name: $a }'), { a: null }],
  [`query ($k: Kind! = TWO) { thing { echo(input: { kind: $k }) } }`, {}],
  [echo('input: { inner: { name: $a, tags: ["z"] } }'), {}],
  [echo('list: [1, $n, 3]'), {}],
  [echo('list: $l, text: $a'), {}],
  [echo('list: $l, text: $a'), { l: null, a: null }],
  [echo('input: $i'), {}],
  [echo('input: $i'), { i: null }],
  [echo('input: $i'), { i: {} }],
  [echo('input: $i'), { i: { name: null, inner: { kind: 'TWO' } } }],
  [echo('input: $i'), { i: { kind: null } }],
  [echo('input: $i'), { i: { kind: 'THREE' } }],
  [`query ($n: Int = 5) { thing { echo(first: $n) } }`, {}],
  [`query ($n: Int = 5) { thing { echo(first: $n) } }`, { n: null }],
  ['{ thing { echo } }', {}],
  [echo('nested: $d'), { d: { name: 'a', and: [{ and: [] }, { name: null }] } }],
  [echo('nested: $d'), {}],
  [echo('nested: $d'), { d: null }],
  [echo('nested: $d'), { d: { tags: 'one', not: { kind: 'TWO', and: { name: 'for a list' } } } }],
  [echo('nested: $d'), { d: { not: { and: [{ name: 1 }] } } }],
  [echo('nested: $d'), { d: { and: [{ not: { kind: 'THREE' } }] } }],
  [echo('nested: $d'), { d: { and: [null] } }],
  [echo('nested: $d'), { d: { absent: 1 } }],
  [echo('nested: $d, several: $m, text: $a'), { m: { name: 'one' }, d: { and: [] }, a: 'x' }],
  [echo('several: $m'), { m: [{}, { not: {} }] }],
  ['query ($d: Nested = { not: { name: "x" } }) { thing { echo(nested: $d) } }', {}],
  ['query ($d: Nested = { not: { name: "x" } }) { thing { echo(nested: $d) } }', { d: null }],
  ['query ($d: Nested!) { thing { echo(nested: $d) } }', {}],
  ['query ($d: Nested!) { thing { echo(nested: $d) } }', { d: null }],
  ['query ($d: Nested!) { thing { echo(nested: $d) } }', { d: {} }],
  [echo('nested: { and: [{ not: { name: $a } }] }'), { a: 'x' }],
  ['{ thing { echo(nested: { and: [{ not: { name: "x" } }] }) } }', {}],
  ['{ thing { __proto__: name name } }', {}],
  ['{ things { id name } thing { failing name } }', {}],
  ['{ node { __typename id ... on Thing { name inner { id } } } }', {}],
  [
    'query ($y: Boolean!) { thing { ...F @include(if: $y) ...F @skip(if: $y) } } fragment F on Thing { name }',
    { y: false },
  ],
  [
    'query ($y: Boolean!) { thing { ...F @include(if: $y) ...F @skip(if: $y) } } fragment F on Thing { name }',
    { y: true },
  ],
  ['query ($y: Boolean!) { thing { ... @include(if: $y) { name } ... @skip(if: $y) { id } } }', { y: false }],
  ['query ($y: Boolean!) { thing { id @include(if: $y) name @skip(if: $y) } }', { y: true }],
])('%s with %j answers as graphql-js does', async (query, variables) => {
  const { data, errors } = await run({ query, variables }, scope);
  const expected = await reference(query, variables);
  expect(JSON.parse(JSON.stringify(data ?? null))).toEqual(JSON.parse(JSON.stringify(expected.data ?? null)));
  expect(errors?.map(({ path }) => path)).toEqual(expected.paths);
});

test('an omitted variable of a literal is absent, and a default takes its place', async () => {
  const query = 'query ($a: String) { thing { echo(input: { name: $a }) } }';
  const { data } = await run({ query, variables: {} }, scope);
  expect(JSON.parse((data?.thing as { echo: string }).echo)).toEqual({
    first: 20,
    text: 'none',
    input: { kind: 'ONE', count: 3 },
  });
});

test('a failure of a field keeps its code, at its place', async () => {
  expect(await run({ query: '{ thing { failing } }' }, scope)).toEqual({
    data: { thing: { failing: null } },
    errors: [{ message: 'It failed.', path: ['thing', 'failing'], extensions: { code: 'CONFLICT', retryable: false } }],
  });
});
