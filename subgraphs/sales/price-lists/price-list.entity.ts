import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { CustomerLevel } from '../__generated__/resolvers-types.js';

/** Prices in one currency, for some customers or all. */
@Entity('price_lists')
@Index('ux_price_lists_code_live', ['codeLive'], { unique: true })
@Index('ux_price_lists_default_live', ['defaultLive'], { unique: true })
@Index('ix_price_lists_name_sort', ['nameSort', 'id'])
@Index('ix_price_lists_created_at', ['createdAt', 'id'])
@Index('ix_price_lists_updated_at', ['updatedAt', 'id'])
@Index('ix_price_lists_currency', ['currency', 'nameSort', 'id'])
@Index('ix_price_lists_is_active', ['isActive', 'nameSort', 'id'])
export class PriceList {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 50 })
  code!: string;

  /** The code in its normal form while the row lives, so that the unique index counts living rows only. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  codeLive!: string | null;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** The name in its normal form. */
  @Column({ type: 'varchar', length: 255 })
  nameSort!: string;

  /** Never changes: all entries are in it. */
  @Column({ type: 'varchar', length: 3 })
  currency!: string;

  @DayColumn({ nullable: true })
  startsOn!: string | null;

  @DayColumn({ nullable: true })
  endsOn!: string | null;

  /** Empty where it is for all of them. */
  @Column({ type: 'simple-json' })
  customerLevels!: CustomerLevel[];

  @Column({ type: 'boolean' })
  isDefault!: boolean;

  /** The currency while it is the default one and lives: a currency has one default. */
  @Column({ type: 'varchar', length: 3, nullable: true })
  defaultLive!: string | null;

  @Column({ type: 'boolean' })
  isActive!: boolean;

  @Column({ type: 'text', nullable: true })
  notes!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
