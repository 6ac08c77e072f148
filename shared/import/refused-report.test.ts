import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvCell } from '../text/csv-cell.js';
import { openRefusedReport } from './refused-report.js';

describe('the report of refused rows', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('reads back as it was written, with what looks like a formula made harmless', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('=', '-', 'a', '"', ',', '\n', '\r', '华', '😀') })),
        async (cells) => {
          const report = await openRefusedReport(
            join(folder, 'r.csv'),
            cells.map((_cell, index) => `c${index}`),
          );
          await report.add(7, [{ code: 'NOT_FOUND', field: 'a', message: 'no "x"' }], cells);
          await report.close();
          const rows = parse(await readFile(report.path), { bom: true, record_delimiter: '\r\n' });
          const harmless = cells.map((cell) => (/^\s*[=-]/.test(cell) ? `'${cell}` : cell));
          expect(rows[1]).toEqual(['7', 'NOT_FOUND', 'a', 'a: no "x"', ...harmless]);
        },
      ),
      { numRuns: 50 },
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['+8613800000000', '+8613800000000'],
    ['+49301234+1', "'+49301234+1"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    [' =1+1', "' =1+1"],
    ['=A1,B1', `"'=A1,B1"`],
    ['a=b', 'a=b'],
    ['', ''],
  ])('writes %j as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test('joins the problems of a row, and takes its place only when it is complete', async () => {
    const report = await openRefusedReport(join(folder, 'r.csv'), ['a', 'b']);
    expect(await readdir(folder)).toEqual(['r.csv.part']);
    const problem = (field: string, message: string) => ({ code: 'BAD_USER_INPUT', field, message });
    await report.add(3, [problem('x', 'is empty'), problem('', 'has 1 cells')], ['1']);
    await report.close();
    expect(await readdir(folder)).toEqual(['r.csv']);
    expect(await readFile(report.path, 'utf8')).toBe(
      '\ufeffline,code,field,reason,a,b\r\n3,BAD_USER_INPUT,x,"x: is empty; has 1 cells",1\r\n',
    );
    const discarded = await openRefusedReport(join(folder, 'r.csv'), ['a']);
    await discarded.discard();
    expect(await readdir(folder)).toEqual(['r.csv']);
    await expect(openRefusedReport(join(folder, 'no', 'r.csv'), [])).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `${join(folder, 'no', 'r.csv')}: the report cannot be written there (ENOENT); choose with --report`,
    });
  });
});
