import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { CustomerStatus } from '../__generated__/resolvers-types.js';

/** Why we do not deal with a customer, or did not: the present or the last time. It belongs to the customer's history. */
@Entity('blacklistings')
@Index('ix_blacklistings_ends_on', ['endsOn', 'customerId'])
@Index('ix_blacklistings_review_on', ['reviewOn', 'customerId'])
export class Blacklisting {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  customerId!: string;

  @Column({ type: 'text' })
  reason!: string;

  @IdColumn({ nullable: true })
  staffId!: string | null;

  @InstantColumn()
  blacklistedAt!: string;

  /** Its last day; null where it has no end, and once it is lifted. */
  @DayColumn({ nullable: true })
  endsOn!: string | null;

  /** Null once it is lifted. */
  @DayColumn({ nullable: true })
  reviewOn!: string | null;

  /** What the customer was before. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  statusBefore!: CustomerStatus | null;

  @InstantColumn({ nullable: true })
  liftedAt!: string | null;

  @IdColumn({ nullable: true })
  liftedById!: string | null;

  @Column({ type: 'text', nullable: true })
  liftReason!: string | null;
}
