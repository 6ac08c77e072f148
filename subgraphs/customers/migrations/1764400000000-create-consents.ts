import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { id, int, text, instant, varchar } = columnTypes;

/** The ledger of consents. */
export class CreateConsents1764400000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'consents',
      columns: {
        id,
        customer_id: id,
        contact_id: nullable(id),
        purpose: varchar(40),
        channel: varchar(20),
        decision: varchar(20),
        text_version: nullable(varchar(60)),
        text_language: nullable(varchar(35)),
        proof: nullable(text),
        proof_file_id: nullable(id),
        decided_at: instant,
        staff_id: nullable(id),
        owner_id: nullable(id),
        team_id: nullable(id),
        territory_id: nullable(id),
        partner_id: nullable(id),
        version: int,
        created_at: instant,
        updated_at: instant,
        deleted_at: nullable(instant),
      },
      indexes: {
        ix_consents_customer_id: ['customer_id', 'decided_at', 'id'],
        ix_consents_contact_id: ['contact_id', 'decided_at', 'id'],
        ix_consents_owner_id: ['owner_id', 'id'],
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('consents', true);
  }
}
