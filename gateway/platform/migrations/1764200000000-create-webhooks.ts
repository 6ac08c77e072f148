import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { id, int, bigint, boolean, instant, text, varchar } = columnTypes;

/** Webhooks, how far each has come in each feed, how its deliveries go, and the deliveries. */
export class CreateWebhooks1764200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'webhooks',
      columns: {
        id,
        url: varchar(2000),
        description: nullable(varchar(500)),
        types: text,
        events: text,
        state: varchar(20),
        secret: varchar(200),
        previous_secret: nullable(varchar(200)),
        previous_secret_ends_at: nullable(instant),
        acts_as: text,
        created_by: varchar(200),
        owner_id: nullable(id),
        partner_id: nullable(id),
        version: int,
        created_at: instant,
        updated_at: instant,
        deleted_at: nullable(instant),
      },
      indexes: {
        ix_webhooks_created_at: ['created_at', 'id'],
        ix_webhooks_state: ['state', 'id'],
        ix_webhooks_created_by: ['created_by', 'id'],
      },
    });
    await createTable(queryRunner, {
      name: 'webhook_positions',
      columns: { webhook_id: id, subgraph: varchar(40), position: bigint },
      primaryKey: ['webhook_id', 'subgraph'],
    });
    await createTable(queryRunner, {
      name: 'webhook_queues',
      columns: {
        id,
        due_at: nullable(instant),
        hold_until: nullable(instant),
        failures: int,
        failing_since_at: nullable(instant),
        last_delivered_at: nullable(instant),
        last_failed_at: nullable(instant),
        last_failure: nullable(varchar(20)),
        last_status: nullable(int),
        claimed_by: nullable(varchar(40)),
        claimed_until: nullable(instant),
      },
      indexes: { ix_webhook_queues_due_at: ['due_at', 'id'] },
    });
    await createTable(queryRunner, {
      name: 'webhook_deliveries',
      columns: {
        id,
        webhook_id: id,
        partner_id: nullable(id),
        event: varchar(20),
        event_id: nullable(id),
        position: bigint,
        record_type: varchar(40),
        record_id: id,
        record_version: int,
        is_removed: boolean,
        occurred_at: instant,
        state: varchar(20),
        attempts: int,
        next_attempt_at: nullable(instant),
        last_attempt_at: nullable(instant),
        last_failure: nullable(varchar(20)),
        last_status: nullable(int),
        delivered_at: nullable(instant),
        created_at: instant,
      },
      indexes: {
        ix_webhook_deliveries_created_at: ['created_at', 'id'],
        ix_webhook_deliveries_state: ['state', 'created_at', 'id'],
        ix_webhook_deliveries_webhook_id: ['webhook_id', 'created_at', 'id'],
        ix_webhook_deliveries_webhook_id_state: ['webhook_id', 'state', 'created_at', 'id'],
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['webhook_deliveries', 'webhook_queues', 'webhook_positions', 'webhooks']) {
      await queryRunner.dropTable(table, true);
    }
  }
}
