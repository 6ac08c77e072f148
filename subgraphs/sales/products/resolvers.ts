import type { Resolvers } from '../__generated__/resolvers-types.js';
import { moneyOf } from '../money.js';
import { createProduct } from './create-product.js';
import { importProducts } from './import-products.js';
import { listProducts } from './list-products.js';
import { updateProduct } from './update-product.js';

export const productResolvers: Resolvers = {
  Query: {
    product: (_parent, { id }, scope) => scope.loaders.productById.load(id),
    products: (_parent, args, scope) => listProducts(scope, args),
  },
  Mutation: {
    createProduct: async (_parent, { input }, scope) => {
      const id = await createProduct(scope, input);
      return { product: await scope.loaders.productById.load(id) };
    },
    updateProduct: async (_parent, { input }, scope) => {
      await updateProduct(scope, input);
      return { product: await scope.loaders.productById.load(input.id) };
    },
    importProducts: (_parent, { input }, scope) => importProducts(scope, input),
  },
  Product: {
    __resolveReference: ({ id }, scope) => scope.loaders.productById.load(id),
    externalIds: ({ id }, _args, scope) => scope.loaders.externalIdsByRecord.load(id),
    listPrice: ({ listPriceAmount, listPriceCurrency }) => moneyOf(listPriceAmount, listPriceCurrency),
  },
};
