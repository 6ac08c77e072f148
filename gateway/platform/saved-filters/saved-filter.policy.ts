import type { Principal } from '../../../shared/access/principal.js';
import { rowPolicy, type RowPolicy, type SqlCondition } from '../../../shared/access/row-policy.js';
import { placeholders } from '../../../shared/db/lookup.js';

/** Who changes and deletes which saved filters: their owner, and whoever reaches all. */
export const ownSavedFilters = rowPolicy('SavedFilter', { own: 'owner_id' });

/** Whether somebody who sees a saved filter may change it. */
export function mayChange({ userId, levels }: Principal, { ownerId }: { ownerId: string | null }): boolean {
  return ownerId === userId || (levels.SavedFilter?.includes('all') ?? false);
}

/** Who sees which: the same, and with whom one is shared, if they may have saved filters at all. */
export const savedFilterPolicy: RowPolicy = {
  ...ownSavedFilters,
  predicate: (principal, alias) =>
    orShared(ownSavedFilters.predicate(principal, alias), principal, {
      team: `${alias}.team_id`,
      everyone: `${alias}.shared_with = 'EVERYONE'`,
    }),
  journalPredicate: (principal, alias, prefix) =>
    orShared(ownSavedFilters.journalPredicate(principal, alias, prefix), principal, {
      team: `${alias}.${prefix}team_id`,
      everyone: `${alias}.${prefix}is_published = 1`,
    }),
};

function orShared(
  own: SqlCondition,
  { kind, levels, userId, teamIds }: Principal,
  { team, everyone }: { team: string; everyone: string },
): SqlCondition {
  if (kind === 'system' || userId === undefined || !levels.SavedFilter?.length) return own;
  return {
    sql: `(${own.sql} OR ${team} IN (${placeholders(teamIds)}) OR ${everyone})`,
    parameters: [...own.parameters, ...teamIds],
  };
}
