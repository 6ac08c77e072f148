import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { RowPolicy } from '../access/row-policy.js';
import type { SearchedRecord } from '../search/searched-record.js';
import type { IdentityKind } from './data-keys.js';

/** Anything that JSON carries. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** What the journal needs of a row. */
export interface RecordRow extends ObjectLiteral {
  id: string;
  version: number;
  deletedAt: string | null;
}

/** Columns that decide who sees a row; those that a type lacks are null. */
export interface AccessFacts {
  readonly ownerId: string | null;
  readonly teamId: string | null;
  readonly territoryId: string | null;
  readonly customerId: string | null;
  readonly partnerId: string | null;
  readonly isPublished: boolean | null;
}

/** Reads rows within the transaction that changes them. */
export interface DetailReader {
  query(sql: string, parameters?: readonly (string | number | boolean | null)[]): Promise<Record<string, unknown>[]>;
}

/**
 * A type whose changes are kept in the journal. Whatever changes such a record writes one entry in the same transaction:
 * what was and what is, who did it, and who may know of it.
 */
export interface RecordType<Row extends RecordRow = RecordRow> {
  /** The type in the graph, such as `Customer`; events are called `customer.created` and so on. */
  readonly typeName: string;
  readonly entity: EntityTarget<Row>;
  readonly policy: RowPolicy;
  /** Scopes that a caller needs, all of them, to learn of its changes. */
  readonly scopes: readonly string[];
  /**
   * Properties that tell of a person, derived ones included → what each becomes when the record is erased. In the journal
   * they are kept encrypted with the key of the data subject.
   */
  readonly personal: { readonly [Property in keyof Row & string]?: Row[Property] };
  /** Fields of `details` that tell of a person; the tables that they come from say how they are erased. */
  readonly personalDetails?: readonly string[];
  /** Texts of the table that tell of nobody → why. A test fails on a text that is neither here nor personal. */
  readonly harmless: Readonly<Partial<Record<keyof Row & string, string>>>;
  /** Whether it stands for a person, or an organisation, that can ask to be erased. */
  readonly isDataSubject?: boolean;
  /** With which other records this one is erased: their type → the property that holds their id. */
  readonly erasedWith?: ErasedWith<keyof Row & string>;
  /** Whether nothing worth keeping is left of an erased record: then it is deleted as well. */
  readonly isGoneWhenErased?: boolean;
  /** Properties beside the personal ones that change when a record is erased, such as a rank that becomes free. */
  readonly losesWhenErased?: { readonly [Property in keyof Row & string]?: Row[Property] };
  /** Verbs of its events beside `created` and the like, for changes that are told on an occasion of their own. */
  readonly verbs?: readonly string[];
  /** Properties that follow from others and are not recorded. */
  readonly derived?: readonly (keyof Row & string)[];
  /** Whose key encrypts the personal values; the record's own id when omitted. */
  readonly dataSubject?: (row: Row) => string;
  /** What decides who sees the record, where it differs from the columns of the same names. */
  readonly access?: (row: Row) => Partial<AccessFacts>;
  /** Rows that belong to the record and have no history of their own, by the record's id; each is one field of a change. */
  readonly details?: (
    db: DetailReader,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, Record<string, JsonValue>>>;
  /** Which of these records are in no list because what they belong to is deleted, though they are not so themselves. */
  readonly goneWithParent?: (db: DetailReader, ids: readonly string[]) => Promise<readonly string[]>;
  /** By what the search finds it; whatever changes the record keeps its terms current in the same transaction. */
  readonly searched?: SearchedRecord<Row>;
  /** What handlers of its events need beside the changes; nothing personal. */
  readonly facts?: (row: Row) => Record<string, JsonValue>;
  /** Further facts that end with the data subject: stored encrypted with its key, and told to handlers until it is destroyed. */
  readonly sealedFacts?: (
    row: Row,
    identityHash: (kind: IdentityKind, value: string) => string,
  ) => Record<string, JsonValue>;
}

/** The type of a record → the column, or the property, by which something belongs to it and is erased with it. */
export type ErasedWith<Column extends string = string> = Readonly<Record<string, Column>>;

/** Checks a record type against its entity and forgets the row's type, so that they can be held in one list. */
export function defineRecord<Row extends RecordRow>(type: RecordType<Row>): RecordType {
  return type as unknown as RecordType;
}
