import { placeholders } from '../../../shared/db/lookup.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { AppError, badInput } from '../../../shared/errors.js';
import { territoryPolicy } from './territory.policy.js';

const MOST_LEVELS = 20;

/**
 * Checks that a territory, a new one where there is no id, may lie within another one: that one exists, the caller sees
 * it, and it does not itself lie within the territory. The chain upward is locked, so that two changes at once cannot
 * close a circle between them.
 */
export async function assertParent(
  tx: TransactionScope,
  territoryId: string | undefined,
  parentId: string,
): Promise<void> {
  const path = 'input.parentId';
  const visible = territoryPolicy.predicate(tx.principal, 't');
  let [row] = await tx.db.query(
    `SELECT t.parent_id FROM territories t WHERE t.id = ? AND t.deleted_at IS NULL AND ${visible.sql}${tx.db.forUpdate}`,
    [parentId, ...visible.parameters],
  );
  if (!row) throw unknownTerritory(path);
  let above: string | null = parentId;
  for (let level = 0; above !== null; level += 1) {
    if (above === territoryId) throw badInput(path, 'would put the territory within itself.');
    if (level === MOST_LEVELS) throw badInput(path, `makes the chain longer than ${String(MOST_LEVELS)} territories.`);
    above = (row?.parent_id ?? null) as string | null;
    if (above !== null) {
      [row] = await tx.db.query(`SELECT parent_id FROM territories WHERE id = ?${tx.db.forUpdate}`, [above]);
    }
  }
}

/** Fails with `NOT_FOUND` unless all of these are living territories that the caller sees; they stay until the commit. */
export async function assertTerritories(tx: TransactionScope, ids: readonly string[], path: string): Promise<void> {
  if (ids.length === 0) return;
  const visible = territoryPolicy.predicate(tx.principal, 't');
  const rows = await tx.db.query(
    `SELECT t.id FROM territories t WHERE t.id IN (${placeholders(ids)}) AND t.deleted_at IS NULL AND ${visible.sql} ` +
      `ORDER BY t.id${tx.db.forShare}`,
    [...ids, ...visible.parameters],
  );
  const found = new Set(rows.map(({ id }) => id));
  const missing = ids.findIndex((id) => !found.has(id));
  if (missing >= 0) throw unknownTerritory(`${path}.${String(missing)}`);
}

function unknownTerritory(path: string): AppError {
  const message = `${path}: no territory with this id exists, or you may not see it.`;
  return new AppError('NOT_FOUND', message, { field: path });
}
