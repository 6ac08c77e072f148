import { openCsv, type CsvSource } from '../../shared/import/csv-source.js';
import { AppError } from '../../shared/errors.js';
import type { ImportTotals } from '../../shared/import/import-run.js';
import { readMapping } from '../../shared/import/mapping.js';
import type { Progress } from '../../shared/import/progress.js';
import { openRefusedReport } from '../../shared/import/refused-report.js';
import { compileMapping, type RowMapper } from '../../shared/import/row-mapper.js';
import { runImport } from '../../shared/import/run-import.js';
import type { RetryPolicy } from '../../shared/import/execute-with-retry.js';
import type { ImportArguments } from './arguments.js';
import type { Connection } from './connect.js';
import { referenceTargets } from '../../gateway/platform/imports/reference-targets.js';
import { IMPORT_TYPES } from '../../gateway/platform/imports/import-types.js';

/** What an import needs of its surroundings. */
export interface ImportSurroundings {
  connect(): Promise<Connection>;
  /** Prints a line for the reader. */
  print(line: string): void;
  readonly progress: Progress;
  readonly now: () => number;
  readonly retry?: RetryPolicy;
  readonly signal?: AbortSignal;
}

const DELIMITER_NAMES: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' };

/**
 * Imports one file, from reading the mapping to the summary. File and mapping are checked before the graph is reached,
 * so a fault in either leaves everything as it was.
 */
export async function importFile(asked: ImportArguments, around: ImportSurroundings): Promise<ImportTotals> {
  const started = around.now();
  const type = IMPORT_TYPES[asked.type];
  if (type === undefined) {
    throw new AppError('BAD_USER_INPUT', `${asked.type} cannot be imported`);
  }
  const mapping = await readMapping(asked.map, type);
  const source = await openCsv(asked.file, mapping);
  const mapper = compileMapping(mapping, type, source, asked.map);
  const onDuplicate = asked.onDuplicate ?? mapping.onDuplicate ?? 'SKIP';
  describeFile(source, mapper, around);
  const { client, description } = await around.connect();
  try {
    around.print(`${asked.dryRun ? 'Trying out' : 'Importing'} ${type.name} into ${description}`);
    const report = await openRefusedReport(asked.report, source.header);
    try {
      const targets = referenceTargets(client);
      const { dryRun, concurrency } = asked;
      const { progress, retry, signal } = around;
      const totals = await runImport({
        ...{ client, type, targets, source, mapper, report, progress },
        ...{ onDuplicate, dryRun, concurrency, retry, signal },
      });
      around.print(summary(totals, asked, around.now() - started, signal?.aborted ?? false));
      return totals;
    } finally {
      await report.close();
    }
  } finally {
    await client.close();
  }
}

function describeFile(source: CsvSource, mapper: RowMapper, around: ImportSurroundings): void {
  const { encoding, delimiter, header, rowCount } = source;
  const separated = `${DELIMITER_NAMES[delimiter] ?? delimiter}-separated`;
  const read = `${encoding.encoding} (${encoding.reason}), ${separated}`;
  around.print(`${source.path}: ${read}, ${header.length} columns, ${rowCount} rows`);
  if (mapper.unusedColumns.length > 0) {
    around.print(`Columns that the mapping does not use: ${mapper.unusedColumns.join(', ')}`);
  }
  if (!mapper.keyed) {
    around.print('The mapping has no key: rows are known again by other facts at best (docs/import.md)');
  }
}

function summary(totals: ImportTotals, asked: ImportArguments, milliseconds: number, aborted: boolean): string {
  const { read, created, updated, unchanged, skipped, refused, unchecked } = totals;
  const seconds = (milliseconds / 1000).toFixed(1);
  const would = asked.dryRun ? 'Nothing was stored. It would be: ' : aborted ? 'Stopped early. ' : '';
  const counts = `read ${read}, created ${created}, updated ${updated}, unchanged ${unchanged}, skipped ${skipped}`;
  const lines = [`${would}${counts}, refused ${refused}; ${seconds} s`];
  if (unchecked > 0) {
    lines.push(`${unchecked} of those refer to records that would only be created; the graph could not check them`);
  }
  if (refused > 0) {
    lines.push(`Refused rows, with reasons: ${asked.report}`);
  }
  return lines.join('\n');
}
