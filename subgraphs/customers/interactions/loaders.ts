import { childConnections } from '../../../shared/db/connection-query.js';
import { byIdLoader } from '../../../shared/db/lookup.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { ofLivingCustomer } from '../living-customer.js';
import { Interaction } from './interaction.entity.js';
import { interactionPolicy } from './interaction.policy.js';
import { customerInteractionsQuery } from './list-interactions.js';
import { participantsLoader } from './participants.js';

/** Loaders of interactions and of those with a customer. */
export function interactionLoaders(scope: RequestScope) {
  return {
    interactionById: byIdLoader(scope, Interaction, interactionPolicy, ofLivingCustomer),
    participantsByInteraction: participantsLoader(scope),
    interactionsByCustomer: childConnections(scope, customerInteractionsQuery(scope)),
  };
}
