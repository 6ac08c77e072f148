import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { id, int, boolean, instant, text, longText, varchar } = columnTypes;

/** Imports that the server carries out, how far each has come, and its rows that wait or were refused. */
export class CreateImportJobs1765300000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'import_jobs',
      columns: {
        id,
        type: varchar(20),
        file_id: id,
        mapping: text,
        on_duplicate: varchar(10),
        is_dry_run: boolean,
        state: varchar(20),
        error_code: nullable(varchar(40)),
        error_message: nullable(varchar(1000)),
        report_id: nullable(id),
        acts_as: text,
        created_by: varchar(200),
        created_by_user_id: nullable(id),
        created_at: instant,
        started_at: nullable(instant),
        finished_at: nullable(instant),
      },
      indexes: {
        ix_import_jobs_created_at: ['created_at', 'id'],
        ix_import_jobs_created_by: ['created_by', 'created_at', 'id'],
        ix_import_jobs_state: ['state', 'created_at', 'id'],
        ix_import_jobs_finished_at: ['finished_at', 'id'],
      },
    });
    await createTable(queryRunner, {
      name: 'import_progress',
      columns: { id, claimed_by: nullable(varchar(40)), reached: varchar(1000), decided: nullable(longText) },
    });
    await createTable(queryRunner, {
      name: 'import_waiting_rows',
      columns: { import_id: id, turn: int, row_index: int },
      primaryKey: ['import_id', 'turn', 'row_index'],
      isPrimaryKeyOnly: true,
    });
    await createTable(queryRunner, {
      name: 'import_refusals',
      columns: { import_id: id, line: int, content: longText },
      primaryKey: ['import_id', 'line'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['import_refusals', 'import_waiting_rows', 'import_progress', 'import_jobs']) {
      await queryRunner.dropTable(table, true);
    }
  }
}
