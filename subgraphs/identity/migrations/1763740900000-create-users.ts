import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { id, int, boolean, instant, varchar } = columnTypes;

/** The staff directory. */
export class CreateUsers1763740900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'users',
      columns: {
        id,
        external_id: nullable(varchar(100)),
        external_id_live: nullable(varchar(100)),
        name: varchar(200),
        name_sort: varchar(255),
        email: nullable(varchar(320)),
        title: nullable(varchar(100)),
        team_name: nullable(varchar(100)),
        manager_id: nullable(id),
        is_active: boolean,
        version: int,
        created_at: instant,
        updated_at: instant,
        deleted_at: nullable(instant),
      },
      indexes: {
        ux_users_external_id_live: ['external_id_live'],
        ix_users_name_sort: ['name_sort', 'id'],
        ix_users_created_at: ['created_at', 'id'],
        ix_users_email: ['email', 'id'],
        ix_users_is_active: ['is_active', 'name_sort', 'id'],
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('users', true);
  }
}
