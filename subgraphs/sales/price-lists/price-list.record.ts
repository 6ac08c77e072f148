import { defineRecord } from '../../../shared/journal/record-type.js';
import { PriceList } from './price-list.entity.js';
import { priceListPolicy } from './price-list.policy.js';

/** How changes of price lists are kept and told. */
export const priceListRecord = defineRecord<PriceList>({
  typeName: 'PriceList',
  entity: PriceList,
  policy: priceListPolicy,
  scopes: ['prices:read'],
  personal: {},
  harmless: {
    code: 'what we call our prices',
    codeLive: 'what we call our prices',
    name: 'what we call our prices',
    nameSort: 'what we call our prices',
    currency: 'a currency',
    defaultLive: 'a currency',
    startsOn: 'a day of a sale',
    endsOn: 'a day of a sale',
    customerLevels: 'some of a few words',
    notes: 'what we say of our prices',
  },
  derived: ['codeLive', 'nameSort', 'defaultLive'],
  facts: ({ code, currency, isDefault, isActive }) => ({ code, currency, isDefault, isActive }),
});
