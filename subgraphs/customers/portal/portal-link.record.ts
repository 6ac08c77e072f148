import { defineRecord } from '../../../shared/journal/record-type.js';
import { PortalLink } from './portal-link.entity.js';
import { portalLinkPolicy } from './portal-link.policy.js';

const WORDS = 'one of a few words';
const IDS = 'identifiers that Kehu made';

/** How links between accounts and customers are kept and told; identity learns by their events whom an account stands for. */
export const portalLinkRecord = defineRecord<PortalLink>({
  typeName: 'PortalLink',
  entity: PortalLink,
  policy: portalLinkPolicy,
  scopes: ['portal-reviews:read'],
  personal: {},
  harmless: { accountId: IDS, contactId: IDS, foundByPhone: IDS, reason: WORDS },
  erasedWith: { Customer: 'customerId' },
  isGoneWhenErased: true,
  facts: ({ accountId, customerId, contactId, state }) => ({ accountId, customerId, contactId, state }),
});
