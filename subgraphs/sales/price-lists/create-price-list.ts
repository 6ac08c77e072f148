import { inTransaction } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CreatePriceListInput } from '../__generated__/resolvers-types.js';
import { assertSound, priceListFacts } from './price-list-facts.js';
import { translatingDuplicates } from './price-list-rules.js';
import { PriceList } from './price-list.entity.js';

/** Creates a price list without entries; answers its id. */
export async function createPriceList(scope: RequestScope, input: CreatePriceListInput): Promise<string> {
  const facts = priceListFacts(input, 'input');
  return inTransaction(scope, async (tx) => {
    const now = tx.now();
    const list: PriceList = {
      code: '',
      codeLive: null,
      name: '',
      nameSort: '',
      startsOn: null,
      endsOn: null,
      customerLevels: [],
      isDefault: false,
      isActive: true,
      notes: null,
      ...facts,
      id: tx.newId('prl'),
      currency: input.currency,
      defaultLive: facts.isDefault ? input.currency : null,
      version: 1,
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
    };
    assertSound(list, 'input');
    await translatingDuplicates('input', () => tx.db.insert(PriceList, list));
    return list.id;
  });
}
