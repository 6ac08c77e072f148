import type { CsvRow } from './csv-source.js';
import type { ImportPass, ImportRun, ImportTotals, PassMode } from './import-run.js';
import type { ReadyRow } from './resolve-rows.js';
import { createRowSet, type RowSet } from './row-set.js';

/** A row as it is about to be sent. */
export interface DecidedRow {
  readonly row: CsvRow;
  readonly values: Record<string, unknown>;
}

/** What is about to be done with the rows that were read together. */
export interface DecidedRows {
  /** The position behind the last of them. */
  readonly end: number;
  /** The totals before they are sent; those that the mapping refused are counted. */
  readonly totals: ImportTotals;
  readonly rows: readonly DecidedRow[];
  /** Positions of those that wait for another row. */
  readonly waiting: readonly number[];
}

/** How far an import has come. */
export interface Reached {
  /** Counts the readings of the file, from 0. */
  readonly turn: number;
  readonly mode: PassMode;
  /** The position in this reading from which on rows are still to do. */
  readonly next: number;
  readonly totals: ImportTotals;
  /** The rows that this reading is about; all of them when undefined. */
  readonly rows: RowSet | undefined;
  /** The rows that it has left to the next reading. */
  readonly waiting: RowSet;
  /** What was about to be done when the import stopped. */
  readonly decided: DecidedRows | undefined;
}

/**
 * Where an import writes down how far it has come, so that it can go on from there in another process: what it is about to
 * send, before it does, and what came of it. Rows that were refused are told to the report, which keeps them with the next
 * of these.
 */
export interface Checkpoints {
  /** Where an earlier process stopped. */
  readonly reached: Reached | undefined;
  /** The key of a batch, the same for the same rows whenever it is sent: the graph takes none of them twice. */
  keyOf(rows: readonly DecidedRow[]): string;
  /** Writes down what is about to be sent. */
  decided(decided: DecidedRows): Promise<void>;
  /** Writes down that everything up to there is done. */
  done(end: number, totals: ImportTotals, waiting: readonly number[]): Promise<void>;
  /** Writes down that a reading has ended and the next one is about the rows that wait. */
  turned(mode: PassMode): Promise<void>;
}

/** The reading with which an import begins, or goes on. */
export function firstPass(run: ImportRun): { pass: ImportPass; rows: RowSet | undefined; from: number } {
  const reached = run.checkpoints?.reached;
  const mode = reached?.mode ?? 'open';
  const pass = { mode, waiting: reached?.waiting ?? createRowSet(), labels: new Set<string>() };
  return { pass, rows: reached?.rows, from: reached?.next ?? 0 };
}

/** What has to be kept of rows that are ready: references have their ids. */
export function decidedRows(rows: readonly ReadyRow[]): DecidedRow[] {
  return rows.map(({ row, values }) => ({ row, values }));
}

/** The same rows, ready to be sent again. */
export function readyAgain(rows: readonly DecidedRow[]): ReadyRow[] {
  return rows.map(({ row, values }) => ({ row, values, references: [], problems: [], unchecked: false }));
}
