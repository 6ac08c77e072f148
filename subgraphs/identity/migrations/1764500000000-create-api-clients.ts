import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnTypes, createTable, nullable } from '../../../shared/db/migration-tables.js';

const { id, instant, int, text, varchar } = columnTypes;

/** Apps, the hashes of their secrets, and which long-lived tokens they were given. */
export class CreateApiClients1764500000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'api_clients',
      columns: {
        id,
        name: varchar(100),
        kind: varchar(20),
        partner_id: nullable(id),
        roles: text,
        scopes: text,
        expires_at: nullable(instant),
        last_used_at: nullable(instant),
        revoked_at: nullable(instant),
        version: int,
        created_at: instant,
        updated_at: instant,
        deleted_at: nullable(instant),
      },
      indexes: {
        ix_api_clients_created_at: ['created_at', 'id'],
        ix_api_clients_expires_at: ['expires_at', 'id'],
      },
    });
    await createTable(queryRunner, {
      name: 'api_client_secrets',
      columns: {
        id,
        client_id: id,
        secret_hash: varchar(64),
        last_four: varchar(4),
        created_at: instant,
        expires_at: nullable(instant),
      },
      indexes: { ix_api_client_secrets_client_id: ['client_id', 'created_at'] },
    });
    await createTable(queryRunner, {
      name: 'api_tokens',
      columns: { id, client_id: id, created_at: instant, expires_at: instant },
      indexes: { ix_api_tokens_client_id: ['client_id', 'created_at'] },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['api_tokens', 'api_client_secrets', 'api_clients']) await queryRunner.dropTable(table, true);
  }
}
