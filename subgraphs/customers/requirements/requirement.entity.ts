import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { RequirementState } from '../__generated__/resolvers-types.js';

/** Something that a customer needs. */
@Entity('requirements')
@Index('ix_requirements_created_at', ['createdAt', 'id'])
@Index('ix_requirements_updated_at', ['updatedAt', 'id'])
@Index('ix_requirements_needed_on', ['neededOn', 'id'])
@Index('ix_requirements_state', ['state', 'createdAt', 'id'])
@Index('ix_requirements_customer_id', ['customerId', 'createdAt', 'id'])
@Index('ix_requirements_contact_id', ['contactId', 'createdAt', 'id'])
@Index('ix_requirements_assignee_id', ['assigneeId', 'createdAt', 'id'])
@Index('ix_requirements_owner_id', ['ownerId', 'createdAt', 'id'])
export class Requirement {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @IdColumn()
  customerId!: string;

  /** Who at the customer said so. */
  @IdColumn({ nullable: true })
  contactId!: string | null;

  @Column({ type: 'varchar', length: 200 })
  title!: string;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  category!: string | null;

  @DayColumn({ nullable: true })
  neededOn!: string | null;

  @Column({ type: 'bigint', nullable: true })
  budgetAmount!: number | null;

  /** Null together with the amount. */
  @Column({ type: 'varchar', length: 3, nullable: true })
  budgetCurrency!: string | null;

  @Column({ type: 'varchar', length: 20 })
  state!: RequirementState;

  /** Only of one that was dropped. */
  @Column({ type: 'text', nullable: true })
  dropReason!: string | null;

  /** Who sees to it; `ownerId` is the customer's. */
  @IdColumn({ nullable: true })
  assigneeId!: string | null;

  @IdColumn({ nullable: true })
  sourceInteractionId!: string | null;

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
