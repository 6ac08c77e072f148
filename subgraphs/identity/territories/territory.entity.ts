import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { TerritoryRule } from './territory-rule.js';

/** A part of the market, and the rules of what belongs to it. */
@Entity('territories')
@Index('ux_territories_name_sort_live', ['nameSortLive'], { unique: true })
@Index('ix_territories_name_sort', ['nameSort', 'id'])
@Index('ix_territories_parent_id', ['parentId', 'nameSort', 'id'])
export class Territory {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  /** The name in its normal form. */
  @Column({ type: 'varchar', length: 255 })
  nameSort!: string;

  /** The same while the territory lives, so that the unique index counts living rows only. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  nameSortLive!: string | null;

  @IdColumn({ nullable: true })
  parentId!: string | null;

  @Column({ type: 'int' })
  priority!: number;

  @Column({ type: 'simple-json' })
  rules!: TerritoryRule[];

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
