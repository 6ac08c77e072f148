import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../db/migration-tables.js';

const { instant, int, varchar } = columnTypes;

/** The jobs of a subgraph: when each is due, who runs it, and what came of it. */
export class CreateJobs1763740710000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'jobs',
      columns: {
        name: varchar(60),
        next_run_at: instant,
        claimed_by: nullable(varchar(40)),
        claimed_until: nullable(instant),
        last_started_at: nullable(instant),
        last_finished_at: nullable(instant),
        last_succeeded_at: nullable(instant),
        last_error: nullable(varchar(500)),
        last_count: nullable(int),
        runs: int,
        failures: int,
      },
      primaryKey: ['name'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('jobs', true);
  }
}
