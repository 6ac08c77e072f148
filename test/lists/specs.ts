import type { Contact } from '../../subgraphs/customers/contacts/contact.entity.js';
import type { Customer } from '../../subgraphs/customers/customers/customer.entity.js';
import type { Interaction } from '../../subgraphs/customers/interactions/interaction.entity.js';
import type { Territory } from '../../subgraphs/identity/territories/territory.entity.js';
import type { User } from '../../subgraphs/identity/users/user.entity.js';
import type { Opportunity } from '../../subgraphs/sales/opportunities/opportunity.entity.js';
import type { Product } from '../../subgraphs/sales/products/product.entity.js';
import {
  cased,
  changed,
  choice,
  day,
  instant,
  money,
  name,
  number,
  tags,
  text,
  truth,
  type Specs,
  type Value,
} from './conditions.js';
import * as values from './lists.js';
import { idOf, type ListRows } from './lists.js';

interface ListRow {
  id: string;
  deletedAt: string | null;
}

/** A list: whose rows, what its filter may ask, and what its sorts read. */
export interface ListSpec<Row extends ListRow> {
  readonly type: string;
  readonly subgraph: keyof typeof values.ENTITIES;
  readonly alias: string;
  readonly rows: readonly Row[];
  readonly specs: Specs<Row>;
  readonly sorts: Readonly<Record<string, (row: Row) => Value>>;
}

const { AMOUNTS, DAYS, INDUSTRIES, INSTANTS, LEVELS, NAMES, NUMBERS, OWNERS, PARTNERS, SOURCES, STATUSES, WORDS } =
  values;
const ids = (prefix: string) => [0, 1, 2, 8, 99_999].map((index) => idOf(prefix, index));
const EXTERNAL = ['X-0', 'X-1', 'X-2', 'X', 'x-1'];

const times = <Row extends { createdAt: string; updatedAt: string }>() => ({
  createdAt: instant<Row>(({ createdAt }) => createdAt, INSTANTS),
  updatedAt: instant<Row>(({ updatedAt }) => updatedAt, INSTANTS),
  changedSince: changed<Row>(({ updatedAt }) => updatedAt, INSTANTS),
});
const named = <
  Row extends { id: string; externalId: string | null; nameSort: string; createdAt: string; updatedAt: string },
>(
  prefix: string,
) => ({
  id: choice<Row>(({ id }) => id, ids(prefix)),
  externalId: text<Row>(({ externalId }) => externalId, EXTERNAL),
  name: name<Row>(({ nameSort }) => nameSort, NAMES),
  ...times<Row>(),
});
const timeSorts = {
  CREATED_AT: ({ createdAt }: { createdAt: string }) => createdAt,
  UPDATED_AT: ({ updatedAt }: { updatedAt: string }) => updatedAt,
};
const nameSorts = { ...timeSorts, NAME: ({ nameSort }: { nameSort: string }) => nameSort };

const namedSorts = { ...nameSorts, NAME_PINYIN: ({ namePinyin }: { namePinyin: string }) => namePinyin };

