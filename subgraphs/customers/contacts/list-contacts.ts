import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { allOf, equalTo, oneOf, startsWith } from '../../../shared/db/conditions.js';
import { listConnection, type ChildListQuery } from '../../../shared/db/connection-query.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import { badInput } from '../../../shared/errors.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { normalForm, sortableName } from '../../../shared/text/normal-form.js';
import type {
  ContactFilterInput,
  ContactSortField,
  CustomerContactsArgs,
  InputMaybe,
  QueryContactsArgs,
} from '../__generated__/resolvers-types.js';
import { ofLivingCustomer } from '../living-customer.js';
import { Contact } from './contact.entity.js';
import { contactPolicy } from './contact.policy.js';

/** The sorts that the list offers, each served by an index. */
const contactSorts: Record<ContactSortField, Sort<Contact>> = {
  CREATED_AT: { name: 'CREATED_AT', column: 'n.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
  UPDATED_AT: { name: 'UPDATED_AT', column: 'n.updated_at', type: 'instant', value: ({ updatedAt }) => updatedAt },
  NAME: { name: 'NAME', column: 'n.name_sort', type: 'text', value: ({ nameSort }) => nameSort },
};

/** The order below a customer: the primary contact first, then by name. */
const rankSort: Sort<Contact> = {
  name: 'RANK',
  column: 'n.list_rank',
  type: 'text',
  value: ({ listRank }) => listRank,
};

/** Lists the contacts that the caller may see. */
export function listContacts(scope: RequestScope, args: QueryContactsArgs): Promise<Connection<Contact>> {
  const sort = contactSorts[args.sort?.field ?? 'CREATED_AT'];
  return listConnection(scope, {
    entity: Contact,
    alias: 'n',
    condition: allOf(visibleContacts(scope), ofLivingCustomer('n'), ...filterConditions(args.filter)),
    page: pageQuery(args, sort, args.sort?.direction ?? 'DESC', 'n.id'),
  });
}

/** The contacts of a customer who hold a position there now. */
export function customerContactsQuery(scope: RequestScope) {
  return (args: CustomerContactsArgs): ChildListQuery<Contact> => ({
    entity: Contact,
    alias: 'n',
    parentColumn: 'n.customer_id',
    condition: visibleContacts(scope),
    page: pageQuery(args, rankSort, 'ASC', 'n.id'),
  });
}

function visibleContacts(scope: RequestScope): SqlCondition {
  return allOf({ sql: 'n.deleted_at IS NULL', parameters: [] }, contactPolicy.predicate(scope.principal, 'n'));
}

function filterConditions(filter: InputMaybe<ContactFilterInput> | undefined): (SqlCondition | undefined)[] {
  if (!filter) return [];
  if (filter.role != null && filter.customerId == null) {
    throw badInput('filter.role', 'goes with filter.customerId only.');
  }
  return [
    oneOf('n.external_id_live', atMost(500, filter.externalIds, 'filter.externalIds')),
    oneOf('n.name_sort', atMost(500, filter.names, 'filter.names')?.map(sortableName)),
    startsWith('n.name_sort', filter.nameStartsWith == null ? null : normalForm(filter.nameStartsWith)),
    equalTo('n.customer_id', filter.customerId ?? undefined),
    oneOf('n.role', filter.role),
  ];
}
