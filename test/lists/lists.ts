import { randomFor, type Random } from '../../gateway/demo/company/random.js';
import { ExternalId } from '../../shared/external-ids/external-id.entity.js';
import { normalForm, sortableName } from '../../shared/text/normal-form.js';
import { pinyinKey } from '../../shared/text/pinyin-key.js';
import { listRankOf } from '../../subgraphs/customers/contacts/contact-facts.js';
import { Blacklisting } from '../../subgraphs/customers/blacklist/blacklisting.entity.js';
import { ContactTag } from '../../subgraphs/customers/contacts/contact-tag.entity.js';
import { Contact } from '../../subgraphs/customers/contacts/contact.entity.js';
import { CustomerTag } from '../../subgraphs/customers/customers/customer-tag.entity.js';
import { Customer } from '../../subgraphs/customers/customers/customer.entity.js';
import { InteractionParticipant } from '../../subgraphs/customers/interactions/interaction-participant.entity.js';
import { Interaction } from '../../subgraphs/customers/interactions/interaction.entity.js';
import { Requirement } from '../../subgraphs/customers/requirements/requirement.entity.js';
import { Tag } from '../../subgraphs/customers/tags/tag.entity.js';
import { Team } from '../../subgraphs/identity/teams/team.entity.js';
import { Territory } from '../../subgraphs/identity/territories/territory.entity.js';
import { User } from '../../subgraphs/identity/users/user.entity.js';
import { Activity } from '../../subgraphs/sales/activities/activity.entity.js';
import { agendaOf } from '../../subgraphs/sales/activities/agenda.js';
import { Opportunity } from '../../subgraphs/sales/opportunities/opportunity.entity.js';
import { PriceList } from '../../subgraphs/sales/price-lists/price-list.entity.js';
import { Product } from '../../subgraphs/sales/products/product.entity.js';

/** Few values, so that many rows tie; odd ones among them. */
export const NAMES = ['a', 'A', 'ａ', 'ab', 'Ab c', 'ß', 'SS', '张', '张𠮷', '𠮷', '😀', '\uff21\u0301', '%', '_'];
export const WORDS = ['a', 'A', 'ａ', 'b', '', '张', '张𠮷', '😀', '%'];
export const INSTANTS = ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z', '2026-03-01T12:00:00.000Z'];
/** Long ago, and long from now. */
export const DUE = ['2000-01-01T00:00:00.000Z', '2000-01-02T00:00:00.000Z', '2099-01-01T00:00:00.000Z'];
export const DAYS = ['1900-01-01', '2026-02-28', '2026-03-01'];
export const AMOUNTS = [0, 1, 500, 9_007_199_254_740_991];
export const NUMBERS = [0, 1, 7, 2_147_483_647];
export const REP = 'usr_01jd0000000000000000000102';
export const OWNERS = [REP, 'usr_01jd0000000000000000000104'];
export const PARTNERS = ['par_01jd0000000000000000000101', 'par_2'];
export const STAGES = ['stg_00000000000000000000000001', 'stg_00000000000000000000000003'];
export const PIPELINES = ['pip_00000000000000000000000001', 'pip_2'];
export const INDUSTRIES = ['FINANCE', 'MEDICAL', 'OTHER'] as const;
export const SOURCES = ['FAIR', 'OTHER'] as const;
export const STATUSES = ['PROSPECT', 'ACTIVE', 'INACTIVE', 'FORMER', 'BLACKLISTED'] as const;
export const LEVELS = ['STANDARD', 'KEY', 'VIP'] as const;
export const PRIORITIES = ['LOW', 'NORMAL', 'HIGH'] as const;
export const SYSTEMS = ['sap', 'shop'];
export const TAGS = ['x', 'X', '𠮷'];

/** An identifier that a row of this number has. */
export const idOf = (prefix: string, index: number) => `${prefix}_${String(index).padStart(26, '0')}`;

/** The rows of all lists. */
export interface ListRows {
  customers: Customer[];
  tags: CustomerTag[];
  blacklistings: Blacklisting[];
  contactTags: ContactTag[];
  customerIds: ExternalId[];
  saleIds: ExternalId[];
  userIds: ExternalId[];
  vocabulary: Tag[];
  contacts: Contact[];
  interactions: Interaction[];
  participants: InteractionParticipant[];
  requirements: Requirement[];
  opportunities: Opportunity[];
  activities: Activity[];
  products: Product[];
  priceLists: PriceList[];
  teams: Team[];
  users: User[];
  territories: Territory[];
}

