import type { Money } from './__generated__/resolvers-types.js';

/** The amount that two columns hold; null where they hold none. */
export function moneyOf(amount: number | null, currency: string | null): Money | null {
  return amount === null || currency === null ? null : { amount, currency };
}
