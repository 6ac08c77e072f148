import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';

/** A change of an opportunity's stage, amount, expected close or owner; rows are only ever added. */
@Entity('opportunity_stage_changes')
@Index('ix_opportunity_stage_changes_opportunity_id', ['opportunityId', 'sequence', 'id'])
export class OpportunityStageChange {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @IdColumn()
  opportunityId!: string;

  /** Version of the opportunity that the change made, so that changes of one instant keep their order. */
  @Column({ type: 'int' })
  sequence!: number;

  @IdColumn({ nullable: true })
  fromStageId!: string | null;

  @IdColumn()
  toStageId!: string;

  @Column({ type: 'bigint', nullable: true })
  fromAmount!: number | null;

  @Column({ type: 'varchar', length: 3, nullable: true })
  fromCurrency!: string | null;

  @Column({ type: 'bigint', nullable: true })
  toAmount!: number | null;

  @Column({ type: 'varchar', length: 3, nullable: true })
  toCurrency!: string | null;

  @DayColumn({ nullable: true })
  fromExpectedCloseOn!: string | null;

  @DayColumn({ nullable: true })
  toExpectedCloseOn!: string | null;

  @IdColumn({ nullable: true })
  fromOwnerId!: string | null;

  @IdColumn({ nullable: true })
  toOwnerId!: string | null;

  @InstantColumn()
  changedAt!: string;

  @IdColumn({ nullable: true })
  changedById!: string | null;
}
