import { withExternalIds } from '../../../shared/external-ids/external-ids.js';
import { defineRecord } from '../../../shared/journal/record-type.js';
import { ERASED_TEXT } from '../../../shared/privacy/erased-text.js';
import { blacklistingDetails } from '../blacklist/blacklistings.js';
import { identitiesOf } from '../identities.js';
import { searchedCustomer } from '../search/searched-records.js';
import { tagDetails } from '../tags/carried-tags.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';

const tags = tagDetails({ table: 'customer_tags', column: 'customer_id' });

/** How changes of customers are kept and told. */
export const customerRecord = defineRecord<Customer>({
  typeName: 'Customer',
  entity: Customer,
  policy: customerPolicy,
  scopes: ['customers:read'],
  personal: {
    externalId: null,
    externalIdLive: null,
    name: ERASED_TEXT,
    nameSort: ERASED_TEXT,
    namePinyin: ERASED_TEXT,
    shortName: null,
    taxId: null,
    taxIdLive: null,
    website: null,
    phones: [],
    emails: [],
    wechatId: null,
    addresses: [],
  },
  personalDetails: ['tags', 'blacklisting', 'externalIds'],
  harmless: {
    industry: 'one of a few words',
    source: 'one of a few words',
    level: 'one of a few words',
    annualRevenueCurrency: 'a currency',
    parentId: 'an identifier that Kehu made',
  },
  isDataSubject: true,
  isGoneWhenErased: true,
  access: ({ id }) => ({ customerId: id }),
  details: withExternalIds(async (db, ids) => {
    const blacklistings = await blacklistingDetails(db, ids);
    return new Map([...(await tags(db, ids))].map(([id, told]) => [id, { ...told, ...blacklistings.get(id) }]));
  }),
  searched: searchedCustomer,
  facts: ({ kind, status, level }) => ({ kind, status, level }),
  sealedFacts: (row, hash) => ({ identities: identitiesOf(row, hash) }),
});
