import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../../shared/db/entity-columns.js';
import type { FormField } from '../../../shared/forms/form-values.js';
import type { FormPurpose } from '../__generated__/resolvers-types.js';

/** What customers are asked for on the portal. */
@Entity('forms')
@Index('ux_forms_purpose', ['purpose'], { unique: true })
export class Form {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 20 })
  purpose!: FormPurpose;

  @Column({ type: 'simple-json' })
  fields!: FormField[];

  @Column({ type: 'boolean' })
  isPublished!: boolean;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;

  /** In which language it was asked for; kept nowhere. */
  language?: string;
}
