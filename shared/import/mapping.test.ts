import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CsvRow, CsvSource } from './csv-source.js';
import { translate } from '../text/messages/translate.js';
import type { ImportType } from './field-types.js';
import { parseMapping, readMapping } from './mapping.js';
import { compileMapping } from './row-mapper.js';

const BOOKS: ImportType = {
  name: 'books',
  mutation: '',
  resultField: 'importBooks',
  keyField: 'externalId',
  fields: {
    externalId: { kind: 'text' },
    title: { kind: 'text', required: true },
    pages: { kind: 'integer' },
    price: { kind: 'money' },
    genre: { kind: 'choice', values: ['CRIME', 'SCIENCE_FICTION'] },
    printedOn: { kind: 'date' },
    soldAt: { kind: 'instant' },
    tags: { kind: 'texts' },
    inStock: { kind: 'boolean' },
    authorId: { kind: 'reference', target: 'authors', required: true },
    sequelOf: { kind: 'reference', target: 'books' },
    phones: {
      kind: 'objects',
      main: 'number',
      fields: { number: { kind: 'phone', required: true }, label: { kind: 'text' } },
    },
  },
};

const TITLE = { title: { column: 'Title' }, authorId: { column: 'Author' } };

function mapped(fields: Record<string, unknown>, rest: Record<string, unknown>, header: string[], ...cells: string[]) {
  const mapping = parseMapping({ type: 'books', ...rest, fields: { ...TITLE, ...fields } }, BOOKS, 'm.json');
  const encoding = { encoding: 'utf-8', reason: 'stated' } as const;
  const source: CsvSource = { path: 'f.csv', encoding, delimiter: ',', header, rowCount: 1, rows: () => rows() };
  async function* rows(): AsyncGenerator<CsvRow> {}
  const mapper = compileMapping(mapping, BOOKS, source, 'm.json');
  return { mapper, row: mapper.map({ index: 0, line: 2, cells }) };
}

/** What it fails with, as somebody reads it who reads Chinese. */
function inChinese(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return translate((error as Error).message, 'zh');
  }
  return '';
}

const HEADER = ['Title', 'Author', 'X', 'Y'];

function valuesOf(fields: Record<string, unknown>, x: string, y = '', rest: Record<string, unknown> = {}) {
  const { row } = mapped(fields, rest, HEADER, 'Emma', 'Jane', x, y);
  const { title, ...values } = row.values;
  expect(title).toBe('Emma');
  return row.problems.length > 0 ? row.problems.map(({ field, message }) => `${field}: ${message}`) : values;
}

