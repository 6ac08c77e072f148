import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { allOf, equalTo } from '../../../shared/db/conditions.js';
import { listConnection, type ChildListQuery } from '../../../shared/db/connection-query.js';
import {
  dateTimeFilter,
  idFilter,
  NORMAL_FORM,
  since,
  textFilter,
  truthFilter,
} from '../../../shared/db/field-filters.js';
import { filterCondition, type FilterFields } from '../../../shared/db/filter.js';
import { pageQuery, sortedPage, type Sort } from '../../../shared/db/keyset.js';
import { sortKeys } from '../../../shared/db/sort-keys.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { normalForm } from '../../../shared/text/normal-form.js';
import type {
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

/** The sorts that the list offers. */
const priceListSorts: Record<PriceListSortField, Sort<PriceList>> = {
  NAME: { name: 'NAME', column: 'l.name_sort', type: 'text', value: ({ nameSort }) => nameSort },
  CREATED_AT: { name: 'CREATED_AT', column: 'l.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
  UPDATED_AT: { name: 'UPDATED_AT', column: 'l.updated_at', type: 'instant', value: ({ updatedAt }) => updatedAt },
  STARTS_ON: {
    name: 'STARTS_ON',
    column: 'l.starts_on',
    type: 'text',
    nullable: true,
    value: ({ startsOn }) => startsOn,
  },
};

/** What the fields of the list's filter stand for. */
const priceListFields: FilterFields<PriceListFilterInput> = {
  id: idFilter('l.id'),
  code: textFilter('l.code_live', { whole: normalForm, beginning: normalForm }),
  name: textFilter('l.name_sort', NORMAL_FORM),
  currency: (currency) => equalTo('l.currency', currency),
  isActive: truthFilter('l.is_active'),
  isDefault: truthFilter('l.is_default'),
  validOn: (day) => ({
    sql: '(l.starts_on IS NULL OR l.starts_on <= ?) AND (l.ends_on IS NULL OR l.ends_on >= ?)',
    parameters: [day, day],
  }),
  createdAt: dateTimeFilter('l.created_at'),
  updatedAt: dateTimeFilter('l.updated_at'),
  changedSince: since('l.updated_at'),
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
  const keys = sortKeys(args.sort, priceListSorts, { field: 'NAME', direction: 'ASC' });
  return listConnection(scope, {
    entity: PriceList,
    alias: 'l',
    condition: allOf(
      { sql: 'l.deleted_at IS NULL', parameters: [] },
      priceListPolicy.predicate(scope.principal, 'l'),
      filterCondition(args.filter, priceListFields),
    ),
    page: sortedPage(args, keys, 'l.id'),
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
