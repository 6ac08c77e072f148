import { Entity, Index, PrimaryColumn } from 'typeorm';

/** A tag that a customer carries. */
@Entity('customer_tags')
@Index('ix_customer_tags_tag', ['tag', 'customerId'])
export class CustomerTag {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  customerId!: string;

  @PrimaryColumn({ type: 'varchar', length: 50 })
  tag!: string;
}
