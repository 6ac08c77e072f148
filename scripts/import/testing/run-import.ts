import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportTotals } from '../../../shared/import/import-run.js';
import { silentProgress } from '../../../shared/import/progress.js';
import { readArguments } from '../arguments.js';
import { importFile } from '../import-file.js';
import type { GraphClient } from '../../../shared/http/graph-client.js';

/** What came of an import. */
export interface FinishedImport {
  readonly totals: ImportTotals;
  /** What was printed. */
  readonly lines: readonly string[];
  /** The report of refused rows, without its header: lines of cells as text. */
  readonly refused: readonly string[];
}

/** Runs the command on a file that stands somewhere, against a graph. */
export async function importInto(graph: { client: GraphClient }, args: readonly string[]): Promise<FinishedImport> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  try {
    const asked = readArguments([...args, '--report', join(folder, 'refused.csv')]);
    if (asked === undefined) {
      throw new Error('Help was asked for');
    }
    const lines: string[] = [];
    const totals = await importFile(asked, {
      connect: () => Promise.resolve({ client: graph.client, description: 'this graph' }),
      print: (line) => lines.push(line),
      progress: silentProgress,
      now: () => 0,
      retry: { attempts: 3, wait: () => Promise.resolve() },
    });
    const report = await readFile(join(folder, 'refused.csv'), 'utf8');
    return { totals, lines, refused: report.trimEnd().split('\r\n').slice(1) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The same with the file's text (or bytes) and the mapping given. */
export async function importText(
  graph: { client: GraphClient },
  type: string,
  content: string | Buffer,
  mapping: Readonly<Record<string, unknown>>,
  options: readonly string[] = [],
): Promise<FinishedImport> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  try {
    await writeFile(join(folder, 'rows.csv'), content);
    await writeFile(join(folder, 'mapping.json'), JSON.stringify({ type, ...mapping }));
    return await importInto(graph, [type, join(folder, 'rows.csv'), '--map', join(folder, 'mapping.json'), ...options]);
  } finally {
    await rm(folder, { recursive: true });
  }
}
