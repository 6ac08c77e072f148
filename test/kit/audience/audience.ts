import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/db/migration-tables.js';
import type { DomainEvent } from '../../../shared/events/domain-event.js';
import { defineSubgraph, type SubgraphDefinition } from '../../../shared/graphql/subgraph.js';

const { bigint, counter, id, int, varchar } = columnTypes;

/** The name of the subgraph that listens. */
export const AUDIENCE = 'audience';

class CreateHeard1999000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'heard',
      columns: {
        number: counter,
        event_id: id,
        position: bigint,
        record_id: id,
        record_version: int,
        ear: varchar(20),
      },
      primaryKey: ['number'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('heard', true);
  }
}

/**
 * A subgraph that does nothing but listen to customers. Its effect cannot be repeated unseen: it writes one more row for
 * each event, and nothing in the table would refuse a second one. `ear` tells replicas apart; `before` may fail.
 */
export function audience(ear = 'only', before: (event: DomainEvent) => void = () => undefined): SubgraphDefinition {
  return defineSubgraph({
    name: AUDIENCE,
    folder: 'test/kit/audience',
    resolvers: [],
    database: { entities: [], migrations: [CreateHeard1999000000000] },
    records: [],
    createLoaders: () => ({}),
    idPrefixes: {},
    handlers: [
      {
        name: 'listener',
        types: ['customer.created', 'customer.updated', 'customer.deleted', 'customer.erased'],
        apply: async (tx, event) => {
          before(event);
          await tx.db.run(
            'INSERT INTO heard (event_id, position, record_id, record_version, ear) VALUES (?, ?, ?, ?, ?)',
            [event.id, event.position, event.subjectId, event.subjectVersion, ear],
          );
        },
        clear: async (tx) => {
          await tx.db.run('DELETE FROM heard');
        },
      },
    ],
  });
}
