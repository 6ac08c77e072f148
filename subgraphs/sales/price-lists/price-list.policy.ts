import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which price lists. */
export const priceListPolicy = rowPolicy('PriceList');

/** Who sees and changes which of their entries. */
export const priceListEntryPolicy = rowPolicy('PriceListEntry');
