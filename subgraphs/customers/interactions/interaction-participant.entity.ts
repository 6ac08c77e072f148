import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn } from '../../../shared/db/entity-columns.js';
import type { InteractionRole } from '../__generated__/resolvers-types.js';

/** Somebody who took part in an interaction: a contact, a member of staff, or somebody of this name. */
@Entity('interaction_participants')
@Index('ix_interaction_participants_contact_id', ['contactId', 'interactionId'])
@Index('ix_interaction_participants_staff_id', ['staffId', 'interactionId'])
export class InteractionParticipant {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  interactionId!: string;

  /** Counts the participants of an interaction from 1. */
  @PrimaryColumn({ type: 'int' })
  position!: number;

  @IdColumn({ nullable: true })
  contactId!: string | null;

  @IdColumn({ nullable: true })
  staffId!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  name!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  role!: InteractionRole | null;
}
