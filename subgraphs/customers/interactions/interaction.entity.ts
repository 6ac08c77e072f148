import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { InteractionChannel, InteractionDirection } from '../__generated__/resolvers-types.js';

/** Something that happened between us and a customer. */
@Entity('interactions')
@Index('ux_interactions_external_id_live', ['externalIdLive'], { unique: true })
@Index('ix_interactions_customer_id', ['customerId', 'occurredAt', 'id'])
@Index('ix_interactions_occurred_at', ['occurredAt', 'id'])
@Index('ix_interactions_created_at', ['createdAt', 'id'])
@Index('ix_interactions_updated_at', ['updatedAt', 'id'])
@Index('ix_interactions_contact_id', ['contactId', 'occurredAt', 'id'])
@Index('ix_interactions_staff_id', ['staffId', 'occurredAt', 'id'])
@Index('ix_interactions_owner_id', ['ownerId', 'occurredAt', 'id'])
export class Interaction {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  externalId!: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  externalIdLive!: string | null;

  @IdColumn()
  customerId!: string;

  @IdColumn({ nullable: true })
  contactId!: string | null;

  @Column({ type: 'varchar', length: 20 })
  channel!: InteractionChannel;

  @Column({ type: 'varchar', length: 20 })
  direction!: InteractionDirection;

  @Column({ type: 'varchar', length: 200 })
  subject!: string;

  @Column({ type: 'text', nullable: true })
  body!: string | null;

  @InstantColumn()
  occurredAt!: string;

  @Column({ type: 'int', nullable: true })
  durationMinutes!: number | null;

  @Column({ type: 'varchar', length: 300, nullable: true })
  place!: string | null;

  @IdColumn({ nullable: true })
  staffId!: string | null;

  /** These follow the customer's, so that rows are guarded without a join. */
  @IdColumn({ nullable: true })
  ownerId!: string | null;

  @IdColumn({ nullable: true })
  teamId!: string | null;

  @IdColumn({ nullable: true })
  territoryId!: string | null;

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
