import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../../shared/db/entity-columns.js';

/** A way that opportunities go, stage by stage. */
@Entity('pipelines')
@Index('ix_pipelines_name_sort', ['nameSort', 'id'])
export class Pipeline {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  /** The name in its normal form. */
  @Column({ type: 'varchar', length: 255 })
  nameSort!: string;

  @Column({ type: 'boolean' })
  isDefault!: boolean;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
