import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { addMissingColumns } from '../../../shared/db/migration-tables.js';

const TABLES = ['customers', 'contacts'];

/** Accounts on WeChat of customers and contacts. */
export class AddWechatIds1765590000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      const column = new TableColumn({ name: 'wechat_id', type: 'varchar', length: '40', isNullable: true });
      await addMissingColumns(queryRunner, table, [column]);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.dropColumn(table, 'wechat_id');
  }
}
