import type { RecordType } from '../journal/record-type.js';

/** A field of a record that tells of a person and is answered with a value. */
export interface PersonalRead {
  /** Type of the record. */
  readonly typeName: string;
  /** The record, as far as it tells its id and to whom it belongs. */
  readonly row: Readonly<Record<string, unknown>>;
  readonly field: string;
  /** What is known of the type where it belongs to another subgraph. */
  readonly type?: RecordType | undefined;
}

/** Notes which personal data a request reads. */
export interface ReadNotes {
  note(read: PersonalRead): void;
  /**
   * Waits until there is room to note what is about to be read; undefined where there is. Fails with `OVERLOADED`, or with
   * `STORAGE_FULL`, where reads cannot be written down in time.
   */
  room(): Promise<void> | undefined;
}
