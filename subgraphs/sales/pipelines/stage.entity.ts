import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { ForecastCategory, StageOutcome } from '../__generated__/resolvers-types.js';

/** A step of a pipeline. */
@Entity('stages')
@Index('ux_stages_name_sort', ['pipelineId', 'nameSort'], { unique: true })
@Index('ix_stages_pipeline_id', ['pipelineId', 'position', 'id'])
export class Stage {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @IdColumn()
  pipelineId!: string;

  /** Place in the pipeline, from 1. */
  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  /** The name in its normal form. */
  @Column({ type: 'varchar', length: 255 })
  nameSort!: string;

  @Column({ type: 'int' })
  probability!: number;

  @Column({ type: 'varchar', length: 20 })
  forecastCategory!: ForecastCategory;

  @Column({ type: 'varchar', length: 20 })
  outcome!: StageOutcome;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
