import type { PrincipalKind } from '../access/principal.js';
import type { Database, Reader, Transaction } from '../db/database.js';
import { placeholders } from '../db/lookup.js';
import { toInstant, toNumber, type RawRow } from '../db/rows.js';
import { KEYED, linkOf, type ChainKey } from '../journal/chain.js';
import type { DataKeys } from '../journal/data-keys.js';
import type { AccessFacts, JsonValue } from '../journal/record-type.js';
import { openFacts } from '../journal/sealed-facts.js';
import type { DomainEvent, RecordAction } from './domain-event.js';

const NUMBERED_AT_ONCE = 1_000;

/**
 * Gives the committed entries that have none yet their places in the feed, without gaps, and links them into the chain.
 * The row of the head is locked meanwhile, so that one process at a time does so and no place becomes visible before a
 * smaller one.
 */
export async function numberEntries(db: Transaction, keys: ChainKey): Promise<void> {
  while (await numberSome(db, keys));
}

/**
 * Entries that wait for their places. They are found by having none, not by being newer than the last: a transaction may
 * commit later than others that took higher sequence numbers. What bears no digest made with the key is left out: whoever
 * has no more than the table cannot have it taken into the chain.
 */
const WAITING = `FROM journal_entries WHERE position IS NULL AND digest LIKE '${KEYED}%'`;

/** Numbers as many entries as are numbered at once; answers whether there may be more. */
async function numberSome(db: Transaction, keys: ChainKey): Promise<boolean> {
  const [head] = await db.query(`SELECT position, chain FROM feed_heads WHERE id = 1${db.forUpdate}`);
  if (!head) throw new Error('The feed has no head.');
  // Without a lock on purpose: one statement sees all entries or none of a transaction, and in the order in which
  // transactions that wrote to the same record took turns.
  const entries = await db.query(
    `SELECT sequence, digest ${WAITING} ORDER BY sequence LIMIT ${String(NUMBERED_AT_ONCE)}`,
  );
  if (entries.length === 0) return false;
  let position = toNumber(head.position);
  let chain = head.chain as string;
  const places = entries.map((entry) => {
    const sequence = toNumber(entry.sequence);
    position += 1;
    chain = linkOf(chain, { position, sequence, digest: entry.digest as string }, keys);
    return { sequence, position, chain };
  });
  await setPlaces(db, places);
  await db.run('UPDATE feed_heads SET position = ?, chain = ? WHERE id = 1', [position, chain]);
  return entries.length === NUMBERED_AT_ONCE;
}

interface Place {
  sequence: number;
  position: number;
  chain: string;
}

/** One statement, which finds each entry by its key: a CASE would be looked through for every one of them. */
async function setPlaces(db: Transaction, places: readonly Place[]): Promise<void> {
  const values = places.flatMap(({ sequence, position, chain }) => [sequence, position, chain]);
  const locksRows = db.forUpdate !== '';
  await db.run(
    locksRows
      ? 'UPDATE journal_entries e JOIN (SELECT ? AS sequence, ? AS position, ? AS chain' +
          `${' UNION ALL SELECT ?, ?, ?'.repeat(places.length - 1)}) p ON e.sequence = p.sequence ` +
          'SET e.position = p.position, e.chain = p.chain'
      : `WITH p (sequence, position, chain) AS (VALUES ${places.map(() => '(?, ?, ?)').join(', ')}) ` +
          'UPDATE journal_entries SET position = p.position, chain = p.chain FROM p WHERE journal_entries.sequence = p.sequence',
    values,
  );
}

/**
 * Numbers what was committed since, where that is not done by the transactions themselves, as much of it as fits into one
 * short transaction; answers whether there may be more. All of a backlog at once might never end in time.
 */
export async function numberCommitted(database: Database, keys: ChainKey): Promise<boolean> {
  const [waiting] = await database.reader.query(`SELECT sequence ${WAITING} LIMIT 1`);
  if (!waiting) return false;
  return database.transact(Date.now() + 10_000, (db) => numberSome(db, keys));
}

/** The last place of the feed that is taken; 0 on an empty feed. */
export async function feedHead(db: Reader): Promise<number> {
  const [head] = await db.query('SELECT position FROM feed_heads WHERE id = 1');
  return toNumber(head?.position ?? 0);
}

