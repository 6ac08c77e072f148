import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { WorkingSpan } from './working-hours.js';

/** A member of staff. */
@Entity('users')
@Index('ux_users_external_id_live', ['externalIdLive'], { unique: true })
@Index('ix_users_name_sort', ['nameSort', 'id'])
@Index('ix_users_name_pinyin', ['namePinyin', 'id'])
@Index('ix_users_created_at', ['createdAt', 'id'])
@Index('ix_users_updated_at', ['updatedAt', 'id'])
@Index('ix_users_email', ['email', 'id'])
@Index('ix_users_is_active', ['isActive', 'nameSort', 'id'])
@Index('ix_users_team_id', ['teamId', 'nameSort', 'id'])
export class User {
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

  @Column({ type: 'varchar', length: 320, nullable: true })
  email!: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  title!: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  teamName!: string | null;

  @IdColumn({ nullable: true })
  teamId!: string | null;

  @IdColumn({ nullable: true })
  managerId!: string | null;

  /** A language tag of BCP 47. */
  @Column({ type: 'varchar', length: 35, nullable: true })
  locale!: string | null;

  /** The IANA name of a time zone. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  timeZone!: string | null;

  /** In the order of the week; null where nobody has said it. */
  @Column({ type: 'simple-json', nullable: true })
  workingHours!: WorkingSpan[] | null;

  /** Names of roles; null stands for none. */
  @Column({ type: 'simple-json', nullable: true })
  roles!: string[] | null;

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
