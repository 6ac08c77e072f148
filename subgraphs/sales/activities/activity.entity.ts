import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { ActivityKind, ActivityOutcome, ActivityPriority } from '../__generated__/resolvers-types.js';

/** Something that staff plan to do, or did, with customers or for them. */
@Entity('activities')
@Index('ux_activities_external_id_live', ['externalIdLive'], { unique: true })
@Index('ix_activities_agenda', ['agenda', 'id'])
@Index('ix_activities_due_at', ['dueAt', 'id'])
@Index('ix_activities_created_at', ['createdAt', 'id'])
@Index('ix_activities_updated_at', ['updatedAt', 'id'])
@Index('ix_activities_customer_id', ['customerId', 'agenda', 'id'])
@Index('ix_activities_contact_id', ['contactId', 'agenda', 'id'])
@Index('ix_activities_opportunity_id', ['opportunityId', 'agenda', 'id'])
@Index('ix_activities_owner_id', ['ownerId', 'agenda', 'id'])
export class Activity {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 100, nullable: true })
  externalId!: string | null;

  /** The external id while the row lives, so that the unique index counts living rows only. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  externalIdLive!: string | null;

  @Column({ type: 'varchar', length: 20 })
  kind!: ActivityKind;

  @Column({ type: 'varchar', length: 200 })
  subject!: string;

  @Column({ type: 'text', nullable: true })
  notes!: string | null;

  @InstantColumn({ nullable: true })
  dueAt!: string | null;

  @InstantColumn({ nullable: true })
  startsAt!: string | null;

  @InstantColumn({ nullable: true })
  endsAt!: string | null;

  @Column({ type: 'varchar', length: 20 })
  priority!: ActivityPriority;

  @IdColumn({ nullable: true })
  customerId!: string | null;

  @IdColumn({ nullable: true })
  contactId!: string | null;

  /** Its customer is `customerId`, always. */
  @IdColumn({ nullable: true })
  opportunityId!: string | null;

  @InstantColumn({ nullable: true })
  doneAt!: string | null;

  /** Null while it is open. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  outcome!: ActivityOutcome | null;

  @Column({ type: 'text', nullable: true })
  outcomeNotes!: string | null;

  /** Its place among all others, as `agendaOf` makes it: open ones by what is due first, then those done last. */
  @Column({ type: 'varchar', length: 40 })
  agenda!: string;

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
