import { allOf } from '../../../shared/db/conditions.js';
import { listConnection, type ChildListQuery } from '../../../shared/db/connection-query.js';
import { filterCondition } from '../../../shared/db/filter.js';
import { pageQuery, sortedPage } from '../../../shared/db/keyset.js';
import { sortKeys } from '../../../shared/db/sort-keys.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CustomerSubsidiariesArgs, QueryCustomersArgs } from '../__generated__/resolvers-types.js';
import { customerFields, customerSorts, visibleCustomers } from './customer-filter.js';
import { Customer } from './customer.entity.js';

/** Lists the customers that the caller may see. */
export function listCustomers(scope: RequestScope, args: QueryCustomersArgs): Promise<Connection<Customer>> {
  const keys = sortKeys(args.sort, customerSorts, { field: 'CREATED_AT', direction: 'DESC' });
  return listConnection(scope, {
    entity: Customer,
    alias: 'c',
    condition: allOf(visibleCustomers(scope, 'c'), filterCondition(args.filter, customerFields(scope))),
    page: sortedPage(args, keys, 'c.id'),
  });
}

/** The customers that belong to a customer, by name. */
export function subsidiariesQuery(scope: RequestScope) {
  return (args: CustomerSubsidiariesArgs): ChildListQuery<Customer> => ({
    entity: Customer,
    alias: 'c',
    parentColumn: 'c.parent_id',
    condition: visibleCustomers(scope, 'c'),
    page: pageQuery(args, customerSorts.NAME, 'ASC', 'c.id'),
  });
}
