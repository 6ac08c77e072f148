import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { sortableName } from '../../../shared/text/normal-form.js';

const { boolean, id, instant, int, text, varchar } = columnTypes;
const lifeColumns = { version: int, created_at: instant, updated_at: instant, deleted_at: nullable(instant) };

/** Tags with what is said of them, how they are used, and those of contacts. */
export class CreateTags1765200100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'tags',
      columns: {
        id,
        name: varchar(50),
        name_live: nullable(varchar(50)),
        name_sort: varchar(255),
        colour: nullable(varchar(7)),
        description: nullable(text),
        is_for_customers: boolean,
        is_for_contacts: boolean,
        is_kept: boolean,
        ...lifeColumns,
      },
      indexes: {
        ux_tags_name_live: ['name_live'],
        ix_tags_name_sort: ['name_sort', 'id'],
        ix_tags_created_at: ['created_at', 'id'],
        ix_tags_updated_at: ['updated_at', 'id'],
      },
    });
    await createTable(queryRunner, { name: 'tag_vocabularies', columns: { id, is_open: boolean, ...lifeColumns } });
    await createTable(queryRunner, {
      name: 'contact_tags',
      columns: { contact_id: id, tag: varchar(50) },
      primaryKey: ['contact_id', 'tag'],
      indexes: { ix_contact_tags_tag: ['tag', 'contact_id'] },
    });
    await openRules(queryRunner);
    await takeOver(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['contact_tags', 'tag_vocabularies', 'tags']) await queryRunner.dropTable(table, true);
  }
}

async function openRules(queryRunner: QueryRunner): Promise<void> {
  const present = (await queryRunner.query('SELECT id FROM tag_vocabularies')) as unknown[];
  if (present.length > 0) return;
  const now = toDatabaseInstant(new Date().toISOString());
  await queryRunner.query(
    'INSERT INTO tag_vocabularies (id, is_open, version, created_at, updated_at, deleted_at) VALUES (?, 1, 1, ?, ?, NULL)',
    ['tvo_00000000000000000000000001', now, now],
  );
}

/** Tags that customers carry already. */
async function takeOver(queryRunner: QueryRunner): Promise<void> {
  const rows = (await queryRunner.query(
    'SELECT DISTINCT tag FROM customer_tags WHERE tag NOT IN (SELECT name FROM tags) ORDER BY tag',
  )) as { tag: string }[];
  const [{ total }] = (await queryRunner.query('SELECT COUNT(*) AS total FROM tags')) as [{ total: number | string }];
  const now = toDatabaseInstant(new Date().toISOString());
  for (const [index, { tag }] of rows.entries()) {
    const number = String(Number(total) + index + 1).padStart(26, '0');
    await queryRunner.query(
      'INSERT INTO tags (id, name, name_live, name_sort, colour, description, is_for_customers, is_for_contacts, ' +
        'is_kept, version, created_at, updated_at, deleted_at) VALUES (?, ?, ?, ?, NULL, NULL, 1, 1, 0, 1, ?, ?, NULL)',
      [`tag_${number}`, tag, tag, sortableName(tag), now, now],
    );
  }
}
