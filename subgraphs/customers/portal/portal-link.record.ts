import { defineRecord } from '../../../shared/journal/record-type.js';
import { PortalLink } from './portal-link.entity.js';
import { portalLinkPolicy } from './portal-link.policy.js';

const WORDS = 'one of a few words';

/** How links between accounts and customers are kept and told; identity learns by their events whom an account stands for. */
export const portalLinkRecord = defineRecord<PortalLink>({
  typeName: 'PortalLink',
  entity: PortalLink,
  policy: portalLinkPolicy,
  scopes: ['portal-reviews:read'],
  personal: {},
  harmless: { accountId: 'an identifier that Kehu made', reason: WORDS },
  erasedWith: { Customer: 'customerId' },
  isGoneWhenErased: true,
  facts: ({ accountId, customerId, state }) => ({ accountId, customerId, state }),
});
