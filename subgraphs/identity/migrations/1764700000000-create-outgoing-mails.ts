import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTable } from '../../../shared/db/migration-tables.js';
import { outgoingMailsTable } from '../../../shared/mail/outgoing-mails.js';

/** Mails that wait to be sent, and the address that a one-time token proves. */
export class CreateOutgoingMails1764700000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, outgoingMailsTable);
    const tokens = await queryRunner.getTable('one_time_tokens');
    if (!tokens?.findColumnByName('email')) {
      await queryRunner.addColumn(
        'one_time_tokens',
        new TableColumn({ name: 'email', type: 'varchar', length: '254', isNullable: true }),
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('one_time_tokens', 'email');
    await queryRunner.dropTable('outgoing_mails', true);
  }
}
