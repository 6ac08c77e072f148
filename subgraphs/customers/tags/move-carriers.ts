import { placeholders } from '../../../shared/db/lookup.js';
import { tableName, toDatabaseInstant, toNumber } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import { CARRIERS, type Carrier } from './carried-tags.js';

/** Customers and contacts that one transaction changes: others wait meanwhile. */
const MOST_CARRIERS = 10_000;
const IDS_AT_ONCE = 500;

/** How many customers and contacts carry a tag, deleted ones too. */
export async function countCarriers(tx: TransactionScope, tag: string): Promise<number> {
  let total = 0;
  for (const { table } of CARRIERS) {
    const [row] = await tx.db.query(`SELECT COUNT(*) AS total FROM ${table} WHERE tag = ?`, [tag]);
    total += toNumber(row?.total);
  }
  return total;
}

/**
 * Lets whoever carries one tag carry another one in its place, or none; each gets a new version. Fails with `CONFLICT`
 * where they are more than one transaction takes.
 */
export async function moveCarriers(tx: TransactionScope, from: string, to: string | null): Promise<void> {
  const total = await countCarriers(tx, from);
  if (total > MOST_CARRIERS) {
    const message = `The tag is carried by ${String(total)} customers and contacts; at most ${String(MOST_CARRIERS)} can be changed at once.`;
    throw new AppError('CONFLICT', message, { maximum: MOST_CARRIERS });
  }
  for (const carrier of CARRIERS) await moveIn(tx, carrier, from, to);
}

async function moveIn(tx: TransactionScope, carrier: Carrier, from: string, to: string | null): Promise<void> {
  const { entity, table, column } = carrier;
  const rows = await tx.db.query(`SELECT ${column} AS id FROM ${table} WHERE tag = ? ORDER BY ${column}`, [from]);
  const ids = rows.map(({ id }) => id as string);
  const now = toDatabaseInstant(tx.now());
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    const some = ids.slice(start, start + IDS_AT_ONCE);
    await tx.changes.track(entity, some);
    const where = `WHERE ${column} IN (${placeholders(some)})`;
    const already =
      to === null ? [] : await tx.db.query(`SELECT ${column} AS id FROM ${table} ${where} AND tag = ?`, [...some, to]);
    await tx.db.run(`DELETE FROM ${table} ${where} AND tag = ?`, [...some, from]);
    const doubled = new Set(already.map(({ id }) => id as string));
    const moved = to === null ? [] : some.filter((id) => !doubled.has(id)).map((id) => ({ id, tag: to }));
    await carrier.insert(tx, moved);
    await tx.db.run(
      `UPDATE ${tableName(entity)} SET updated_at = ?, version = version + 1 WHERE id IN (${placeholders(some)})`,
      [now, ...some],
    );
  }
}
