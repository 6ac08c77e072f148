import { allOf } from '../../../shared/db/conditions.js';
import { listConnection, type ChildListQuery } from '../../../shared/db/connection-query.js';
import { filterCondition } from '../../../shared/db/filter.js';
import { pageQuery, sortedPage, type Sort } from '../../../shared/db/keyset.js';
import { sortKeys } from '../../../shared/db/sort-keys.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CustomerContactsArgs, QueryContactsArgs } from '../__generated__/resolvers-types.js';
import { ofLivingCustomer } from '../living-customer.js';
import { contactFields, contactSorts, visibleContacts } from './contact-filter.js';
import { Contact } from './contact.entity.js';

/** The order below a customer: the primary contact first, then by name. */
const rankSort: Sort<Contact> = {
  name: 'RANK',
  column: 'n.list_rank',
  type: 'text',
  value: ({ listRank }) => listRank,
};

/** Lists the contacts that the caller may see. */
export function listContacts(scope: RequestScope, args: QueryContactsArgs): Promise<Connection<Contact>> {
  const keys = sortKeys(args.sort, contactSorts, { field: 'CREATED_AT', direction: 'DESC' });
  return listConnection(scope, {
    entity: Contact,
    alias: 'n',
    condition: allOf(
      visibleContacts(scope, 'n'),
      ofLivingCustomer('n'),
      filterCondition(args.filter, contactFields(scope)),
    ),
    page: sortedPage(args, keys, 'n.id'),
  });
}

/** The contacts of a customer who hold a position there now. */
export function customerContactsQuery(scope: RequestScope) {
  return (args: CustomerContactsArgs): ChildListQuery<Contact> => ({
    entity: Contact,
    alias: 'n',
    parentColumn: 'n.customer_id',
    condition: visibleContacts(scope, 'n'),
    page: pageQuery(args, rankSort, 'ASC', 'n.id'),
  });
}
