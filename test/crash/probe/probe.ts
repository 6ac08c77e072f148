import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/db/migration-tables.js';
import type { EventHandler } from '../../../shared/events/event-handler.js';
import { eventTypesOf } from '../../../shared/events/event-types.js';
import type { SubgraphDefinition } from '../../../shared/graphql/subgraph.js';
import { subgraphDefinitions } from '../../../subgraphs/definitions.js';

const { counter, id, int } = columnTypes;

class CreateCrashProbe1999000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'crash_effects',
      columns: { number: counter, event_id: id, record_id: id, record_version: int },
      primaryKey: ['number'],
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('crash_effects', true);
  }
}

/** The name of the handler. */
export const PROBE = 'crash-probe';

/** Whose probe hears the events of whom. */
export const PROBED: readonly { readonly consumer: string; readonly source: string }[] = [
  { consumer: 'sales', source: 'customers' },
  { consumer: 'customers', source: 'sales' },
];

/**
 * Gives subgraphs of this process a handler whose effect cannot be repeated unseen: it writes one more row for each event,
 * and nothing in the table would refuse a second one. To be called before the subgraphs are mounted.
 */
export function installProbes(): void {
  for (const { consumer, source } of PROBED) {
    const definition = named(consumer);
    const handler: EventHandler = {
      name: PROBE,
      types: [...eventTypesOf(named(source))],
      apply: async (tx, event) => {
        await tx.db.run('INSERT INTO crash_effects (event_id, record_id, record_version) VALUES (?, ?, ?)', [
          event.id,
          event.subjectId,
          event.subjectVersion,
        ]);
      },
    };
    const { database, handlers = [] } = definition;
    Object.assign(definition, {
      handlers: [...handlers, handler],
      database: { ...database, migrations: [...database.migrations, CreateCrashProbe1999000000000] },
    });
  }
}

function named(name: string): SubgraphDefinition {
  const definition = subgraphDefinitions.find((each) => each.name === name);
  if (!definition) throw new Error(`There is no subgraph ${name}.`);
  return definition;
}