test.each<[unknown, string]>([
  [[], 'm.json: Invalid input: expected object, received array'],
  [{ type: 'films', fields: TITLE }, 'm.json: type: is "films", but the import is of books'],
  [{ type: 'books', feilds: {} }, 'm.json: fields: Invalid input: expected record, received undefined'],
  [{ type: 'books', fields: TITLE, colour: 1 }, 'm.json: Unrecognized key: "colour"'],
  [{ type: 'books', fields: {} }, 'm.json: fields: must name a field'],
  [{ type: 'books', fields: { title: { column: 'T' } } }, 'm.json: fields: must map "authorId", which every row needs'],
  [
    { type: 'books', fields: { ...TITLE, isbn: { column: 'I' } } },
    'm.json: fields.isbn: is not a field; there are externalId, title',
  ],
  [
    { type: 'books', fields: { ...TITLE, pages: {} } },
    'm.json: fields.pages: must have exactly one of "column", "template" and "constant"',
  ],
  [
    { type: 'books', fields: { ...TITLE, pages: { column: 'P', constant: 1 } } },
    'm.json: fields.pages: must have exactly one of',
  ],
  [{ type: 'books', fields: { ...TITLE, pages: { colum: 'P' } } }, 'm.json: fields.pages: Unrecognized key: "colum"'],
  [
    { type: 'books', fields: { ...TITLE, pages: { column: 7 } } },
    'm.json: fields.pages.column: must be a name or a list of names',
  ],
  [{ type: 'books', fields: { ...TITLE, pages: 'P' } }, 'm.json: fields.pages: Invalid input: expected object'],
  [
    { type: 'books', fields: { ...TITLE, price: { column: 'P', currency: 'dollars' } } },
    'm.json: fields.price.currency: ',
  ],
  [
    { type: 'books', fields: { ...TITLE, printedOn: { column: 'P', format: 'DD/MM' } } },
    'm.json: fields.printedOn.format: "DD/MM" must hold YYYY',
  ],
  [
    { type: 'books', fields: { ...TITLE, soldAt: { column: 'P', timeZone: 'Mars' } } },
    'm.json: fields.soldAt.timeZone: must be a time zone',
  ],
  [
    { type: 'books', fields: { ...TITLE, sequelOf: { column: 'P', reference: { whenMissing: 'guess' } } } },
    'm.json: fields.sequelOf.reference.whenMissing: must be "refuse"',
  ],
  [
    { type: 'books', fields: { ...TITLE, phones: [{ label: { constant: 'x' } }] } },
    'm.json: fields.phones.0: must map "number"',
  ],
  [
    { type: 'books', fields: { ...TITLE, phones: { fax: { column: 'x' } } } },
    'm.json: fields.phones.fax: is not a field; there are number, label',
  ],
  [
    { type: 'books', key: 'K', fields: { ...TITLE, externalId: { column: 'K' } } },
    'm.json: key: cannot stand beside fields.externalId',
  ],
  [{ type: 'books', onDuplicate: 'MERGE', fields: TITLE }, 'm.json: onDuplicate: '],
  [
    { type: 'books', key: 'K', system: 'SAP', fields: TITLE },
    'm.json: system: must be from 1 to 40 small letters, digits, hyphens and underscores, such as sap',
  ],
  [
    { type: 'books', system: 'sap', fields: TITLE },
    'm.json: system: needs "key" or fields.externalId, whose system it names',
  ],
])('refuses the mapping %j', (mapping, message) => {
  expect(() => parseMapping(mapping, BOOKS, 'm.json')).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  expect(() => parseMapping(mapping, BOOKS, 'm.json')).toThrow(message);
  expect(inChinese(() => parseMapping(mapping, BOOKS, 'm.json'))).toMatch(/^m\.json：.*\p{Script=Han}/u);
});

test('names the line of what is not JSON, and a file that is not there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mapping-'));
  const path = join(folder, 'm.json');
  await writeFile(path, '{\n  "type": "books",\n  "fields": {');
  await expect(readMapping(path, BOOKS)).rejects.toThrow(`${path}: line 3: not valid JSON`);
  await expect(readMapping(join(folder, 'n.json'), BOOKS)).rejects.toThrow('n.json: there is no such file');
  await rm(folder, { recursive: true });
});

