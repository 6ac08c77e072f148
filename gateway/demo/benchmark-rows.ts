import { normalForm } from '../../shared/text/normal-form.js';
import { pinyinKey } from '../../shared/text/pinyin-key.js';
import type { ContactPosition } from '../../subgraphs/customers/contacts/contact-position.entity.js';
import type { Contact } from '../../subgraphs/customers/contacts/contact.entity.js';
import type { CustomerTag } from '../../subgraphs/customers/customers/customer-tag.entity.js';
import type { Customer } from '../../subgraphs/customers/customers/customer.entity.js';
import type { Interaction } from '../../subgraphs/customers/interactions/interaction.entity.js';
import type { OpportunityLineItem } from '../../subgraphs/sales/opportunities/opportunity-line-item.entity.js';
import type { OpportunityStageChange } from '../../subgraphs/sales/opportunities/opportunity-stage-change.entity.js';
import type { Opportunity } from '../../subgraphs/sales/opportunities/opportunity.entity.js';
import { addDays } from './company/calendar.js';
import { composeCustomer } from './company/compose-customer.js';
import { ownerIdOf } from './company/customers.js';
import { randomFor, type Random } from './company/random.js';
import type { DemoPerson } from './company/staff.js';
import type { CompanyTables, CustomerLine, Place } from './company/tables.js';
import { makeCreditCode } from './company/tax-id.js';
import { DEMO_SUBJECTS } from './demo-people.js';
import { uuidText } from './seeding/circumstances.js';

/** Tags of which a third of the customers carries one. */
export const BENCHMARK_TAGS = ['b2b', 'e-commerce', '快消', '展会'] as const;

/** What every row of the benchmark is made from. */
export interface BenchmarkGround {
  tables: CompanyTables;
  staff: readonly DemoPerson[];
  productIds: readonly string[];
  stages: readonly { id: string; pipelineId: string; outcome: Opportunity['status'] }[];
  seed: number;
}

/** The rows of one customer, as the use cases would have written them. */
export interface CustomerRows {
  customers: Customer[];
  tags: CustomerTag[];
  contacts: Contact[];
  positions: ContactPosition[];
  interactions: Interaction[];
  opportunities: Opportunity[];
  lineItems: OpportunityLineItem[];
  stageChanges: OpportunityStageChange[];
}

const CHILDREN = [0, 1, 2, 3, 4];
const FIRST_DAY = '2025-01-01';
const FIRST_INSTANT = Date.parse(FIRST_DAY);
/** A customer joins every five minutes, so that 100,000 of them fill a year. */
const BETWEEN_CUSTOMERS = 300_000;

/** What the rows of one customer share. */
interface Shared {
  ground: BenchmarkGround;
  customer: Customer;
  domain: string;
  place: Place;
  instant: number;
  random: Random;
}

/** Makes a customer with 5 contacts, 5 interactions, and 5 opportunities of 2 line items each. */
export function benchmarkRows(ground: BenchmarkGround, index: number): CustomerRows {
  const random = randomFor(ground.seed, 'benchmark', index);
  const instant = FIRST_INSTANT + index * BETWEEN_CUSTOMERS;
  const line = composeCustomer(ground.tables, index, random);
  const place = ground.tables.places.get(line.place);
  if (!place) throw new Error(`places.csv has no ${line.place}.`);
  const customer = customerRow(ground, line, place, index, instant, random);
  const shared = { ground, customer, domain: `${line.key}.example`, place, instant, random };
  const contacts = CHILDREN.map((position) => contactRow(shared, position));
  const opportunities = CHILDREN.map((position) => opportunityRow(shared, position));
  return {
    customers: [customer],
    tags: index % 3 === 0 ? [{ customerId: customer.id, tag: random.pick(BENCHMARK_TAGS) }] : [],
    contacts,
    positions: contacts.map((contact) => positionRow(shared, contact)),
    interactions: CHILDREN.map((position) => interactionRow(shared, contacts[position], position)),
    opportunities,
    lineItems: opportunities.flatMap((opportunity) => lineItemRows(shared, opportunity)),
    stageChanges: opportunities.map((opportunity) => stageChangeRow(shared, opportunity)),
  };
}

