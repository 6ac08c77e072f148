import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { externalIdsFilter } from '../../../shared/external-ids/external-ids-filter.js';
import { allOf } from '../../../shared/db/conditions.js';
import {
  dateTimeFilter,
  enumFilter,
  idFilter,
  NORMAL_FORM,
  presenceFilter,
  referenceFilter,
  since,
  textFilter,
} from '../../../shared/db/field-filters.js';
import type { FilterFields } from '../../../shared/db/filter.js';
import type { Sort } from '../../../shared/db/keyset.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { ContactFilterInput, ContactSortField } from '../__generated__/resolvers-types.js';
import { isVisibleCustomer } from '../customers/customer-filter.js';
import { CONTACTS } from '../tags/carried-tags.js';
import { tagsFilter } from '../tags/tags-filter.js';
import { ofLivingCustomer } from '../living-customer.js';
import type { Contact } from './contact.entity.js';
import { contactPolicy } from './contact.policy.js';

/** The sorts that the list offers. */
export const contactSorts: Record<ContactSortField, Sort<Contact>> = {
  CREATED_AT: { name: 'CREATED_AT', column: 'n.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
  UPDATED_AT: { name: 'UPDATED_AT', column: 'n.updated_at', type: 'instant', value: ({ updatedAt }) => updatedAt },
  NAME: { name: 'NAME', column: 'n.name_sort', type: 'text', value: ({ nameSort }) => nameSort },
  NAME_PINYIN: {
    name: 'NAME_PINYIN',
    column: 'n.name_pinyin',
    type: 'text',
    value: ({ namePinyin }) => namePinyin,
  },
  TITLE: { name: 'TITLE', column: 'n.title', type: 'text', nullable: true, value: ({ title }) => title },
};

/** What the fields of the list's filter stand for. */
export function contactFields(scope: RequestScope): FilterFields<ContactFilterInput> {
  return {
    id: idFilter('n.id'),
    externalId: textFilter('n.external_id_live'),
    externalIds: externalIdsFilter('Contact', 'n.id'),
    name: textFilter('n.name_sort', NORMAL_FORM),
    title: textFilter('n.title'),
    role: enumFilter('n.role'),
    isPrimary: presenceFilter('n.primary_of'),
    customerId: referenceFilter('n.customer_id', isVisibleCustomer(scope, 'n.customer_id')),
    tags: tagsFilter(CONTACTS, 'n.id'),
    createdAt: dateTimeFilter('n.created_at'),
    updatedAt: dateTimeFilter('n.updated_at'),
    changedSince: since('n.updated_at'),
  };
}

/** The living contacts that the caller may see; those of deleted customers among them. */
export function visibleContacts({ principal }: RequestScope, alias: string): SqlCondition {
  return allOf({ sql: `${alias}.deleted_at IS NULL`, parameters: [] }, contactPolicy.predicate(principal, alias));
}

/** Whether the caller may see the contact that a column refers to. */
export function isVisibleContact(scope: RequestScope, column: string): SqlCondition {
  const { sql, parameters } = allOf(visibleContacts(scope, 'w'), ofLivingCustomer('w'));
  return { sql: `EXISTS (SELECT 1 FROM contacts w WHERE w.id = ${column} AND ${sql})`, parameters };
}
