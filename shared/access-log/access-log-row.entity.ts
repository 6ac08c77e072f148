import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PrincipalKind } from '../access/principal.js';
import { IdColumn, InstantColumn } from '../db/entity-columns.js';

/** An entry of the access log: which personal data of records of one type a request has read. Written by SQL of its own. */
@Entity('access_log')
export class AccessLogRow {
  @PrimaryColumn({ type: 'bigint' })
  position!: number;

  @InstantColumn()
  readAt!: string;

  @Column({ type: 'varchar', length: 100 })
  reader!: string;

  @Column({ type: 'varchar', length: 20 })
  readerKind!: PrincipalKind;

  @IdColumn({ nullable: true })
  userId!: string | null;

  @IdColumn({ nullable: true })
  sessionId!: string | null;

  @Column({ type: 'varchar', length: 64 })
  requestId!: string;

  @Column({ type: 'varchar', length: 40 })
  recordType!: string;

  /** See `record-reads.ts`. */
  @Column({ type: 'text' })
  recordReads!: string;
}
