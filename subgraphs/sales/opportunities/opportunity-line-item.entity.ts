import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn } from '../../../shared/db/entity-columns.js';

/** A product that an opportunity is about. */
@Entity('opportunity_line_items')
@Index('ix_opportunity_line_items_opportunity_id', ['opportunityId', 'position'])
export class OpportunityLineItem {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @IdColumn()
  opportunityId!: string;

  /** Place among the line items, from 1. */
  @Column({ type: 'int' })
  position!: number;

  @IdColumn()
  productId!: string;

  @Column({ type: 'int' })
  quantity!: number;

  @Column({ type: 'bigint' })
  unitPriceAmount!: number;

  @Column({ type: 'varchar', length: 3 })
  unitPriceCurrency!: string;
}
