import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { addMissingColumns } from '../../../shared/db/migration-tables.js';

const FIRST_DAY = '2026-11-22 00:00:00.000';

/** Accounts of customers beside those of staff, and the role that they have. */
export class OpenAccountsToCustomers1764700100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const columns = [
      new TableColumn({ name: 'customer_id', type: 'varchar', length: '40', isNullable: true }),
      new TableColumn({ name: 'email_verified_at', type: 'datetime', precision: 3, isNullable: true }),
      new TableColumn({ name: 'language', type: 'varchar', length: '35', isNullable: true }),
      new TableColumn({ name: 'registered_values', type: 'text', isNullable: true }),
      new TableColumn({ name: 'consents', type: 'text', isNullable: true }),
    ];
    await addMissingColumns(queryRunner, 'accounts', columns);
    const accounts = await queryRunner.getTable('accounts');
    if (!accounts?.findColumnByName('user_id')?.isNullable) await changeUserId(queryRunner, true);
    if (!accounts?.indices.some(({ name }) => name === 'ix_accounts_customer_id')) {
      await queryRunner.createIndex(
        'accounts',
        new TableIndex({ name: 'ix_accounts_customer_id', columnNames: ['customer_id', 'id'] }),
      );
    }
    await addRole(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("DELETE FROM roles WHERE id = 'rol_00000000000000000000000112'");
    await queryRunner.query('DELETE FROM accounts WHERE user_id IS NULL');
    await queryRunner.dropIndex('accounts', 'ix_accounts_customer_id');
    await changeUserId(queryRunner, false);
    for (const name of ['consents', 'registered_values', 'language', 'email_verified_at', 'customer_id']) {
      await queryRunner.dropColumn('accounts', name);
    }
  }
}

async function changeUserId(queryRunner: QueryRunner, isNullable: boolean): Promise<void> {
  const column = new TableColumn({ name: 'user_id', type: 'varchar', length: '40', isNullable });
  await queryRunner.changeColumn('accounts', 'user_id', column);
}

async function addRole(queryRunner: QueryRunner): Promise<void> {
  const id = 'rol_00000000000000000000000112';
  const present = (await queryRunner.query('SELECT id FROM roles WHERE id = ?', [id])) as unknown[];
  if (present.length > 0) return;
  await queryRunner.query(
    "INSERT INTO roles (id, name, name_live, description, kind, scopes, levels, is_changed, version, created_at, updated_at) VALUES (?, 'customer', 'customer', '', 'customer', '[]', '{}', 0, 1, ?, ?)",
    [id, FIRST_DAY, FIRST_DAY],
  );
}
