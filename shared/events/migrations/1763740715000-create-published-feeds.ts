import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../db/migration-tables.js';

const { bigint, instant, int } = columnTypes;

/** How far the feed has been published to the processes of other subgraphs. */
export class CreatePublishedFeeds1763740715000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'published_feeds',
      columns: { id: int, position: bigint, published_at: instant },
    });
    await queryRunner.query(
      "INSERT INTO published_feeds (id, position, published_at) SELECT 1, 0, '1970-01-01 00:00:00.000' FROM (SELECT 1) one " +
        'WHERE NOT EXISTS (SELECT 1 FROM published_feeds)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('published_feeds', true);
  }
}
