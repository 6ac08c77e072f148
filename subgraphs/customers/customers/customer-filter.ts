import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { externalIdsFilter } from '../../../shared/external-ids/external-ids-filter.js';
import { allOf } from '../../../shared/db/conditions.js';
import {
  CAPITALS,
  dateTimeFilter,
  enumFilter,
  idFilter,
  moneyFilter,
  NORMAL_FORM,
  numberFilter,
  referenceFilter,
  since,
  textFilter,
} from '../../../shared/db/field-filters.js';
import type { FilterFields } from '../../../shared/db/filter.js';
import type { Sort } from '../../../shared/db/keyset.js';
import { ranked } from '../../../shared/db/sort-keys.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type {
  CustomerFilterInput,
  CustomerLevel,
  CustomerSortField,
  CustomerStatus,
} from '../__generated__/resolvers-types.js';
import { reviewFilter } from '../blacklist/review-filter.js';
import { CUSTOMERS } from '../tags/carried-tags.js';
import { tagsFilter } from '../tags/tags-filter.js';
import type { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';

const STATUSES: readonly CustomerStatus[] = ['PROSPECT', 'ACTIVE', 'INACTIVE', 'FORMER', 'BLACKLISTED'];
const LEVELS: readonly CustomerLevel[] = ['STANDARD', 'KEY', 'VIP'];

/** The sorts that the list offers. */
export const customerSorts: Record<CustomerSortField, Sort<Customer>> = {
  CREATED_AT: { name: 'CREATED_AT', column: 'c.created_at', type: 'instant', value: ({ createdAt }) => createdAt },
  UPDATED_AT: { name: 'UPDATED_AT', column: 'c.updated_at', type: 'instant', value: ({ updatedAt }) => updatedAt },
  NAME: { name: 'NAME', column: 'c.name_sort', type: 'text', value: ({ nameSort }) => nameSort },
  NAME_PINYIN: {
    name: 'NAME_PINYIN',
    column: 'c.name_pinyin',
    type: 'text',
    value: ({ namePinyin }) => namePinyin,
  },
  STATUS: {
    name: 'STATUS',
    column: ranked('c.status', STATUSES),
    type: 'number',
    value: ({ status }) => STATUSES.indexOf(status),
  },
  LEVEL: {
    name: 'LEVEL',
    column: ranked('c.level', LEVELS),
    type: 'number',
    value: ({ level }) => LEVELS.indexOf(level),
  },
  INDUSTRY: { name: 'INDUSTRY', column: 'c.industry', type: 'text', nullable: true, value: ({ industry }) => industry },
  EMPLOYEE_COUNT: {
    name: 'EMPLOYEE_COUNT',
    column: 'c.employee_count',
    type: 'number',
    nullable: true,
    value: ({ employeeCount }) => employeeCount,
  },
  ANNUAL_REVENUE: {
    name: 'ANNUAL_REVENUE',
    column: 'c.annual_revenue_amount',
    type: 'number',
    nullable: true,
    value: ({ annualRevenueAmount }) => annualRevenueAmount,
  },
  FOUNDED_YEAR: {
    name: 'FOUNDED_YEAR',
    column: 'c.founded_year',
    type: 'number',
    nullable: true,
    value: ({ foundedYear }) => foundedYear,
  },
};

/** What the fields of the list's filter stand for. */
export function customerFields(scope: RequestScope): FilterFields<CustomerFilterInput> {
  return {
    id: idFilter('c.id'),
    externalId: textFilter('c.external_id_live'),
    externalIds: externalIdsFilter('Customer', 'c.id'),
    kind: enumFilter('c.kind'),
    name: textFilter('c.name_sort', NORMAL_FORM),
    shortName: textFilter('c.short_name'),
    industry: enumFilter('c.industry'),
    employeeCount: numberFilter('c.employee_count'),
    annualRevenue: moneyFilter('c.annual_revenue_amount', 'c.annual_revenue_currency'),
    foundedYear: numberFilter('c.founded_year'),
    source: enumFilter('c.source'),
    status: enumFilter('c.status'),
    level: enumFilter('c.level'),
    blacklistReviewOn: reviewFilter('c.id'),
    taxId: textFilter('c.tax_id_live', CAPITALS),
    ownerId: idFilter('c.owner_id'),
    partnerId: idFilter('c.partner_id'),
    teamId: idFilter('c.team_id'),
    territoryId: idFilter('c.territory_id'),
    parentId: referenceFilter('c.parent_id', isVisibleCustomer(scope, 'c.parent_id')),
    tags: tagsFilter(CUSTOMERS, 'c.id'),
    createdAt: dateTimeFilter('c.created_at'),
    updatedAt: dateTimeFilter('c.updated_at'),
    changedSince: since('c.updated_at'),
  };
}

/** The living customers that the caller may see. */
export function visibleCustomers({ principal }: RequestScope, alias: string): SqlCondition {
  return allOf({ sql: `${alias}.deleted_at IS NULL`, parameters: [] }, customerPolicy.predicate(principal, alias));
}

/** Whether the caller may see the customer that a column refers to. */
export function isVisibleCustomer(scope: RequestScope, column: string): SqlCondition {
  const { sql, parameters } = visibleCustomers(scope, 'v');
  return { sql: `EXISTS (SELECT 1 FROM customers v WHERE v.id = ${column} AND ${sql})`, parameters };
}
