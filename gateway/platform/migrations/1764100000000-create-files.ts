import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { id, int, bigint, instant, varchar } = columnTypes;

/** Files of records. */
export class CreateFiles1764100000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'files',
      columns: {
        id,
        record_id: id,
        name: varchar(200),
        content_type: varchar(100),
        size: bigint,
        state: varchar(20),
        checksum: nullable(varchar(64)),
        content_key: nullable(varchar(40)),
        open_slot: nullable(int),
        created_by: varchar(200),
        created_by_user_id: nullable(id),
        version: int,
        created_at: instant,
        completed_at: nullable(instant),
        deleted_at: nullable(instant),
      },
      indexes: {
        ux_files_content_key: ['content_key'],
        ux_files_created_by: ['created_by', 'open_slot'],
        ix_files_record_id: ['record_id', 'state', 'created_at', 'id'],
        ix_files_state: ['state', 'created_at', 'id'],
        ix_files_deleted_at: ['deleted_at', 'id'],
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('files', true);
  }
}
