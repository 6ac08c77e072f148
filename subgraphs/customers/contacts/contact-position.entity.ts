import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DayColumn, IdColumn } from '../../../shared/db/entity-columns.js';
import type { ContactRole } from '../__generated__/resolvers-types.js';

/** A position that a contact holds or held at a customer. */
@Entity('contact_positions')
@Index('ix_contact_positions_contact_id', ['contactId', 'sequence'])
export class ContactPosition {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @IdColumn()
  contactId!: string;

  /** Counts a contact's positions from 1; the largest is the present one. */
  @Column({ type: 'int' })
  sequence!: number;

  @IdColumn()
  customerId!: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  title!: string | null;

  @Column({ type: 'varchar', length: 20 })
  role!: ContactRole;

  @DayColumn({ nullable: true })
  startedOn!: string | null;

  @DayColumn({ nullable: true })
  endedOn!: string | null;
}