/** Makes so many rows of each list, every ninth of them deleted. */
export function listRows(count: number, seed: number): ListRows {
  const each = <Row>(kind: string, make: (random: Random, index: number) => Row): Row[] =>
    Array.from({ length: count }, (_, index) => make(randomFor(seed, kind, index), index));
  const customers = each('customer', customer);
  const contacts = each('contact', (random, index) => contact(random, index, random.pick(customers)));
  const tagsOf = (kind: string, index: number) =>
    TAGS.filter((_, position) => randomFor(seed, kind, index, position).chance(0.3));
  const tags = customers.flatMap(({ id }, index) => tagsOf('tag', index).map((tag) => ({ customerId: id, tag })));
  const contactTags = contacts.flatMap(({ id }, index) =>
    tagsOf('contact tag', index).map((tag) => ({ contactId: id, tag })),
  );
  const interactions = each('interaction', (random, index) =>
    interaction(random, index, random.pick(customers), contacts),
  );
  const opportunities = each('opportunity', (random, index) => opportunity(random, index, random.pick(customers)));
  const activities = each('activity', (random, index) => activity(random, index, random.pick(customers), contacts));
  const products = each('product', product);
  const users = each('user', user);
  const ids = (recordType: string, rows: readonly Living[]) =>
    rows.flatMap((row, index) =>
      SYSTEMS.filter((system) => randomFor(seed, recordType, system, index).chance(0.3)).map((system) =>
        namedId(recordType, row, system, `${system[0]!.toUpperCase()}-${String(index)}`),
      ),
    );
  return {
    customers,
    tags,
    blacklistings: customers.flatMap(({ id }, index) => blacklisting(randomFor(seed, 'blacklisting', index), id)),
    contacts,
    contactTags,
    customerIds: [...ids('Customer', customers), ...ids('Contact', contacts), ...ids('Interaction', interactions)],
    saleIds: [...ids('Product', products), ...ids('Opportunity', opportunities), ...ids('Activity', activities)],
    userIds: ids('User', users),
    vocabulary: each('word', word),
    interactions,
    participants: interactions.flatMap(({ id }, index) =>
      participants(randomFor(seed, 'participant', index), id, contacts),
    ),
    requirements: each('requirement', (random, index) => requirement(random, index, random.pick(customers), contacts)),
    opportunities,
    activities,
    products,
    priceLists: each('price list', priceList),
    teams: each('team', team),
    users,
    territories: each('territory', territory),
  };
}

interface Living {
  readonly id: string;
  readonly deletedAt: string | null;
}

/** An id of a row in a named system. */
export function namedId(recordType: string, { id, deletedAt }: Living, systemName: string, externalId: string) {
  return { recordId: id, systemName, recordType, externalId, externalIdLive: deletedAt === null ? externalId : null };
}

const maybe = <T>(random: Random, values: readonly T[]) => (random.chance(0.3) ? null : random.pick(values));

/** What rows of most kinds have. */
function facts(random: Random, index: number) {
  const name = random.pick(NAMES);
  const externalId = maybe(random, [`X-${String(index)}`]);
  const deletedAt = index % 9 === 8 ? INSTANTS[2]! : null;
  return {
    externalId,
    externalIdLive: deletedAt === null ? externalId : null,
    name,
    nameSort: sortableName(name),
    namePinyin: pinyinKey(name, 'thing'),
    version: 1,
    createdAt: random.pick(INSTANTS),
    updatedAt: random.pick(INSTANTS),
    deletedAt,
  };
}

function access(random: Random) {
  return {
    ownerId: maybe(random, OWNERS),
    teamId: maybe(random, [idOf('tem', 1), idOf('tem', 2)]),
    territoryId: maybe(random, [idOf('ter', 1), idOf('ter', 2)]),
    partnerId: maybe(random, PARTNERS),
  };
}

function money(random: Random): [number, string] | [null, null] {
  return random.chance(0.3) ? [null, null] : [random.pick(AMOUNTS), random.pick(['CNY', 'USD'])];
}

function customer(random: Random, index: number): Customer {
  const base = facts(random, index);
  const taxId = maybe(random, [`TAX${String(index)}`]);
  const [annualRevenueAmount, annualRevenueCurrency] = money(random);
  return {
    ...base,
    ...access(random),
    id: idOf('cus', index),
    kind: random.pick(['ORGANIZATION', 'PERSON']),
    shortName: maybe(random, WORDS),
    industry: maybe(random, INDUSTRIES),
    employeeCount: maybe(random, NUMBERS),
    annualRevenueAmount,
    annualRevenueCurrency,
    foundedYear: maybe(random, NUMBERS),
    source: maybe(random, SOURCES),
    status: random.pick(STATUSES),
    level: random.pick(LEVELS),
    taxId,
    taxIdLive: base.deletedAt === null ? taxId : null,
    website: null,
    phones: [],
    emails: [],
    wechatId: null,
    addresses: [],
    parentId: maybe(random, [idOf('cus', 1), idOf('cus', 8), idOf('cus', random.int(0, index))]),
  };
}

