import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../db/migration-tables.js';

const { boolean, bigint, counter, id, instant, int, longText, varchar } = columnTypes;
const actor = varchar(100);

/** What the access columns of a record were before and are after a change. */
const accessColumns = Object.fromEntries(
  ['', 'was_'].flatMap((prefix) => [
    ...['owner_id', 'team_id', 'territory_id', 'customer_id', 'partner_id'].map((name) => [
      prefix + name,
      nullable(id),
    ]),
    [`${prefix}is_published`, nullable(boolean)],
  ]),
) as Record<string, ReturnType<typeof nullable>>;

/** The journal of changes, the keys of data subjects, how far events have been handled, and the keys of mutations. */
export class CreateJournal1763740700000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'journal_entries',
      columns: {
        sequence: counter,
        id,
        position: nullable(bigint),
        type: varchar(60),
        record_type: varchar(40),
        record_id: id,
        record_version: int,
        action: varchar(10),
        occurred_at: instant,
        actor,
        actor_kind: varchar(20),
        user_id: nullable(id),
        request_id: varchar(64),
        ...accessColumns,
        payload: longText,
        data_subject_id: nullable(id),
        personal: nullable(longText),
        digest: varchar(64),
        chain: nullable(varchar(64)),
      },
      primaryKey: ['sequence'],
      indexes: {
        ux_journal_entries_id: ['id'],
        ux_journal_entries_position: ['position'],
        ix_journal_entries_record_id: ['record_id', 'sequence'],
        ix_journal_entries_record_type: ['record_type', 'position'],
      },
    });
    await createTable(queryRunner, {
      name: 'feed_heads',
      columns: { id: int, position: bigint, chain: varchar(64) },
    });
    await queryRunner.query(
      "INSERT INTO feed_heads (id, position, chain) SELECT 1, 0, '' FROM (SELECT 1) one WHERE NOT EXISTS (SELECT 1 FROM feed_heads)",
    );
    await createTable(queryRunner, {
      name: 'data_subject_keys',
      columns: {
        subject_id: id,
        wrapped_key: nullable(varchar(120)),
        created_at: instant,
        destroyed_at: nullable(instant),
      },
      primaryKey: ['subject_id'],
    });
    await createTable(queryRunner, {
      name: 'event_inbox',
      columns: { handler: varchar(60), source: varchar(40), position: bigint, moved_at: instant },
      primaryKey: ['handler', 'source'],
    });
    await createTable(queryRunner, {
      name: 'dead_letters',
      columns: {
        id,
        handler: varchar(60),
        source: varchar(40),
        position: bigint,
        event_type: varchar(60),
        record_id: id,
        event: longText,
        attempts: int,
        error: varchar(500),
        failed_at: instant,
      },
      indexes: {
        ux_dead_letters_event: ['handler', 'source', 'position'],
        ix_dead_letters_failed_at: ['failed_at', 'id'],
      },
    });
    await createTable(queryRunner, {
      name: 'idempotency_keys',
      columns: { key_hash: varchar(64), input_hash: varchar(64), outcome: nullable(longText), created_at: instant },
      primaryKey: ['key_hash'],
      indexes: { ix_idempotency_keys_created_at: ['created_at', 'key_hash'] },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [
      'idempotency_keys',
      'dead_letters',
      'event_inbox',
      'data_subject_keys',
      'feed_heads',
      'journal_entries',
    ]) {
      await queryRunner.dropTable(table, true);
    }
  }
}
