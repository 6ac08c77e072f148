import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../../shared/db/entity-columns.js';

/** Something that we sell. */
@Entity('products')
@Index('ux_products_external_id_live', ['externalIdLive'], { unique: true })
@Index('ix_products_name_sort', ['nameSort', 'id'])
@Index('ix_products_name_pinyin', ['namePinyin', 'id'])
@Index('ix_products_created_at', ['createdAt', 'id'])
@Index('ix_products_updated_at', ['updatedAt', 'id'])
@Index('ix_products_series', ['series', 'nameSort', 'id'])
@Index('ix_products_is_active', ['isActive', 'nameSort', 'id'])
export class Product {
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

  /** What it is sorted by among Chinese and Latin names; see `shared/text/pinyin-key.ts`. */
  @Column({ type: 'varchar', length: 255, default: '' })
  namePinyin!: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  series!: string | null;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column({ type: 'bigint', nullable: true })
  listPriceAmount!: number | null;

  @Column({ type: 'varchar', length: 3, nullable: true })
  listPriceCurrency!: string | null;

  @Column({ type: 'boolean' })
  isActive!: boolean;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
