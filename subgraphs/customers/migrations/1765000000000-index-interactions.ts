import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createMissingIndexes, dropIndexes } from '../../../shared/db/migration-tables.js';

const INDEXES = {
  ix_interactions_updated_at: ['updated_at', 'id'],
  ix_interactions_contact_id: ['contact_id', 'occurred_at', 'id'],
  ix_interactions_staff_id: ['staff_id', 'occurred_at', 'id'],
};

/** What lists of interactions are filtered and sorted by. */
export class IndexInteractions1765000000000 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return createMissingIndexes(queryRunner, 'interactions', INDEXES);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropIndexes(queryRunner, 'interactions', INDEXES);
  }
}
