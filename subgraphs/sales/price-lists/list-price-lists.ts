import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { allOf, equalTo, oneOf } from '../../../shared/db/conditions.js';
import { listConnection, type ChildListQuery } from '../../../shared/db/connection-query.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { normalForm } from '../../../shared/text/normal-form.js';
import type {
  InputMaybe,
  PriceListEntriesArgs,
  PriceListFilterInput,
  PriceListSortField,
  ProductPricesArgs,
  QueryPriceListsArgs,
} from '../__generated__/resolvers-types.js';
import { PriceListEntry } from './price-list-entry.entity.js';
import { ofLivingList } from './price-list-rules.js';
import { PriceList } from './price-list.entity.js';
import { priceListEntryPolicy, priceListPolicy } from './price-list.policy.js';

/** The sorts that the list offers, each served by an index. */
const priceListSorts: Record<PriceListSortField, Sort<PriceList>> = {
  NAME: { name: 'NAME', column: 'l.name_sort', type: 'text', value: ({ nameSort }) => nameSort },
  CREATED_AT: { name: 'CREATED_AT', column: 'l.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
};

const byPlace: Sort<PriceListEntry> = { name: 'PLACE', column: 'e.place', type: 'text', value: ({ place }) => place };
const byQuantity: Sort<PriceListEntry> = {
  name: 'QUANTITY',
  column: 'e.minimum_quantity',
  type: 'number',
  value: ({ minimumQuantity }) => minimumQuantity,
};

/** Lists the price lists that the caller may see. */
export function listPriceLists(scope: RequestScope, args: QueryPriceListsArgs): Promise<Connection<PriceList>> {
  const sort = priceListSorts[args.sort?.field ?? 'NAME'];
  return listConnection(scope, {
    entity: PriceList,
    alias: 'l',
    condition: allOf(
      { sql: 'l.deleted_at IS NULL', parameters: [] },
      priceListPolicy.predicate(scope.principal, 'l'),
      ...filterConditions(args.filter),
    ),
    page: pageQuery(args, sort, args.sort?.direction ?? 'ASC', 'l.id'),
  });
}

/** The entries of a price list, by product and quantity. */
export function entriesOfListQuery(scope: RequestScope) {
  return (args: PriceListEntriesArgs): ChildListQuery<PriceListEntry> => ({
    entity: PriceListEntry,
    alias: 'e',
    parentColumn: 'e.price_list_id',
    condition: visibleEntries(scope),
    page: pageQuery(args, byPlace, 'ASC', 'e.id'),
  });
}

/** What a product costs by the active lists, by the quantity from which a price holds. */
export function pricesOfProductQuery(scope: RequestScope) {
  return ({ currency, ...page }: ProductPricesArgs): ChildListQuery<PriceListEntry> => ({
    entity: PriceListEntry,
    alias: 'e',
    join: 'JOIN price_lists l ON l.id = e.price_list_id',
    parentColumn: 'e.product_id',
    condition: allOf(
      visibleEntries(scope),
      { sql: 'l.is_active = 1', parameters: [] },
      priceListPolicy.predicate(scope.principal, 'l'),
      equalTo('e.unit_price_currency', currency ?? undefined),
    ),
    page: pageQuery(page, byQuantity, 'ASC', 'e.id'),
  });
}

function visibleEntries(scope: RequestScope): SqlCondition {
  return allOf(
    { sql: 'e.deleted_at IS NULL', parameters: [] },
    ofLivingList('e'),
    priceListEntryPolicy.predicate(scope.principal, 'e'),
  );
}

function filterConditions(filter: InputMaybe<PriceListFilterInput> | undefined): (SqlCondition | undefined)[] {
  if (!filter) return [];
  const { currency, isActive, isDefault, validOn } = filter;
  return [
    oneOf('l.id', atMost(100, filter.ids, 'filter.ids')),
    oneOf('l.code_live', atMost(500, filter.codes, 'filter.codes')?.map(normalForm)),
    equalTo('l.currency', currency ?? undefined),
    equalTo('l.is_active', isActive == null ? undefined : Number(isActive)),
    equalTo('l.is_default', isDefault == null ? undefined : Number(isDefault)),
    validOn == null
      ? undefined
      : {
          sql: '(l.starts_on IS NULL OR l.starts_on <= ?) AND (l.ends_on IS NULL OR l.ends_on >= ?)',
          parameters: [validOn, validOn],
        },
  ];
}
