import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { bigint, day, id, instant, int, text, varchar } = columnTypes;

/** What customers need. */
export class CreateRequirements1765580000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'requirements',
      columns: {
        id,
        customer_id: id,
        contact_id: nullable(id),
        title: varchar(200),
        description: nullable(text),
        category: nullable(varchar(60)),
        needed_on: nullable(day),
        budget_amount: nullable(bigint),
        budget_currency: nullable(varchar(3)),
        state: varchar(20),
        drop_reason: nullable(text),
        assignee_id: nullable(id),
        source_interaction_id: nullable(id),
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
        ix_requirements_created_at: ['created_at', 'id'],
        ix_requirements_updated_at: ['updated_at', 'id'],
        ix_requirements_needed_on: ['needed_on', 'id'],
        ix_requirements_state: ['state', 'created_at', 'id'],
        ix_requirements_customer_id: ['customer_id', 'created_at', 'id'],
        ix_requirements_contact_id: ['contact_id', 'created_at', 'id'],
        ix_requirements_assignee_id: ['assignee_id', 'created_at', 'id'],
        ix_requirements_owner_id: ['owner_id', 'created_at', 'id'],
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('requirements', true);
  }
}
