import { AppError } from '../errors.js';
import {
  nothingDone,
  rowsDone,
  type ImportJob,
  type ImportPass,
  type ImportRun,
  type ImportTotals,
} from './import-run.js';
import { decidedRows, firstPass, readyAgain } from './checkpoints.js';
import { createLanes } from './lanes.js';
import { createReferenceResolver } from './reference-resolver.js';
import { labelsOf, resolveRows } from './resolve-rows.js';
import type { MappedRow } from './row-mapper.js';
import { createRowSet, type RowSet } from './row-set.js';
import { sendRows } from './send-rows.js';

/** Rows that are resolved and sent together are held in memory together: at most so many, and so many characters. */
const WINDOW_ROWS = 500;
const WINDOW_CHARACTERS = 1_000_000;

/**
 * Imports a file: maps its rows, resolves their references and sends them in batches, holding one window of rows at a
 * time. A row that refers to a row further down is read again in a further pass, until a pass moves nothing. With
 * checkpoints it goes on where an earlier process stopped, with the rows that this one was about to send.
 */
export async function runImport(job: ImportJob): Promise<ImportTotals> {
  const run: ImportRun = {
    ...job,
    totals: job.checkpoints?.reached?.totals ?? nothingDone(),
    resolver: createReferenceResolver(job.targets, job.type.name),
    lanes: createLanes(job.checkpoints ? 1 : job.concurrency),
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
  let { pass, rows, from } = firstPass(run);
  if (run.checkpoints?.reached) {
    await relabel(run, pass, rows);
    from = await finishDecided(run, pass, from);
  }
  for (;;) {
    await readPass(run, pass, rows, from);
    if (pass.waiting.size === 0 || run.signal?.aborted) {
      return;
    }
    const moved = pass.waiting.size < (rows?.size ?? run.source.rowCount);
    let { mode } = pass;
    if (!moved) {
      mode = mode === 'open' ? 'settling' : 'closing';
    }
    rows = pass.waiting;
    from = 0;
    run.expected = pass.labels;
    pass = { mode, waiting: createRowSet(), labels: new Set() };
    await run.checkpoints?.turned(mode);
  }
}

/** Finds out anew what rows that wait are known by; only their positions were kept. */
async function relabel(run: ImportRun, pass: ImportPass, rows: RowSet | undefined): Promise<void> {
  if (rows === undefined && pass.waiting.size === 0) {
    return;
  }
  for await (const row of run.source.rows()) {
    const wanted = [rows?.has(row.index) && run.expected, pass.waiting.has(row.index) && pass.labels];
    const labels = wanted.some(Boolean) ? labelsOf(run, run.mapper.map(row).values) : [];
    for (const set of wanted) {
      labels.forEach((label) => set && set.add(label));
    }
  }
}

/** Sends what an earlier process was about to send, with the keys that it had; answers where to go on. */
async function finishDecided(run: ImportRun, pass: ImportPass, from: number): Promise<number> {
  const decided = run.checkpoints?.reached?.decided;
  if (decided === undefined) {
    return from;
  }
  Object.assign(run.totals, decided.totals);
  decided.waiting.forEach((index) => pass.waiting.add(index));
  await sendRows(run, readyAgain(decided.rows));
  await run.lanes.drain();
  await run.checkpoints?.done(decided.end, run.totals, decided.waiting);
  return decided.end;
}

async function readPass(run: ImportRun, pass: ImportPass, rows: RowSet | undefined, from: number): Promise<void> {
  let window: MappedRow[] = [];
  let characters = 0;
  for await (const row of run.source.rows()) {
    if (run.signal?.aborted) {
      break;
    }
    if (row.index < from) {
      continue;
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
  const last = window.at(-1);
  if (last === undefined) {
    return;
  }
  const ready = await resolveRows(run, pass, window);
  const { checkpoints } = run;
  if (checkpoints === undefined) {
    await sendRows(run, ready);
    return;
  }
  const end = last.row.index + 1;
  const waiting = window.map(({ row }) => row.index).filter((index) => pass.waiting.has(index));
  if (ready.length > 0) {
    await checkpoints.decided({ end, totals: { ...run.totals }, rows: decidedRows(ready), waiting });
  }
  await sendRows(run, ready);
  await run.lanes.drain();
  await checkpoints.done(end, run.totals, waiting);
}

/** A failure of the whole import, with how far it got. */
function stopped(run: ImportRun, error: unknown): Error {
  const { message, code } = error as { message?: string; code?: string };
  if (code === undefined) {
    return error instanceof Error ? error : new Error(String(error));
  }
  const done = rowsDone(run.totals);
  const { rowCount } = run.source;
  const reason = message ?? 'failed';
  return new AppError(
    'INTERNAL',
    run.mapper.keyed
      ? `${reason} (${code}); stopped after ${done} of ${rowCount} rows; running it again is safe`
      : `${reason} (${code}); stopped after ${done} of ${rowCount} rows; the rows have no key, so running it again repeats them`,
    { code },
  );
}
