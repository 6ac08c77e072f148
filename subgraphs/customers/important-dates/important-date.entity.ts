import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn } from '../../../shared/db/entity-columns.js';
import type { CalendarKind, ImportantDateKind } from '../__generated__/resolvers-types.js';

/** A day that comes back every year, of a customer or of a contact; it belongs to the history of that. */
@Entity('important_dates')
@Index('ix_important_dates_customer_id', ['customerId', 'position'])
@Index('ix_important_dates_contact_id', ['contactId', 'position'])
@Index('ix_important_dates_place', ['place', 'id'])
export class ImportantDate {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  id!: string;

  /** Whose day it is; of this and `contactId` one is null. */
  @IdColumn({ nullable: true })
  customerId!: string | null;

  @IdColumn({ nullable: true })
  contactId!: string | null;

  /** Counts the days of one record from 1. */
  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'varchar', length: 20 })
  kind!: ImportantDateKind;

  @Column({ type: 'varchar', length: 60, nullable: true })
  label!: string | null;

  @Column({ type: 'varchar', length: 10 })
  calendar!: CalendarKind;

  @Column({ type: 'int' })
  month!: number;

  @Column({ type: 'int' })
  day!: number;

  @Column({ type: 'int', nullable: true })
  year!: number | null;

  @Column({ type: 'boolean' })
  isLeapMonth!: boolean;

  /** Its place in the year, as `placeOf` makes it. */
  @Column({ type: 'varchar', length: 6 })
  place!: string;
}