test.each<[Record<string, unknown>, string, string, unknown]>([
  [{ pages: { column: 'X' } }, '１2', '', { pages: 12 }],
  [{ pages: { column: 'x ' } }, '12', '', { pages: 12 }],
  [{ pages: { column: ['Pages', 'Y'] } }, '', '7', { pages: 7 }],
  [{ pages: { column: 'X', default: '1' } }, ' ', '', { pages: 1 }],
  [{ pages: { column: 'X', empty: ['n/a'] } }, 'N/A', '', {}],
  [{ pages: { column: 'X', corrections: { twelve: '12' } } }, ' Twelve', '', { pages: 12 }],
  [{ pages: { column: 'X', corrections: { none: '' } } }, 'none', '', {}],
  [{ pages: { constant: 3 } }, '', '', { pages: 3 }],
  [{ pages: { column: 'X' } }, 'many', '', ['pages: "many" is not a number']],
  [
    { pages: { column: 'X' }, genre: { column: 'Y' } },
    'a',
    'b',
    ['pages: "a" is not a number', 'genre: "b" is none of CRIME, SCIENCE_FICTION'],
  ],
  [
    { price: { column: 'X', currency: 'CNY', multiplier: 0.1 } },
    '1,234',
    '',
    { price: { amount: 12_340, currency: 'CNY' } },
  ],
  [{ price: { column: 'X', currency: { column: 'Y' } } }, '5', 'eur', { price: { amount: 500, currency: 'EUR' } }],
  [
    { price: { column: 'X', currency: { column: 'Y', default: 'USD' } } },
    '5',
    '',
    { price: { amount: 500, currency: 'USD' } },
  ],
  [{ price: { column: 'X', currency: { column: 'Y' } } }, '5', '', ['price: "" is not a currency code']],
  [{ genre: { column: 'X' } }, 'Science fiction', '', { genre: 'SCIENCE_FICTION' }],
  [{ printedOn: { column: 'X', format: ['D/M/YYYY', 'YYYY'] } }, '1/2/2003', '', undefined],
  [{ tags: { column: 'X', corrections: { crim: 'crime' } } }, 'crim; 童话、crime', '', { tags: ['crime', '童话'] }],
  [{ tags: { column: 'X', separator: '/' } }, 'a;b/c', '', { tags: ['a;b', 'c'] }],
  [{ tags: { constant: ['a', 'b'] } }, '', '', { tags: ['a', 'b'] }],
  [{ inStock: { column: 'X' } }, '是', '', { inStock: true }],
  [{ inStock: { constant: false } }, '', '', { inStock: false }],
  [
    { phones: { column: 'X', defaultCountry: 'CN' } },
    '021-6288 1200; 021-6288 1201',
    '',
    { phones: [{ number: '+862162881200' }, { number: '+862162881201' }] },
  ],
  [
    { phones: [{ number: { column: 'X' }, label: { constant: 'office' } }, { number: { column: 'Y' } }] },
    '+862162881200',
    '',
    { phones: [{ number: '+862162881200', label: 'office' }] },
  ],
  [{ phones: { number: { column: 'X' }, label: { column: 'Y' } } }, '', 'home', ['phones: is empty']],
  [{ externalId: { template: ['{X}/{Y}', '{X}'] } }, 'a', '', { externalId: 'a' }],
  [{ externalId: { template: ['{X}/{Y}', '{X}'] } }, 'a', 'b', { externalId: 'a/b' }],
])('maps %j of %j and %j', (fields, x, y, values) => {
  if (values === undefined) {
    expect(() => valuesOf(fields, x, y)).toThrow('must hold YYYY');
  } else {
    expect(valuesOf(fields, x, y)).toEqual(values);
  }
});

test('treats a declared column alike wherever it is used', () => {
  const columns = { book: { aliases: ['X'], corrections: { Ema: 'Emma' }, empty: ['-'] } };
  const fields = { externalId: { template: '{book}!' }, tags: { column: 'book' } };
  expect(valuesOf(fields, 'ema', '', { columns })).toEqual({ externalId: 'Emma!', tags: ['Emma'] });
  expect(valuesOf(fields, '-', '', { columns })).toEqual({});
});

test('makes the key of several columns, and refuses a row without', () => {
  expect(valuesOf({}, '7', 'b', { key: ['X', 'Y'] })).toEqual({ externalId: '7|b' });
  expect(valuesOf({}, '7', '', { key: ['X', 'Y'] })).toEqual(['externalId: the key is empty']);
});

test('refuses what cannot be a row', () => {
  const problem = (...cells: string[]) => mapped({}, {}, HEADER, ...cells).row.problems.map(({ message }) => message);
  expect(problem('Emma', 'Jane', '')).toEqual(['has 3 cells where the header has 4']);
  expect(problem('Emma', 'Jane', '', '', '')).toEqual(['has 5 cells where the header has 4']);
  expect(problem('Emma', 'Ja\0ne', '', '')).toEqual(['"Author" holds a NUL or bytes that are not utf-8']);
  expect(problem('Emma', 'Jane', '\ufffd', '')).toEqual(['"X" holds a NUL or bytes that are not utf-8']);
  expect(problem('Emma', 'Jane', '\ud83d', '')).toEqual(['"X" holds a NUL or bytes that are not utf-8']);
  expect(problem(' ', 'Jane', '', '')).toEqual(['is empty']);
  expect(problem('شركة 😀', 'Jane', '', '')).toEqual([]);
});

