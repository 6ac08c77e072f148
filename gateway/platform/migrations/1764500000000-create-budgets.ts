import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/db/migration-tables.js';

const { bigint, varchar } = columnTypes;

/** What callers have left to spend, where several processes count together. */
export class CreateBudgets1764500000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'budgets',
      columns: { caller: varchar(43), thousandths: bigint, at_ms: bigint },
      primaryKey: ['caller'],
      indexes: { ix_budgets_at_ms: ['at_ms'] },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('budgets', true);
  }
}
