import { allOf, equalTo, oneOf, startsWith } from '../../../shared/db/conditions.js';
import { listConnection } from '../../../shared/db/connection-query.js';
import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { normalForm, sortableName } from '../../../shared/text/normal-form.js';
import type {
  InputMaybe,
  ProductFilterInput,
  ProductSortField,
  QueryProductsArgs,
} from '../__generated__/resolvers-types.js';
import { Product } from './product.entity.js';
import { productPolicy } from './product.policy.js';

/** The sorts that the list offers, each served by an index. */
const productSorts: Record<ProductSortField, Sort<Product>> = {
  NAME: { name: 'NAME', column: 'p.name_sort', type: 'text', value: ({ nameSort }) => nameSort },
  CREATED_AT: { name: 'CREATED_AT', column: 'p.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
};

/** Lists the products that the caller may see. */
export function listProducts(scope: RequestScope, args: QueryProductsArgs): Promise<Connection<Product>> {
  const living: SqlCondition = { sql: 'p.deleted_at IS NULL', parameters: [] };
  const sort = productSorts[args.sort?.field ?? 'NAME'];
  return listConnection(scope, {
    entity: Product,
    alias: 'p',
    condition: allOf(living, productPolicy.predicate(scope.principal, 'p'), ...filterConditions(args.filter)),
    page: pageQuery(args, sort, args.sort?.direction ?? 'ASC', 'p.id'),
  });
}

function filterConditions(filter: InputMaybe<ProductFilterInput> | undefined): (SqlCondition | undefined)[] {
  if (!filter) return [];
  return [
    oneOf('p.id', atMost(100, filter.ids, 'filter.ids')),
    oneOf('p.external_id_live', atMost(500, filter.externalIds, 'filter.externalIds')),
    oneOf('p.name_sort', atMost(500, filter.names, 'filter.names')?.map(sortableName)),
    startsWith('p.name_sort', filter.nameStartsWith == null ? null : normalForm(filter.nameStartsWith)),
    equalTo('p.series', filter.series ?? undefined),
    equalTo('p.is_active', filter.isActive == null ? undefined : Number(filter.isActive)),
  ];
}
