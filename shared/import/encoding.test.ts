import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { detectEncoding } from './encoding.js';

const CHINESE = '客户编号,客户名称,行业\nC-1,星河乳业集团有限公司,食品饮料\nC-2,𠮷祥文化传播工作室,文化\n';
const WESTERN = 'Kunde;Ort\nMüller & Söhne;Köln\nCafé Lumière;Besançon\nJosé Peña;Málaga\n';
const ASCII_LINES = 'C-1,Acme Corporation,retail\n'.repeat(10_000);
const PLAIN = 'every byte checked';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'encoding-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function detect(bytes: Buffer, stated?: string) {
  await writeFile(join(folder, 'file.csv'), bytes);
  return detectEncoding(join(folder, 'file.csv'), stated);
}

test.each([
  ['ASCII', Buffer.from('name,sector\nAcme,retail\n'), 'utf-8', PLAIN],
  ['an empty file', Buffer.alloc(0), 'utf-8', PLAIN],
  ['UTF-8', Buffer.from(CHINESE), 'utf-8', PLAIN],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${CHINESE}`), 'utf-8', 'byte order mark'],
  ['UTF-8 that is not ASCII only late', Buffer.from(ASCII_LINES + CHINESE), 'utf-8', PLAIN],
  ['GB18030', iconv.encode(CHINESE, 'gb18030'), 'gb18030', 'guessed'],
  ['GB18030 in a few characters', iconv.encode('客户,行业\n华为,科技\n', 'gb18030'), 'gb18030', 'guessed'],
  ['GB18030 that is not ASCII only late', iconv.encode(ASCII_LINES + CHINESE, 'gb18030'), 'gb18030', 'guessed'],
  ['Big5', iconv.encode('客戶,行業\n臺灣積體電路製造,科技\n中華電信股份有限公司,電信\n', 'big5'), 'big5', 'guessed'],
  ['Western European', iconv.encode(WESTERN, 'windows-1252'), 'windows-1252', 'guessed'],
  ['UTF-16 with a mark', iconv.encode(`\ufeff${CHINESE}`, 'utf-16le'), 'utf-16le', 'byte order mark'],
  ['UTF-16 with a mark, the other way', iconv.encode(`\ufeff${CHINESE}`, 'utf-16be'), 'utf-16be', 'byte order mark'],
  ['UTF-16 without a mark', iconv.encode(CHINESE, 'utf-16le'), 'utf-16le', 'pattern of zero bytes'],
  ['UTF-16 without, the other way', iconv.encode(WESTERN, 'utf-16be'), 'utf-16be', 'pattern of zero bytes'],
  ['damaged UTF-8', Buffer.concat([Buffer.from(CHINESE), Buffer.from([0xe5, 0x2c])]), 'utf-8', 'guessed'],
])('recognises %s', async (_name, bytes, encoding, reason) => {
  expect(await detect(bytes)).toEqual({ encoding, reason });
});

test.each([65_533, 65_534, 65_535, 65_536])('takes a character that a chunk cuts after %i bytes', async (length) => {
  const bytes = Buffer.concat([Buffer.alloc(length, 'a'), Buffer.from('𠮷')]);
  expect(await detect(bytes)).toEqual({ encoding: 'utf-8', reason: PLAIN });
  await expect(detect(bytes.subarray(0, -1))).rejects.toThrow('not UTF-8');
});

test('believes what the mapping states', async () => {
  expect(await detect(Buffer.from(CHINESE), 'GBK')).toEqual({ encoding: 'gbk', reason: 'stated' });
  expect(await detect(Buffer.from(CHINESE), 'UTF8')).toEqual({ encoding: 'utf-8', reason: 'stated' });
  await expect(detect(Buffer.from(CHINESE), 'klingon')).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: 'encoding: "klingon" is not known; try utf-8, gb18030, utf-16le, windows-1252',
  });
});

test('asks rather than guessing wildly', async () => {
  await expect(detect(Buffer.from([0x61, 0x2c, 0x81, 0x0a, 0x62, 0x2c, 0x8d, 0x0a]))).rejects.toMatchObject({
    message: expect.stringContaining('not UTF-8, and the encoding cannot be told') as string,
  });
});
