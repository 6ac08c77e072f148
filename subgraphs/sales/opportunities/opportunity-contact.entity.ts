import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { OpportunityContactRole } from '../__generated__/resolvers-types.js';

/** A person who matters to an opportunity. */
@Entity('opportunity_contacts')
@Index('ix_opportunity_contacts_contact_id', ['contactId', 'opportunityId'])
export class OpportunityContact {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  opportunityId!: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  contactId!: string;

  /** Place among the contacts, from 1. */
  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'varchar', length: 20 })
  role!: OpportunityContactRole;
}
