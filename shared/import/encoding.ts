import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import chardet from 'chardet';
import iconv from 'iconv-lite';
import { AppError } from '../errors.js';

/** How the text of a file is stored, and how that became known. */
export interface DetectedEncoding {
  /** A name that iconv-lite knows; `utf-8` for ASCII too. */
  readonly encoding: string;
  readonly reason: 'stated' | 'byte order mark' | 'every byte checked' | 'pattern of zero bytes' | 'guessed';
}

const SAMPLE_BYTES = 256 * 1024;
/** Below this confidence a guess does more harm than a question. */
const LEAST_CONFIDENCE = 25;
/**
 * Among the characters beyond ASCII, the share of undecodable ones up to which a file counts as damaged UTF-8. In what
 * is not UTF-8 at all, more than half of them are.
 */
const DAMAGED_SHARE = 0.3;
/** The same share up to which a guess is believed. */
const DOUBTFUL_SHARE = 0.1;
/** The share of frequent characters that Chinese text has and other text, read as GB18030, has not. */
const CHINESE_SHARE = 0.6;

/**
 * Finds out how a file's text is stored. UTF-8 is proved over the whole file, not over a sample, because a file often
 * begins with an English header and turns Chinese a thousand lines later. What is not UTF-8 is judged by the lines that
 * hold other characters than ASCII.
 */
export async function detectEncoding(path: string, stated?: string, name = path): Promise<DetectedEncoding> {
  if (stated !== undefined) {
    return { encoding: knownEncoding(stated), reason: 'stated' };
  }
  const start = await firstBytes(path, 4096);
  const marked = byteOrderMark(start);
  if (marked) {
    return { encoding: marked, reason: 'byte order mark' };
  }
  const wide = zeroPattern(start);
  if (wide) {
    return { encoding: wide, reason: 'pattern of zero bytes' };
  }
  if (await isUtf8File(path)) {
    return { encoding: 'utf-8', reason: 'every byte checked' };
  }
  return { encoding: guess(name, await unusualLines(path)), reason: 'guessed' };
}

function knownEncoding(name: string): string {
  const exists: boolean = iconv.encodingExists(name);
  if (!exists) {
    throw new AppError(
      'BAD_USER_INPUT',
      `encoding: "${name}" is not known; try utf-8, gb18030, utf-16le, windows-1252`,
    );
  }
  return /^utf-?8$/i.test(name.trim()) ? 'utf-8' : name.trim().toLowerCase();
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { start: 0, end: count - 1 })) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function byteOrderMark(start: Buffer): string | undefined {
  const mark = start.subarray(0, 3).toString('hex');
  if (mark === 'efbbbf') {
    return 'utf-8';
  }
  return mark.startsWith('fffe') ? 'utf-16le' : mark.startsWith('feff') ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark shows itself by ASCII characters (delimiters, line ends) with a zero byte on one side. */
function zeroPattern(start: Buffer): string | undefined {
  let low = 0;
  let high = 0;
  for (let at = 0; at + 1 < start.length; at += 2) {
    const [first = 0, second = 0] = start.subarray(at, at + 2);
    low += first >= 0x09 && first < 0x7f && second === 0 ? 1 : 0;
    high += first === 0 && second >= 0x09 && second < 0x7f ? 1 : 0;
  }
  const pairs = start.length / 2;
  if (Math.max(low, high) < pairs * 0.02 || Math.min(low, high) > Math.max(low, high) * 0.1 || low + high < 2) {
    return undefined;
  }
  return low > high ? 'utf-16le' : 'utf-16be';
}

async function isUtf8File(path: string): Promise<boolean> {
  let open: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const bytes = open.length > 0 ? Buffer.concat([open, chunk as Buffer]) : (chunk as Buffer);
    const end = bytes.length - unfinishedTail(bytes);
    if (!isUtf8(bytes.subarray(0, end))) {
      return false;
    }
    open = Buffer.from(bytes.subarray(end));
  }
  return open.length === 0;
}

/** How many bytes at the end begin a UTF-8 character whose rest is in the next chunk. */
function unfinishedTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
    if (byte < 0x80) {
      return 0;
    }
  }
  return 0;
}

/** The first lines that hold other bytes than ASCII; they alone tell encodings apart. */
async function unusualLines(path: string): Promise<Buffer> {
  const lines: Buffer[] = [];
  let collected = 0;
  let open: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.concat([open, chunk as Buffer]);
    const end = bytes.lastIndexOf(0x0a) + 1;
    open = end === 0 && bytes.length > SAMPLE_BYTES ? Buffer.alloc(0) : Buffer.from(bytes.subarray(end));
    for (const line of linesOf(bytes.subarray(0, end))) {
      if (line.some((byte) => byte >= 0x80)) {
        lines.push(Buffer.from(line));
        collected += line.length;
      }
    }
    if (collected >= SAMPLE_BYTES) {
      break;
    }
  }
  return Buffer.concat([...lines, open]);
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start) + 1;
    yield bytes.subarray(start, end === 0 ? bytes.length : end);
    start = end === 0 ? bytes.length : end;
  }
}

function guess(path: string, sample: Buffer): string {
  if (undecodableShare(sample.toString('utf8')) < DAMAGED_SHARE) {
    return 'utf-8';
  }
  const [best] = chardet.analyse(sample);
  const otherAsian = best !== undefined && /^(Big5|Shift_JIS|EUC-|ISO-2022-)/.test(best.name) && best.confidence >= 60;
  if (!otherAsian && looksChinese(sample)) {
    return 'gb18030';
  }
  if (best === undefined || best.confidence < LEAST_CONFIDENCE || !decodes(sample, best.name)) {
    throw new AppError(
      'BAD_USER_INPUT',
      `${path}: not UTF-8, and the encoding cannot be told; state it in the mapping, such as "encoding": "gb18030"`,
    );
  }
  // What calls itself ISO-8859-1 is the Windows code page in practice: the same letters, and the euro sign.
  return best.name === 'ISO-8859-1' ? 'windows-1252' : best.name.toLowerCase();
}

function decodes(sample: Buffer, encoding: string): boolean {
  return iconv.encodingExists(encoding) && undecodableShare(iconv.decode(sample, encoding)) < DOUBTFUL_SHARE;
}

function undecodableShare(text: string): number {
  let unusual = 0;
  let undecodable = 0;
  for (const character of text) {
    if (character > '\u007f') {
      unusual += 1;
      undecodable += character === '\ufffd' ? 1 : 0;
    }
  }
  return unusual === 0 ? 0 : undecodable / unusual;
}

/** Most of running Chinese text is in the 3,755 frequent characters, whose first byte is B0 to D7. */
function looksChinese(sample: Buffer): boolean {
  let pairs = 0;
  let frequent = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const first = sample[at] ?? 0;
    if (first < 0x80) {
      continue;
    }
    const second = sample[at + 1] ?? 0;
    pairs += 1;
    frequent += first >= 0xb0 && first <= 0xd7 && second >= 0xa1 && second !== 0xff ? 1 : 0;
    at += 1;
  }
  return pairs > 0 && frequent / pairs >= CHINESE_SHARE && decodes(sample, 'gb18030');
}
