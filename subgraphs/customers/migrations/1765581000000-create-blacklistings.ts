import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { day, id, instant, text, varchar } = columnTypes;

/** Why we do not deal with customers. Those that are blacklisted already keep that status, without a reason. */
export class CreateBlacklistings1765581000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'blacklistings',
      columns: {
        customer_id: id,
        reason: text,
        staff_id: nullable(id),
        blacklisted_at: instant,
        ends_on: nullable(day),
        review_on: nullable(day),
        status_before: nullable(varchar(20)),
        lifted_at: nullable(instant),
        lifted_by_id: nullable(id),
        lift_reason: nullable(text),
      },
      primaryKey: ['customer_id'],
      indexes: {
        ix_blacklistings_ends_on: ['ends_on', 'customer_id'],
        ix_blacklistings_review_on: ['review_on', 'customer_id'],
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('blacklistings', true);
  }
}
