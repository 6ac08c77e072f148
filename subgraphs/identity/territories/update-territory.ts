import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateTerritoryInput } from '../__generated__/resolvers-types.js';
import { assertParent } from './known-territories.js';
import { territoryFacts, translatingDuplicates } from './territory-facts.js';
import { Territory } from './territory.entity.js';
import { territoryPolicy } from '../../../shared/directory/directory-policies.js';

/** Changes what is given of a territory, unless someone changed it in between. */
export async function updateTerritory(scope: RequestScope, input: UpdateTerritoryInput): Promise<void> {
  const facts = territoryFacts(input);
  const { parentId } = input;
  await inTransaction(scope, async (tx) => {
    if (parentId != null) await assertParent(tx, input.id, parentId);
    const changes = { ...facts, ...(parentId === undefined ? {} : { parentId }), updatedAt: tx.now() };
    await translatingDuplicates('input', () =>
      updateVisible(tx, Territory, territoryPolicy, input, toSqlValues(Territory, changes)),
    );
  });
}
