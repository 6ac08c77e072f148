import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/db/migration-tables.js';

const { instant, varchar } = columnTypes;

/** Which tokens of the identity provider were taken, for as long as they could come again. */
export class CreateProviderTokens1764600100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'provider_tokens',
      columns: { token_hash: varchar(64), expires_at: instant },
      primaryKey: ['token_hash'],
      indexes: { ix_provider_tokens_expires_at: ['expires_at'] },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('provider_tokens', true);
  }
}
