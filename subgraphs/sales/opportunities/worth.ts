import { badInput } from '../../../shared/errors.js';
import type { MoneyInput } from '../__generated__/resolvers-types.js';
import type { OpportunityLineItem } from './opportunity-line-item.entity.js';
import type { Opportunity } from './opportunity.entity.js';

/** What an opportunity is worth, as its columns hold it. */
export type Worth = Pick<Opportunity, 'amount' | 'currency'>;

/** What the worth is reckoned from. */
export type PricedItem = Pick<OpportunityLineItem, 'quantity' | 'unitPriceAmount' | 'unitPriceCurrency'>;

const UNKNOWN: Worth = { amount: null, currency: null };

/**
 * The worth that an amount and the line items say together; undefined when they say nothing. An amount that is given
 * counts as it is, null for unknown; an omitted one is the sum of the line items. Every sum in minor units stays a safe
 * integer, and all share one currency; otherwise `BAD_USER_INPUT`.
 */
export function worthOf(
  amount: MoneyInput | null | undefined,
  items: readonly PricedItem[],
  path: string,
): Worth | undefined {
  const currency = items[0]?.unitPriceCurrency;
  const totals = items.map((item, index) => lineTotal(item, currency, `${path}.lineItems.${String(index)}`));
  if (amount === null) return UNKNOWN;
  if (amount !== undefined) {
    if (amount.amount < 0) throw badInput(`${path}.amount.amount`, 'must not be negative.');
    if (currency !== undefined && amount.currency !== currency) {
      throw badInput(`${path}.amount.currency`, `must be that of the line items, ${currency}.`);
    }
    return { amount: amount.amount, currency: amount.currency };
  }
  if (currency === undefined) return undefined;
  let sum = 0;
  for (const total of totals) {
    // Two safe integers add up without loss, so a sum that is not safe is seen before it can be used.
    sum += total;
    if (!Number.isSafeInteger(sum)) throw badInput(`${path}.lineItems`, 'add up to more than an amount can hold.');
  }
  return { amount: sum, currency };
}

function lineTotal(item: PricedItem, currency: string | undefined, path: string): number {
  const { quantity, unitPriceAmount, unitPriceCurrency } = item;
  if (unitPriceCurrency !== currency) {
    throw badInput(`${path}.unitPrice.currency`, `must be that of the other line items, ${String(currency)}.`);
  }
  const total = quantity * unitPriceAmount;
  // A rounded product is at least 2^53, which is no safe integer; so a safe one is exact.
  if (!Number.isSafeInteger(total)) throw badInput(path, 'makes a total that is more than an amount can hold.');
  return total;
}
