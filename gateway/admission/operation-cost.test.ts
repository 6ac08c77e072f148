import fc from 'fast-check';
import { buildSchema, Kind, parse, specifiedRules, validate } from 'graphql';
import { scaled } from '../../test/setup/scale.js';
import { readCostRules } from './cost-rules.js';
import { unsizedLists } from './list-sizes.js';
import { operationCosts, SATURATED_COST } from './operation-cost.js';
import { slowCost, type Declared } from './testing/cost-oracle.js';

const SDL = `
  schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"]) { query: Query mutation: Mutation }
  directive @link(url: String!, import: [String!]) on SCHEMA
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION

  type Query {
    customer: Customer
    customers(first: Int = 4, last: Int, filter: FilterInput): CustomerConnection
    newest(first: Int, wanted: Int): CustomerConnection @listSize(slicingArguments: ["wanted"], sizedFields: ["nodes"])
    few: CustomerConnection @listSize(assumedSize: 2, sizedFields: ["edges", "nodes"])
    ranking(limit: Int): [Customer!] @listSize(assumedSize: 3, slicingArguments: ["limit"])
    nodes(ids: [ID!]!): [Node]
    ping: String
    dear: String @cost(weight: 7)
    report(range: Range @cost(weight: 4), filters: [FilterInput!]): Report
    page: CustomerConnection
  }
  type Mutation { importRows(input: ImportInput!): Customer win(id: ID): Customer }
  interface Node { id: ID! }
  type CustomerConnection { edges: [CustomerEdge!]! nodes: [Customer!]! warnings: [Note!] pageInfo: PageInfo! totalCount: Int! }
  type CustomerEdge { cursor: String! node: Customer! }
  type PageInfo { hasNextPage: Boolean! }
  type Customer implements Node {
    id: ID!
    parent: Customer
    tags: [String!]!
    level: Level
    score: Score
    addresses: [Address!]
    notes: [Note!] @listSize(assumedSize: 2)
    subsidiaries(first: Int! = 3): CustomerConnection
  }
  type Note @cost(weight: 2) { text: String author: Customer }
  type Address { city: String }
  type Report { total: Int @cost(weight: 20) rows(first: Int! = 2): [Customer!] }
  enum Level @cost(weight: 3) { A B }
  scalar Score @cost(weight: 5)
  scalar Range
  input FilterInput { name: String secret: String @cost(weight: 6) and: [FilterInput!] by: SortInput }
  input SortInput { field: String! = "name" level: Level }
  input ImportInput { rows: [RowInput!]! }
  input RowInput { name: String phones: [PhoneInput!] }
  input PhoneInput { number: String }
`;

/** What the SDL says, for the oracle. */
const DECLARED: Declared = {
  weights: {
    'Query.dear': 7,
    'Query.report(range:)': 4,
    'Report.total': 20,
    'FilterInput.secret': 6,
    Note: 2,
    Level: 3,
    Score: 5,
  },
  paged: ['CustomerConnection.edges', 'CustomerConnection.nodes', 'CustomerConnection.warnings'],
  sizes: {
    'Query.customers': { slices: ['first', 'last'], assumed: 4 },
    'Query.newest': { slices: ['wanted'], assumed: 20 },
    'Query.few': { slices: [], assumed: 2 },
    'Query.ranking': { slices: ['limit'], assumed: 3 },
    'Query.nodes': { slices: ['ids'], assumed: 20 },
    'Customer.notes': { slices: [], assumed: 2 },
    'Customer.subsidiaries': { slices: ['first'], assumed: 3 },
    'Report.rows': { slices: ['first'], assumed: 2 },
  },
};

const schema = buildSchema(SDL);
const rules = readCostRules(parse(SDL));

function costs(source: string, variables: Record<string, unknown> = {}): number[] {
  const document = parse(source);
  expect(validate(schema, document, specifiedRules)).toEqual([]);
  return operationCosts(schema, rules, document).map((cost) => cost(variables));
}