/** Of every third customer, whatever its status is: the filter asks for the day alone. */
function blacklisting(random: Random, customerId: string): Blacklisting[] {
  if (!random.chance(0.3)) return [];
  return [
    {
      customerId,
      reason: 'Unpaid',
      staffId: maybe(random, OWNERS),
      blacklistedAt: random.pick(INSTANTS),
      endsOn: maybe(random, DAYS),
      reviewOn: maybe(random, DAYS),
      statusBefore: maybe(random, STATUSES),
      liftedAt: null,
      liftedById: null,
      liftReason: null,
    },
  ];
}

function belonging({ id, ownerId, teamId, territoryId, partnerId }: Customer) {
  return { customerId: id, ownerId, teamId, territoryId, partnerId };
}

function contact(random: Random, index: number, of: Customer): Contact {
  const base = facts(random, index);
  const primaryOf = random.chance(0.3) ? idOf('cus', index) : null;
  return {
    ...base,
    ...belonging(of),
    id: idOf('con', index),
    listRank: listRankOf({ nameSort: base.nameSort, primaryOf }),
    title: maybe(random, WORDS),
    role: random.pick(['USER', 'BILLING', 'OTHER']),
    primaryOf,
    phones: [],
    emails: [],
    wechatId: null,
  };
}

function interaction(random: Random, index: number, of: Customer, contacts: readonly Contact[]): Interaction {
  const { name: _name, nameSort: _nameSort, namePinyin: _namePinyin, ...base } = facts(random, index);
  return {
    ...base,
    ...belonging(of),
    id: idOf('int', index),
    contactId: maybe(random, contacts.slice(0, 12))?.id ?? null,
    channel: random.pick(['PHONE', 'FAX', 'OTHER']),
    direction: random.pick(['INBOUND', 'OUTBOUND']),
    subject: random.pick(NAMES),
    body: null,
    occurredAt: random.pick(INSTANTS),
    durationMinutes: null,
    place: null,
    staffId: maybe(random, OWNERS),
  };
}

function requirement(random: Random, index: number, of: Customer, contacts: readonly Contact[]): Requirement {
  const { version, createdAt, updatedAt, deletedAt } = facts(random, index);
  const [budgetAmount, budgetCurrency] = money(random);
  return {
    ...{ version, createdAt, updatedAt, deletedAt },
    ...belonging(of),
    id: idOf('req', index),
    contactId: maybe(random, contacts.slice(0, 12))?.id ?? null,
    title: random.pick(NAMES),
    description: null,
    category: maybe(random, WORDS),
    neededOn: maybe(random, DAYS),
    budgetAmount,
    budgetCurrency,
    state: random.pick(['OPEN', 'MET', 'DROPPED']),
    dropReason: null,
    assigneeId: maybe(random, OWNERS),
    sourceInteractionId: null,
  };
}

/** Contacts of any customer, so that some of them are seen by nobody who sees the interaction. */
function participants(random: Random, interactionId: string, contacts: readonly Contact[]): InteractionParticipant[] {
  return Array.from({ length: random.int(0, 3) }, (_, at) => {
    const who = random.pick(['contact', 'staff', 'other']);
    return {
      interactionId,
      position: at + 1,
      contactId: who === 'contact' ? random.pick(contacts.slice(0, 12)).id : null,
      staffId: who === 'staff' ? random.pick(OWNERS) : null,
      name: who === 'other' ? random.pick(NAMES) : null,
      role: null,
    };
  });
}

function opportunity(random: Random, index: number, of: Customer): Opportunity {
  const [amount, currency] = money(random);
  return {
    ...facts(random, index),
    ...belonging(of),
    id: idOf('opp', index),
    pipelineId: random.pick(PIPELINES),
    stageId: random.pick(STAGES),
    status: random.pick(['OPEN', 'WON', 'LOST']),
    amount,
    currency,
    openedOn: maybe(random, DAYS),
    expectedCloseOn: maybe(random, DAYS),
    closedOn: maybe(random, DAYS),
    lossReason: null,
  };
}

