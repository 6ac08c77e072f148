import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { id, int, instant, text, varchar } = columnTypes;

/** Filters of lists that members of staff keep, and may share. */
export class CreateSavedFilters1765520000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'saved_filters',
      columns: {
        id,
        name: varchar(100),
        name_sort: varchar(200),
        list: varchar(100),
        filter: nullable(text),
        sort: nullable(text),
        shared_with: varchar(20),
        owner_id: id,
        team_id: nullable(id),
        version: int,
        created_at: instant,
        updated_at: instant,
        deleted_at: nullable(instant),
      },
      indexes: {
        ix_saved_filters_name_sort: ['name_sort', 'id'],
        ix_saved_filters_list: ['list', 'name_sort', 'id'],
        ix_saved_filters_owner_id: ['owner_id', 'name_sort', 'id'],
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('saved_filters', true);
  }
}
