import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { allOf } from '../../../shared/db/conditions.js';
import type { RecordType } from '../../../shared/journal/record-type.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { SearchedType } from '../__generated__/resolvers-types.js';
import { contactRecord } from '../contacts/contact.record.js';
import { visibleContacts } from '../contacts/contact-filter.js';
import { customerRecord } from '../customers/customer.record.js';
import { visibleCustomers } from '../customers/customer-filter.js';
import { ofLivingCustomer } from '../living-customer.js';
import { tagRecord } from '../tags/tag.record.js';
import { visibleTags } from '../tags/visible-tags.js';

/** A type of record that can be searched for. */
export interface SearchedTypeRules {
  readonly name: SearchedType;
  readonly record: RecordType;
  /** Columns that its values are made from. */
  readonly columns: readonly string[];
  /** Those of them that only they may read who may read personal data. */
  readonly personalColumns: readonly string[];
  /** The living records that the caller may see. */
  readonly visible: (scope: RequestScope, alias: string) => SqlCondition;
}

const CONTACT_POINTS = ['phones', 'emails'];

/** All that can be searched for. */
export const SEARCHED_TYPES: readonly SearchedTypeRules[] = [
  {
    name: 'CUSTOMER',
    record: customerRecord,
    columns: ['id', 'name', 'name_pinyin', 'short_name', 'external_id'],
    personalColumns: CONTACT_POINTS,
    visible: visibleCustomers,
  },
  {
    name: 'CONTACT',
    record: contactRecord,
    columns: ['id', 'customer_id', 'name', 'name_pinyin', 'external_id'],
    personalColumns: CONTACT_POINTS,
    visible: (scope, alias) => allOf(visibleContacts(scope, alias), ofLivingCustomer(alias)),
  },
  { name: 'TAG', record: tagRecord, columns: ['id', 'name'], personalColumns: [], visible: visibleTags },
];
