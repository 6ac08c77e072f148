import type { Principal } from '../../shared/access/principal.js';
import { rightsOf } from '../../shared/access/role-rights.js';
import type { CurrentRights } from './current-rights.js';
import { rolesHeld } from './principals.js';

/**
 * What is kept of somebody on whose behalf work is done later: scopes only where the token had fewer than its roles allow,
 * and those of an app, which are what it was registered for.
 */
export type ActingFacts = Omit<Principal, 'scopes' | 'levels'> & Partial<Pick<Principal, 'scopes'>>;

/** What is kept of a principal. */
export function actingFacts(rights: CurrentRights, { scopes, levels: _levels, ...facts }: Principal): ActingFacts {
  const hasAll = rightsOf(rights.roles, facts.roles).scopes.every((scope) => scopes.includes(scope));
  return hasAll && !facts.app ? facts : { ...facts, scopes };
}

/**
 * Whom the work is done as, with the rights that the roles have today and no more scopes than the token had that it was
 * asked for with; a role that is no more has none, nor has an app whose tokens were ended since.
 */
export function actingPrincipal(rights: CurrentRights, { scopes: most, ...facts }: ActingFacts): Principal {
  const { app } = facts;
  const wasEnded = app !== undefined && rights.epochOf(app.id) > app.epoch;
  const roles = wasEnded ? [] : rolesHeld(rights.roles, facts.roles, app !== undefined);
  const { scopes, levels } = rightsOf(rights.roles, roles);
  return { ...facts, roles, scopes: scopes.filter((scope) => !most || most.includes(scope)), levels };
}
