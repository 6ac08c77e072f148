import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../db/entity-columns.js';
import type { RecordAction } from '../events/domain-event.js';

/** What of an entry of the journal is read for the history of a record; entries are written by SQL of their own. */
@Entity('journal_entries')
export class JournalEntry {
  @PrimaryColumn({ type: 'bigint' })
  sequence!: number;

  @IdColumn()
  id!: string;

  @Column({ type: 'varchar', length: 40 })
  recordType!: string;

  @IdColumn()
  recordId!: string;

  @Column({ type: 'varchar', length: 10 })
  action!: RecordAction;

  @Column({ type: 'int' })
  recordVersion!: number;

  @InstantColumn()
  occurredAt!: string;

  @Column({ type: 'varchar', length: 100 })
  actor!: string;

  @IdColumn({ nullable: true })
  userId!: string | null;

  @Column({ type: 'varchar', length: 64 })
  requestId!: string;

  @Column({ type: 'text' })
  payload!: string;

  @IdColumn({ nullable: true })
  dataSubjectId!: string | null;

  @Column({ type: 'text', nullable: true })
  personal!: string | null;
}
