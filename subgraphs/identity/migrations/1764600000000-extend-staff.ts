import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { addMissingColumns, columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { id, instant, int, text, varchar } = columnTypes;

const PREFERENCES = [
  { name: 'locale', type: 'varchar', length: '35' },
  { name: 'time_zone', type: 'varchar', length: '64' },
  { name: 'working_hours', type: 'text' },
];

/** In which language, where and when each member of staff works; territories, and who has which. */
export class ExtendStaff1764600000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const columns = PREFERENCES.map((column) => new TableColumn({ ...column, isNullable: true }));
    await addMissingColumns(queryRunner, 'users', columns);
    await createTable(queryRunner, {
      name: 'territories',
      columns: {
        id,
        name: varchar(100),
        name_sort: varchar(255),
        name_sort_live: nullable(varchar(255)),
        parent_id: nullable(id),
        priority: int,
        rules: text,
        version: int,
        created_at: instant,
        updated_at: instant,
        deleted_at: nullable(instant),
      },
      indexes: {
        ux_territories_name_sort_live: ['name_sort_live'],
        ix_territories_name_sort: ['name_sort', 'id'],
        ix_territories_parent_id: ['parent_id', 'name_sort', 'id'],
      },
    });
    await createTable(queryRunner, {
      name: 'user_territories',
      columns: { user_id: id, territory_id: id },
      primaryKey: ['user_id', 'territory_id'],
      indexes: { ix_user_territories_territory_id: ['territory_id', 'user_id'] },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('user_territories', true);
    await queryRunner.dropTable('territories', true);
    for (const { name } of PREFERENCES) await queryRunner.dropColumn('users', name);
  }
}
