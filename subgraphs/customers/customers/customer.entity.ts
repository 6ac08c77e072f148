import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type {
  Address,
  CustomerKind,
  CustomerLevel,
  CustomerSource,
  CustomerStatus,
  Email,
  Industry,
  Phone,
} from '../__generated__/resolvers-types.js';

/** An organisation or person that we serve or court. */
@Entity('customers')
@Index('ux_customers_external_id_live', ['externalIdLive'], { unique: true })
@Index('ux_customers_tax_id_live', ['taxIdLive'], { unique: true })
@Index('ix_customers_created_at', ['createdAt', 'id'])
@Index('ix_customers_updated_at', ['updatedAt', 'id'])
@Index('ix_customers_name_sort', ['nameSort', 'id'])
@Index('ix_customers_name_pinyin', ['namePinyin', 'id'])
@Index('ix_customers_owner_id', ['ownerId', 'createdAt', 'id'])
@Index('ix_customers_partner_id', ['partnerId', 'createdAt', 'id'])
@Index('ix_customers_parent_id', ['parentId', 'nameSort', 'id'])
@Index('ix_customers_status', ['status', 'createdAt', 'id'])
@Index('ix_customers_industry', ['industry', 'createdAt', 'id'])
@Index('ix_customers_level', ['level', 'createdAt', 'id'])
export class Customer {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  externalId!: string | null;

  /** The external id while the customer lives, so that the unique index counts living rows only. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  externalIdLive!: string | null;

  @Column({ type: 'varchar', length: 20 })
  kind!: CustomerKind;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** The name in its normal form. */
  @Column({ type: 'varchar', length: 255 })
  nameSort!: string;

  /** What it is sorted by among Chinese and Latin names; see `shared/text/pinyin-key.ts`. */
  @Column({ type: 'varchar', length: 255, default: '' })
  namePinyin!: string;

  @Column({ type: 'varchar', length: 60, nullable: true })
  shortName!: string | null;

  @Column({ type: 'varchar', length: 30, nullable: true })
  industry!: Industry | null;

  @Column({ type: 'int', nullable: true })
  employeeCount!: number | null;

  @Column({ type: 'bigint', nullable: true })
  annualRevenueAmount!: number | null;

  @Column({ type: 'varchar', length: 3, nullable: true })
  annualRevenueCurrency!: string | null;

  @Column({ type: 'int', nullable: true })
  foundedYear!: number | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  source!: CustomerSource | null;

  @Column({ type: 'varchar', length: 20 })
  status!: CustomerStatus;

  @Column({ type: 'varchar', length: 20 })
  level!: CustomerLevel;

  @Column({ type: 'varchar', length: 40, nullable: true })
  taxId!: string | null;

  /** The tax id while the customer lives. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  taxIdLive!: string | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  website!: string | null;

  @Column({ type: 'simple-json' })
  phones!: Phone[];

  @Column({ type: 'simple-json' })
  emails!: Email[];

  @Column({ type: 'varchar', length: 40, nullable: true })
  wechatId!: string | null;

  @Column({ type: 'simple-json' })
  addresses!: Address[];

  @IdColumn({ nullable: true })
  ownerId!: string | null;

  @IdColumn({ nullable: true })
  teamId!: string | null;

  @IdColumn({ nullable: true })
  territoryId!: string | null;

  @IdColumn({ nullable: true })
  partnerId!: string | null;

  @IdColumn({ nullable: true })
  parentId!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
