import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';
import { SHIPPED_PROFILE, SHIPPED_REGISTRATION } from '../../../shared/forms/shipped-forms.js';

const { boolean, id, instant, int, text, varchar } = columnTypes;

const FIRST_DAY = '2026-11-22 00:00:00.000';

const SHIPPED = [
  ['frm_00000000000000000000000001', 'REGISTRATION', SHIPPED_REGISTRATION],
  ['frm_00000000000000000000000002', 'PROFILE', SHIPPED_PROFILE],
] as const;

/** The forms of the portal. */
export class CreateForms1764700200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'forms',
      columns: {
        id,
        purpose: varchar(20),
        fields: text,
        is_published: boolean,
        version: int,
        created_at: instant,
        updated_at: instant,
        deleted_at: nullable(instant),
      },
      indexes: { ux_forms_purpose: ['purpose'] },
    });
    for (const [formId, purpose, fields] of SHIPPED) {
      const present = (await queryRunner.query('SELECT id FROM forms WHERE id = ?', [formId])) as unknown[];
      if (present.length > 0) continue;
      await queryRunner.query(
        'INSERT INTO forms (id, purpose, fields, is_published, version, created_at, updated_at) VALUES (?, ?, ?, 1, 1, ?, ?)',
        [formId, purpose, JSON.stringify(fields), FIRST_DAY, FIRST_DAY],
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('forms', true);
  }
}
