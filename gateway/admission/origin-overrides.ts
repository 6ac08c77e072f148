import type { OriginOverrides } from './input-origins.js';

/** Inputs that end with the name of a type which they are not about: of an account they name the link. */
export const ORIGIN_OVERRIDES: OriginOverrides = {
  'LinkPortalAccountInput.id': 'PortalLink.id',
  'LinkPortalAccountInput.customerId': 'PortalLink.customer',
  'LinkPortalAccountInput.contactId': 'PortalLink.contact',
  'RefusePortalAccountInput.id': 'PortalLink.id',
};
