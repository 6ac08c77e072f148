import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { boolean, id, instant, int, text, varchar } = columnTypes;

/** The roles that Kehu came with then; what each stands for is in the code until a deployment changes it. */
const SHIPPED = [
  ['rol_00000000000000000000000101', 'administrator', 'staff'],
  ['rol_00000000000000000000000102', 'sales-manager', 'staff'],
  ['rol_00000000000000000000000103', 'sales-rep', 'staff'],
  ['rol_00000000000000000000000104', 'marketer', 'staff'],
  ['rol_00000000000000000000000105', 'service-agent', 'staff'],
  ['rol_00000000000000000000000106', 'service-manager', 'staff'],
  ['rol_00000000000000000000000107', 'finance', 'staff'],
  ['rol_00000000000000000000000108', 'executive', 'staff'],
  ['rol_00000000000000000000000109', 'analyst', 'bi'],
  ['rol_00000000000000000000000110', 'partner', 'partner-app'],
  ['rol_00000000000000000000000111', 'visitor', 'anonymous'],
] as const;

const FIRST_DAY = '2026-11-22 00:00:00.000';

/** Roles, the roles of each member of staff, and how often whose tokens were ended. */
export class CreateRoles1764300100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'roles',
      columns: {
        id,
        name: varchar(40),
        name_live: nullable(varchar(40)),
        description: varchar(500),
        kind: varchar(20),
        scopes: text,
        levels: text,
        is_changed: boolean,
        version: int,
        created_at: instant,
        updated_at: instant,
        deleted_at: nullable(instant),
      },
      indexes: { ux_roles_name_live: ['name_live'] },
    });
    await createTable(queryRunner, {
      name: 'token_epochs',
      columns: { subject: varchar(64), epoch: int, changed_at: instant },
      primaryKey: ['subject'],
      indexes: { ix_token_epochs_changed_at: ['changed_at'] },
    });
    await insertShipped(queryRunner);
    const users = await queryRunner.getTable('users');
    if (!users?.findColumnByName('roles')) {
      await queryRunner.addColumn('users', new TableColumn({ name: 'roles', type: 'text', isNullable: true }));
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('users', 'roles');
    await queryRunner.dropTable('token_epochs', true);
    await queryRunner.dropTable('roles', true);
  }
}

async function insertShipped(queryRunner: QueryRunner): Promise<void> {
  for (const [roleId, name, kind] of SHIPPED) {
    const present = (await queryRunner.query('SELECT id FROM roles WHERE id = ?', [roleId])) as unknown[];
    if (present.length > 0) continue;
    await queryRunner.query(
      "INSERT INTO roles (id, name, name_live, description, kind, scopes, levels, is_changed, version, created_at, updated_at) VALUES (?, ?, ?, '', ?, '[]', '{}', 0, 1, ?, ?)",
      [roleId, name, name, kind, FIRST_DAY, FIRST_DAY],
    );
  }
}
