import { typeid } from 'typeid-js';
import type { Principal } from '../access/principal.js';
import type { SqlValue, Transaction } from '../db/database.js';
import { insertValues } from '../db/insert-rows.js';
import { toDatabaseInstant } from '../db/rows.js';
import { numberEntries } from '../events/feed.js';
import { digestOf } from './chain.js';
import { encrypt, type DataKeys } from './data-keys.js';
import type { JsonValue } from './record-type.js';
import { sealFacts } from './sealed-facts.js';
import type { RecordedChange, RecordTypes } from './change-recorder.js';
import { accessOfRow, changedFields } from './entry-content.js';

/** The journal of one subgraph. */
export interface Journal {
  readonly types: RecordTypes;
  readonly keys: DataKeys;
  /** Which history the places of the feed belong to; see `shared/events/feed-epoch.ts`. */
  readonly epoch: string;
  /** Called after each commit that wrote entries; the relay of events listens. */
  committed: () => void;
}

/** Who makes a change, and in which request. */
export interface ChangeAuthor {
  readonly principal: Principal;
  readonly requestId: string;
  /** The present instant. */
  now(): string;
}

/**
 * Writes one entry for each change, within the transaction that made it. On SQLite, where only one transaction writes at a
 * time, the entries get their places in the feed and in the chain at once; elsewhere the relay numbers them after the
 * commit, because transactions would otherwise wait for each other. Answers how many entries there are.
 */
export async function writeEntries(
  db: Transaction,
  journal: Journal,
  author: ChangeAuthor,
  changes: readonly RecordedChange[],
): Promise<number> {
  if (changes.length === 0) return 0;
  const contents = changes.map((change) => ({
    change,
    ...changedFields(change),
    subject: subjectOf(change),
    sealedFacts: sealedFactsOf(change, journal.keys),
  }));
  const subjects = contents.flatMap(({ personal, sealedFacts, subject }) => (personal || sealedFacts ? [subject] : []));
  const at = occurredAt(changes) ?? author.now();
  const keys = await journal.keys.obtain(db, subjects, at);
  const rows = contents.map(({ change, open, personal, sealedFacts, subject }): SqlValue[] => {
    const id = typeid('evt').toString();
    const key = keys.get(subject);
    const facts = { ...change.type.facts?.(change.after.row), ...change.occasion?.facts };
    const sealed = sealedFacts && key && sealFacts(key, sealedFacts, id);
    const row = [
      id,
      `${eventNoun(change.type.typeName)}.${change.occasion?.verb ?? change.action.toLowerCase()}`,
      change.type.typeName,
      change.after.row.id,
      change.after.row.version,
      change.action,
      toDatabaseInstant(at),
      author.principal.subject.slice(0, 100),
      author.principal.kind,
      author.principal.userId ?? null,
      author.requestId.slice(0, 64),
      ...accessOfRow(change.type, change.after.row),
      ...accessOfRow(change.type, (change.before ?? change.after).row),
      JSON.stringify({ changes: open, facts, sealed }),
      personal || sealed ? subject : null,
      personal && key ? encrypt(key, JSON.stringify(personal), id) : null,
    ];
    return [...row, digestOf(row, journal.keys)];
  });
  await insertValues(db, INSERT, rows);
  if (db.forUpdate === '') await numberEntries(db, journal.keys);
  return rows.length;
}

const COLUMNS = [
  'id',
  'type',
  'record_type',
  'record_id',
  'record_version',
  'action',
  'occurred_at',
  'actor',
  'actor_kind',
  'user_id',
  'request_id',
  ...['', 'was_'].flatMap((prefix) =>
    ['owner_id', 'team_id', 'territory_id', 'customer_id', 'partner_id', 'is_published'].map((name) => prefix + name),
  ),
  'payload',
  'data_subject_id',
  'personal',
] as const;

const INSERT = `INSERT INTO journal_entries (${[...COLUMNS, 'digest'].join(', ')})`;

/** `OpportunityLineItem` → `opportunity-line-item`, the noun of its events. */
export function eventNoun(typeName: string): string {
  return typeName.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

/** The columns that a digest covers, in its order, for reading them back. */
export const DIGESTED_COLUMNS: readonly string[] = COLUMNS;

function sealedFactsOf({ type, after }: RecordedChange, keys: DataKeys): Record<string, JsonValue> | undefined {
  return type.sealedFacts?.(after.row, (kind, value) => keys.identityHash(kind, value));
}

function subjectOf({ type, after }: RecordedChange): string {
  return type.dataSubject?.(after.row) ?? after.row.id;
}

/** When the transaction took place, by the clock of the rows that it wrote; rows that only follow others keep their time. */
function occurredAt(changes: readonly RecordedChange[]): string | undefined {
  const instants = changes
    .filter(({ before, after }) => before?.row.updatedAt !== after.row.updatedAt)
    .map(({ after }) => after.row.updatedAt as unknown)
    .filter((at) => typeof at === 'string');
  return instants.sort().at(-1);
}
