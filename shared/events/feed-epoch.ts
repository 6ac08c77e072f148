import { randomBytes } from 'node:crypto';
import type { Database, Reader } from '../db/database.js';

/**
 * Which history the places of a deployment's feeds belong to; empty from its beginning on. When a backup is restored, all
 * its databases begin the same new epoch: places behind the backup are given again then, to other events, and neither the
 * cursor of a client nor a message on its way may take the one for the other.
 */
export async function feedEpoch(db: Reader): Promise<string> {
  const [head] = await db.query('SELECT epoch FROM feed_heads WHERE id = 1');
  return head?.epoch as string;
}

/** A name that no epoch had before. */
export function newFeedEpoch(): string {
  return randomBytes(6).toString('hex');
}

/** Begins a new epoch in one of the databases; all of a deployment have the same. */
export async function beginFeedEpoch(database: Database, epoch: string): Promise<void> {
  await database.transact(Date.now() + 60_000, (db) => db.run('UPDATE feed_heads SET epoch = ? WHERE id = 1', [epoch]));
}
