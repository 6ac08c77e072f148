import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { RenameTeamInput } from '../__generated__/resolvers-types.js';
import { nameFacts, translatingDuplicates } from './team-rules.js';
import { Team } from './team.entity.js';
import { teamPolicy } from '../../../shared/directory/directory-policies.js';

/** Renames a team, unless someone changed it in between. */
export async function renameTeam(scope: RequestScope, input: RenameTeamInput): Promise<void> {
  const facts = nameFacts(input.name, 'input.name');
  await inTransaction(scope, async (tx) => {
    const changes = { ...facts, updatedAt: toDatabaseInstant(tx.now()) };
    await translatingDuplicates('input', () => updateVisible(tx, Team, teamPolicy, input, changes));
  });
}
