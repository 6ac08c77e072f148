import fc from 'fast-check';
import { isAppError } from '../../../shared/errors.js';
import { worthOf, type PricedItem, type Worth } from './worth.js';

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

type Outcome = Worth | 'REFUSED' | undefined;

/** The rule once more, slowly and with integers of any size. */
function oracle(
  amount: { amount: number; currency: string } | null | undefined,
  items: readonly PricedItem[],
): Outcome {
  const currencies = new Set(items.map((item) => item.unitPriceCurrency));
  if (amount) currencies.add(amount.currency);
  const totals = items.map((item) => BigInt(item.quantity) * BigInt(item.unitPriceAmount));
  const itemsAgree = new Set(items.map((item) => item.unitPriceCurrency)).size <= 1;
  if (!itemsAgree || totals.some((total) => total > MOST)) return 'REFUSED';
  if (amount === null) return { amount: null, currency: null };
  if (currencies.size > 1) return 'REFUSED';
  if (amount) return amount.amount < 0 ? 'REFUSED' : amount;
  if (items.length === 0) return undefined;
  const sum = totals.reduce((one, other) => one + other, 0n);
  return sum > MOST ? 'REFUSED' : { amount: Number(sum), currency: [...currencies][0] ?? '' };
}

function outcomeOf(...args: Parameters<typeof worthOf>): Outcome {
  try {
    return worthOf(...args);
  } catch (error) {
    if (isAppError(error) && error.code === 'BAD_USER_INPUT') return 'REFUSED';
    throw error;
  }
}

const currency = fc.constantFrom('CNY', 'CNY', 'CNY', 'USD');
const price = fc.oneof(
  fc.nat(100_000),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  fc.integer({ min: Math.floor(Number.MAX_SAFE_INTEGER / 1_000_000) - 2, max: Number.MAX_SAFE_INTEGER }),
);
const item: fc.Arbitrary<PricedItem> = fc.record({
  quantity: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 1_000_000 })),
  unitPriceAmount: price,
  unitPriceCurrency: currency,
});
const given = fc.option(fc.record({ amount: fc.maxSafeInteger(), currency }), { nil: null });

describe('the worth of an opportunity', () => {
  it('is what the oracle says, for any amount and line items', () => {
    fc.assert(
      fc.property(fc.option(given, { nil: undefined }), fc.array(item, { maxLength: 6 }), (amount, items) => {
        expect(outcomeOf(amount, items, 'input')).toEqual(oracle(amount, items));
      }),
      { numRuns: 2_000 },
    );
  });

  it('holds the largest amount and refuses one more', () => {
    const most: PricedItem = { quantity: 1, unitPriceAmount: Number.MAX_SAFE_INTEGER, unitPriceCurrency: 'CNY' };
    const one: PricedItem = { quantity: 1, unitPriceAmount: 1, unitPriceCurrency: 'CNY' };
    expect(outcomeOf(undefined, [most], 'input')).toEqual({ amount: Number.MAX_SAFE_INTEGER, currency: 'CNY' });
    expect(outcomeOf(undefined, [most, one], 'input')).toBe('REFUSED');
    expect(outcomeOf(undefined, [{ ...most, quantity: 2 }], 'input')).toBe('REFUSED');
  });
});
