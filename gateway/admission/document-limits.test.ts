import { getIntrospectionQuery, parse } from 'graphql';

import { isAppError } from '../../shared/errors.js';
import { checkDocumentLimits, PARSE_OPTIONS } from './document-limits.js';

function check(source: string): unknown {
  try {
    return checkDocumentLimits(parse(source, PARSE_OPTIONS));
  } catch (error) {
    return isAppError(error) ? { code: error.code, ...error.details } : String(error);
  }
}

const times = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ');
const nested = (depth: number, leaf = 'id'): string => 'a { '.repeat(depth) + leaf + ' }'.repeat(depth);
const doubling = (count: number): string =>
  `${times(count, (i) => `fragment F${i} on Query { a { ...F${i + 1} } b { ...F${i + 1} } }`)} fragment F${count} on Query { id }`;

describe('the limits', () => {
  test.each([
    ['12 fields deep', `{ ${nested(11)} }`],
    ['12 fields deep through fragments', `{ ${nested(6, '...F')} } fragment F on T { ... on T { ${nested(5)} } }`],
    ['30 aliases', `{ a { ${times(30, (i) => `a${i}: id`)} } }`],
    ['20 root fields', `{ ${times(20, (i) => `f${i}`)} }`],
    [
      '20 root fields in each operation',
      `query A { ${times(20, (i) => `f${i}`)} } query B { ${times(20, (i) => `f${i}`)} }`,
    ],
    ['100 fields at one place', `{ a { ${times(100, () => 'id')} } }`],
    ['500 selections', `{ a { ${times(499, (i) => `f${i}`)} } }`],
    ['50 directives', `{ a { ${times(50, (i) => `f${i} @include(if: true)`)} } }`],
    ['a fragment that is not there', '{ a { ...Missing } }'],
  ])('pass %s', (_name, source) => {
    expect(check(source)).toEqual(source.startsWith('query A') ? ['data', 'data'] : ['data']);
  });

  test.each([
    ['depth', 12, 13, `{ ${nested(12)} }`],
    ['depth', 12, 13, `{ ${nested(6, '...F')} } fragment F on T { ${nested(6)} }`],
    ['depth', 12, 13, `query A { id } query B { ${nested(12)} }`],
    ['aliases', 30, 31, `{ a { ${times(31, (i) => `a${i}: id`)} } }`],
    [
      'aliases',
      30,
      32,
      `{ ${times(2, (i) => `f${i} { ...F }`)} } fragment F on T { ${times(16, (i) => `a${i}: id`)} }`,
    ],
    ['rootFields', 20, 21, `{ ${times(21, (i) => `f${i}`)} }`],
    ['rootFields', 20, 21, `{ ...F ... { ...F } ...F } fragment F on Query { ${times(7, (i) => `f${i}`)} }`],
    ['selections', 500, 501, `{ a { ${times(500, (i) => `f${i}`)} } }`],
    ['selections', 500, 504, times(2, (i) => `query Q${i} { a { ${times(251, (j) => `f${j}`)} } }`)],
    ['overlaps', 5000, 5050, `{ a { ${times(101, () => 'id')} } }`],
    [
      'overlaps',
      5000,
      5151,
      `{ a { ...F ... { ${times(51, () => 'b: id')} } } } fragment F on T { ${times(51, () => 'b')} }`,
    ],
    ['directives', 50, 51, `{ a { ${times(51, (i) => `f${i} @include(if: true)`)} } }`],
    [
      'directives',
      50,
      51,
      `query ($v: Int @d) @d { ...F @d ... @d { id @d } } fragment F on Query ${times(46, () => '@d')} { id }`,
    ],
  ])('refuse %s beyond %d: %d', (limit, maximum, found, source) => {
    expect(check(source)).toEqual({ code: 'DOCUMENT_TOO_LARGE', limit, maximum, found });
  });

  test('refuse 20 nested fragments, each spread twice, for what they expand to', () => {
    // Every level doubles and adds two fields and two spreads: s(n) = 2 s(n + 1) + 4, s(20) = 1, and one spread.
    expect(check(`{ ...F0 } ${doubling(20)}`)).toEqual({
      code: 'DOCUMENT_TOO_LARGE',
      limit: 'selections',
      maximum: 500,
      found: 1_000_000,
    });
    expect(check(`{ ...F0 } ${doubling(8)}`)).toMatchObject({ limit: 'selections', found: 5 * 2 ** 8 - 4 + 1 });
  });

  test('count fragments that no operation reaches', () => {
    expect(check(`{ id } ${doubling(20)}`)).toMatchObject({ limit: 'selections' });
  });

  test('say what was found', () => {
    expect(() => checkDocumentLimits(parse(`{ ${nested(12)} }`))).toThrow(
      'The document exceeds the limit `depth`: 13 fields of depth, at most 12 allowed.',
    );
  });

  test.each([
    ['itself', '{ ...F } fragment F on Query { a { ...F } }'],
    ['itself through another', '{ ...G } fragment G on Query { ...F } fragment F on Query { a { ... { ...G ...G } } }'],
    ['itself where no operation reaches it', '{ id } fragment F on Query { ...F ...F }'],
  ])('refuse a fragment that contains %s', (_name, source) => {
    expect(check(source)).toMatch(/^Cannot spread fragment "[FG]" within itself\./);
  });

  test('leave the number of tokens to the parser', () => {
    expect(() => parse(`{ ${times(1500, () => 'f')} }`, PARSE_OPTIONS)).toThrow('more that 1500 tokens');
  });
});

describe('introspection', () => {
  test.each([
    ['the standard query', getIntrospectionQuery()],
    [
      'the standard query with everything',
      getIntrospectionQuery({
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        experimentalDirectiveDeprecation: true,
        oneOf: true,
        typeDepth: 10,
      }),
    ],
    [
      'several types by name',
      '{ a: __type(name: "A") { fields { name } } b: __type(name: "B") { enumValues { name } } }',
    ],
    ['the name of the root type', '{ __typename }'],
  ])('passes by its own limits: %s', (_name, source) => {
    expect(check(source)).toEqual(['introspection']);
  });

  test.each([
    ['depth', 20, 21, `{ __schema { queryType { ${'ofType { '.repeat(18)} name ${'}'.repeat(18)} } } }`],
    ['nestedTypeLists', 1, 2, '{ __schema { types { fields { type { fields { name } } } } } }'],
    [
      'nestedTypeLists',
      1,
      2,
      '{ __schema { types { ...T } } } fragment T on __Type { interfaces { possibleTypes { name } } }',
    ],
    ['nestedTypeLists', 1, 2, '{ __type(name: "A") { inputFields { type { enumValues { name } } } } }'],
    ['schemaAliases', 0, 1, '{ s: __schema { queryType { name } } }'],
    ['schemaAliases', 0, 2, '{ __schema { types { a: fields { name } b: fields { name } } } }'],
    ['aliases', 20, 21, `{ __type(name: "A") { ${times(21, (i) => `f${i}: name`)} } }`],
  ])('refuses %s beyond %d: %d', (limit, maximum, found, source) => {
    expect(check(source)).toEqual({ code: 'DOCUMENT_TOO_LARGE', limit, maximum, found });
  });

  test.each([
    ['data', '{ __typename customers { __typename } }'],
    ['mixed', '{ __schema { queryType { name } } customers { id } }'],
    ['mixed', '{ payload { query { __type(name: "A") { name } } } }'],
    ['mixed', 'mutation { __schema { queryType { name } } }'],
    ['data', 'mutation { __typename }'],
  ])('is told from data: %s', (content, source) => {
    expect(check(source)).toEqual([content]);
  });
});
