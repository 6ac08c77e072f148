import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { addMissingColumns } from '../../../shared/db/migration-tables.js';

const INDEX = 'ix_portal_links_contact_id';

/** Accounts of the portal that stand for a contact, and whom a phone number that was claimed belongs to. */
export class LinkContacts1764900000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const columns = [
      new TableColumn({ name: 'contact_id', type: 'varchar', length: '40', isNullable: true }),
      new TableColumn({ name: 'found_by_phone', type: 'text', isNullable: true }),
    ];
    await addMissingColumns(queryRunner, 'portal_links', columns);
    const links = await queryRunner.getTable('portal_links');
    if (links?.indices.some(({ name }) => name === INDEX)) return;
    await queryRunner.createIndex('portal_links', new TableIndex({ name: INDEX, columnNames: ['contact_id', 'id'] }));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('portal_links', INDEX);
    for (const name of ['found_by_phone', 'contact_id']) await queryRunner.dropColumn('portal_links', name);
  }
}
