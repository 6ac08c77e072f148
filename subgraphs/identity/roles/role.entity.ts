import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PrincipalKind, RowLevel } from '../../../shared/access/principal.js';
import { InstantColumn } from '../../../shared/db/entity-columns.js';

/** A role. What stands here of one that Kehu comes with counts once the deployment has changed it. */
@Entity('roles')
@Index('ux_roles_name_live', ['nameLive'], { unique: true })
export class Role {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 40 })
  name!: string;

  /** The same while the role lives, so that the unique index counts living rows only. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  nameLive!: string | null;

  @Column({ type: 'varchar', length: 500 })
  description!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: PrincipalKind;

  @Column({ type: 'simple-json' })
  scopes!: string[];

  @Column({ type: 'simple-json' })
  levels!: Record<string, RowLevel>;

  @Column({ type: 'boolean' })
  isChanged!: boolean;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
