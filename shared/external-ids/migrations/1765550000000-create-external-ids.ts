import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../db/migration-tables.js';

const { id, varchar } = columnTypes;

/** What records are called in other systems. `system` is a word of MySQL's own. */
export class CreateExternalIds1765550000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'external_ids',
      columns: {
        record_id: id,
        system_name: varchar(40),
        record_type: varchar(40),
        external_id: varchar(100),
        external_id_live: nullable(varchar(100)),
      },
      primaryKey: ['record_id', 'system_name'],
      indexes: { ux_external_ids_external_id_live: ['record_type', 'system_name', 'external_id_live'] },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('external_ids', true);
  }
}
