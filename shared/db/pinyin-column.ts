import { TableColumn, type QueryRunner } from 'typeorm';
import { pinyinKey, type Named } from '../text/pinyin-key.js';
import { ERASED_TEXT } from '../privacy/erased-text.js';
import { placeholders } from './lookup.js';
import { addMissingColumns, createMissingIndexes, dropIndexes } from './migration-tables.js';

const COLUMN = 'name_pinyin';
const BATCH = 200;

/**
 * Gives a table of names the column by which they are sorted in pinyin, filled in batches, and its index. Safe to run again
 * wherever it was cut off: what is filled is not filled again.
 */
export async function addPinyinColumn(
  queryRunner: QueryRunner,
  tableName: string,
  named: (name: string) => Named,
): Promise<void> {
  const column = new TableColumn({ name: COLUMN, type: 'varchar', length: '255', default: "''" });
  await addMissingColumns(queryRunner, tableName, [column]);
  await fill(queryRunner, tableName, named);
  await createMissingIndexes(queryRunner, tableName, indexOf(tableName));
}

/** Takes column and index away. */
export async function dropPinyinColumn(queryRunner: QueryRunner, tableName: string): Promise<void> {
  await dropIndexes(queryRunner, tableName, indexOf(tableName));
  await queryRunner.dropColumn(tableName, COLUMN);
}

function indexOf(tableName: string): Record<string, string[]> {
  return { [`ix_${tableName}_${COLUMN}`]: [COLUMN, 'id'] };
}

async function fill(queryRunner: QueryRunner, tableName: string, named: (name: string) => Named): Promise<void> {
  for (let last = ''; ;) {
    const rows = (await queryRunner.query(
      `SELECT id, name FROM ${tableName} WHERE id > ? AND ${COLUMN} = '' ORDER BY id LIMIT ${String(BATCH)}`,
      [last],
    )) as { id: string; name: string }[];
    if (rows.length === 0) return;
    const keys = rows.flatMap(({ id, name }) => [id, keyOf(name, named)]);
    const ids = rows.map(({ id }) => id);
    await queryRunner.query(
      `UPDATE ${tableName} SET ${COLUMN} = CASE id ${'WHEN ? THEN ? '.repeat(rows.length)}END WHERE id IN (${placeholders(ids)})`,
      [...keys, ...ids],
    );
    last = ids.at(-1) ?? last;
  }
}

/** Names that were erased stay recognisable as such. */
function keyOf(name: string, named: (name: string) => Named): string {
  return name === ERASED_TEXT ? ERASED_TEXT : pinyinKey(name, named(name));
}
