import type { OriginOverrides } from './input-origins.js';

/**
 * Inputs that end with the name of a type which they are not about: of an account they name the link. Conditions on what
 * stands below a field of another name. And lists of records in inputs about many, which are as hidden as the identifier in
 * the input about one.
 */
export const ORIGIN_OVERRIDES: OriginOverrides = {
  'LinkPortalAccountInput.id': 'PortalLink.id',
  'LinkPortalAccountInput.customerId': 'PortalLink.customer',
  'LinkPortalAccountInput.contactId': 'PortalLink.contact',
  'RefusePortalAccountInput.id': 'PortalLink.id',
  'CustomerFilterInput.blacklistReviewOn': 'Customer.blacklisting',
  'UpdateCustomersInput.customers': 'Customer.id',
  'ReassignCustomersInput.customers': 'Customer.id',
  'DeleteCustomersInput.customers': 'Customer.id',
  'UpdateContactsInput.contacts': 'Contact.id',
  'DeleteContactsInput.contacts': 'Contact.id',
  'ChangeOpportunityStagesInput.opportunities': 'Opportunity.id',
  'ReassignOpportunitiesInput.opportunities': 'Opportunity.id',
  'CompleteActivitiesInput.activities': 'Activity.id',
  'ReassignActivitiesInput.activities': 'Activity.id',
};
