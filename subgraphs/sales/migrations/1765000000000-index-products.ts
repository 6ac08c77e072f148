import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createMissingIndexes, dropIndexes } from '../../../shared/db/migration-tables.js';

const INDEXES = {
  ix_products_updated_at: ['updated_at', 'id'],
};

/** What lists of products are filtered and sorted by. */
export class IndexProducts1765000000000 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return createMissingIndexes(queryRunner, 'products', INDEXES);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropIndexes(queryRunner, 'products', INDEXES);
  }
}
