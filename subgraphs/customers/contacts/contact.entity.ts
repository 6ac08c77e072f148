import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { ContactRole, Email, Phone } from '../__generated__/resolvers-types.js';

/** A person at a customer, with the present position; earlier ones stand in `contact_positions`. */
@Entity('contacts')
@Index('ux_contacts_external_id_live', ['externalIdLive'], { unique: true })
@Index('ux_contacts_primary_of', ['primaryOf'], { unique: true })
@Index('ix_contacts_customer_id', ['customerId', 'listRank', 'id'])
@Index('ix_contacts_created_at', ['createdAt', 'id'])
@Index('ix_contacts_updated_at', ['updatedAt', 'id'])
@Index('ix_contacts_name_sort', ['nameSort', 'id'])
@Index('ix_contacts_name_pinyin', ['namePinyin', 'id'])
@Index('ix_contacts_owner_id', ['ownerId', 'createdAt', 'id'])
export class Contact {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  externalId!: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  externalIdLive!: string | null;

  @IdColumn()
  customerId!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'varchar', length: 255 })
  nameSort!: string;

  /** What it is sorted by among Chinese and Latin names; see `shared/text/pinyin-key.ts`. */
  @Column({ type: 'varchar', length: 255, default: '' })
  namePinyin!: string;

  /** `0` for the primary contact and `1` for the others, then the name in normal form: the order below a customer. */
  @Column({ type: 'varchar', length: 256 })
  listRank!: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  title!: string | null;

  @Column({ type: 'varchar', length: 20 })
  role!: ContactRole;

  /** The customer whose primary contact this is; unique, so that a customer never has two. */
  @IdColumn({ nullable: true })
  primaryOf!: string | null;

  @Column({ type: 'simple-json' })
  phones!: Phone[];

  @Column({ type: 'simple-json' })
  emails!: Email[];

  @Column({ type: 'varchar', length: 40, nullable: true })
  wechatId!: string | null;

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
