import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a record is called in a system that has a name; what it is called in the main one stands in its own row. */
@Entity('external_ids')
@Index('ux_external_ids_external_id_live', ['recordType', 'systemName', 'externalIdLive'], { unique: true })
export class ExternalId {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  recordId!: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  systemName!: string;

  @Column({ type: 'varchar', length: 40 })
  recordType!: string;

  @Column({ type: 'varchar', length: 100 })
  externalId!: string;

  /** The same while the record lives, and is not gone with its customer. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  externalIdLive!: string | null;
}
