import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../db/migration-tables.js';

const { bigint, counter, id, instant, int, longText, varchar } = columnTypes;

/** Who has read personal data of whom, in a chain; and where the chain begins and ends. */
export class CreateAccessLog1764800000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'access_log',
      columns: {
        position: counter,
        read_at: instant,
        reader: varchar(100),
        reader_kind: varchar(20),
        user_id: nullable(id),
        session_id: nullable(id),
        request_id: varchar(64),
        record_type: varchar(40),
        record_reads: longText,
        chain: varchar(64),
      },
      primaryKey: ['position'],
      indexes: {
        ix_access_log_read_at: ['read_at', 'position'],
        ix_access_log_reader: ['reader', 'read_at', 'position'],
      },
    });
    await createTable(queryRunner, {
      name: 'access_log_subjects',
      columns: { subject_id: id, read_at: instant, position: bigint },
      primaryKey: ['subject_id', 'read_at', 'position'],
      isPrimaryKeyOnly: true,
    });
    await createTable(queryRunner, {
      name: 'access_log_heads',
      columns: {
        id: int,
        position: bigint,
        chain: varchar(64),
        purged_position: bigint,
        purged_chain: varchar(64),
        purge_seal: varchar(64),
      },
    });
    await queryRunner.query(
      'INSERT INTO access_log_heads (id, position, chain, purged_position, purged_chain, purge_seal) ' +
        "SELECT 1, 0, '', 0, '', '' FROM (SELECT 1) one WHERE NOT EXISTS (SELECT 1 FROM access_log_heads)",
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['access_log_heads', 'access_log_subjects', 'access_log']) {
      await queryRunner.dropTable(table, true);
    }
  }
}
