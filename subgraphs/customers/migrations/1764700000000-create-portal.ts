import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';
import { SHIPPED_PROFILE } from '../../../shared/forms/shipped-forms.js';

const { bigint, boolean, id, instant, int, text, varchar } = columnTypes;

/**
 * What customers know by events of the accounts and the form of the portal, and of by what customers and contacts are
 * recognised; and which account stands for whom.
 */
export class CreatePortal1764700000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'portal_accounts',
      columns: { account_id: id, email_hash: varchar(64), is_verified: boolean, consents: text, position: bigint },
      primaryKey: ['account_id'],
    });
    await createTable(queryRunner, {
      name: 'portal_forms',
      columns: { purpose: varchar(20), fields: text, is_published: boolean, position: bigint },
      primaryKey: ['purpose'],
    });
    await createTable(queryRunner, {
      name: 'portal_links',
      columns: {
        id,
        account_id: id,
        customer_id: nullable(id),
        state: varchar(20),
        reason: nullable(varchar(20)),
        version: int,
        created_at: instant,
        updated_at: instant,
        deleted_at: nullable(instant),
      },
      indexes: {
        ux_portal_links_account_id: ['account_id'],
        ix_portal_links_customer_id: ['customer_id', 'id'],
        ix_portal_links_state: ['state', 'created_at', 'id'],
      },
    });
    await createTable(queryRunner, {
      name: 'identity_holders',
      columns: { id, customer_id: nullable(id), is_living: boolean, position: bigint },
      indexes: { ix_identity_holders_customer_id: ['customer_id', 'id'] },
    });
    await createTable(queryRunner, {
      name: 'identities',
      columns: { hash: varchar(64), holder_id: id, kind: varchar(12) },
      primaryKey: ['hash', 'holder_id'],
      indexes: { ix_identities_holder_id: ['holder_id', 'hash'] },
    });
    await addShippedForm(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['identities', 'identity_holders', 'portal_links', 'portal_forms', 'portal_accounts']) {
      await queryRunner.dropTable(table, true);
    }
  }
}

/** No event tells of what migrations put elsewhere. */
async function addShippedForm(queryRunner: QueryRunner): Promise<void> {
  const present = (await queryRunner.query("SELECT purpose FROM portal_forms WHERE purpose = 'PROFILE'")) as unknown[];
  if (present.length > 0) return;
  await queryRunner.query(
    "INSERT INTO portal_forms (purpose, fields, is_published, position) VALUES ('PROFILE', ?, 1, 0)",
    [JSON.stringify(SHIPPED_PROFILE)],
  );
}
