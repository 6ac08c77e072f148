import { placeholders } from '../../../shared/db/lookup.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { assertMayStandBelow, type UpwardChain } from '../../../shared/db/upward-chain.js';
import { AppError } from '../../../shared/errors.js';
import { Territory } from './territory.entity.js';
import { territoryPolicy } from '../../../shared/directory/directory-policies.js';

const MOST_LEVELS = 20;

const nesting: UpwardChain = {
  entity: Territory,
  policy: territoryPolicy,
  column: 'parent_id',
  mostLevels: MOST_LEVELS,
  circle: 'would put the territory within itself.',
  tooLong: `makes the chain longer than ${String(MOST_LEVELS)} territories.`,
};

/** Checks that a territory, a new one where there is no id, may lie within another one. */
export function assertParent(tx: TransactionScope, territoryId: string | undefined, parentId: string): Promise<void> {
  const path = 'input.parentId';
  return assertMayStandBelow(tx, nesting, territoryId, parentId, { path, unknown: unknownTerritory(path) });
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
