import { childConnections } from '../../../shared/db/connection-query.js';
import { byIdLoader } from '../../../shared/db/lookup.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { entriesOfListQuery, pricesOfProductQuery } from './list-price-lists.js';
import { PriceListEntry } from './price-list-entry.entity.js';
import { ofLivingList } from './price-list-rules.js';
import { PriceList } from './price-list.entity.js';
import { priceListEntryPolicy, priceListPolicy } from './price-list.policy.js';

/** Loaders of price lists, of their entries, and of those of products. */
export function priceListLoaders(scope: RequestScope) {
  return {
    priceListById: byIdLoader(scope, PriceList, priceListPolicy),
    priceListEntryById: byIdLoader(scope, PriceListEntry, priceListEntryPolicy, ofLivingList),
    entriesByPriceList: childConnections(scope, entriesOfListQuery(scope)),
    pricesByProduct: childConnections(scope, pricesOfProductQuery(scope)),
  };
}
