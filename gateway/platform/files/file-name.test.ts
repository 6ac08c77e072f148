import fc from 'fast-check';
import { attachmentHeader, checkedFileName } from './file-name.js';

describe('names of files', () => {
  test.each([
    ['合同 2026（终稿）.pdf', '合同 2026（终稿）.pdf'],
    ['  notes.txt ', 'notes.txt'],
    ['e\u0301tude.doc', 'étude.doc'],
    ['😀.png', '😀.png'],
    ['.hidden', '.hidden'],
    ['no ending', 'no ending'],
    ['archive.tar.gz', 'archive.tar.gz'],
    ['a..b', 'a..b'],
    ["it's 100% (true)*.csv", "it's 100% (true)*.csv"],
    ['CON.txt', 'CON.txt'],
    ['x'.repeat(200), 'x'.repeat(200)],
  ])('%j is taken as %j', (given, taken) => expect(checkedFileName(given, 'input.name')).toBe(taken));

  test.each([
    '',
    ' ',
    '.',
    '..',
    '...',
    '\u200b',
    'a/b.txt',
    '../b.txt',
    'a\\b.txt',
    'a\0.txt',
    'a\n.txt',
    'a\u0085.txt',
    'a\u202etxt.exe',
    '\u2066x.pdf',
    '\ud800.txt',
    'x'.repeat(201),
    'page.html',
    'page.HTM',
    'picture.svg',
    'run.exe',
    'run.exe ',
    'run.exe.',
    'run.exe. .',
    'run.Bat',
    'lib.jar',
    'photo.jpg.js',
    '.exe',
  ])('%j is refused', (name) => {
    expect(() => checkedFileName(name, 'input.name')).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});

describe('the header of an attachment', () => {
  test.each([
    ['notes.txt', `attachment; filename="notes.txt"; filename*=UTF-8''notes.txt`],
    ['报价.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%E6%8A%A5%E4%BB%B7.pdf`],
    ['a"b.txt', `attachment; filename="a_b.txt"; filename*=UTF-8''a%22b.txt`],
    [`it's (1)*.txt`, `attachment; filename="it's (1)*.txt"; filename*=UTF-8''it%27s%20%281%29%2A.txt`],
    ['😀.png', `attachment; filename="_.png"; filename*=UTF-8''%F0%9F%98%80.png`],
  ])('of %j', (name, header) => expect(attachmentHeader(name)).toBe(header));

  test('gives every name back and never breaks out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (name) => {
        const header = attachmentHeader(name);
        const [, plain, encoded] = /^attachment; filename="([ -~]*)"; filename\*=UTF-8''([\w.!~%-]*)$/.exec(header)!;
        expect(plain).not.toMatch(/["\\]/);
        expect(decodeURIComponent(encoded!)).toBe(name);
      }),
    );
  });
});
