import { randomUUID } from 'node:crypto';
import { AppError, isAppError } from '../errors.js';
import type { GraphFailure } from '../http/graph-client.js';
import { intoBatches, jsonBytes, MAX_BATCH_BYTES } from './batches.js';
import { executeWithRetry, PATIENT } from './execute-with-retry.js';
import type { RowProblem } from './refusal.js';
import { labelsOf, refuse, type ReadyRow } from './resolve-rows.js';
import { rowsDone, type ImportRun, type ImportTotals } from './import-run.js';

/** The graph's answer for one row of a batch. */
interface RowOutcome {
  readonly index: number;
  readonly status: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'SKIPPED' | 'REFUSED';
  readonly code?: string | null;
  readonly field?: string | null;
  readonly message?: string | null;
}

const COUNTED = {
  CREATED: 'created',
  UPDATED: 'updated',
  UNCHANGED: 'unchanged',
  SKIPPED: 'skipped',
} as const satisfies Record<string, keyof ImportTotals>;

/** Sends rows in batches, as many at a time as the import has lanes; returns when the last one is on its way. */
export async function sendRows(run: ImportRun, rows: readonly ReadyRow[]): Promise<void> {
  const sendable: ReadyRow[] = [];
  for (const row of rows) {
    if (jsonBytes(row.values) > MAX_BATCH_BYTES) {
      const message = `takes more than ${MAX_BATCH_BYTES} bytes, which no row may`;
      await refuse(run, row, [{ code: 'BAD_USER_INPUT', field: '', message }]);
    } else if (row.unchecked) {
      run.totals.unchecked += 1;
      accept(run, row, 'CREATED');
    } else {
      sendable.push(row);
    }
  }
  for (const batch of intoBatches(sendable, ({ values }) => jsonBytes(values))) {
    await run.lanes.start(() => sendBatch(run, batch));
  }
}

async function sendBatch(run: ImportRun, batch: readonly ReadyRow[]): Promise<void> {
  const { onDuplicate, dryRun, mapper } = run;
  const system = mapper.system === undefined ? {} : { system: mapper.system };
  const input = { rows: batch.map(({ values }) => values), onDuplicate, dryRun, ...system };
  try {
    await takeOutcomes(run, batch, outcomesOf(run, await execute(run, batch, input), batch.length));
  } catch (error) {
    if (!isAppError(error) || error.code !== 'BAD_USER_INPUT') {
      throw error;
    }
    await sendWithout(run, batch, unfitRows(error, batch.length));
  }
}

async function takeOutcomes(
  run: ImportRun,
  batch: readonly ReadyRow[],
  outcomes: ReadonlyMap<number, RowOutcome>,
): Promise<void> {
  for (const [position, row] of batch.entries()) {
    const outcome = outcomes.get(position);
    if (outcome === undefined) {
      throw new AppError('INTERNAL', `the graph did not tell what became of line ${row.row.line}`);
    }
    if (outcome.status === 'REFUSED') {
      await refuse(run, row, [problemOf(outcome)]);
    } else {
      accept(run, row, outcome.status);
    }
  }
}

/** The graph names a field by its path in the input and begins its sentence with it; the report says it once. */
function problemOf({ code, field, message }: RowOutcome): RowProblem {
  const sentence = message ?? 'refused';
  return {
    code: code ?? 'BAD_USER_INPUT',
    field: (field ?? '').replace(/^(row|input)\./, ''),
    message: field && sentence.startsWith(`${field}: `) ? sentence.slice(field.length + 2) : sentence,
  };
}

/** Refuses the rows that do not fit and sends the others; where none is named, halves the batch to find it. */
async function sendWithout(
  run: ImportRun,
  batch: readonly ReadyRow[],
  unfit: ReadonlyMap<number, RowProblem>,
): Promise<void> {
  for (const [position, row] of batch.entries()) {
    const problem = unfit.get(position);
    if (problem) {
      await refuse(run, row, [problem]);
    }
  }
  const others = batch.filter((_row, position) => !unfit.has(position));
  const half = unfit.size > 0 ? others.length : Math.ceil(others.length / 2);
  for (const part of [others.slice(0, half), others.slice(half)].filter(({ length }) => length > 0)) {
    await sendBatch(run, part);
  }
}

/**
 * A value that a scalar of the schema does not take fails the whole operation before it runs. GraphQL names its place,
 * as in `input.rows[3].website`, which tells the row; a single row is at fault itself.
 */
function unfitRows(error: AppError, rows: number): Map<number, RowProblem> {
  const failures = (error.details['failures'] ?? []) as readonly GraphFailure[];
  if (failures.some(({ message }) => message.includes('is not defined by type'))) {
    throw error;
  }
  const unfit = new Map<number, RowProblem>();
  for (const { message } of failures) {
    const [, position, field = ''] = /rows(?:\[|\.)(\d+)\]?(?:\.(\w+))?/.exec(message) ?? [];
    if (position !== undefined && Number(position) < rows) {
      unfit.set(Number(position), { code: error.code, field, message: message.replace(/^Variable .*?; /, '') });
    }
  }
  return rows === 1 ? new Map([[0, unfit.get(0) ?? { code: error.code, field: '', message: error.message }]]) : unfit;
}

/** A batch has a key of its own, so that the graph takes none of its rows twice when it is sent again after a failure. */
function execute(
  run: ImportRun,
  batch: readonly ReadyRow[],
  input: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const keyed = { input: { ...input, clientMutationId: run.checkpoints?.keyOf(batch) ?? randomUUID() } };
  return executeWithRetry(run.client, run.type.mutation, keyed, run.retry ?? PATIENT);
}

function outcomesOf(run: ImportRun, data: Record<string, unknown>, rows: number): Map<number, RowOutcome> {
  const payload = data[run.type.resultField] as { results?: readonly RowOutcome[] } | null | undefined;
  const results = payload?.results ?? [];
  if (results.length !== rows) {
    throw new AppError('INTERNAL', `the graph answered for ${results.length} of ${rows} rows`);
  }
  return new Map(results.map((outcome) => [outcome.index, outcome]));
}

function accept(run: ImportRun, row: ReadyRow, status: keyof typeof COUNTED): void {
  run.totals[COUNTED[status]] += 1;
  if (run.dryRun && run.mapper.targets.has(run.type.name)) {
    labelsOf(run, row.values).forEach((label) => run.wouldExist.add(label));
  }
  run.progress.update(rowsDone(run.totals));
}
