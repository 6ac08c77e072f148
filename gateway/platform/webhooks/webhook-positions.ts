import { placeholders } from '../../../shared/db/lookup.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';

/** Lets a webhook be told of what follows these places. */
export async function insertPositions(
  tx: TransactionScope,
  webhookId: string,
  positions: Readonly<Record<string, number>>,
): Promise<void> {
  for (const [subgraph, position] of Object.entries(positions)) {
    await tx.db.run('INSERT INTO webhook_positions (webhook_id, subgraph, position) VALUES (?, ?, ?)', [
      webhookId,
      subgraph,
      position,
    ]);
  }
}

/** Keeps the places in the feeds that a webhook still follows, and lets it follow the others from their ends on. */
export async function followFeeds(
  tx: TransactionScope,
  webhookId: string,
  ends: Readonly<Record<string, number>>,
): Promise<void> {
  const rows = await tx.db.query('SELECT subgraph FROM webhook_positions WHERE webhook_id = ?', [webhookId]);
  const present = rows.map(({ subgraph }) => subgraph as string);
  const left = present.filter((name) => !Object.hasOwn(ends, name));
  await tx.db.run(`DELETE FROM webhook_positions WHERE webhook_id = ? AND subgraph IN (${placeholders(left)})`, [
    webhookId,
    ...left,
  ]);
  const added = Object.entries(ends).filter(([name]) => !present.includes(name));
  await insertPositions(tx, webhookId, Object.fromEntries(added));
}
