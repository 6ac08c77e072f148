import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../../shared/db/entity-columns.js';

/** A word by which customers and contacts are told apart; they carry its name. */
@Entity('tags')
@Index('ux_tags_name_live', ['nameLive'], { unique: true })
@Index('ix_tags_name_sort', ['nameSort', 'id'])
@Index('ix_tags_created_at', ['createdAt', 'id'])
@Index('ix_tags_updated_at', ['updatedAt', 'id'])
export class Tag {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  @Column({ type: 'varchar', length: 50 })
  name!: string;

  /** The name while the tag lives. */
  @Column({ type: 'varchar', length: 50, nullable: true })
  nameLive!: string | null;

  @Column({ type: 'varchar', length: 255 })
  nameSort!: string;

  @Column({ type: 'varchar', length: 7, nullable: true })
  colour!: string | null;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column({ type: 'boolean' })
  isForCustomers!: boolean;

  @Column({ type: 'boolean' })
  isForContacts!: boolean;

  /** Whether it was made on purpose. One that came with its first use goes with its last. */
  @Column({ type: 'boolean' })
  isKept!: boolean;

  @Column({ type: 'int' })
  version!: number;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @InstantColumn({ nullable: true })
  deletedAt!: string | null;
}