test('names missing, doubled and unused columns', () => {
  const columns = { pages: { column: ['Pages', 'Seiten'] }, tags: { column: 'Tags', optional: true } };
  expect(() => mapped(columns, {}, HEADER)).toThrow(
    'f.csv: has no column "Pages" or "Seiten"; it has "Title", "Author", "X", "Y"',
  );
  expect(() => mapped({}, {}, ['Title', 'title', 'Author'])).toThrow('m.json: the file has two columns named "Title"');
  expect(mapped({}, { ignore: ['y'] }, HEADER).mapper.unusedColumns).toEqual(['X']);
  expect(mapped({ pages: { column: 'X' } }, {}, HEADER).mapper).toMatchObject({ keyed: false, unusedColumns: ['Y'] });
});

test.each<[Record<string, unknown>, string]>([
  [{ genre: { constant: 'romance' } }, 'm.json: fields.genre: "romance" is none of CRIME'],
  [{ pages: { column: 'X', default: 'some' } }, 'm.json: fields.pages: "some" is not a number'],
  [{ pages: { constant: { a: 1 } } }, 'm.json: fields.pages.constant: must be a text'],
  [{ externalId: { template: 'no column' } }, 'the template "no column" must name columns in braces'],
  [{ externalId: { template: '{X' } }, 'the template "{X" must name columns in braces'],
  [
    { authorId: { column: 'X', reference: { whenEmpty: 'null' } } },
    'm.json: fields.authorId.reference: every row needs it',
  ],
  [
    { authorId: { column: 'X', reference: { system: 'sap' } } },
    'm.json: fields.authorId.reference.system: goes with "by": "externalId" only',
  ],
])('refuses %j before any row is read', (fields, message) => {
  expect(() => mapped(fields, {}, HEADER)).toThrow(message);
  expect(inChinese(() => mapped(fields, {}, HEADER))).toMatch(/^m\.json：.*\p{Script=Han}/u);
});

test('gathers references with what to do about them', () => {
  const placeholder = { placeholder: 'Unknown', create: true };
  const refer = (reference: unknown, text: string) => {
    const { row } = mapped(
      { authorId: reference ? { column: 'X', reference } : { column: 'X' } },
      {},
      HEADER,
      'Emma',
      '',
      text,
      '',
    );
    return row.problems.length > 0 ? row.problems[0]?.message : row.references[0];
  };
  expect(refer(undefined, '')).toBe('is empty');
  expect(refer(undefined, 'Jane')).toMatchObject({
    field: 'authorId',
    required: true,
    whenMissing: 'refuse',
    key: { target: 'authors', by: 'name', text: 'Jane' },
  });
  expect(refer({ whenEmpty: placeholder }, '')).toMatchObject({ key: { text: 'Unknown' }, whenMissing: 'create' });
  expect(refer({ by: 'externalId', whenMissing: placeholder }, 'A1')).toMatchObject({
    key: { by: 'externalId', text: 'A1', system: undefined },
    fallback: { key: { by: 'name', text: 'Unknown' }, whenMissing: 'create' },
  });
  const [main, sap] = [{}, { system: 'sap' }].map((more) => refer({ by: 'externalId', ...more }, 'A1')) as {
    key: { identity: string };
  }[];
  expect(sap).toMatchObject({ key: { by: 'externalId', text: 'A1', system: 'sap' } });
  expect(sap?.key.identity).not.toBe(main?.key.identity);
  const { row } = mapped({ authorId: { column: 'X', reference: { by: 'id' } } }, {}, HEADER, 'Emma', '', 'aut_1', '');
  expect([row.references, row.values]).toEqual([[], { title: 'Emma', authorId: 'aut_1' }]);
});
