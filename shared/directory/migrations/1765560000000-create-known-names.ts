import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../db/migration-tables.js';

const { bigint, boolean, id, varchar } = columnTypes;

/** What is called how in the directory, as its events tell it. */
export class CreateKnownNames1765560000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'known_names',
      columns: { id, record_type: varchar(40), name: nullable(varchar(200)), is_living: boolean, position: bigint },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('known_names', true);
  }
}