function idAt(prefix: string, instant: number, random: Random): string {
  return `${prefix}_${uuidText(instant, random)}`;
}

function lifeOf(instant: number) {
  const at = new Date(instant).toISOString();
  return { version: 1, createdAt: at, updatedAt: at, deletedAt: null };
}

function accessOf({ ownerId, teamId, territoryId, partnerId }: Customer) {
  return { ownerId, teamId, territoryId, partnerId };
}

function customerRow(
  { staff }: BenchmarkGround,
  line: CustomerLine,
  place: Place,
  index: number,
  instant: number,
  random: Random,
): Customer {
  const isChinese = place.country === 'CN';
  const taxId = isChinese ? makeCreditCode(random) : null;
  const externalId = `BENCH-C${String(index)}`;
  return {
    id: idAt('cus', instant, random),
    externalId,
    externalIdLive: externalId,
    kind: 'ORGANIZATION',
    name: line.name,
    nameSort: normalForm(line.name),
    namePinyin: pinyinKey(line.name, 'thing'),
    shortName: line.short_name ?? null,
    industry: line.industry,
    employeeCount: line.employees ?? null,
    annualRevenueAmount: (line.revenue ?? 0) * 100_000_000,
    annualRevenueCurrency: isChinese ? 'CNY' : 'EUR',
    foundedYear: line.founded ?? null,
    source: line.source,
    status: line.status,
    level: line.level,
    taxId,
    taxIdLive: taxId,
    website: `https://www.${line.key}.example/`,
    phones: place.landline === undefined ? [] : [{ number: random.digits(place.landline), label: 'office' }],
    emails: [{ address: `hello@${line.key}.example`, label: 'office' }],
    wechatId: null,
    addresses: [
      {
        label: 'headquarters',
        street: `${random.pick(place.streets)} ${String(random.int(1, 300))}`,
        city: place.city,
        province: place.province ?? null,
        postalCode: random.digits(place.postal),
        country: place.country,
      },
    ],
    ownerId: line.owner === undefined ? null : ownerIdOf(staff, line.owner),
    teamId: null,
    territoryId: null,
    partnerId: line.partner ? (DEMO_SUBJECTS.partner.partnerId ?? null) : null,
    parentId: null,
    ...lifeOf(instant),
  };
}

function contactRow({ ground, customer, domain, place, instant, random }: Shared, position: number): Contact {
  const language = place.country === 'CN' ? 'zh' : 'en';
  const names = ground.tables.names.filter((name) => name.language === language);
  const surname = random.pick(names.filter(({ part }) => part === 'surname'));
  const given = random.pick(names.filter(({ part }) => part === 'given'));
  const { title, role } = random.pick(ground.tables.titles.filter((line) => line.language === language));
  const name = language === 'zh' ? surname.text + given.text : `${given.text} ${surname.text}`;
  const nameSort = normalForm(name);
  const externalId = `${customer.externalId ?? ''}-P${String(position)}`;
  return {
    id: idAt('con', instant + position, random),
    externalId,
    externalIdLive: externalId,
    customerId: customer.id,
    name,
    nameSort,
    namePinyin: pinyinKey(name, 'person'),
    listRank: `${position === 0 ? '0' : '1'}${nameSort}`,
    title,
    role,
    primaryOf: position === 0 ? customer.id : null,
    phones: place.mobile === undefined ? [] : [{ number: random.digits(place.mobile), label: 'mobile' }],
    emails: [{ address: `${given.latin}.${surname.latin}@${domain}`, label: 'work' }],
    wechatId: null,
    ...accessOf(customer),
    ...lifeOf(instant + position),
  };
}

