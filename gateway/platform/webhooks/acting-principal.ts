import type { Principal } from '../../../shared/access/principal.js';
import { isRoleName, roles } from '../../authentication/roles.js';

/** What is kept of the one who made a webhook; what the roles allow is not. */
export type ActingFacts = Omit<Principal, 'scopes'>;

/** What is kept of a principal. */
export function actingFacts({ scopes: _scopes, ...facts }: Principal): ActingFacts {
  return facts;
}

/** Whom a webhook acts as, with the scopes that the roles have today; a role that is no more has none. */
export function actingPrincipal(facts: ActingFacts): Principal {
  const held = facts.roles.filter(isRoleName);
  const scopes = new Set<string>(held.flatMap((role) => [...roles[role].scopes]));
  return { ...facts, roles: held, scopes: [...scopes].sort() };
}
