import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';

/** What a product costs by a price list, from a number of units on. */
@Entity('price_list_entries')
@Index('ux_price_list_entries_place_live', ['priceListId', 'placeLive'], { unique: true })
@Index('ix_price_list_entries_place', ['priceListId', 'place', 'id'])
@Index('ix_price_list_entries_product_id', ['productId', 'minimumQuantity', 'id'])
export class PriceListEntry {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @IdColumn()
  priceListId!: string;

  @IdColumn()
  productId!: string;

  @Column({ type: 'int' })
  minimumQuantity!: number;

  /** Where it stands in its list: by product, then by quantity. */
  @Column({ type: 'varchar', length: 50 })
  place!: string;

  /** The same while it lives: a list has one price of a product and a quantity. */
  @Column({ type: 'varchar', length: 50, nullable: true })
  placeLive!: string | null;

  @Column({ type: 'bigint' })
  unitPriceAmount!: number;

  @Column({ type: 'varchar', length: 3 })
  unitPriceCurrency!: string;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
