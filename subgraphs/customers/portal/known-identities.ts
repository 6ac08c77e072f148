import type { EventHandler } from '../../../shared/events/event-handler.js';
import { clearIdentities, IDENTITY_EVENTS, keepIdentities } from '../../../shared/identities/identity-holders.js';

/** By what customers and contacts are recognised, found by an index; a projection of this subgraph's own events. */
export const knownIdentitiesHandler: EventHandler = {
  name: 'known-identities',
  types: IDENTITY_EVENTS,
  apply: async (tx, event) => {
    await keepIdentities(tx, [event]);
    return undefined;
  },
  applyAll: async (tx, events) => {
    await keepIdentities(tx, events);
  },
  clear: clearIdentities,
};
