import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/db/migration-tables.js';

const { instant, int, longText } = columnTypes;

/** What the gateway knew of rights last: it may start again while the subgraph that keeps them is down. */
export class CreateKeptRights1764400000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'kept_rights',
      columns: { id: int, rights: longText, kept_at: instant },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('kept_rights', true);
  }
}
