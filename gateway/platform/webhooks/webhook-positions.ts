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
  const wanted = Object.keys(ends);
  await tx.db.run(`DELETE FROM webhook_positions WHERE webhook_id = ? AND subgraph NOT IN (${placeholders(wanted)})`, [
    webhookId,
    ...wanted,
  ]);
  const rows = await tx.db.query('SELECT subgraph FROM webhook_positions WHERE webhook_id = ?', [webhookId]);
  const present = new Set(rows.map(({ subgraph }) => subgraph));
  await insertPositions(tx, webhookId, Object.fromEntries(Object.entries(ends).filter(([name]) => !present.has(name))));
}