function positionRow({ instant, random }: Shared, { id, customerId, title, role }: Contact): ContactPosition {
  const positionId = idAt('pos', instant, random);
  return { id: positionId, contactId: id, sequence: 1, customerId, title, role, startedOn: null, endedOn: null };
}

function interactionRow(
  { ground, customer, place, instant, random }: Shared,
  contact: Contact | undefined,
  position: number,
): Interaction {
  const language = place.country === 'CN' ? 'zh' : 'en';
  const spoken = ground.tables.conversations.filter((line) => line.language === language && line.phase === 'GENERAL');
  const { channel, direction, subject, body } = random.pick(spoken);
  const externalId = `${customer.externalId ?? ''}-I${String(position)}`;
  const occurredAt = instant + random.int(1, 300) * BETWEEN_CUSTOMERS;
  return {
    id: idAt('int', instant + position, random),
    externalId,
    externalIdLive: externalId,
    customerId: customer.id,
    contactId: contact?.id ?? null,
    channel,
    direction,
    subject,
    body: body.replaceAll('{who}', contact?.name ?? ''),
    occurredAt: new Date(occurredAt).toISOString(),
    durationMinutes: null,
    place: null,
    staffId: customer.ownerId,
    ...accessOf(customer),
    ...lifeOf(occurredAt),
  };
}

function opportunityRow({ ground, customer, place, instant, random }: Shared, position: number): Opportunity {
  const language = place.country === 'CN' ? 'zh' : 'en';
  const name = random.pick(ground.tables.products)[language].replace('{subject}', customer.shortName ?? customer.name);
  const { id: stageId, pipelineId, outcome } = random.pick(ground.stages);
  const externalId = `${customer.externalId ?? ''}-O${String(position)}`;
  const openedOn = addDays(FIRST_DAY, random.int(0, 500));
  const closedOn = outcome === 'OPEN' ? null : addDays(openedOn, random.int(20, 120));
  return {
    id: idAt('opp', instant + position, random),
    externalId,
    externalIdLive: externalId,
    name,
    nameSort: normalForm(name),
    customerId: customer.id,
    pipelineId,
    stageId,
    status: outcome,
    amount: null,
    currency: null,
    openedOn,
    expectedCloseOn: addDays(openedOn, random.int(20, 140)),
    closedOn,
    lossReason: outcome === 'LOST' ? random.pick(ground.tables.lossReasons).reason : null,
    ...accessOf(customer),
    ...lifeOf(instant + position),
  };
}

/** Two line items; the opportunity becomes worth their sum. */
function lineItemRows({ ground, place, instant, random }: Shared, opportunity: Opportunity): OpportunityLineItem[] {
  const currency = place.country === 'CN' ? 'CNY' : 'EUR';
  const items = [1, 2].map((position) => ({
    id: idAt('oli', instant + position, random),
    opportunityId: opportunity.id,
    position,
    productId: random.pick(ground.productIds),
    quantity: random.int(1, 12),
    unitPriceAmount: random.int(10, 900) * 100_000,
    unitPriceCurrency: currency,
  }));
  opportunity.amount = items.reduce((sum, { quantity, unitPriceAmount }) => sum + quantity * unitPriceAmount, 0);
  opportunity.currency = currency;
  return items;
}

function stageChangeRow({ instant, random }: Shared, opportunity: Opportunity): OpportunityStageChange {
  const { id, stageId, amount, currency, expectedCloseOn, ownerId, createdAt } = opportunity;
  return {
    id: idAt('osc', instant, random),
    opportunityId: id,
    sequence: 1,
    fromStageId: null,
    toStageId: stageId,
    fromAmount: null,
    fromCurrency: null,
    toAmount: amount,
    toCurrency: currency,
    fromExpectedCloseOn: null,
    toExpectedCloseOn: expectedCloseOn,
    fromOwnerId: null,
    toOwnerId: ownerId,
    changedAt: createdAt,
    changedById: ownerId,
  };
}
