import { toNumber } from '../../../shared/db/rows.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CreateTerritoryInput } from '../__generated__/resolvers-types.js';
import { assertParent } from './known-territories.js';
import { MOST_TERRITORIES } from './list-territories.js';
import { nameFacts, territoryFacts, translatingDuplicates } from './territory-facts.js';
import { Territory } from './territory.entity.js';

/** Creates a territory that nobody has yet; answers its id. */
export async function createTerritory(scope: RequestScope, input: CreateTerritoryInput): Promise<string> {
  const facts = { priority: 0, rules: [], ...territoryFacts(input), ...nameFacts(input.name) };
  return inTransaction(scope, async (tx) => {
    const [count] = await tx.db.query('SELECT COUNT(*) AS n FROM territories WHERE deleted_at IS NULL');
    if (toNumber(count?.n) >= MOST_TERRITORIES) {
      const message = `There are ${String(MOST_TERRITORIES)} territories already, and there can be no more.`;
      throw new AppError('CONFLICT', message);
    }
    if (input.parentId != null) await assertParent(tx, undefined, input.parentId);
    const now = tx.now();
    const territory: Territory = {
      ...facts,
      id: tx.newId('ter'),
      parentId: input.parentId ?? null,
      version: 1,
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
    };
    await translatingDuplicates('input', () => tx.db.insert(Territory, territory));
    return territory.id;
  });
}
