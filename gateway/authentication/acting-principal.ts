import type { Principal } from '../../shared/access/principal.js';
import { rightsOf } from '../../shared/access/role-rights.js';
import type { CurrentRights } from './current-rights.js';
import { rolesHeld } from './principals.js';

/**
 * What is kept of somebody on whose behalf work is done later: scopes only where the token had fewer than its roles allow,
 * and those of an app, which are what it was registered for.
 */
export type ActingFacts = Omit<Principal, 'scopes' | 'levels'> &
  Partial<Pick<Principal, 'scopes'>> & {
    /** How often the tokens of the subject had been ended; not known of what was kept before it was noted. */
    readonly epoch?: number;
  };

/** What is kept of a principal. */
export function actingFacts(rights: CurrentRights, { scopes, levels: _levels, ...facts }: Principal): ActingFacts {
  const hasAll = rightsOf(rights.roles, facts.roles).scopes.every((scope) => scopes.includes(scope));
  // The token of an app may tell of an end that is not heard of here yet.
  const epoch = Math.max(rights.epochOf(facts.subject), facts.app?.epoch ?? 0);
  return { ...facts, epoch, ...(hasAll && !facts.app ? {} : { scopes }) };
}

/** Whether the rights of whoever asked were taken away or changed since: their roles, their team, their place here. */
export function haveRightsEnded(rights: CurrentRights, { subject, epoch = Infinity }: ActingFacts): boolean {
  return rights.epochOf(subject) > epoch;
}

/**
 * Whom the work is done as, with the rights that the roles have today and no more scopes than the token had that it was
 * asked for with; a role that is no more has none.
 */
export function actingPrincipal(
  rights: CurrentRights,
  { scopes: most, epoch: _epoch, ...facts }: ActingFacts,
): Principal {
  const roles = rolesHeld(rights.roles, facts.roles, facts.app !== undefined);
  const { scopes, levels } = rightsOf(rights.roles, roles);
  return { ...facts, roles, scopes: scopes.filter((scope) => !most || most.includes(scope)), levels };
}
