import type { QueryRunner } from 'typeorm';
import { placeholders } from '../db/lookup.js';
import type { SqlValue } from '../db/database.js';
import type { JsonValue } from '../journal/record-type.js';
import { termsOf } from './record-terms.js';
import type { SearchedRecord } from './searched-record.js';
import { insertTerms } from './write-terms.js';

/** Where the records of a type are read from, as they were when a migration was written. */
export interface TermSource {
  /** Tables and condition: the living rows of the table `t`. */
  readonly from: string;
  readonly columns: readonly string[];
  /** The table of the words that records carry, and its column for the record. */
  readonly tags?: readonly [table: string, column: string];
}

const BATCH = 500;
/** Columns of lists, which are JSON. */
const LISTS = new Set(['phones', 'emails']);

/**
 * Gives living records the terms by which they are found, in batches. Safe to run again wherever it was cut off. A migration
 * that changes what terms there are empties the table and fills it anew.
 */
export async function fillTerms<Row>(
  queryRunner: QueryRunner,
  { code, values }: SearchedRecord<Row>,
  { from, columns, tags }: TermSource,
): Promise<void> {
  const isMySql = queryRunner.dataSource.options.type !== 'better-sqlite3';
  const insertIgnore = isMySql ? 'INSERT IGNORE' : 'INSERT OR IGNORE';
  const run = async (sql: string, parameters: readonly SqlValue[] = []) => {
    await queryRunner.query(sql, [...parameters]);
    return 0;
  };
  for (let last = ''; ;) {
    const rows = (await queryRunner.query(
      `SELECT t.id, ${columns.map((column) => `t.${column}`).join(', ')} FROM ${from} AND t.id > ? ` +
        `ORDER BY t.id LIMIT ${String(BATCH)}`,
      [last],
    )) as ({ id: string } & Record<string, SqlValue>)[];
    if (rows.length === 0) return;
    const details = await detailsOf(
      queryRunner,
      rows.map(({ id }) => id),
      tags,
    );
    const terms = rows.flatMap((row) => {
      const found = termsOf(values(asEntity(row) as Row, details(row.id)));
      return [...found].map((term): [number, string, string] => [code, term, row.id]);
    });
    await insertTerms({ run, insertIgnore }, terms);
    last = rows.at(-1)?.id ?? last;
  }
}

function asEntity(row: Record<string, SqlValue>): object {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      LISTS.has(column) && typeof value === 'string' ? (JSON.parse(value) as unknown) : value,
    ]),
  );
}

async function detailsOf(
  queryRunner: QueryRunner,
  ids: readonly string[],
  tags: TermSource['tags'],
): Promise<(id: string) => Record<string, JsonValue>> {
  if (!tags) return () => ({});
  const [table, column] = tags;
  const listed = placeholders(ids);
  const words = (await queryRunner.query(
    `SELECT ${column} AS id, tag AS value FROM ${table} WHERE ${column} IN (${listed})`,
    [...ids],
  )) as { id: string; value: string }[];
  const named = (await queryRunner.query(
    `SELECT record_id AS id, external_id AS value FROM external_ids WHERE record_id IN (${listed})`,
    [...ids],
  )) as { id: string; value: string }[];
  const [wordsOf, namedOf] = [grouped(words), grouped(named)];
  return (id) => ({
    tags: wordsOf.get(id) ?? [],
    externalIds: (namedOf.get(id) ?? []).map((value) => ({ value })),
  });
}

function grouped(rows: readonly { id: string; value: string }[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, value } of rows) groups.set(id, [...(groups.get(id) ?? []), value]);
  return groups;
}
