import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { FormValue, GivenConsent } from '../../../shared/forms/form-values.js';

/** What a member of staff, or a customer on the portal, signs in with. */
@Entity('accounts')
@Index('ux_accounts_user_id_live', ['userIdLive'], { unique: true })
@Index('ux_accounts_email_key_live', ['emailKeyLive'], { unique: true })
@Index('ix_accounts_customer_id', ['customerId', 'id'])
@Index('ix_accounts_contact_id', ['contactId', 'id'])
export class Account {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  /** The member of staff whose account it is; null on one of a customer. */
  @IdColumn({ nullable: true })
  userId!: string | null;

  /** The same while the account lives, so that the unique index counts living rows only. */
  @IdColumn({ nullable: true })
  userIdLive!: string | null;

  /** The customer that it stands for; null on one of staff, and before its holder has completed the profile. */
  @IdColumn({ nullable: true })
  customerId!: string | null;

  /** The contact there whose it is or, while it stands for no customer, was. */
  @IdColumn({ nullable: true })
  contactId!: string | null;

  @Column({ type: 'varchar', length: 254 })
  email!: string;

  /** The address in its normal form, while the account lives. */
  @Column({ type: 'varchar', length: 254, nullable: true })
  emailKeyLive!: string | null;

  /** When its holder proved that the address is theirs. */
  @InstantColumn({ nullable: true })
  emailVerifiedAt!: string | null;

  /** Language that mails are written in, such as `zh-CN`. */
  @Column({ type: 'varchar', length: 35, nullable: true })
  language!: string | null;

  /** What a customer said of themselves when they signed up. */
  @Column({ type: 'simple-json', nullable: true })
  registeredValues!: FormValue[] | null;

  /** What a customer consented to when they signed up. */
  @Column({ type: 'simple-json', nullable: true })
  consents!: GivenConsent[] | null;

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
