import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { addMissingColumns } from '../../../shared/db/migration-tables.js';

/** Imports that failed are tried again later. */
export class PutImportsOff1765410000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const isSqlite = queryRunner.dataSource.options.type === 'better-sqlite3';
    const columns = [
      new TableColumn({ name: 'failures', type: isSqlite ? 'integer' : 'int', default: 0 }),
      new TableColumn({ name: 'failed_at', type: 'varchar', length: '1000', isNullable: true }),
      new TableColumn({ name: 'due_at', type: 'datetime', precision: 3, isNullable: true }),
    ];
    await addMissingColumns(queryRunner, 'import_progress', columns);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const name of ['due_at', 'failed_at', 'failures']) await queryRunner.dropColumn('import_progress', name);
  }
}
