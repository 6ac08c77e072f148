import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { FileState } from '../__generated__/resolvers-types.js';

/** A file that belongs to a record of the graph. This row, not the store, says whether it is complete. */
@Entity('files')
@Index('ux_files_content_key', ['contentKey'], { unique: true })
@Index('ux_files_created_by', ['createdBy', 'openSlot'], { unique: true })
@Index('ix_files_record_id', ['recordId', 'state', 'createdAt', 'id'])
@Index('ix_files_state', ['state', 'createdAt', 'id'])
@Index('ix_files_deleted_at', ['deletedAt', 'id'])
export class File {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  /** The record, of whatever type, in whatever subgraph. */
  @IdColumn()
  recordId!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'varchar', length: 100 })
  contentType!: string;

  /** In bytes. */
  @Column({ type: 'bigint' })
  size!: number;

  @Column({ type: 'varchar', length: 20 })
  state!: FileState;

  /** SHA-256 in hexadecimal: what was announced while uploading, if anything; what was found once complete. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  checksum!: string | null;

  /** Names the content in the store; set when complete. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  contentKey!: string | null;

  /** Which of the uploads that its caller may have open this is; unique, so that nobody ever has more. */
  @Column({ type: 'int', nullable: true })
  openSlot!: number | null;

  /** Whom the token was issued for that began the upload. */
  @Column({ type: 'varchar', length: 200 })
  createdBy!: string;

  /** The member of staff behind it, if it is one. */
  @IdColumn({ nullable: true })
  createdByUserId!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn({ nullable: true })
  completedAt!: string | null;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
