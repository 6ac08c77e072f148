import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { bigint, boolean, id, varchar } = columnTypes;

/** What sales knows of customers by events. */
export class CreateKnownCustomers1764200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'known_customers',
      columns: {
        id,
        owner_id: nullable(id),
        team_id: nullable(id),
        territory_id: nullable(id),
        partner_id: nullable(id),
        level: varchar(20),
        status: varchar(20),
        is_living: boolean,
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
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['identities', 'identity_holders', 'known_customers']) await queryRunner.dropTable(table, true);
  }
}