/** Every list over these rows, as somebody sees them who sees the rows for which `sees` holds. */
export function listSpecs(rows: ListRows, sees: (row: { ownerId: string | null }) => boolean) {
  const customers = rows.customers.filter((row) => row.deletedAt === null && sees(row));
  const living = new Set(rows.customers.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id));
  const contacts = rows.contacts.filter((row) => row.deletedAt === null && sees(row) && living.has(row.customerId));
  const seen = (visible: readonly { id: string }[], id: string | null) =>
    visible.some((row) => row.id === id) ? id : null;
  const present = <Row extends ListRow>(all: readonly Row[]) => all.filter(({ deletedAt }) => deletedAt === null);
  const customerList: ListSpec<Customer> = {
    type: 'Customer',
    subgraph: 'customers',
    alias: 'c',
    rows: customers,
    specs: {
      ...named<Customer>('cus'),
      kind: choice(({ kind }) => kind, ['ORGANIZATION', 'PERSON']),
      shortName: text(({ shortName }) => shortName, WORDS),
      industry: choice(({ industry }) => industry, INDUSTRIES, true),
      employeeCount: number(({ employeeCount }) => employeeCount, NUMBERS),
      annualRevenue: money(
        ({ annualRevenueAmount: amount }) => amount,
        ({ annualRevenueCurrency: currency }) => currency,
        AMOUNTS,
      ),
      foundedYear: number(({ foundedYear }) => foundedYear, NUMBERS),
      source: choice(({ source }) => source, SOURCES, true),
      status: choice(({ status }) => status, STATUSES),
      level: choice(({ level }) => level, LEVELS),
      taxId: cased(
        ({ taxId }) => taxId,
        ['tax0', 'TAX1', 'Tax2', 'TAX'],
        (given) => given.toUpperCase(),
      ),
      ownerId: choice(({ ownerId }) => ownerId, OWNERS, true),
      partnerId: choice(({ partnerId }) => partnerId, PARTNERS, true),
      teamId: choice(({ teamId }) => teamId, ids('tem'), true),
      territoryId: choice(({ territoryId }) => territoryId, ids('ter'), true),
      parentId: choice(({ parentId }) => seen(customers, parentId), ids('cus'), true),
      tags: tags(
        ({ id }) => rows.tags.filter(({ customerId }) => customerId === id).map(({ tag }) => tag),
        [...values.TAGS, 'none'],
      ),
    },
    sorts: {
      ...namedSorts,
      STATUS: ({ status }) => STATUSES.indexOf(status),
      LEVEL: ({ level }) => LEVELS.indexOf(level),
      INDUSTRY: ({ industry }) => industry,
      EMPLOYEE_COUNT: ({ employeeCount }) => employeeCount,
      ANNUAL_REVENUE: ({ annualRevenueAmount }) => annualRevenueAmount,
      FOUNDED_YEAR: ({ foundedYear }) => foundedYear,
    },
  };
  const contactList: ListSpec<Contact> = {
    type: 'Contact',
    subgraph: 'customers',
    alias: 'n',
    rows: contacts,
    specs: {
      ...named<Contact>('con'),
      title: text(({ title }) => title, WORDS),
      role: choice(({ role }) => role, ['USER', 'BILLING', 'INFLUENCER']),
      isPrimary: truth(({ primaryOf }) => primaryOf !== null),
      customerId: choice(({ customerId }) => seen(customers, customerId), ids('cus')),
      tags: tags(
        ({ id }) => rows.contactTags.filter(({ contactId }) => contactId === id).map(({ tag }) => tag),
        [...values.TAGS, 'none'],
      ),
    },
    sorts: { ...namedSorts, TITLE: ({ title }) => title },
  };
  const interactionList: ListSpec<Interaction> = {
    type: 'Interaction',
    subgraph: 'customers',
    alias: 'i',
    rows: present(rows.interactions).filter((row) => sees(row) && living.has(row.customerId)),
    specs: {
      ...times<Interaction>(),
      id: choice(({ id }) => id, ids('int')),
      externalId: text(({ externalId }) => externalId, EXTERNAL),
      customerId: choice(({ customerId }) => seen(customers, customerId), ids('cus')),
      contactId: choice(({ contactId }) => seen(contacts, contactId), ids('con'), true),
      channel: choice(({ channel }) => channel, ['PHONE', 'FAX', 'SMS']),
      direction: choice(({ direction }) => direction, ['INBOUND', 'OUTBOUND']),
      occurredAt: instant(({ occurredAt }) => occurredAt, INSTANTS),
      staffId: choice(({ staffId }) => staffId, OWNERS, true),
    },
    sorts: { ...timeSorts, OCCURRED_AT: ({ occurredAt }) => occurredAt },
  };
  const opportunityList: ListSpec<Opportunity> = {
    type: 'Opportunity',
    subgraph: 'sales',
    alias: 'o',
    rows: present(rows.opportunities).filter(sees),
    specs: {
      ...named<Opportunity>('opp'),
      customerId: choice(({ customerId }) => customerId, ids('cus')),
      ownerId: choice(({ ownerId }) => ownerId, OWNERS, true),
      partnerId: choice(({ partnerId }) => partnerId, PARTNERS, true),
      pipelineId: choice(({ pipelineId }) => pipelineId, values.PIPELINES),
      stageId: choice(({ stageId }) => stageId, values.STAGES),
      status: choice(({ status }) => status, ['OPEN', 'WON', 'LOST']),
      amount: money(
        ({ amount }) => amount,
        ({ currency }) => currency,
        AMOUNTS,
      ),
      openedOn: day(({ openedOn }) => openedOn, DAYS),
      expectedCloseOn: day(({ expectedCloseOn }) => expectedCloseOn, DAYS),
      closedOn: day(({ closedOn }) => closedOn, DAYS),
    },
    sorts: {
      ...nameSorts,
      AMOUNT: ({ amount }) => amount,
      OPENED_ON: ({ openedOn }) => openedOn,
      EXPECTED_CLOSE_ON: ({ expectedCloseOn }) => expectedCloseOn,
      CLOSED_ON: ({ closedOn }) => closedOn,
      STATUS: ({ status }) => ['OPEN', 'WON', 'LOST'].indexOf(status),
    },
  };
  const productList: ListSpec<Product> = {
    type: 'Product',
    subgraph: 'sales',
    alias: 'p',
    rows: present(rows.products),
    specs: {
      ...named<Product>('prd'),
      series: text(({ series }) => series, WORDS),
      listPrice: money(
        ({ listPriceAmount: amount }) => amount,
        ({ listPriceCurrency: currency }) => currency,
        AMOUNTS,
      ),
      isActive: truth(({ isActive }) => isActive),
    },
    sorts: { ...namedSorts, SERIES: ({ series }) => series, LIST_PRICE: ({ listPriceAmount }) => listPriceAmount },
  };
  const userList: ListSpec<User> = {
    type: 'User',
    subgraph: 'identity',
    alias: 'u',
    rows: present(rows.users),
    specs: {
      ...named<User>('usr'),
      email: cased(
        ({ email }) => email,
        ['A@example.org', 'b@example', 'c@example.org'],
        (given) => given.toLowerCase(),
      ),
      title: text(({ title }) => title, WORDS),
      teamName: text(({ teamName }) => teamName, WORDS),
      teamId: choice(({ teamId }) => seen(present(rows.teams), teamId), ids('tem'), true),
      managerId: choice(({ managerId }) => seen(present(rows.users), managerId), ids('usr'), true),
      isActive: truth(({ isActive }) => isActive),
    },
    sorts: { ...namedSorts, TITLE: ({ title }) => title, TEAM_NAME: ({ teamName }) => teamName },
  };
  const territoryList: ListSpec<Territory> = {
    type: 'Territory',
    subgraph: 'identity',
    alias: 't',
    rows: present(rows.territories),
    specs: {
      ...times<Territory>(),
      id: choice(({ id }) => id, ids('ter')),
      name: name(({ nameSort }) => nameSort, NAMES),
      parentId: choice(({ parentId }) => seen(present(rows.territories), parentId), ids('ter'), true),
      priority: number(({ priority }) => priority, NUMBERS, false),
    },
    sorts: { ...nameSorts, PRIORITY: ({ priority }) => priority },
  };
  return {
    customers: customerList,
    contacts: contactList,
    interactions: interactionList,
    opportunities: opportunityList,
    products: productList,
    users: userList,
    territories: territoryList,
  };
}
