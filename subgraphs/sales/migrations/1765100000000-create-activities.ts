import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { id, instant, int, text, varchar } = columnTypes;

/** What staff plan to do and did with customers. */
export class CreateActivities1765100000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'activities',
      columns: {
        id,
        external_id: nullable(varchar(100)),
        external_id_live: nullable(varchar(100)),
        kind: varchar(20),
        subject: varchar(200),
        notes: nullable(text),
        due_at: nullable(instant),
        starts_at: nullable(instant),
        ends_at: nullable(instant),
        priority: varchar(20),
        customer_id: nullable(id),
        contact_id: nullable(id),
        opportunity_id: nullable(id),
        done_at: nullable(instant),
        outcome: nullable(varchar(20)),
        outcome_notes: nullable(text),
        agenda: varchar(40),
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
        ux_activities_external_id_live: ['external_id_live'],
        ix_activities_agenda: ['agenda', 'id'],
        ix_activities_due_at: ['due_at', 'id'],
        ix_activities_created_at: ['created_at', 'id'],
        ix_activities_updated_at: ['updated_at', 'id'],
        ix_activities_customer_id: ['customer_id', 'agenda', 'id'],
        ix_activities_contact_id: ['contact_id', 'agenda', 'id'],
        ix_activities_opportunity_id: ['opportunity_id', 'agenda', 'id'],
        ix_activities_owner_id: ['owner_id', 'agenda', 'id'],
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('activities', true);
  }
}
