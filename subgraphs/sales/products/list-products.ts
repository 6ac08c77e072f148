import { externalIdsFilter } from '../../../shared/external-ids/external-ids-filter.js';
import { allOf } from '../../../shared/db/conditions.js';
import { listConnection } from '../../../shared/db/connection-query.js';
import {
  dateTimeFilter,
  idFilter,
  moneyFilter,
  NORMAL_FORM,
  since,
  textFilter,
  truthFilter,
} from '../../../shared/db/field-filters.js';
import { filterCondition, type FilterFields } from '../../../shared/db/filter.js';
import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { sortedPage, type Sort } from '../../../shared/db/keyset.js';
import { sortKeys } from '../../../shared/db/sort-keys.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { ProductFilterInput, ProductSortField, QueryProductsArgs } from '../__generated__/resolvers-types.js';
import { Product } from './product.entity.js';
import { productPolicy } from './product.policy.js';

/** The sorts that the list offers. */
const productSorts: Record<ProductSortField, Sort<Product>> = {
  NAME: { name: 'NAME', column: 'p.name_sort', type: 'text', value: ({ nameSort }) => nameSort },
  NAME_PINYIN: {
    name: 'NAME_PINYIN',
    column: 'p.name_pinyin',
    type: 'text',
    value: ({ namePinyin }) => namePinyin,
  },
  CREATED_AT: { name: 'CREATED_AT', column: 'p.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
  UPDATED_AT: { name: 'UPDATED_AT', column: 'p.updated_at', type: 'instant', value: ({ updatedAt }) => updatedAt },
  SERIES: { name: 'SERIES', column: 'p.series', type: 'text', nullable: true, value: ({ series }) => series },
  LIST_PRICE: {
    name: 'LIST_PRICE',
    column: 'p.list_price_amount',
    type: 'number',
    nullable: true,
    value: ({ listPriceAmount }) => listPriceAmount,
  },
};

/** What the fields of the list's filter stand for. */
const productFields: FilterFields<ProductFilterInput> = {
  id: idFilter('p.id'),
  externalId: textFilter('p.external_id_live'),
  externalIds: externalIdsFilter('Product', 'p.id'),
  name: textFilter('p.name_sort', NORMAL_FORM),
  series: textFilter('p.series'),
  listPrice: moneyFilter('p.list_price_amount', 'p.list_price_currency'),
  isActive: truthFilter('p.is_active'),
  createdAt: dateTimeFilter('p.created_at'),
  updatedAt: dateTimeFilter('p.updated_at'),
  changedSince: since('p.updated_at'),
};

/** Lists the products that the caller may see. */
export function listProducts(scope: RequestScope, args: QueryProductsArgs): Promise<Connection<Product>> {
  const living: SqlCondition = { sql: 'p.deleted_at IS NULL', parameters: [] };
  const keys = sortKeys(args.sort, productSorts, { field: 'NAME', direction: 'ASC' });
  return listConnection(scope, {
    entity: Product,
    alias: 'p',
    condition: allOf(
      living,
      productPolicy.predicate(scope.principal, 'p'),
      filterCondition(args.filter, productFields),
    ),
    page: sortedPage(args, keys, 'p.id'),
  });
}
