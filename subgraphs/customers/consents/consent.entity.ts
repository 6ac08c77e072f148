import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { ConsentChannel, ConsentDecision } from '../__generated__/resolvers-types.js';

/** A consent that somebody gave or withdrew; rows are only ever added, and the latest one of a purpose and a channel counts. */
@Entity('consents')
@Index('ix_consents_customer_id', ['customerId', 'decidedAt', 'id'])
@Index('ix_consents_contact_id', ['contactId', 'decidedAt', 'id'])
@Index('ix_consents_owner_id', ['ownerId', 'id'])
export class Consent {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @IdColumn()
  customerId!: string;

  /** Whose consent it is; the customer's own where it is null. */
  @IdColumn({ nullable: true })
  contactId!: string | null;

  /** What for, such as `newsletter`. */
  @Column({ type: 'varchar', length: 40 })
  purpose!: string;

  @Column({ type: 'varchar', length: 20 })
  channel!: ConsentChannel;

  @Column({ type: 'varchar', length: 20 })
  decision!: ConsentDecision;

  /** Which version of the text they were shown. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  textVersion!: string | null;

  /** In which language. */
  @Column({ type: 'varchar', length: 35, nullable: true })
  textLanguage!: string | null;

  /** By what it can be shown, such as the number of a letter. */
  @Column({ type: 'text', nullable: true })
  proof!: string | null;

  @IdColumn({ nullable: true })
  proofFileId!: string | null;

  @InstantColumn()
  decidedAt!: string;

  /** Member of staff who recorded it. */
  @IdColumn({ nullable: true })
  staffId!: string | null;

  /** These follow the customer's, so that rows are guarded without a join. */
  @IdColumn({ nullable: true })
  ownerId!: string | null;

  @IdColumn({ nullable: true })
  teamId!: string | null;

  @IdColumn({ nullable: true })
  territoryId!: string | null;

  @IdColumn({ nullable: true })
  partnerId!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
