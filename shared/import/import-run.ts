import type { GraphClient } from '../http/graph-client.js';
import type { Checkpoints } from './checkpoints.js';
import type { CsvSource } from './csv-source.js';
import type { RetryPolicy } from './execute-with-retry.js';
import type { ImportType } from './field-types.js';
import type { Lanes } from './lanes.js';
import type { Progress } from './progress.js';
import type { ReferenceResolver, ReferenceTargets } from './reference-resolver.js';
import type { RefusedReport } from './refused-report.js';
import type { RowMapper } from './row-mapper.js';
import type { RowSet } from './row-set.js';

/** What the graph does with a row whose key it knows. */
export type DuplicatePolicy = 'SKIP' | 'UPDATE' | 'CREATE';

/** An import, ready to run. */
export interface ImportJob {
  readonly client: GraphClient;
  readonly type: ImportType;
  readonly targets: ReferenceTargets;
  readonly source: CsvSource;
  readonly mapper: RowMapper;
  readonly report: RefusedReport;
  readonly progress: Progress;
  readonly onDuplicate: DuplicatePolicy;
  readonly dryRun: boolean;
  /** How many batches are under way at a time. */
  readonly concurrency: number;
  readonly retry?: RetryPolicy | undefined;
  /** Where the import writes down how far it has come; one that does sends its batches one after the other. */
  readonly checkpoints?: Checkpoints | undefined;
  /** Asks the import to stop after the batch under way. */
  readonly signal?: AbortSignal | undefined;
}

/** How the rows of an import fared; every row read is counted under exactly one of the others once it is done. */
export interface ImportTotals {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  refused: number;
  /** Rows of a dry run, counted as created, that only the mapping could check: what they refer to is not there yet. */
  unchecked: number;
}

/** The totals of an import that has not begun. */
export function nothingDone(): ImportTotals {
  return { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, refused: 0, unchecked: 0 };
}

/** What a pass does with a reference that finds nothing: wait for a later row, settle it unless one is to come, settle. */
export type PassMode = 'open' | 'settling' | 'closing';

/** What all parts of a running import share. */
export interface ImportRun extends ImportJob {
  readonly totals: ImportTotals;
  readonly resolver: ReferenceResolver;
  readonly lanes: Lanes;
  /** Names and keys of rows that wait for another row, as the pass before left them. */
  expected: Set<string>;
  /** Names and keys of rows that a dry run would have created. */
  readonly wouldExist: Set<string>;
}

/** One reading of the file. */
export interface ImportPass {
  readonly mode: PassMode;
  readonly waiting: RowSet;
  /** Names and keys of the rows that wait. */
  readonly labels: Set<string>;
}

/** How many rows have their outcome. */
export function rowsDone(totals: ImportTotals): number {
  return totals.created + totals.updated + totals.unchanged + totals.skipped + totals.refused;
}