const ACCESS_COLUMNS = ['', 'was_']
  .flatMap((prefix) =>
    ['owner_id', 'team_id', 'territory_id', 'customer_id', 'partner_id', 'is_published'].map((name) => prefix + name),
  )
  .join(', ');

/** Places that are looked through at once: who wants little of a long feed would read all of it otherwise. */
const PLACES_AT_ONCE = 20_000;

/** The subgraph whose feed is read. */
export interface FeedSource {
  readonly definition: { readonly name: string };
  readonly database: Pick<Database, 'reader'>;
  readonly journal: { readonly keys: Pick<DataKeys, 'find'> };
}

/** A stretch of a feed as it was read. */
export interface ReadStretch {
  /** The last place of the feed. */
  readonly head: number;
  /** The place up to which the feed was looked through. */
  readonly upTo: number;
  /** The events up to there, those of certain types only where asked for. */
  readonly events: DomainEvent[];
}

/**
 * Reads events behind a place of the feed in their order, those of certain types only where asked for. Where few of those
 * come, a stretch may hold none of them though more follow.
 */
export async function readFeed(
  { definition: { name: source }, database: { reader: db }, journal: { keys } }: FeedSource,
  { after, limit, types }: { after: number; limit: number; types?: readonly string[] },
): Promise<ReadStretch> {
  const head = await feedHead(db);
  if (head <= after) return { head, upTo: after, events: [] };
  const end = Math.min(head, after + PLACES_AT_ONCE);
  const ofTypes = types ? `AND type IN (${placeholders(types)}) ` : '';
  const rows = await db.query(
    `SELECT id, position, type, record_type, record_id, record_version, action, occurred_at, actor, actor_kind, user_id, ` +
      `${ACCESS_COLUMNS}, payload, data_subject_id FROM journal_entries WHERE position > ? AND position <= ? ${ofTypes}` +
      `ORDER BY position LIMIT ?`,
    [after, end, ...(types ?? []), limit],
  );
  const events = await toEvents(db, keys, source, rows);
  const last = events.at(-1);
  // Behind the last event of a full stretch there may be more that is wanted.
  return { head, upTo: last && events.length === limit ? last.position : end, events };
}

/** What an entry's payload says; `sealed` are facts that are encrypted with the key of the data subject. */
interface StoredPayload {
  changes: Record<string, [JsonValue, JsonValue]>;
  facts: Record<string, JsonValue>;
  sealed?: string;
}

async function toEvents(
  db: Reader,
  keys: Pick<DataKeys, 'find'>,
  source: string,
  rows: readonly RawRow[],
): Promise<DomainEvent[]> {
  const read = rows.map((row) => ({ row, payload: JSON.parse(row.payload as string) as StoredPayload }));
  const subjects = read.flatMap(({ row, payload: { sealed } }) => (sealed ? [row.data_subject_id as string] : []));
  const found = await keys.find(db, subjects);
  return read.map(({ row, payload: { changes, facts, sealed } }) => {
    // Nothing is left of them once the key is destroyed.
    const key = sealed ? found.get(row.data_subject_id as string) : undefined;
    const opened = key && sealed ? openFacts(key, sealed, row.id as string) : {};
    return toEvent(row, source, { changes, facts: { ...facts, ...opened } });
  });
}

function toEvent(row: RawRow, source: string, payload: DomainEvent['payload']): DomainEvent {
  return {
    id: row.id as string,
    type: row.type as string,
    version: 1,
    source,
    position: toNumber(row.position),
    subjectId: row.record_id as string,
    subjectVersion: toNumber(row.record_version),
    recordType: row.record_type as string,
    action: row.action as RecordAction,
    occurredAt: toInstant(row.occurred_at),
    actor: {
      subject: row.actor as string,
      kind: row.actor_kind as PrincipalKind,
      userId: row.user_id as string | null,
    },
    access: toAccess(row, ''),
    previousAccess: toAccess(row, 'was_'),
    payload,
  };
}

function toAccess(row: RawRow, prefix: '' | 'was_'): AccessFacts {
  const id = (name: string) => (row[prefix + name] ?? null) as string | null;
  const published = row[`${prefix}is_published`] ?? null;
  return {
    ownerId: id('owner_id'),
    teamId: id('team_id'),
    territoryId: id('territory_id'),
    customerId: id('customer_id'),
    partnerId: id('partner_id'),
    isPublished: published === null ? null : toNumber(published) === 1,
  };
}
