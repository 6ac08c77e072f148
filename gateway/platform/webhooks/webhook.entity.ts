import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { WebhookEvent, WebhookState } from '../__generated__/resolvers-types.js';
import type { ActingFacts } from '../../authentication/acting-principal.js';

/** An address that is told of changes. How its deliveries go stands in a table of its own, which changes all the time. */
@Entity('webhooks')
@Index('ix_webhooks_created_at', ['createdAt', 'id'])
@Index('ix_webhooks_state', ['state', 'id'])
@Index('ix_webhooks_created_by', ['createdBy', 'id'])
export class Webhook {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 2000 })
  url!: string;

  @Column({ type: 'varchar', length: 500, nullable: true })
  description!: string | null;

  /** Types of records, by their names in the graph. */
  @Column({ type: 'simple-json' })
  types!: string[];

  @Column({ type: 'simple-json' })
  events!: WebhookEvent[];

  @Column({ type: 'varchar', length: 20 })
  state!: WebhookState;

  /** Encrypted for this row. */
  @Column({ type: 'varchar', length: 200 })
  secret!: string;

  /** The one before it, encrypted for this row. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  previousSecret!: string | null;

  @InstantColumn({ nullable: true })
  previousSecretEndsAt!: string | null;

  /** Whose rights it has. Which scopes follow from the roles is decided whenever changes are read. */
  @Column({ type: 'simple-json' })
  actsAs!: ActingFacts;

  /** Whom the token was issued for that made it. */
  @Column({ type: 'varchar', length: 200 })
  createdBy!: string;

  /** The member of staff behind it, if it is one. */
  @IdColumn({ nullable: true })
  ownerId!: string | null;

  /** The partner whose app it is, if it is one. */
  @IdColumn({ nullable: true })
  partnerId!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
