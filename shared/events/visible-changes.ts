import type { Principal } from '../access/principal.js';
import type { SqlCondition } from '../access/row-policy.js';
import type { Reader } from '../db/database.js';
import { toInstant, toNumber, type RawRow } from '../db/rows.js';
import { AppError } from '../errors.js';
import type { RecordType } from '../journal/record-type.js';
import { feedHead } from './feed.js';

/** A change as a caller may know of it. */
export interface VisibleChange {
  readonly position: number;
  /** Identifier of the event; its prefix is `evt`. */
  readonly eventId: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly recordVersion: number;
  /** Whether the record is gone for the caller: deleted, or handed over to somebody else. */
  readonly isRemoved: boolean;
  /** What happened as the caller sees it: a record that is handed over comes for one and goes for another. */
  readonly action: 'CREATED' | 'UPDATED' | 'DELETED';
  readonly occurredAt: string;
}

/** A page of changes, and the place up to which the feed has been looked through. */
export interface VisibleChanges {
  readonly changes: readonly VisibleChange[];
  readonly position: number;
  readonly hasMore: boolean;
}

/** Places that are looked through at once: who sees little of a long feed would read all of it otherwise. */
const PLACES_AT_ONCE = 20_000;

/** The types of these whose changes the caller may learn of at all. */
export function permittedTypes(principal: Principal, types: readonly RecordType[]): RecordType[] {
  return types.filter(({ scopes }) => scopes.every((scope) => principal.scopes.includes(scope)));
}

/**
 * Reads what changed behind a place of the feed among the records that the caller may see now, or could see before the
 * change: those have to be told that a record is gone for them, and nothing more. Who could not see a record before it was
 * deleted learns nothing of it. A page may be empty though more follows. Fails with `BAD_CURSOR` behind the end of
 * the feed: after an older copy of the database was put back, nobody knows what a reader from there has missed.
 */
export async function visibleChanges(
  db: Reader,
  principal: Principal,
  types: readonly RecordType[],
  { after, first }: { after: number; first: number },
): Promise<VisibleChanges> {
  const head = await feedHead(db);
  if (after > head) throw new AppError('BAD_CURSOR', 'The feed does not reach this place; begin anew.');
  const permitted = permittedTypes(principal, types);
  if (permitted.length === 0 || head === after) return { changes: [], position: head, hasMore: false };
  const seen = oneOfTypes(permitted, (type) => type.policy.journalPredicate(principal, 'j', ''));
  const seenBefore = oneOfTypes(permitted, (type) => type.policy.journalPredicate(principal, 'j', 'was_'));
  const upTo = Math.min(head, after + PLACES_AT_ONCE);
  const rows = await db.query(
    `SELECT j.position, j.id, j.record_type, j.record_id, j.record_version, j.action, j.occurred_at, ` +
      `CASE WHEN ${seen.sql} THEN 1 ELSE 0 END AS is_seen, ` +
      `CASE WHEN ${seenBefore.sql} THEN 1 ELSE 0 END AS was_seen FROM journal_entries j ` +
      `WHERE j.position > ? AND j.position <= ? ` +
      `AND ((${seen.sql} AND j.action <> 'DELETED') OR ${seenBefore.sql}) ORDER BY j.position LIMIT ?`,
    [
      ...[...seen.parameters, ...seenBefore.parameters, after, upTo],
      ...[...seen.parameters, ...seenBefore.parameters, first + 1],
    ],
  );
  const changes = rows.slice(0, first).map(toChange);
  if (rows.length > first) return { changes, position: changes.at(-1)?.position ?? after, hasMore: true };
  return { changes, position: upTo, hasMore: upTo < head };
}

function toChange(row: RawRow): VisibleChange {
  const isRemoved = row.action === 'DELETED' || toNumber(row.is_seen) === 0;
  const isNew = row.action === 'CREATED' || row.action === 'RESTORED' || toNumber(row.was_seen) === 0;
  return {
    position: toNumber(row.position),
    eventId: row.id as string,
    recordType: row.record_type as string,
    recordId: row.record_id as string,
    recordVersion: toNumber(row.record_version),
    isRemoved,
    action: isRemoved ? 'DELETED' : isNew ? 'CREATED' : 'UPDATED',
    occurredAt: toInstant(row.occurred_at),
  };
}

function oneOfTypes(types: readonly RecordType[], rule: (type: RecordType) => SqlCondition): SqlCondition {
  const conditions = types.map((type) => ({ type, rule: rule(type) }));
  return {
    sql: `(${conditions.map(({ rule: { sql } }) => `(j.record_type = ? AND ${sql})`).join(' OR ')})`,
    parameters: conditions.flatMap(({ type, rule: { parameters } }) => [type.typeName, ...parameters]),
  };
}
