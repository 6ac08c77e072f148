import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import { cleanedText } from '../../../shared/text/cleaned-text.js';
import { sortableName } from '../../../shared/text/normal-form.js';
import { Team } from './team.entity.js';
import { teamPolicy } from '../../../shared/directory/directory-policies.js';

/** Makes a broken unique index of teams the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(Team, 'team', {
  ux_teams_name_sort_live: { field: 'name', label: 'name' },
});

/** Checks a team's name and brings it to the form of the columns. */
export function nameFacts(name: string, path: string): Pick<Team, 'name' | 'nameSort' | 'nameSortLive'> {
  const cleaned = cleanedText(name, path, { max: 100 });
  const nameSort = sortableName(cleaned);
  return { name: cleaned, nameSort, nameSortLive: nameSort };
}

/** Fails with `NOT_FOUND` unless a living team that the caller sees has this id; it stays until the commit. */
export async function assertTeam(tx: TransactionScope, teamId: string, path: string): Promise<void> {
  const visible = teamPolicy.predicate(tx.principal, 't');
  const [team] = await tx.db.query(
    `SELECT t.id FROM teams t WHERE t.id = ? AND t.deleted_at IS NULL AND ${visible.sql}${tx.db.forUpdate}`,
    [teamId, ...visible.parameters],
  );
  if (!team)
    throw new AppError('NOT_FOUND', `${path}: no team with this id exists, or you may not see it.`, { field: path });
}
