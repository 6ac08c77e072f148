import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';

/** What kind of program an app is, as principals have it. */
export type AppKind = 'partner-app' | 'bi';

/** A program that authenticates by itself. Its secrets and long-lived tokens stand in tables of their own, as hashes. */
@Entity('api_clients')
@Index('ix_api_clients_created_at', ['createdAt', 'id'])
@Index('ix_api_clients_expires_at', ['expiresAt', 'id'])
export class ApiClient {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: AppKind;

  @IdColumn({ nullable: true })
  partnerId!: string | null;

  @Column({ type: 'simple-json' })
  roles!: string[];

  /** What it may ask for; sorted. */
  @Column({ type: 'simple-json' })
  scopes!: string[];

  @InstantColumn({ nullable: true })
  expiresAt!: string | null;

  /** To the minute, and not a change of the app. */
  @InstantColumn({ nullable: true })
  lastUsedAt!: string | null;

  @InstantColumn({ nullable: true })
  revokedAt!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
