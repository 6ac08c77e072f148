import type { Principal } from '../../../shared/access/principal.js';
import { unauthenticated } from '../../../shared/access/access-token.js';
import { actingFacts, actingPrincipal, haveRightsEnded } from '../../authentication/acting-principal.js';
import type { CurrentRights } from '../../authentication/current-rights.js';

/**
 * Who exports, as long as they may do what they might at the beginning. The answer fails with `UNAUTHENTICATED` once they
 * were signed out or their rights are others: a file is made by one set of rights or not at all. A token that expires in the
 * meantime ends nothing.
 */
export function lastingRights(rights: CurrentRights, principal: Principal): () => Principal {
  const facts = actingFacts(rights, principal);
  const { sessionId } = principal;
  const atFirst = told(actingPrincipal(rights, facts));
  return () => {
    const present = actingPrincipal(rights, facts);
    const isSignedOut = sessionId !== undefined && rights.epochOf(sessionId) > 0;
    if (haveRightsEnded(rights, facts) || isSignedOut || told(present) !== atFirst) {
      throw unauthenticated('The rights with which the export began have ended.');
    }
    return present;
  };
}

function told({ roles, scopes, levels }: Principal): string {
  return JSON.stringify([roles, scopes, levels]);
}
