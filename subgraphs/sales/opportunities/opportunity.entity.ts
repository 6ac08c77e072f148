import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { OpportunityStatus } from '../__generated__/resolvers-types.js';

/** A chance to sell. */
@Entity('opportunities')
@Index('ux_opportunities_external_id_live', ['externalIdLive'], { unique: true })
@Index('ix_opportunities_created_at', ['createdAt', 'id'])
@Index('ix_opportunities_updated_at', ['updatedAt', 'id'])
@Index('ix_opportunities_amount', ['amount', 'id'])
@Index('ix_opportunities_expected_close_on', ['expectedCloseOn', 'id'])
@Index('ix_opportunities_closed_on', ['closedOn', 'id'])
@Index('ix_opportunities_name_sort', ['nameSort', 'id'])
@Index('ix_opportunities_customer_id', ['customerId', 'createdAt', 'id'])
@Index('ix_opportunities_owner_id', ['ownerId', 'createdAt', 'id'])
@Index('ix_opportunities_partner_id', ['partnerId', 'createdAt', 'id'])
@Index('ix_opportunities_stage_id', ['stageId', 'createdAt', 'id'])
@Index('ix_opportunities_pipeline_id', ['pipelineId', 'createdAt', 'id'])
@Index('ix_opportunities_status', ['status', 'createdAt', 'id'])
export class Opportunity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  externalId!: string | null;

  /** The external id while the row lives, so that the unique index counts living rows only. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  externalIdLive!: string | null;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** The name in its normal form. */
  @Column({ type: 'varchar', length: 255 })
  nameSort!: string;

  @IdColumn()
  customerId!: string;

  @IdColumn()
  pipelineId!: string;

  @IdColumn()
  stageId!: string;

  /** The outcome of the stage, kept here so that lists can be filtered by it. */
  @Column({ type: 'varchar', length: 20 })
  status!: OpportunityStatus;

  @Column({ type: 'bigint', nullable: true })
  amount!: number | null;

  /** Currency of the amount; null together with it. */
  @Column({ type: 'varchar', length: 3, nullable: true })
  currency!: string | null;

  @DayColumn({ nullable: true })
  openedOn!: string | null;

  @DayColumn({ nullable: true })
  expectedCloseOn!: string | null;

  @DayColumn({ nullable: true })
  closedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  lossReason!: string | null;

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
