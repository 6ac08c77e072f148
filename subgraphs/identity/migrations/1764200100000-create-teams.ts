import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { id, instant, int, varchar } = columnTypes;

/** Teams, and the team of each member of staff. */
export class CreateTeams1764200100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'teams',
      columns: {
        id,
        name: varchar(100),
        name_sort: varchar(255),
        name_sort_live: nullable(varchar(255)),
        version: int,
        created_at: instant,
        updated_at: instant,
        deleted_at: nullable(instant),
      },
      indexes: { ux_teams_name_sort_live: ['name_sort_live'], ix_teams_name_sort: ['name_sort', 'id'] },
    });
    const users = await queryRunner.getTable('users');
    if (!users?.findColumnByName('team_id')) {
      await queryRunner.addColumn(
        'users',
        new TableColumn({ name: 'team_id', type: 'varchar', length: '40', isNullable: true }),
      );
    }
    if (!users?.indices.some(({ name }) => name === 'ix_users_team_id')) {
      await queryRunner.createIndex(
        'users',
        new TableIndex({ name: 'ix_users_team_id', columnNames: ['team_id', 'name_sort', 'id'] }),
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('users', 'ix_users_team_id');
    await queryRunner.dropColumn('users', 'team_id');
    await queryRunner.dropTable('teams', true);
  }
}
