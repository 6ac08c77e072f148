import { parse } from 'csv-parse/sync';

/** The characters that may separate cells, the most usual first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * Picks the character that separates the cells: the one under which the rows agree best on a number of cells above one.
 * `sample` is the beginning of the file; its last row is left out, because it may be cut.
 */
export function detectDelimiter(sample: string, complete: boolean): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = agreement(sampleRows(sample, delimiter, complete));
    if (score > best.score) {
      best = { delimiter, score };
    }
  }
  return best.delimiter;
}

function sampleRows(sample: string, delimiter: string, complete: boolean): string[][] {
  const rows = parse(sample, {
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: sample.length + 1,
    // An unclosed quote is the reader's to report; here it only ends the sample.
    skip_records_with_error: true,
    to: 50,
  });
  return complete || rows.length < 2 ? rows : rows.slice(0, -1);
}

function agreement(rows: readonly string[][]): number {
  const header = rows[0]?.length ?? 0;
  if (header < 2) {
    return 0;
  }
  const agreeing = rows.filter((row) => row.length === header).length;
  return (agreeing / rows.length) * 1000 + Math.min(header, 100);
}
