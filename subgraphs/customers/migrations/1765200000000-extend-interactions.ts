import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { addMissingColumns, columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { id, int, varchar } = columnTypes;
const integer = (queryRunner: QueryRunner) =>
  queryRunner.dataSource.options.type === 'better-sqlite3' ? 'integer' : 'int';

/** How long an interaction lasted, where it was, and who took part. */
export class ExtendInteractions1765200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const columns = [
      new TableColumn({ name: 'duration_minutes', type: integer(queryRunner), isNullable: true }),
      new TableColumn({ name: 'place', type: 'varchar', length: '300', isNullable: true }),
    ];
    await addMissingColumns(queryRunner, 'interactions', columns);
    await createTable(queryRunner, {
      name: 'interaction_participants',
      columns: {
        interaction_id: id,
        position: int,
        contact_id: nullable(id),
        staff_id: nullable(id),
        name: nullable(varchar(200)),
        role: nullable(varchar(20)),
      },
      primaryKey: ['interaction_id', 'position'],
      indexes: {
        ix_interaction_participants_contact_id: ['contact_id', 'interaction_id'],
        ix_interaction_participants_staff_id: ['staff_id', 'interaction_id'],
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('interaction_participants', true);
    for (const name of ['place', 'duration_minutes']) await queryRunner.dropColumn('interactions', name);
  }
}
