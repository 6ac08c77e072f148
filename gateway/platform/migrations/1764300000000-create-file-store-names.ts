import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/db/migration-tables.js';

const { int, varchar } = columnTypes;

/** What this deployment is called in the store of files; one row at most. */
export class CreateFileStoreNames1764300000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, { name: 'file_store_names', columns: { id: int, name: varchar(40) } });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('file_store_names', true);
  }
}
