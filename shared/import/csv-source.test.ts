import { open, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { openCsv, type CsvOptions, type CsvRow } from './csv-source.js';

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csv-'));
  path = join(folder, 'rows.csv');
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Buffer, options?: CsvOptions) {
  await writeFile(path, content);
  const source = await openCsv(path, options);
  const rows: CsvRow[] = [];
  for await (const row of source.rows()) {
    rows.push(row);
  }
  expect(rows.map(({ index }) => index)).toEqual(rows.map((_row, index) => index));
  expect(source.rowCount).toBe(rows.length);
  return { source, rows: rows.map(({ line, cells }) => [line, ...cells]) };
}

test('reads header, rows and the lines on which they begin', async () => {
  const { source, rows } = await read('\ufeff a , b\r\n1,"x\r\ny"\r\n\r\n , \r\n2,"say ""hi"""\n3,\n');
  expect(source.header).toEqual(['a', 'b']);
  expect(rows).toEqual([
    [2, '1', 'x\r\ny'],
    [6, '2', 'say "hi"'],
    [7, '3', ''],
  ]);
});

test.each([
  [',', 'name,sector\nAcme,retail;wholesale\n'],
  [';', 'name;revenue\nAcme;1,5\nBeta;2,5\n'],
  ['\t', 'name\tsector\nAcme, Inc.\tretail\n'],
  ['|', 'name|sector|city\nAcme|retail|Rome\n'],
  [',', 'name\nAcme\n'],
  [';', 'name;note\nAcme;"a,b,c\nd,e,f"\nBeta;"g,h"\n'],
])('detects the delimiter %j of %j', async (delimiter, text) => {
  expect((await read(text)).source.delimiter).toBe(delimiter);
});

test('takes delimiter and encoding from the mapping', async () => {
  const { source, rows } = await read(iconv.encode('名,b;c\n华,2;3\n', 'gbk'), { encoding: 'gbk', delimiter: ';' });
  expect([source.header, rows]).toEqual([['名,b', 'c'], [[2, '华,2', '3']]]);
  await expect(read('a,b\n', { delimiter: ':' })).rejects.toMatchObject({
    message: 'delimiter: must be one of , ; | or a tab, not ":"',
  });
});

/** Writes a file the obvious way, and tells on which line each row begins. */
function written(rows: readonly string[][], delimiter: string, lineEnd: string) {
  let line = 1;
  let text = '';
  const begun: number[] = [];
  for (const cells of rows) {
    const record = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter) + lineEnd;
    begun.push(line);
    line += record.split(/\r\n|\r|\n/).length - 1;
    text += record;
  }
  return { text, begun };
}

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', '华', '😀', ' ', '\t', 'ש', "'") });

test('gives back every file as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(fc.constant('k'), cell, cell).map((cells) => [...cells]),
        { maxLength: 12 },
      ),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('utf-8', 'gb18030', 'utf-16le'),
      async (rows, delimiter, lineEnd, encoding) => {
        const { text, begun } = written([['key', 'x', 'y'], ...rows], delimiter, lineEnd);
        const result = await read(iconv.encode(text, encoding), { encoding, delimiter });
        expect(result.rows).toEqual(rows.map((cells, index) => [begun[index + 1], ...cells]));
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ['', 'the file is empty; its first line must name the columns'],
  ['\n\n', 'the file is empty; its first line must name the columns'],
  ['a,b\n1,"x"y\n', 'in the row that begins on line 2, a quoted cell goes on after its closing quote'],
  ['a,b\n1,2\n\n3,x"y"\n', 'in the row that begins on line 4, a quote stands in the middle of a cell'],
  ['a,b\r\n1,"x\r\ny"\r\n3,"4\r\n5,6\r\n', 'in the row that begins on line 4, a quoted cell is never closed'],
  [`a,b\n1,2\n3,${'x'.repeat(2000)}\n`, 'in the row that begins on line 3, the row is longer than 1000 characters'],
])('refuses %j as a whole', async (text, message) => {
  await expect(read(text, { maxRowLength: 1000, delimiter: ',' })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining(message) as string,
  });
});

test('refuses what is not there or not a file', async () => {
  await expect(openCsv(join(folder, 'nothing.csv'))).rejects.toThrow('nothing.csv: there is no such file');
  await expect(openCsv(folder)).rejects.toThrow('is not a file');
});

test('refuses a line of 100 MB without holding it', async () => {
  const file = await open(path, 'w');
  await file.write('a,b\n1,2\n3,');
  const piece = Buffer.alloc(1024 * 1024, 'x');
  for (let written = 0; written < 100; written += 1) {
    await file.write(piece);
  }
  await file.write('\n4,5\n');
  await file.close();
  const before = process.memoryUsage().heapUsed;
  await expect(openCsv(path)).rejects.toMatchObject({
    message: `${path}: in the row that begins on line 3, the row is longer than 1000000 characters; perhaps a quote is never closed`,
    details: { line: 3 },
  });
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(50_000_000);
});
