import type { Resolvers } from '../__generated__/resolvers-types.js';
import { moneyOf } from '../money.js';
import { listProducts } from './list-products.js';

export const productResolvers: Resolvers = {
  Query: {
    product: (_parent, { id }, scope) => scope.loaders.productById.load(id),
    products: (_parent, args, scope) => listProducts(scope, args),
  },
  Product: {
    __resolveReference: ({ id }, scope) => scope.loaders.productById.load(id),
    listPrice: ({ listPriceAmount, listPriceCurrency }) => moneyOf(listPriceAmount, listPriceCurrency),
  },
};
