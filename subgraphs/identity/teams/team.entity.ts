import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../../shared/db/entity-columns.js';

/** A group of members of staff. */
@Entity('teams')
@Index('ux_teams_name_sort_live', ['nameSortLive'], { unique: true })
@Index('ix_teams_name_sort', ['nameSort', 'id'])
export class Team {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  /** The name in its normal form. */
  @Column({ type: 'varchar', length: 255 })
  nameSort!: string;

  /** The same while the team lives, so that the unique index counts living rows only. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  nameSortLive!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
