import type { Contact } from '../../subgraphs/customers/contacts/contact.entity.js';
import type { Customer } from '../../subgraphs/customers/customers/customer.entity.js';
import type { Interaction } from '../../subgraphs/customers/interactions/interaction.entity.js';
import type { Requirement } from '../../subgraphs/customers/requirements/requirement.entity.js';
import type { Tag } from '../../subgraphs/customers/tags/tag.entity.js';
import type { Territory } from '../../subgraphs/identity/territories/territory.entity.js';
import type { User } from '../../subgraphs/identity/users/user.entity.js';
import type { Activity } from '../../subgraphs/sales/activities/activity.entity.js';
import type { Opportunity } from '../../subgraphs/sales/opportunities/opportunity.entity.js';
import type { PriceList } from '../../subgraphs/sales/price-lists/price-list.entity.js';
import type { Product } from '../../subgraphs/sales/products/product.entity.js';
import {
  cased,
  changed,
  choice,
  day,
  instant,
  money,
  name,
  namedIds,
  number,
  plain,
  rarelyTrue,
  participant,
  tags,
  text,
  truth,
  type Specs,
  type Value,
} from './conditions.js';
import * as values from './lists.js';
import { normalForm } from '../../shared/text/normal-form.js';
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

const {
  AMOUNTS,
  DAYS,
  DUE,
  INDUSTRIES,
  INSTANTS,
  LEVELS,
  NAMES,
  NUMBERS,
  OWNERS,
  PARTNERS,
  PRIORITIES,
  SOURCES,
  STATUSES,
  WORDS,
} = values;
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
  const idsOf = new Map<string, { system: string; value: string }[]>();
  for (const { recordId, systemName: system, externalId: value } of [
    ...rows.customerIds,
    ...rows.saleIds,
    ...rows.userIds,
  ]) {
    idsOf.set(recordId, [...(idsOf.get(recordId) ?? []), { system, value }]);
  }
  const externalIds = () =>
    namedIds<{ id: string }>(
      ({ id }) => idsOf.get(id) ?? [],
      [...values.SYSTEMS, 'none'],
      ['S-0', 'S-1', 'S-2', 'S', 's-1'],
    );
  const customerList: ListSpec<Customer> = {
    type: 'Customer',
    subgraph: 'customers',
    alias: 'c',
    rows: customers,
    specs: {
      ...named<Customer>('cus'),
      externalIds: externalIds(),
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
      blacklistReviewOn: day(
        ({ id }) => rows.blacklistings.find(({ customerId }) => customerId === id)?.reviewOn ?? null,
        DAYS,
      ),
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
      externalIds: externalIds(),
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
      externalIds: externalIds(),
      customerId: choice(({ customerId }) => seen(customers, customerId), ids('cus')),
      contactId: choice(({ contactId }) => seen(contacts, contactId), ids('con'), true),
      channel: choice(({ channel }) => channel, ['PHONE', 'FAX', 'SMS']),
      direction: choice(({ direction }) => direction, ['INBOUND', 'OUTBOUND']),
      occurredAt: instant(({ occurredAt }) => occurredAt, INSTANTS),
      staffId: choice(({ staffId }) => staffId, OWNERS, true),
      participant: participant(
        ({ id }) =>
          rows.participants
            .filter(({ interactionId }) => interactionId === id)
            .map(({ contactId, staffId }) => ({ contactId: seen(contacts, contactId), staffId })),
        { contactId: ids('con'), staffId: OWNERS },
      ),
    },
    sorts: { ...timeSorts, OCCURRED_AT: ({ occurredAt }) => occurredAt },
  };
  const requirementList: ListSpec<Requirement> = {
    type: 'Requirement',
    subgraph: 'customers',
    alias: 'r',
    rows: present(rows.requirements).filter((row) => sees(row) && living.has(row.customerId)),
    specs: {
      ...times<Requirement>(),
      id: choice(({ id }) => id, ids('req')),
      customerId: choice(({ customerId }) => seen(customers, customerId), ids('cus')),
      contactId: choice(({ contactId }) => seen(contacts, contactId), ids('con'), true),
      category: text(({ category }) => category, WORDS),
      neededOn: day(({ neededOn }) => neededOn, DAYS),
      budget: money(
        ({ budgetAmount }) => budgetAmount,
        ({ budgetCurrency }) => budgetCurrency,
        AMOUNTS,
      ),
      state: choice(({ state }) => state, ['OPEN', 'MET', 'DROPPED']),
      assigneeId: choice(({ assigneeId }) => assigneeId, OWNERS, true),
    },
    sorts: { ...timeSorts, NEEDED_ON: ({ neededOn }) => neededOn },
  };
  const opportunities = present(rows.opportunities).filter(sees);
  const opportunityList: ListSpec<Opportunity> = {
    type: 'Opportunity',
    subgraph: 'sales',
    alias: 'o',
    rows: opportunities,
    specs: {
      ...named<Opportunity>('opp'),
      externalIds: externalIds(),
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
  const activityList: ListSpec<Activity> = {
    type: 'Activity',
    subgraph: 'sales',
    alias: 'a',
    rows: present(rows.activities).filter(sees),
    specs: {
      ...times<Activity>(),
      id: choice(({ id }) => id, ids('act')),
      externalId: text(({ externalId }) => externalId, EXTERNAL),
      externalIds: externalIds(),
      kind: choice(({ kind }) => kind, ['TASK', 'CALL', 'VISIT']),
      priority: choice(({ priority }) => priority, PRIORITIES),
      customerId: choice(({ customerId }) => customerId, ids('cus'), true),
      contactId: choice(({ contactId }) => contactId, ids('con'), true),
      opportunityId: choice(({ opportunityId }) => seen(opportunities, opportunityId), ids('opp'), true),
      ownerId: choice(({ ownerId }) => ownerId, OWNERS, true),
      dueAt: instant(({ dueAt }) => dueAt, DUE, true),
      startsAt: instant(({ startsAt }) => startsAt, DUE, true),
      doneAt: instant(({ doneAt }) => doneAt, INSTANTS, true),
      outcome: choice(({ outcome }) => outcome, ['COMPLETED', 'CANCELLED'], true),
      isDone: rarelyTrue(({ doneAt }) => doneAt !== null),
      isOverdue: rarelyTrue(
        ({ doneAt, dueAt, startsAt, endsAt }) => doneAt === null && (dueAt ?? endsAt ?? startsAt ?? '2050') < '2050',
      ),
    },
    sorts: {
      ...timeSorts,
      AGENDA: ({ agenda }) => agenda,
      DUE_AT: ({ dueAt }) => dueAt,
      PRIORITY: ({ priority }) => PRIORITIES.indexOf(priority),
    },
  };
  const priceListList: ListSpec<PriceList> = {
    type: 'PriceList',
    subgraph: 'sales',
    alias: 'l',
    rows: present(rows.priceLists),
    specs: {
      ...times<PriceList>(),
      id: choice(({ id }) => id, ids('prl')),
      code: cased(({ codeLive }) => codeLive, ['c-0', 'C-1', 'Ｃ-2', 'Ｃ', 'c-'], normalForm, false),
      name: name(({ nameSort }) => nameSort, NAMES),
      currency: plain(['USD', 'CNY', 'EUR'], ({ currency }, given) => currency === given),
      isActive: truth(({ isActive }) => isActive),
      isDefault: truth(({ isDefault }) => isDefault),
      validOn: plain(DAYS, ({ startsOn, endsOn }, given) => (startsOn ?? given) <= given && given <= (endsOn ?? given)),
    },
    sorts: { ...nameSorts, STARTS_ON: ({ startsOn }) => startsOn },
  };
  const carried = new Set([
    ...rows.tags.filter(({ customerId }) => customers.some(({ id }) => id === customerId)).map(({ tag }) => tag),
    ...rows.contactTags.filter(({ contactId }) => contacts.some(({ id }) => id === contactId)).map(({ tag }) => tag),
  ]);
  const tagList: ListSpec<Tag> = {
    type: 'Tag',
    subgraph: 'customers',
    alias: 't',
    rows: present(rows.vocabulary).filter(({ name: word, isKept }) => isKept || carried.has(word)),
    specs: {
      ...times<Tag>(),
      id: choice(({ id }) => id, ids('tag')),
      name: name(({ nameSort }) => nameSort, [...values.TAGS, 'a1', ...NAMES]),
      isForCustomers: truth(({ isForCustomers }) => isForCustomers),
      isForContacts: truth(({ isForContacts }) => isForContacts),
      isKept: truth(({ isKept }) => isKept),
    },
    sorts: nameSorts,
  };
  const productList: ListSpec<Product> = {
    type: 'Product',
    subgraph: 'sales',
    alias: 'p',
    rows: present(rows.products),
    specs: {
      ...named<Product>('prd'),
      externalIds: externalIds(),
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
      externalIds: externalIds(),
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
    requirements: requirementList,
    tags: tagList,
    opportunities: opportunityList,
    activities: activityList,
    products: productList,
    priceLists: priceListList,
    users: userList,
    territories: territoryList,
  };
}
