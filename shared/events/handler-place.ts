import type { Reader } from '../db/database.js';
import { toDatabaseInstant, toNumber } from '../db/rows.js';
import type { TransactionScope } from '../db/transaction.js';
import type { Log } from '../log.js';
import type { EventHandler } from './event-handler.js';

/** How far a handler has come in the feed of a source. */
export async function placeOf(db: Reader, { name }: EventHandler, source: string): Promise<number> {
  const [row] = await db.query('SELECT position FROM event_inbox WHERE handler = ? AND source = ?', [name, source]);
  return toNumber(row?.position ?? 0);
}

/**
 * The same, and nobody else gives this handler events of the source until the commit: what a handler reads of its own
 * stays as it is, also where there was nothing to lock.
 */
export async function lockPlace(tx: TransactionScope, handler: EventHandler, source: string): Promise<number> {
  const read = () =>
    tx.db.query(`SELECT position FROM event_inbox WHERE handler = ? AND source = ?${tx.db.forUpdate}`, [
      handler.name,
      source,
    ]);
  let [row] = await read();
  if (!row) {
    await tx.db.run(
      `${tx.db.insertIgnore} INTO event_inbox (handler, source, position, moved_at) VALUES (?, ?, 0, ?)`,
      [handler.name, source, toDatabaseInstant(new Date().toISOString())],
    );
    [row] = await read();
  }
  return toNumber(row?.position ?? 0);
}

/** Moves a place that the transaction has locked. */
export async function movePlace(
  tx: TransactionScope,
  handler: EventHandler,
  source: string,
  place: number,
): Promise<void> {
  await tx.db.run('UPDATE event_inbox SET position = ?, moved_at = ? WHERE handler = ? AND source = ?', [
    place,
    toDatabaseInstant(new Date().toISOString()),
    handler.name,
    source,
  ]);
}

/** Says that a handler has come further than the feed of its source reaches: their databases are of different times. */
export function logSetBack(log: Log, facts: { handler: string; source: string; place: number; head: number }): void {
  log.error(facts, 'the source has fewer events than were handled');
}
