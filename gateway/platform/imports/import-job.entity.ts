import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../../shared/db/entity-columns.js';
import type { Language } from '../../../shared/text/language.js';
import type { DuplicatePolicy, ImportJobState, ImportType } from '../__generated__/resolvers-types.js';
import type { ActingFacts } from '../../authentication/acting-principal.js';

/** An import of a file's rows. How far it has come stands in a table of its own, which changes all the time. */
@Entity('import_jobs')
@Index('ix_import_jobs_created_at', ['createdAt', 'id'])
@Index('ix_import_jobs_created_by', ['createdBy', 'createdAt', 'id'])
@Index('ix_import_jobs_state', ['state', 'createdAt', 'id'])
@Index('ix_import_jobs_finished_at', ['finishedAt', 'id'])
export class ImportJob {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 20 })
  type!: ImportType;

  @IdColumn()
  fileId!: string;

  /** A mapping that was checked. */
  @Column({ type: 'simple-json' })
  mapping!: object;

  @Column({ type: 'varchar', length: 10 })
  onDuplicate!: DuplicatePolicy;

  @Column({ type: 'boolean' })
  isDryRun!: boolean;

  @Column({ type: 'varchar', length: 20 })
  state!: ImportJobState;

  @Column({ type: 'varchar', length: 40, nullable: true })
  errorCode!: string | null;

  /** In English, as all that is stored; translated when it is read. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  errorMessage!: string | null;

  /** That of the request that asked for it, in which the report is written; null where that was not kept yet. */
  @Column({ type: 'varchar', length: 2, nullable: true })
  language!: Language | null;

  @IdColumn({ nullable: true })
  reportId!: string | null;

  /** Whose rights it has. Which scopes follow from the roles is decided whenever rows are sent. */
  @Column({ type: 'simple-json' })
  actsAs!: ActingFacts;

  /** Whom the token was issued for that started it. */
  @Column({ type: 'varchar', length: 200 })
  createdBy!: string;

  /** The member of staff behind it, if it is one. */
  @IdColumn({ nullable: true })
  createdByUserId!: string | null;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn({ nullable: true })
  startedAt!: string | null;

  @InstantColumn({ nullable: true })
  finishedAt!: string | null;
}
