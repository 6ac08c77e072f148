import { AppError } from '../errors.js';
import {
  rowsDone,
  type ImportJob,
  type ImportPass,
  type ImportRun,
  type ImportTotals,
  type PassMode,
} from './import-run.js';
import { createLanes } from './lanes.js';
import { createReferenceResolver } from './reference-resolver.js';
import { resolveRows } from './resolve-rows.js';
import type { MappedRow } from './row-mapper.js';
import { createRowSet, type RowSet } from './row-set.js';
import { sendRows } from './send-rows.js';

/** Rows that are resolved and sent together are held in memory together: at most so many, and so many characters. */
const WINDOW_ROWS = 500;
const WINDOW_CHARACTERS = 1_000_000;

/**
 * Imports a file: maps its rows, resolves their references and sends them in batches, holding one window of rows at a
 * time. A row that refers to a row further down is read again in a further pass, until a pass moves nothing.
 */
export async function runImport(job: ImportJob): Promise<ImportTotals> {
  const run: ImportRun = {
    ...job,
    totals: { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, refused: 0, unchecked: 0 },
    resolver: createReferenceResolver(job.targets, job.type.name),
    lanes: createLanes(job.concurrency),
    expected: new Set(),
    wouldExist: new Set(),
  };
  job.progress.start(job.source.rowCount);
  try {
    await runPasses(run);
  } catch (error) {
    throw stopped(run, error);
  } finally {
    job.progress.stop();
  }
  return run.totals;
}

async function runPasses(run: ImportRun): Promise<void> {
  let mode: PassMode = 'open';
  let rows: RowSet | undefined;
  for (;;) {
    const pass: ImportPass = { mode, waiting: createRowSet(), labels: new Set() };
    await readPass(run, pass, rows);
    if (pass.waiting.size === 0 || run.signal?.aborted) {
      return;
    }
    const moved = pass.waiting.size < (rows?.size ?? run.source.rowCount);
    if (!moved) {
      mode = mode === 'open' ? 'settling' : 'closing';
    }
    rows = pass.waiting;
    run.expected = pass.labels;
  }
}

async function readPass(run: ImportRun, pass: ImportPass, rows: RowSet | undefined): Promise<void> {
  let window: MappedRow[] = [];
  let characters = 0;
  for await (const row of run.source.rows()) {
    if (run.signal?.aborted) {
      break;
    }
    run.totals.read += rows === undefined ? 1 : 0;
    if (rows !== undefined && !rows.has(row.index)) {
      continue;
    }
    window.push(run.mapper.map(row));
    characters += row.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (window.length >= WINDOW_ROWS || characters >= WINDOW_CHARACTERS) {
      await workOff(run, pass, window);
      window = [];
      characters = 0;
    }
  }
  await workOff(run, pass, window);
  await run.lanes.drain();
}

async function workOff(run: ImportRun, pass: ImportPass, window: readonly MappedRow[]): Promise<void> {
  const ready = await resolveRows(run, pass, window);
  await sendRows(run, ready);
}

/** A failure of the whole import, with how far it got. */
function stopped(run: ImportRun, error: unknown): Error {
  const { message, code } = error as { message?: string; code?: string };
  if (code === undefined) {
    return error instanceof Error ? error : new Error(String(error));
  }
  const done = rowsDone(run.totals);
  const again = run.mapper.keyed
    ? 'running it again is safe'
    : 'the rows have no key, so running it again repeats them';
  const reached = `stopped after ${done} of ${run.source.rowCount} rows; ${again}`;
  return new AppError('INTERNAL', `${message ?? 'failed'} (${code}); ${reached}`, { code });
}
