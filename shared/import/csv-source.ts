import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import iconv from 'iconv-lite';
import { AppError } from '../errors.js';
import { detectDelimiter, DELIMITERS } from './delimiter.js';
import { detectEncoding, type DetectedEncoding } from './encoding.js';

/** One row of a file, as it stands there. */
export interface CsvRow {
  /** Position among the rows below the header, from 0. */
  readonly index: number;
  /** Line in the file on which the row begins, from 1; quoted cells may span lines. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file that was checked from end to end and can be read as often as needed. */
export interface CsvSource {
  /** What messages call it. */
  readonly path: string;
  readonly encoding: DetectedEncoding;
  readonly delimiter: string;
  /** The names of the columns, trimmed. */
  readonly header: readonly string[];
  /** How many rows stand below the header; empty ones are not counted. */
  readonly rowCount: number;
  /** Reads the rows from the beginning, holding one piece of the file at a time. */
  rows(): AsyncIterable<CsvRow>;
}

/** What a mapping may state about the file where detection would guess wrong. */
export interface CsvOptions {
  /** What messages call the file; its path otherwise. */
  readonly name?: string | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  /** The longest row that is read, in characters. */
  readonly maxRowLength?: number | undefined;
}

/** Longest row, unless stated otherwise: far above any real one, and small enough to hold. */
export const MAX_ROW_LENGTH = 1_000_000;
const SAMPLE_BYTES = 64 * 1024;

type RawRecord = Omit<CsvRow, 'index'>;

/** How a file is read once everything about it is known. */
interface CsvFormat {
  readonly path: string;
  readonly name: string;
  readonly encoding: DetectedEncoding;
  readonly delimiter: string;
  readonly maxRowLength: number;
}

/**
 * Opens a CSV file: finds its encoding and delimiter, then reads it once from end to end. A file that is broken as a
 * file (malformed quotes, a row beyond the limit) is refused here with the line, before anyone has acted on its rows.
 */
export async function openCsv(path: string, options: CsvOptions = {}): Promise<CsvSource> {
  await mustBeFile(path);
  const encoding = await detectEncoding(path, options.encoding, options.name);
  const delimiter = await delimiterOf(path, encoding.encoding, options.delimiter);
  const { name = path } = options;
  const format = { path, name, encoding, delimiter, maxRowLength: options.maxRowLength ?? MAX_ROW_LENGTH };
  let header: readonly string[] | undefined;
  let rowCount = 0;
  for await (const row of readRecords(format)) {
    if (header === undefined) {
      header = row.cells.map((cell) => cell.trim());
    } else {
      rowCount += 1;
    }
  }
  if (header === undefined || header.every((name) => name === '')) {
    throw new AppError('BAD_USER_INPUT', `${name}: the file is empty; its first line must name the columns`);
  }
  if (header.some((name) => isDamaged(name))) {
    throw new AppError('BAD_USER_INPUT', `${name}: the header holds bytes that are not ${encoding.encoding}`);
  }
  return { path: name, encoding, delimiter, header, rowCount, rows: () => readRows(format) };
}

/** Tells whether a text holds what no real text holds: NUL, the sign for undecodable bytes, half a character. */
export function isDamaged(text: string): boolean {
  return /[\0\ufffd\p{Cs}]/u.test(text);
}

async function mustBeFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    throw new AppError('BAD_USER_INPUT', `${path}: ${found ? 'is not a file' : 'there is no such file'}`);
  }
}

async function delimiterOf(path: string, encoding: string, stated: string | undefined): Promise<string> {
  if (stated !== undefined) {
    if (!(DELIMITERS as readonly string[]).includes(stated)) {
      throw new AppError('BAD_USER_INPUT', `delimiter: must be one of , ; | or a tab, not ${JSON.stringify(stated)}`);
    }
    return stated;
  }
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    return detectDelimiter(iconv.decode(buffer.subarray(0, bytesRead), encoding), bytesRead < SAMPLE_BYTES);
  } finally {
    await file.close();
  }
}

async function* readRows(format: CsvFormat): AsyncGenerator<CsvRow> {
  let index = -1;
  for await (const row of readRecords(format)) {
    if (index >= 0) {
      yield { ...row, index };
    }
    index += 1;
  }
}

/** Reads header and rows alike. */
async function* readRecords(format: CsvFormat): AsyncGenerator<RawRecord> {
  const lines = lineCounter();
  const parser = parse({
    bom: true,
    delimiter: format.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: format.maxRowLength,
    on_record: (cells, { empty_lines: emptyLines }) => {
      lines.passed(cells, emptyLines);
      return cells;
    },
  });
  const decoders = format.encoding.encoding === 'utf-8' ? [] : [iconv.decodeStream(format.encoding.encoding)];
  // What fails on the way makes the parser fail, and the loop below throws it.
  pipeline([createReadStream(format.path), ...decoders, parser], () => undefined);
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const line = lines.next();
      if (cells.some((cell) => cell.trim() !== '')) {
        yield { line, cells };
      }
    }
  } catch (error) {
    throw readableError(format, error as CsvError, lines.current(parser.info.empty_lines));
  }
}

/**
 * Knows on which line each row begins. Counted here and not taken from the parser, which counts a Windows line end
 * within quotes twice. The parser runs ahead of its reader, so the lines wait in a queue.
 */
function lineCounter() {
  const begun: number[] = [];
  let line = 1;
  let empty = 0;
  const current = (emptyLines: number) => line + emptyLines - empty;
  return {
    current,
    passed(cells: readonly string[], emptyLines: number): void {
      begun.push(current(emptyLines));
      line = current(emptyLines) + 1 + lineEndsWithin(cells);
      empty = emptyLines;
    },
    next: () => begun.shift() ?? line,
  };
}

function lineEndsWithin(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) {
      count += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
    }
  }
  return count;
}

function readableError(format: CsvFormat, error: CsvError, line: number): Error {
  const reasons: Record<string, string> = {
    CSV_INVALID_CLOSING_QUOTE: 'a quoted cell goes on after its closing quote; a quote within a cell is written twice',
    INVALID_OPENING_QUOTE:
      'a quote stands in the middle of a cell; such a cell is quoted, and its quotes written twice',
    CSV_QUOTE_NOT_CLOSED: 'a quoted cell is never closed',
    CSV_MAX_RECORD_SIZE: `the row is longer than ${format.maxRowLength} characters; perhaps a quote is never closed`,
  };
  const reason = reasons[error.code];
  if (reason === undefined) {
    return error;
  }
  return new AppError('BAD_USER_INPUT', `${format.name}: in the row that begins on line ${line}, ${reason}`, { line });
}
