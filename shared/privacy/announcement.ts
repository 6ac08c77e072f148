import type { RowPolicy, SqlCondition } from '../access/row-policy.js';
import type { TransactionScope } from '../db/transaction.js';
import { defineRecord, type JsonValue, type RecordRow } from '../journal/record-type.js';

/** Something that stands in the journal, and may be told to other subgraphs, without being a record's change. */
export interface Announcement {
  /** What it is about, such as `Erasure`. */
  readonly typeName: string;
  readonly id: string;
  /** The verb of its event, such as `requested`. */
  readonly verb: string;
  readonly facts: Readonly<Record<string, JsonValue>>;
}

/** The row of an announcement, which is in no table. */
class AnnouncedRow implements RecordRow {
  id!: string;
  version!: number;
  deletedAt!: string | null;
}

/** Writes an announcement behind the changes of the transaction: who has heard of it has heard of them. */
export function announce(tx: TransactionScope, { typeName, id, verb, facts }: Announcement): void {
  const type = defineRecord<AnnouncedRow>({
    typeName,
    entity: AnnouncedRow,
    policy: nobody(typeName),
    scopes: [],
    personal: {},
    harmless: {},
  });
  tx.changes.tell(type, { id, version: 1, deletedAt: null }, { verb, facts });
}

const NONE: SqlCondition = { sql: '1 = 0', parameters: [] };

/** Clients do not learn of announcements by lists and feeds. */
function nobody(typeName: string): RowPolicy {
  return { typeName, label: typeName, levels: [], predicate: () => NONE, journalPredicate: () => NONE };
}
