import { allOf, equalTo, oneOf, startsWith } from '../../../shared/db/conditions.js';
import { listConnection, type ChildListQuery } from '../../../shared/db/connection-query.js';
import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { normalForm, sortableName } from '../../../shared/text/normal-form.js';
import type {
  CustomerFilterInput,
  CustomerSortField,
  CustomerSubsidiariesArgs,
  InputMaybe,
  QueryCustomersArgs,
} from '../__generated__/resolvers-types.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';

/** The sorts that the list offers, each served by an index. */
const customerSorts: Record<CustomerSortField, Sort<Customer>> = {
  CREATED_AT: { name: 'CREATED_AT', column: 'c.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
  UPDATED_AT: { name: 'UPDATED_AT', column: 'c.updated_at', type: 'instant', value: ({ updatedAt }) => updatedAt },
  NAME: { name: 'NAME', column: 'c.name_sort', type: 'text', value: ({ nameSort }) => nameSort },
};

/** Lists the customers that the caller may see. */
export function listCustomers(scope: RequestScope, args: QueryCustomersArgs): Promise<Connection<Customer>> {
  const sort = customerSorts[args.sort?.field ?? 'CREATED_AT'];
  return listConnection(scope, {
    entity: Customer,
    alias: 'c',
    condition: allOf(visibleCustomers(scope), ...filterConditions(scope, args.filter)),
    page: pageQuery(args, sort, args.sort?.direction ?? 'DESC', 'c.id'),
  });
}

/** The customers that belong to a customer, by name. */
export function subsidiariesQuery(scope: RequestScope) {
  return (args: CustomerSubsidiariesArgs): ChildListQuery<Customer> => ({
    entity: Customer,
    alias: 'c',
    parentColumn: 'c.parent_id',
    condition: visibleCustomers(scope),
    page: pageQuery(args, customerSorts.NAME, 'ASC', 'c.id'),
  });
}

function visibleCustomers(scope: RequestScope): SqlCondition {
  return allOf({ sql: 'c.deleted_at IS NULL', parameters: [] }, customerPolicy.predicate(scope.principal, 'c'));
}

function filterConditions(
  scope: RequestScope,
  filter: InputMaybe<CustomerFilterInput> | undefined,
): (SqlCondition | undefined)[] {
  if (!filter) return [];
  return [
    oneOf('c.id', atMost(100, filter.ids, 'filter.ids')),
    oneOf('c.external_id_live', atMost(500, filter.externalIds, 'filter.externalIds')),
    oneOf('c.name_sort', atMost(500, filter.names, 'filter.names')?.map(sortableName)),
    startsWith('c.name_sort', filter.nameStartsWith == null ? null : normalForm(filter.nameStartsWith)),
    oneOf('c.kind', filter.kind),
    oneOf('c.industry', filter.industry),
    oneOf('c.status', filter.status),
    oneOf('c.level', filter.level),
    oneOf('c.owner_id', atMost(100, filter.ownerIds, 'filter.ownerIds')),
    belongsTo(scope, filter.parentId),
    equalTo('c.tax_id_live', filter.taxId?.toUpperCase()),
    carriesTag(filter.tag),
  ];
}

/** Finds nothing by a parent that the caller does not see: whose it is, `parent` does not tell either. */
function belongsTo({ principal }: RequestScope, parentId: string | null | undefined): SqlCondition | undefined {
  if (parentId == null) return undefined;
  const { sql, parameters } = customerPolicy.predicate(principal, 'p');
  return {
    sql: `c.parent_id = ? AND EXISTS (SELECT 1 FROM customers p WHERE p.id = ? AND p.deleted_at IS NULL AND ${sql})`,
    parameters: [parentId, parentId, ...parameters],
  };
}

function carriesTag(tag: string | null | undefined): SqlCondition | undefined {
  if (tag == null) return undefined;
  return { sql: 'c.id IN (SELECT customer_id FROM customer_tags WHERE tag = ?)', parameters: [tag] };
}
