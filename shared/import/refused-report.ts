import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { AppError } from '../errors.js';
import { csvCell } from '../text/csv-cell.js';
import type { Language } from '../text/language.js';
import { translate } from '../text/messages/translate.js';
import type { RowProblem } from './refusal.js';

/** Writes down which rows were refused, and why. */
export interface RefusedReport {
  readonly path: string;
  /** Adds a row: one line of the report, whatever the number of problems. */
  add(line: number, problems: readonly RowProblem[], cells: readonly string[]): Promise<void>;
  /** Puts the finished report in its place. */
  close(): Promise<void>;
  /** Throws an unfinished one away. */
  discard(): Promise<void>;
}

const KEPT_CHARACTERS = 64 * 1024;

/**
 * Starts a report: line, code, field and reason, then the row's own cells. It begins with a byte order mark, without
 * which Excel takes UTF-8 for something else, and replaces an earlier report only when it is complete. The reasons are in
 * the language that is asked for; programs read the rest.
 */
export async function openRefusedReport(
  path: string,
  header: readonly string[],
  language: Language = 'en',
): Promise<RefusedReport> {
  const unfinished = `${path}.part`;
  const file = await opened(unfinished, path);
  let kept = '\ufeff';
  // Rows of several batches may be refused at the same time; what they write must not mix.
  let written: Promise<void> = Promise.resolve();
  const flush = () => {
    const text = kept;
    kept = '';
    written = written.then(() => file.appendFile(text, 'utf8'));
    return written;
  };
  const write = async (cells: readonly string[]) => {
    kept += `${cells.map(csvCell).join(',')}\r\n`;
    if (kept.length >= KEPT_CHARACTERS) {
      await flush();
    }
  };
  await write(['line', 'code', 'field', 'reason', ...header]);
  return {
    path,
    add: (line, problems, cells) => write([String(line), ...summary(problems, language), ...cells]),
    async close() {
      await flush();
      await file.close();
      await rename(unfinished, path);
    },
    async discard() {
      await file.close();
      await rm(unfinished, { force: true });
    },
  };
}

async function opened(unfinished: string, path: string): Promise<FileHandle> {
  try {
    return await open(unfinished, 'w');
  } catch (error) {
    const { code = 'failed' } = error as NodeJS.ErrnoException;
    throw new AppError('BAD_USER_INPUT', `${path}: the report cannot be written there (${code}); choose with --report`);
  }
}

/** Code and field of the first problem, and the sentences of all. */
function summary(problems: readonly RowProblem[], language: Language): string[] {
  const [first] = problems;
  const [colon, semicolon] = language === 'zh' ? ['：', '；'] : [': ', '; '];
  const sentences = problems.map(({ field, message }) => {
    const reason = translate(message, language);
    return field === '' ? reason : `${field}${colon}${reason}`;
  });
  return [first?.code ?? '', first?.field ?? '', [...new Set(sentences)].join(semicolon)];
}
