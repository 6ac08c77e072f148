import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';

/** What a member of staff signs in with. */
@Entity('accounts')
@Index('ux_accounts_user_id_live', ['userIdLive'], { unique: true })
@Index('ux_accounts_email_key_live', ['emailKeyLive'], { unique: true })
export class Account {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @IdColumn()
  userId!: string;

  /** The same while the account lives, so that the unique index counts living rows only. */
  @IdColumn({ nullable: true })
  userIdLive!: string | null;

  @Column({ type: 'varchar', length: 254 })
  email!: string;

  /** The address in its normal form, while the account lives. */
  @Column({ type: 'varchar', length: 254, nullable: true })
  emailKeyLive!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  passwordHash!: string | null;

  @InstantColumn({ nullable: true })
  passwordSetAt!: string | null;

  /** Sealed with the deployment's data key. */
  @Column({ type: 'text', nullable: true })
  totpSecret!: string | null;

  /** Since when a code is asked for. */
  @InstantColumn({ nullable: true })
  totpEnabledAt!: string | null;

  /** The step of the last code that was taken: none is taken twice. */
  @Column({ type: 'bigint', nullable: true })
  totpLastStep!: number | null;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
