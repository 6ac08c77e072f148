import { inTransaction } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CreateTeamInput } from '../__generated__/resolvers-types.js';
import { nameFacts, translatingDuplicates } from './team-rules.js';
import { Team } from './team.entity.js';

/** Creates a team without members; answers its id. */
export async function createTeam(scope: RequestScope, input: CreateTeamInput): Promise<string> {
  const facts = nameFacts(input.name, 'input.name');
  return inTransaction(scope, async (tx) => {
    const now = tx.now();
    const team: Team = { ...facts, id: tx.newId('tem'), version: 1, createdAt: now, updatedAt: now, deletedAt: null };
    await translatingDuplicates('input', () => tx.db.insert(Team, team));
    return team.id;
  });
}
