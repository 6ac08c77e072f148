import { Entity, Index, PrimaryColumn } from 'typeorm';

/** A tag that a contact carries. */
@Entity('contact_tags')
@Index('ix_contact_tags_tag', ['tag', 'contactId'])
export class ContactTag {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  contactId!: string;

  @PrimaryColumn({ type: 'varchar', length: 50 })
  tag!: string;
}
