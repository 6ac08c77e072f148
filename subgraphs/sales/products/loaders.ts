import { byIdLoader } from '../../../shared/db/lookup.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { Product } from './product.entity.js';
import { productPolicy } from './product.policy.js';

/** Loaders of products. */
export function productLoaders(scope: RequestScope) {
  return { productById: byIdLoader(scope, Product, productPolicy) };
}
