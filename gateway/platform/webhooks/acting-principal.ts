import type { Principal } from '../../../shared/access/principal.js';
import { isRoleName, roles } from '../../authentication/roles.js';

/** What is kept of the one who made a webhook: scopes only where the token had fewer than its roles allow. */
export type ActingFacts = Omit<Principal, 'scopes'> & Partial<Pick<Principal, 'scopes'>>;

/** What is kept of a principal. */
export function actingFacts({ scopes, ...facts }: Principal): ActingFacts {
  const hasAll = scopesOf(facts.roles).every((scope) => scopes.includes(scope));
  return hasAll ? facts : { ...facts, scopes };
}

/**
 * Whom a webhook acts as, with the scopes that the roles have today and no more than the token had that it was made with; a
 * role that is no more has none.
 */
export function actingPrincipal({ scopes: most, ...facts }: ActingFacts): Principal {
  const scopes = scopesOf(facts.roles).filter((scope) => !most || most.includes(scope));
  return { ...facts, roles: facts.roles.filter(isRoleName), scopes };
}

function scopesOf(names: readonly string[]): string[] {
  return [...new Set<string>(names.filter(isRoleName).flatMap((role) => [...roles[role].scopes]))].sort();
}
