import type { SqlValue } from '../db/database.js';
import { toDatabaseInstant } from '../db/rows.js';
import type { TransactionScope } from '../db/transaction.js';

/** What a subgraph writes down of an erasure, its own or one that it has followed. */
export interface WrittenErasure {
  readonly id: string;
  /** The subgraph where it was asked for. */
  readonly source: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly reason: string;
  /** ISO 8601 in UTC. */
  readonly requestedAt: string;
  readonly actor: string;
  readonly userId: string | null;
}

/** Writes down that an erasure is done here; what is known already stays as it is. */
export async function writeErasure(tx: TransactionScope, erasure: WrittenErasure): Promise<void> {
  const { id, source, recordType, recordId, reason, requestedAt, actor, userId } = erasure;
  const [requested, erased] = [toDatabaseInstant(requestedAt), toDatabaseInstant(tx.now())];
  const values: SqlValue[] = [id, source, recordType, recordId, reason, requested, actor, userId, erased];
  await tx.db.run(
    `${tx.db.insertIgnore} INTO erasures ` +
      '(id, source, record_type, record_id, reason, requested_at, actor, user_id, erased_at) ' +
      'VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    values,
  );
}
