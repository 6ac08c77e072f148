import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { bigint, id, instant, int, text, varchar } = columnTypes;

/** Accounts, their sessions with the refresh tokens of each, one-time tokens, and how often somebody tried to sign in. */
export class CreateAccounts1764300200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'accounts',
      columns: {
        id,
        user_id: id,
        user_id_live: nullable(id),
        email: varchar(254),
        email_key_live: nullable(varchar(254)),
        password_hash: nullable(varchar(200)),
        password_set_at: nullable(instant),
        totp_secret: nullable(text),
        totp_enabled_at: nullable(instant),
        totp_last_step: nullable(bigint),
        version: int,
        created_at: instant,
        updated_at: instant,
        deleted_at: nullable(instant),
      },
      indexes: { ux_accounts_user_id_live: ['user_id_live'], ux_accounts_email_key_live: ['email_key_live'] },
    });
    await createTable(queryRunner, {
      name: 'sessions',
      columns: {
        id,
        account_id: id,
        created_at: instant,
        last_used_at: instant,
        expires_at: instant,
        ended_at: nullable(instant),
      },
      indexes: { ix_sessions_account_id: ['account_id', 'created_at'], ix_sessions_expires_at: ['expires_at'] },
    });
    await createTable(queryRunner, {
      name: 'refresh_tokens',
      columns: {
        token_hash: varchar(64),
        session_id: id,
        created_at: instant,
        used_at: nullable(instant),
        successor_hash: nullable(varchar(64)),
      },
      primaryKey: ['token_hash'],
      indexes: { ix_refresh_tokens_session_id: ['session_id'] },
    });
    await createTable(queryRunner, {
      name: 'one_time_tokens',
      columns: {
        token_hash: varchar(64),
        account_id: id,
        purpose: varchar(20),
        expires_at: instant,
        used_at: nullable(instant),
      },
      primaryKey: ['token_hash'],
      indexes: {
        ix_one_time_tokens_account_id: ['account_id', 'purpose'],
        ix_one_time_tokens_expires_at: ['expires_at'],
      },
    });
    await createTable(queryRunner, {
      name: 'sign_in_attempts',
      columns: { attempt_key: varchar(80), window_start: instant, count: int },
      primaryKey: ['attempt_key'],
      indexes: { ix_sign_in_attempts_window_start: ['window_start'] },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['sign_in_attempts', 'one_time_tokens', 'refresh_tokens', 'sessions', 'accounts']) {
      await queryRunner.dropTable(table, true);
    }
  }
}