function activity(random: Random, index: number, of: Customer, contacts: readonly Contact[]): Activity {
  const { name: _name, nameSort: _nameSort, namePinyin: _namePinyin, ...base } = facts(random, index);
  const doneAt = random.chance(0.4) ? random.pick(INSTANTS) : null;
  const times = { dueAt: maybe(random, DUE), startsAt: maybe(random, DUE), endsAt: maybe(random, DUE), doneAt };
  return {
    ...base,
    ...belonging(of),
    ...times,
    id: idOf('act', index),
    kind: random.pick(['TASK', 'CALL', 'VISIT']),
    subject: random.pick(NAMES),
    notes: null,
    priority: random.pick(PRIORITIES),
    contactId: maybe(random, contacts.slice(0, 12))?.id ?? null,
    opportunityId: maybe(random, [idOf('opp', 0), idOf('opp', 1), idOf('opp', 2), idOf('opp', 8)]),
    outcome: doneAt === null ? null : random.pick(['COMPLETED', 'CANCELLED']),
    outcomeNotes: null,
    agenda: agendaOf(times),
  };
}

function priceList(random: Random, index: number): PriceList {
  const { externalId: _externalId, externalIdLive: _live, namePinyin: _namePinyin, ...base } = facts(random, index);
  const code = `Ｃ-${String(index)}`;
  return {
    ...base,
    id: idOf('prl', index),
    code,
    codeLive: base.deletedAt === null ? normalForm(code) : null,
    currency: random.pick(['CNY', 'USD']),
    startsOn: maybe(random, DAYS),
    endsOn: maybe(random, DAYS),
    customerLevels: [],
    isDefault: random.chance(0.3),
    defaultLive: null,
    isActive: random.chance(0.7),
    notes: null,
  };
}

/** The tags that rows carry, and others that nobody does. */
function word(random: Random, index: number): Tag {
  const { externalId: _externalId, externalIdLive: _live, namePinyin: _namePinyin, ...base } = facts(random, index);
  const name = TAGS[index] ?? `${random.pick(NAMES)}${String(index)}`;
  return {
    ...base,
    id: idOf('tag', index),
    name,
    nameLive: base.deletedAt === null ? name : null,
    nameSort: sortableName(name),
    colour: null,
    description: null,
    isForCustomers: random.chance(0.5),
    isForContacts: random.chance(0.5),
    isKept: index >= TAGS.length && random.chance(0.6),
  };
}

function product(random: Random, index: number): Product {
  const [listPriceAmount, listPriceCurrency] = money(random);
  return {
    ...facts(random, index),
    id: idOf('prd', index),
    series: maybe(random, WORDS),
    description: null,
    listPriceAmount,
    listPriceCurrency,
    isActive: random.chance(0.7),
  };
}

function team(random: Random, index: number): Team {
  const { externalId: _externalId, externalIdLive: _live, ...base } = facts(random, index);
  const nameSort = `team ${String(index)}`;
  return { ...base, id: idOf('tem', index), nameSort, nameSortLive: base.deletedAt === null ? nameSort : null };
}

function user(random: Random, index: number): User {
  return {
    ...facts(random, index),
    id: idOf('usr', index),
    email: maybe(random, ['a@example.org', 'b@example.org']),
    title: maybe(random, WORDS),
    teamName: maybe(random, WORDS),
    teamId: maybe(random, [idOf('tem', 1), idOf('tem', 8)]),
    managerId: maybe(random, [idOf('usr', 1), idOf('usr', 8)]),
    locale: null,
    timeZone: null,
    workingHours: null,
    roles: null,
    isActive: random.chance(0.7),
  };
}

function territory(random: Random, index: number): Territory {
  const { externalId: _externalId, externalIdLive: _live, ...base } = facts(random, index);
  return {
    ...base,
    id: idOf('ter', index),
    nameSortLive: base.deletedAt === null ? `${base.nameSort} ${String(index)}` : null,
    parentId: maybe(random, [idOf('ter', 1), idOf('ter', 8)]),
    priority: random.pick(NUMBERS),
    rules: [],
  };
}

/** The entities by the subgraph that keeps them, in an order in which they can be written. */
export const ENTITIES = {
  customers: [
    [Customer, 'customers'],
    [CustomerTag, 'tags'],
    [Blacklisting, 'blacklistings'],
    [Contact, 'contacts'],
    [ContactTag, 'contactTags'],
    [Tag, 'vocabulary'],
    [Interaction, 'interactions'],
    [InteractionParticipant, 'participants'],
    [Requirement, 'requirements'],
    [ExternalId, 'customerIds'],
  ],
  sales: [
    [Opportunity, 'opportunities'],
    [Activity, 'activities'],
    [Product, 'products'],
    [PriceList, 'priceLists'],
    [ExternalId, 'saleIds'],
  ],
  identity: [
    [Team, 'teams'],
    [User, 'users'],
    [Territory, 'territories'],
    [ExternalId, 'userIds'],
  ],
} as const;
