import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createMissingIndexes, dropIndexes } from '../../../shared/db/migration-tables.js';

const INDEXES = {
  ix_users_updated_at: ['updated_at', 'id'],
};

/** What lists of members of staff are filtered and sorted by. */
export class IndexUsers1765000000000 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return createMissingIndexes(queryRunner, 'users', INDEXES);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropIndexes(queryRunner, 'users', INDEXES);
  }
}
