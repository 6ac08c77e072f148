import type { SqlValue } from '../db/database.js';
import type { ErasedWith } from '../journal/record-type.js';

/** A table whose rows are no records: parts of records, projections, what the foundation keeps. */
export interface PlainTable {
  readonly table: string;
  /** Columns that tell of a person → what each becomes when the row is erased. */
  readonly personal?: Readonly<Record<string, SqlValue>>;
  /** Texts of the table that tell of nobody → why. A test fails on a text that is neither here nor personal. */
  readonly harmless?: Readonly<Record<string, string>>;
  /** With which records its rows are erased: their type → the column that holds their id. */
  readonly erasedWith?: ErasedWith;
  /** Whether erased rows go altogether. */
  readonly isGoneWhenErased?: boolean;
}

const OWN_ID = 'an identifier that Kehu made';

/** Columns that tell of nobody in whatever table they stand → why. */
export const HARMLESS_EVERYWHERE: Readonly<Record<string, string>> = {
  id: OWN_ID,
  owner_id: OWN_ID,
  team_id: OWN_ID,
  territory_id: OWN_ID,
  partner_id: OWN_ID,
  customer_id: OWN_ID,
  contact_id: OWN_ID,
  record_id: OWN_ID,
  user_id: OWN_ID,
  record_type: 'the name of a type',
  created_by: 'whom a token was issued for: staff or an app, who answer for what they did',
  state: 'one of a few words',
  status: 'one of a few words',
  kind: 'one of a few words',
  role: 'one of a few words',
  currency: 'a currency',
};
