import type { ChildListQuery } from '../../../shared/db/connection-query.js';
import { allOf } from '../../../shared/db/conditions.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { TagContactsArgs, TagCustomersArgs } from '../__generated__/resolvers-types.js';
import { Contact } from '../contacts/contact.entity.js';
import { contactPolicy } from '../contacts/contact.policy.js';
import { Customer } from '../customers/customer.entity.js';
import { customerPolicy } from '../customers/customer.policy.js';
import { ofLivingCustomer } from '../living-customer.js';

const byName = <Row extends { nameSort: string }>(column: string): Sort<Row> => ({
  name: 'NAME',
  column,
  type: 'text',
  value: ({ nameSort }) => nameSort,
});

/** The customers that carry a tag, by name. */
export function taggedCustomersQuery({ principal }: RequestScope) {
  return (args: TagCustomersArgs): ChildListQuery<Customer> => ({
    entity: Customer,
    alias: 'c',
    join: 'JOIN customer_tags g ON g.customer_id = c.id',
    parentColumn: 'g.tag',
    condition: allOf({ sql: 'c.deleted_at IS NULL', parameters: [] }, customerPolicy.predicate(principal, 'c')),
    page: pageQuery(args, byName<Customer>('c.name_sort'), 'ASC', 'c.id'),
  });
}

/** The contacts who carry a tag, by name. */
export function taggedContactsQuery({ principal }: RequestScope) {
  return (args: TagContactsArgs): ChildListQuery<Contact> => ({
    entity: Contact,
    alias: 'n',
    join: 'JOIN contact_tags g ON g.contact_id = n.id',
    parentColumn: 'g.tag',
    condition: allOf(
      { sql: 'n.deleted_at IS NULL', parameters: [] },
      ofLivingCustomer('n'),
      contactPolicy.predicate(principal, 'n'),
    ),
    page: pageQuery(args, byName<Contact>('n.name_sort'), 'ASC', 'n.id'),
  });
}
