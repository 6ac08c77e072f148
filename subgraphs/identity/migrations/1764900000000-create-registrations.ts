import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/db/migration-tables.js';

const { instant, longText, varchar } = columnTypes;

const INDEX = 'ix_accounts_contact_id';

/** What visitors say before their address is proved, and the contacts whose accounts are. */
export class CreateRegistrations1764900000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'registrations',
      columns: { token_hash: varchar(64), email_hash: varchar(64), content: longText, expires_at: instant },
      primaryKey: ['token_hash'],
      indexes: { ix_registrations_email_hash: ['email_hash'], ix_registrations_expires_at: ['expires_at'] },
    });
    const accounts = await queryRunner.getTable('accounts');
    if (!accounts?.findColumnByName('contact_id')) {
      const column = new TableColumn({ name: 'contact_id', type: 'varchar', length: '40', isNullable: true });
      await queryRunner.addColumn('accounts', column);
    }
    if (accounts?.indices.some(({ name }) => name === INDEX)) return;
    await queryRunner.createIndex('accounts', new TableIndex({ name: INDEX, columnNames: ['contact_id', 'id'] }));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('accounts', INDEX);
    await queryRunner.dropColumn('accounts', 'contact_id');
    await queryRunner.dropTable('registrations', true);
  }
}