test.each<[string, Record<string, unknown>, number]>([
  ['{ __typename }', {}, 1],
  ['{ ping }', {}, 1],
  ['{ __schema { types { fields { name } } } __typename }', {}, 100],
  ['{ __type(name: "Query") { name } }', {}, 100],
  ['{ customer { id tags } }', {}, 1],
  ['{ customer { parent { parent { id } } } }', {}, 3],
  ['{ customer { level score } dear }', {}, 1 + 3 + 5 + 7],
  ['{ customers(first: 7) { nodes { id } } }', {}, 1 + 7],
  ['{ customers(first: 7) { totalCount } }', {}, 1],
  ['{ customers(first: 0) { nodes { id } } }', {}, 1],
  ['{ customers { nodes { id } } }', {}, 1 + 4],
  ['{ customers(first: null) { nodes { id } } }', {}, 1 + 4],
  ['{ customers(last: 3) { edges { node { id } } pageInfo { hasNextPage } } }', {}, 1 + 3 + 3 + 1],
  ['{ customers(first: 2, last: 3) { nodes { id } } }', {}, 1 + 3],
  ['{ customers(first: 10) { nodes { subsidiaries { nodes { id } } } } }', {}, 1 + 10 + 10 + 10 * 3],
  ['{ customers(first: 2) { nodes { addresses { city } } } }', {}, 1 + 2 + 2 * 5],
  ['{ customers(first: 2) { nodes { notes { text author { id } } } } }', {}, 1 + 2 + 2 * 2 * (2 + 1)],
  ['{ newest(first: 50, wanted: 6) { nodes { id } } }', {}, 1 + 6],
  ['{ few { nodes { id } edges { cursor } } }', {}, 1 + 2 + 2],
  ['{ page { nodes { id } } }', {}, 1 + 5],
  ['{ ranking { id } }', {}, 3],
  ['{ ranking(limit: 9) { id } }', {}, 9],
  ['query ($n: Int) { customers(first: $n) { nodes { id } } }', { n: 50 }, 1 + 50],
  ['query ($n: Int) { customers(first: $n) { nodes { id } } }', {}, 1 + 4],
  ['query ($n: Int) { customers(first: $n) { nodes { id } } }', { n: -5 }, 1],
  ['query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] }, 3],
  ['{ nodes(ids: ["a", "b"]) { ... on Customer { parent { id } } } }', {}, 2 + 2],
  ['{ nodes(ids: "a") { id } }', {}, 1],
  ['{ customer { ...F } } fragment F on Customer { parent { id } }', {}, 2],
  ['query ($n: Int) { customers(first: $n) { ...F } } fragment F on CustomerConnection { nodes { id } }', { n: 9 }, 10],
  ['query ($b: Boolean!) { customer { parent @include(if: $b) { id } } }', { b: true }, 2],
  ['query ($b: Boolean!) { customer { parent @include(if: $b) { id } } }', { b: false }, 1],
  ['query ($b: Boolean!) { customer { ... @skip(if: $b) { parent { id } } } }', { b: true }, 1],
  ['{ customer { parent @skip(if: true) { id } } }', {}, 1],
  ['{ report { total rows { id } } }', {}, 1 + 20 + 2],
  ['query ($r: Range) { report(range: $r) { total } }', { r: { from: 1 } }, 1 + 4 + 20],
  ['query ($r: Range) { report(range: $r) { total } }', {}, 1 + 20],
  ['{ customers(filter: { name: "x" }) { totalCount } }', {}, 1 + 1],
  ['{ customers(filter: { secret: "x", and: [{ name: "a" }, { secret: "b" }] }) { totalCount } }', {}, 1 + 3 + 6 + 6],
  ['query ($f: FilterInput) { customers(filter: $f) { totalCount } }', { f: { by: { level: 'A' } } }, 1 + 1 + 1 + 3],
  ['query ($s: String) { customers(filter: { secret: $s }) { totalCount } }', { s: 'x' }, 1 + 1 + 6],
  ['query ($s: String) { customers(filter: { secret: $s }) { totalCount } }', { s: null }, 1 + 1],
  ['mutation { a: win { id } b: win { parent { id } } }', {}, 10 + 1 + 10 + 2],
  [
    'mutation ($i: ImportInput!) { importRows(input: $i) { id } }',
    { i: { rows: [{ name: 'a', phones: [{ number: '1' }, { number: '2' }] }, { name: 'b' }] } },
    10 + 1 + 1 + 2 + 2,
  ],
])('%s with %j costs %i', (source, variables, expected) => {
  expect(costs(source, variables)).toEqual([expected]);
});

test('each operation of a document has its own cost', () => {
  expect(costs('query A { customer { id } } query B { customer { parent { id } } }')).toEqual([1, 2]);
});

test('pages within pages multiply', () => {
  const deep =
    '{ customers(first: 100) { nodes { subsidiaries(first: 100) { nodes { subsidiaries(first: 100) { nodes { id } } } } } } }';
  expect(costs(deep)).toEqual([1 + 100 + 100 + 10_000 + 10_000 + 1_000_000]);
});

test('what is far too much stays a whole number', () => {
  const levels = 40;
  const deep = `{ customer { ${'subsidiaries(first: 2147483647) { nodes { '.repeat(levels)} id ${'} }'.repeat(levels)} } }`;
  expect(costs(deep)).toEqual([SATURATED_COST]);
});

test('fragments that spread each other twice are counted in no time', () => {
  const links = Array.from({ length: 60 }, (_, i) =>
    i < 59
      ? `fragment f${i} on Customer { a: parent { ...f${i + 1} } b: parent { ...f${i + 1} } }`
      : `fragment f${i} on Customer { subsidiaries(first: $n) { nodes { id } } }`,
  );
  const document = parse(`query ($n: Int!) { customer { ...f0 } } ${links.join(' ')}`);
  const [cost] = operationCosts(schema, rules, document);
  expect(cost?.({ n: 1 })).toBe(SATURATED_COST);
});

test('values nested as deeply as a body allows are counted', () => {
  let filter: object = { secret: 'x' };
  for (let level = 0; level < 30_000; level += 1) filter = { and: [filter] };
  const document = parse('query ($f: FilterInput) { customers(filter: $f) { totalCount } }');
  expect(operationCosts(schema, rules, document)[0]?.({ f: filter })).toBe(1 + 30_001 + 6);
});

test('lists that say nothing of their size are found', () => {
  expect(unsizedLists(schema, rules)).toEqual(['Customer.tags', 'Customer.addresses']);
});

describe('the directives', () => {
  const field = 'type Query { dear: String @COST(weight: 7) few: [Int!] @SIZE(assumedSize: 2) }';
  const read = (link: string, cost: string, size: string) =>
    readCostRules(parse(`schema ${link} { query: Query } ${field.replace('@COST', cost).replace('@SIZE', size)}`));
  const expected = {
    weights: new Map([['Query.dear', 7]]),
    listSizes: new Map([['Query.few', { assumedSize: 2 }]]),
  };

  test.each([
    ['@link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"])', '@cost', '@listSize'],
    ['@link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@listSize"])', '@cost', '@listSize'],
    ['@link(url: "https://specs.apollo.dev/cost/v0.1")', '@cost', '@cost__listSize'],
    ['@link(url: "https://specs.apollo.dev/cost/v0.1", as: "price")', '@price', '@price__listSize'],
    [
      '@link(url: "https://specs.apollo.dev/cost/v0.1", import: [{ name: "@cost", as: "@price" }, { name: "@listSize", as: "@size" }])',
      '@price',
      '@size',
    ],
  ])('are read as %s names them', (link, cost, size) => expect(read(link, cost, size)).toEqual(expected));
});

/** Selections of a type by name, nested so deep at most; `spreads` are fragments that may stand there. */
function selections(
  type: string,
  depth: number,
  spreads: readonly { name: string; on: string }[],
): fc.Arbitrary<string> {
  const nested = (prefix: fc.Arbitrary<string>, on: string) =>
    fc
      .tuple(prefix, condition, fc.constant(on))
      .chain(([head, when, inner]) =>
        selections(inner, depth - 1, spreads).map((below) => `${head} ${when} { ${below} }`),
      );
  const text = (...words: string[]) => fc.constantFrom(...words);
  const leaves: Record<string, fc.Arbitrary<string>> = {
    Query: text('ping', 'dear', '__typename'),
    Customer: text('id', 'tags', 'level', 'score @skip(if: $b)'),
    CustomerConnection: text('totalCount', '__typename'),
    CustomerEdge: text('cursor'),
    Note: text('text'),
    Report: text('total', '__typename'),
    Node: text('id'),
  };
  const size = text('1', '3', '$n', '0');
  const filter = text('$f', '{ name: "x" }', '{ secret: $s, and: [{ name: "a" }, $f2] }', 'null');
  const deeper: Record<string, fc.Arbitrary<string>[]> = {
    Query: [
      nested(text('customer'), 'Customer'),
      nested(
        fc.tuple(size, filter).map(([n, f]) => `customers(first: ${n}, filter: ${f})`),
        'CustomerConnection',
      ),
      nested(
        size.map((n) => `newest(first: 9, wanted: ${n})`),
        'CustomerConnection',
      ),
      nested(text('customers', 'few', 'page', 'customers(first: $n, last: 2)'), 'CustomerConnection'),
      nested(text('ranking', 'ranking(limit: $n)'), 'Customer'),
      nested(text('nodes(ids: $ids)', 'nodes(ids: ["a", "b"])'), 'Node'),
      nested(text('report', 'report(range: $r)', 'report(filters: [$f2, { name: "y" }])'), 'Report'),
    ],
    Customer: [
      nested(text('parent'), 'Customer'),
      nested(text('notes'), 'Note'),
      nested(
        size.map((n) => `subsidiaries(first: ${n})`),
        'CustomerConnection',
      ),
    ],
    CustomerConnection: [
      nested(text('edges'), 'CustomerEdge'),
      nested(text('nodes'), 'Customer'),
      nested(text('warnings'), 'Note'),
    ],
    CustomerEdge: [nested(text('node'), 'Customer')],
    Note: [nested(text('author'), 'Customer')],
    Report: [nested(text('rows', 'rows(first: $n)'), 'Customer')],
    Node: [nested(text('... on Customer'), 'Customer')],
  };
  const fitting = spreads
    .filter(({ on }) => on === type)
    .map(({ name }) => fc.tuple(text(`...${name}`), condition).map((parts) => parts.join(' ')));
  const leaf = leaves[type] ?? text('__typename');
  const any = depth > 0 ? fc.oneof(leaf, ...(deeper[type] ?? []), ...fitting) : fc.oneof(leaf, ...fitting);
  return fc.array(any, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
}

const condition = fc.constantFrom(
  '',
  '',
  '',
  '@include(if: $b)',
  '@skip(if: $b)',
  '@skip(if: false)',
  '@include(if: false)',
);

/** A document whose fragments spread those behind them. */
const documents = ((): fc.Arbitrary<string> => {
  const fragments = [
    { name: 'A', on: 'CustomerConnection' },
    { name: 'B', on: 'Customer' },
    { name: 'C', on: 'CustomerConnection' },
    { name: 'D', on: 'Customer' },
  ];
  const bodies = fragments.map(({ name, on }, i) =>
    selections(on, 1, fragments.slice(i + 1)).map((body) => `fragment ${name} on ${on} { ${body} }`),
  );
  const head = 'query ($n: Int, $b: Boolean!, $f: FilterInput, $f2: FilterInput!, $s: String, $ids: [ID!]!, $r: Range)';
  return fc
    .tuple(selections('Query', 4, fragments), ...bodies)
    .map(([body, ...others]) => `${head} { ${body} } ${others.join(' ')}`);
})();

const filters = fc.letrec((tie) => ({
  filter: fc.record(
    {
      name: fc.constant('x'),
      secret: fc.constantFrom('y', null),
      and: fc.array(tie('filter'), { maxLength: 2, depthIdentifier: 'and' }),
      by: fc.record({ field: fc.constant('name'), level: fc.constantFrom('A', null) }),
    },
    { requiredKeys: [] },
  ),
})).filter;

const variables = fc.record({
  n: fc.constantFrom(0, 1, 2, 5, null),
  b: fc.boolean(),
  f: fc.option(filters),
  f2: filters,
  s: fc.constantFrom('x', null),
  ids: fc.array(fc.constant('id'), { maxLength: 4 }),
  r: fc.constantFrom({ from: 1 }, null),
});

test('is what visiting every item of every list finds', () => {
  let withFragments = 0;
  fc.assert(
    fc.property(documents, variables, (source, values) => {
      const document = parse(source);
      const spreads = source.match(/\.\.\.[A-D]/g)?.length ?? 0;
      if (spreads > 0) withFragments += 1;
      expect(document.definitions[0]?.kind).toBe(Kind.OPERATION_DEFINITION);
      const [cost] = operationCosts(schema, rules, document);
      expect(cost?.(values)).toBe(slowCost(schema, DECLARED, document, values));
      // Counting leaves nothing behind that the next count would take over.
      const others = { ...values, n: 3, b: !values.b };
      expect(cost?.(others)).toBe(slowCost(schema, DECLARED, document, others));
    }),
    { numRuns: scaled(1_000, 20_000) },
  );
  expect(withFragments).toBeGreaterThan(100);
});
