import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { addMissingColumns } from '../../../shared/db/migration-tables.js';

/** In which language the report of an import is written. */
export class AddImportLanguages1765540000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const language = new TableColumn({ name: 'language', type: 'varchar', length: '2', isNullable: true });
    await addMissingColumns(queryRunner, 'import_jobs', [language]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('import_jobs', 'language');
  }
}
