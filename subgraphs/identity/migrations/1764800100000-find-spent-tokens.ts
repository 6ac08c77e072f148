import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const NAME = 'ix_refresh_tokens_used_at';

/** Finds the refresh tokens that were spent long ago. */
export class FindSpentTokens1764800100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const tokens = await queryRunner.getTable('refresh_tokens');
    if (tokens?.indices.some(({ name }) => name === NAME)) return;
    await queryRunner.createIndex('refresh_tokens', new TableIndex({ name: NAME, columnNames: ['used_at'] }));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('refresh_tokens', NAME);
  }
}
