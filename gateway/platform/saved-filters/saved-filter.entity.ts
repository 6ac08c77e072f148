import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { SavedFilterSharing } from '../__generated__/resolvers-types.js';

/** A filter of a list, and an order, that a member of staff keeps by a name. */
@Entity('saved_filters')
@Index('ix_saved_filters_name_sort', ['nameSort', 'id'])
@Index('ix_saved_filters_list', ['list', 'nameSort', 'id'])
@Index('ix_saved_filters_owner_id', ['ownerId', 'nameSort', 'id'])
export class SavedFilter {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  /** The name in normal form. */
  @Column({ type: 'varchar', length: 200 })
  nameSort!: string;

  /** The root field of the list. */
  @Column({ type: 'varchar', length: 100 })
  list!: string;

  /** As the client wrote it, so that it can be sent again. */
  @Column({ type: 'simple-json', nullable: true })
  filter!: object | null;

  @Column({ type: 'simple-json', nullable: true })
  sort!: object | null;

  @Column({ type: 'varchar', length: 20 })
  sharedWith!: SavedFilterSharing;

  @IdColumn()
  ownerId!: string;

  /** The team that it is shared with; null unless it is shared so. */
  @IdColumn({ nullable: true })
  teamId!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
