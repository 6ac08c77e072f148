import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { PortalLinkState, PortalReviewReason } from '../__generated__/resolvers-types.js';

/** Which customer an account of the portal stands for, or why that is for us to decide. */
@Entity('portal_links')
@Index('ux_portal_links_account_id', ['accountId'], { unique: true })
@Index('ix_portal_links_customer_id', ['customerId', 'id'])
@Index('ix_portal_links_contact_id', ['contactId', 'id'])
@Index('ix_portal_links_state', ['state', 'createdAt', 'id'])
export class PortalLink {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @IdColumn()
  accountId!: string;

  @IdColumn({ nullable: true })
  customerId!: string | null;

  /** The contact there that its holder is; null where it stands for the customer itself. */
  @IdColumn({ nullable: true })
  contactId!: string | null;

  @Column({ type: 'varchar', length: 20 })
  state!: PortalLinkState;

  @Column({ type: 'varchar', length: 20, nullable: true })
  reason!: PortalReviewReason | null;

  /** Customers that had the phone number which was claimed; null where that decided nothing, and once it is decided. */
  @Column({ type: 'simple-json', nullable: true })
  foundByPhone!: string[] | null;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
