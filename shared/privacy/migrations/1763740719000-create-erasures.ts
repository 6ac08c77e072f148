import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../db/migration-tables.js';

const { boolean, id, instant, text, varchar } = columnTypes;

/** Who was erased, why, and what went with them. */
export class CreateErasures1763740719000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'erasures',
      columns: {
        id,
        source: varchar(40),
        record_type: varchar(40),
        record_id: id,
        reason: text,
        requested_at: instant,
        actor: varchar(100),
        user_id: nullable(id),
        erased_at: instant,
      },
      indexes: { ix_erasures_requested_at: ['requested_at', 'id'] },
    });
    await createTable(queryRunner, {
      name: 'erased_records',
      columns: {
        record_id: id,
        record_type: varchar(40),
        erasure_id: id,
        erased_at: instant,
        is_followed: boolean,
        is_scrubbed: boolean,
      },
      primaryKey: ['record_id'],
      indexes: {
        ix_erased_records_erasure_id: ['erasure_id', 'record_id'],
        ix_erased_records_is_followed: ['is_followed', 'record_id'],
        ix_erased_records_is_scrubbed: ['is_scrubbed', 'record_id'],
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['erased_records', 'erasures']) await queryRunner.dropTable(table, true);
  }
}
