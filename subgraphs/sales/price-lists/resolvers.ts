import type { Resolvers } from '../__generated__/resolvers-types.js';
import { createPriceList } from './create-price-list.js';
import { deletePriceList } from './delete-price-list.js';
import { importPriceListEntries } from './import-price-list-entries.js';
import { listPriceLists } from './list-price-lists.js';
import { restorePriceList } from './restore-price-list.js';
import { setPriceListEntries } from './set-price-list-entries.js';
import { updatePriceList } from './update-price-list.js';

export const priceListResolvers: Resolvers = {
  Query: {
    priceList: (_parent, { id }, scope) => scope.loaders.priceListById.load(id),
    priceLists: (_parent, args, scope) => listPriceLists(scope, args),
  },
  Mutation: {
    createPriceList: async (_parent, { input }, scope) => {
      const id = await createPriceList(scope, input);
      return { priceList: await scope.loaders.priceListById.load(id) };
    },
    updatePriceList: async (_parent, { input }, scope) => {
      await updatePriceList(scope, input);
      return { priceList: await scope.loaders.priceListById.load(input.id) };
    },
    deletePriceList: async (_parent, { input }, scope) => {
      await deletePriceList(scope, input);
      return { deletedId: input.id };
    },
    restorePriceList: async (_parent, { input }, scope) => {
      await restorePriceList(scope, input);
      return { priceList: await scope.loaders.priceListById.load(input.id) };
    },
    setPriceListEntries: async (_parent, { input }, scope) => {
      const outcome = await setPriceListEntries(scope, input);
      return { ...outcome, priceList: await scope.loaders.priceListById.load(input.priceListId) };
    },
    importPriceListEntries: (_parent, { input }, scope) => importPriceListEntries(scope, input),
  },
  Product: {
    prices: ({ id }, args, scope) => scope.loaders.pricesByProduct(id, args),
  },
  PriceList: {
    __resolveReference: ({ id }, scope) => scope.loaders.priceListById.load(id),
    entries: ({ id }, args, scope) => scope.loaders.entriesByPriceList(id, args),
  },
  PriceListEntry: {
    __resolveReference: ({ id }, scope) => scope.loaders.priceListEntryById.load(id),
    priceList: ({ priceListId }, _args, scope) => scope.loaders.priceListById.load(priceListId),
    product: ({ productId }, _args, scope) => scope.loaders.productById.load(productId),
    unitPrice: ({ unitPriceAmount: amount, unitPriceCurrency: currency }) => ({ amount, currency }),
  },
};
