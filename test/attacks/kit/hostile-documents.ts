import type { Random } from '../../../gateway/demo/company/random.js';

/** A document made to hurt, and what it tries. */
export interface HostileDocument {
  readonly kind: string;
  readonly body: { readonly query: string; readonly variables?: unknown; readonly operationName?: string };
}

/** The most bytes of one document. */
const LARGEST = 100_000;

type Maker = (random: Random, size: number) => HostileDocument['body'];

const repeated = (text: string, size: number) => text.repeat(Math.max(1, Math.floor(size / text.length)));
const list = (size: number, each: number, item: (index: number) => string) =>
  Array.from({ length: Math.max(1, Math.floor(size / each)) }, (_item, index) => item(index)).join(' ');
const FIELDS = [
  'id',
  'name',
  'parent { id }',
  'owner { name }',
  'contacts { totalCount }',
  'tags',
  'nothing',
  '__typename',
];

const CHARACTERS = Array.from('{}()[]:!$@|&=."\'#,\\ \n\taZ09_é😀\u0000');

const MAKERS: Readonly<Record<string, Maker>> = {
  braces: (_random, size) => ({ query: repeated('{', size) }),
  'closed braces': (_random, size) => ({ query: `${repeated('{a', size / 3)}${repeated('}', size / 3)}` }),
  depth: (_random, size) => ({
    query: `{ customers { nodes { ${repeated('parent { ', size / 2)} id ${repeated('} ', size / 9)} } } }`,
  }),
  'inline fragments': (_random, size) => ({
    query: `{ customers { nodes { ${repeated('... { ', size / 2)} id ${repeated('} ', size / 6)} } } }`,
  }),
  aliases: (random, size) => ({
    query: `{ customers { nodes { ${list(size, 12, (at) => `a${at}: ${random.pick(['id', 'name', 'version'])}`)} } } }`,
  }),
  'roots beside each other': (_random, size) => ({
    query: `{ ${list(size, 40, (at) => `r${at}: customers { totalCount }`)} }`,
  }),
  'equal fields': (random, size) => ({
    query: `{ customers { nodes { ${list(size, 14, () => random.pick(FIELDS))} } } }`,
  }),
  'differing arguments': (_random, size) => ({
    query: `{ ${list(size, 45, (at) => `customers(first: ${at}) { nodes { id } }`)} }`,
  }),
  directives: (random, size) => ({
    query: `{ customers { totalCount ${list(size, 14, () => random.pick(['@skip(if: false)', '@include(if: true)', '@a']))} } }`,
  }),
  'a bomb of fragments': (random, size) => fragmentBomb(random.int(5, 40), random.int(2, 5), size),
  'fragments in a circle': (_random, size) => {
    const count = Math.max(2, Math.floor(size / 60));
    const links = Array.from(
      { length: count },
      (_each, at) => `fragment c${at} on Customer { ...c${(at + 1) % count} }`,
    );
    return { query: `{ customers { nodes { ...c0 } } } ${links.join(' ')}` };
  },
  'unused fragments': (_random, size) => ({
    query: `{ products { totalCount } } ${list(size, 40, (at) => `fragment u${at} on Customer { id }`)}`,
  }),
  'a chain of fragments': (_random, size) => ({
    query: `{ customers { nodes { ...k0 } } } ${list(size, 60, (at) => `fragment k${at} on Customer { id ...k${at + 1} }`)}`,
  }),
  operations: (_random, size) => ({ query: list(size, 32, (at) => `query q${at} { products { totalCount } }`) }),
  'variables that nobody uses': (_random, size) => ({
    query: `query (${list(size, 14, (at) => `$v${at}: Int = 1`)}) { products { totalCount } }`,
  }),
  'a long literal': (random, size) => ({
    query: `{ customers(filter: { name: { startsWith: "${repeated(random.pick(['x', '\\u0041', '\\"', '😀']), size)}" } }) { totalCount } }`,
  }),
  'a long block of text': (_random, size) => ({
    query: `{ customers(filter: { name: { startsWith: """${repeated(' \n  x', size)}""" } }) { totalCount } }`,
  }),
  'a literal without an end': (_random, size) => ({ query: `{ customers(after: "${repeated('x', size)}` }),
  'a long list': (_random, size) => ({
    query: `{ customers(filter: { name: { in: [${list(size, 4, () => '"a"')}] } }) { totalCount } }`,
  }),
  'lists within lists': (_random, size) => ({
    query: `{ customers(filter: { name: { in: ${repeated('[', size / 2)}${repeated(']', size / 2)} } }) { totalCount } }`,
  }),
  'objects within objects': (_random, size) => ({
    query: `{ customers(filter: ${repeated('{ not: ', size / 2)}1${repeated('}', size / 10)}) { totalCount } }`,
  }),
  'a long number': (_random, size) => ({ query: `{ customers(first: ${repeated('9', size)}) { totalCount } }` }),
  'a long name': (_random, size) => ({ query: `{ ${repeated('customer', size)} { id } }` }),
  'names nearly right': (random, size) => ({
    query: `{ customers { nodes { ${list(size, 12, () => `${random.pick(['nam', 'versio', 'employeeCoun', 'annualRevenu'])}${random.digits('#')}`)} } } }`,
  }),
  comments: (_random, size) => ({ query: `{ products { totalCount } } ${repeated('# x\n', size)}` }),
  commas: (_random, size) => ({ query: `{ products { totalCount } ${repeated(',', size)} }` }),
  'types of a schema': (_random, size) => ({ query: list(size, 25, (at) => `type T${at} { a: T${at + 1} }`) }),
  introspection: (_random, size) => ({
    query: `{ __schema { types { fields { type { ${repeated('ofType { ', size / 2)} name ${repeated('} ', size / 9)} } } } } }`,
  }),
  'introspection in a circle': (random) => ({
    query: `{ __schema { types { ${'fields { type { '.repeat(random.int(2, 6))} name ${'} } '.repeat(6)} } } }`,
  }),
  'deep variables': (random, size) => ({
    query: 'query ($f: CustomerFilterInput) { customers(filter: $f) { totalCount } }',
    variables: nested(random.pick(['list', 'object']), Math.min(2_000, Math.floor(size / 8))),
  }),
  'wide variables': (_random, size) => ({
    query: 'query ($f: CustomerFilterInput) { customers(filter: $f) { totalCount } }',
    variables: { f: Object.fromEntries(Array.from({ length: Math.floor(size / 12) }, (_each, at) => [`k${at}`, at])) },
  }),
  'many wrong values': (_random, size) => ({
    query: 'query ($f: CustomerFilterInput) { customers(filter: $f) { totalCount } }',
    variables: { f: { name: { in: Array.from({ length: Math.floor(size / 3) }, () => 1) } } },
  }),
  'a name of an operation': (_random, size) => ({
    query: '{ products { totalCount } }',
    operationName: repeated('x', size),
  }),
  rubbish: (random, size) => ({
    query: Array.from({ length: Math.min(size, 20_000) }, () => random.pick(CHARACTERS)).join(''),
  }),
};

/** The kinds of hostile documents. */
export const HOSTILE_KINDS = Object.keys(MAKERS);

/** Makes a hostile document of up to 100 KB. */
export function hostileDocument(random: Random, kind = random.pick(HOSTILE_KINDS)): HostileDocument {
  const size = random.pick([1_000, 10_000, random.int(1, LARGEST), LARGEST]);
  return { kind, body: MAKERS[kind]!(random, size * 0.98) };
}

function fragmentBomb(links: number, spreads: number, size: number): HostileDocument['body'] {
  const count = Math.min(links, Math.floor(size / 40));
  const bomb = Array.from({ length: count }, (_each, at) => {
    const inner = at === count - 1 ? 'id' : `...b${at + 1} `.repeat(spreads);
    return `fragment b${at} on Customer { ${inner} }`;
  });
  return { query: `{ customers { nodes { ...b0 ...b0 } } } ${bomb.join(' ')}` };
}

function nested(sort: 'list' | 'object', depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = sort === 'list' ? [value] : { not: value };
  return { f: value };
}
