import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';

/** In which language the report of an import is written. */
export class AddImportLanguages1765540000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    if ((await queryRunner.getTable('import_jobs'))?.findColumnByName('language')) return;
    const language = new TableColumn({ name: 'language', type: 'varchar', length: '2', isNullable: true });
    await queryRunner.addColumn('import_jobs', language);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('import_jobs', 'language');
  }
}
