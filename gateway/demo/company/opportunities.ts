import { addDays, daysBetween, TODAY } from './calendar.js';
import type { DemoContact } from './contacts.js';
import type { DemoCustomer } from './customers.js';
import { makeLife, type Fate, type Step } from './opportunity-life.js';
import type { DemoProduct } from './products.js';
import { randomFor, type Random } from './random.js';
import type { CompanyTables } from './tables.js';

/** A line item before anything is stored. */
export interface DemoLineItem {
  /** External id of the product. */
  product: string;
  quantity: number;
  /** Price of one unit in the customer's currency, in minor units. */
  price: number;
}

/** An opportunity with everything that happened to it, before anything is stored. */
export interface DemoOpportunity {
  externalId: string;
  /** External id of the customer. */
  customer: string;
  isPartners: boolean;
  name: string;
  currency: string;
  openedOn: string;
  closedOn: string | undefined;
  fate: Fate;
  /** What each sales meeting entered, the first one creating it. */
  steps: readonly Step[];
  /** Persons who matter, entered last; external ids. */
  people: readonly { contact: string; role: 'DECISION_MAKER' | 'CHAMPION' | 'INFLUENCER' | 'BLOCKER' }[];
}

/** Smallest worth, in yuan, at which the book names the persons who matter. */
const NOTEWORTHY = 1_200_000;

/** The opportunities of a customer, in the order in which they were opened. */
export function makeOpportunities(
  tables: CompanyTables,
  products: readonly DemoProduct[],
  customer: DemoCustomer,
  contacts: readonly DemoContact[],
  seed: number,
): DemoOpportunity[] {
  const random = randomFor(seed, 'opportunities', customer.index);
  const fates = random.shuffle(fatesOf(customer, random));
  const services = servicesFor(customer, products);
  const names = makeNames(tables, services, customer, random);
  return fates
    .map((fate) => ({ fate, ...daysOf(customer, fate, random) }))
    .sort((one, other) => one.openedOn.localeCompare(other.openedOn))
    .map(({ fate, openedOn, closedOn, expectedOn }, position) => {
      const { product, name } = names(position);
      const [items, extra] = makeItems(services, product, customer, random);
      const worth = items.reduce((sum, { quantity, price }) => sum + quantity * price, 0) / 100 / customer.rate;
      return {
        externalId: `BB-O${String(customer.index + 1).padStart(4, '0')}-${String(position + 1)}`,
        customer: customer.externalId,
        isPartners: customer.line.partner,
        name,
        currency: customer.currency,
        openedOn,
        closedOn,
        fate,
        steps: makeLife(tables, { customer, fate, openedOn, closedOn, expectedOn, items, extra }, random),
        people: worth < NOTEWORTHY ? [] : makePeople(contacts, fate),
      };
    });
}

/** How the opportunities of a customer ended follows from where it stands: an active one has bought. */
function fatesOf({ line: { status, level } }: DemoCustomer, random: Random): Fate[] {
  const maybe = (fate: Fate, probability: number): Fate[] => (random.chance(probability) ? [fate] : []);
  switch (status) {
    case 'PROSPECT':
      return ['OPEN', ...maybe('OPEN', 0.4), ...maybe('LOST', 0.4)];
    case 'INACTIVE':
      return ['WON', ...maybe('LOST', 0.8), ...maybe('WON', 0.3)];
    case 'FORMER':
      return ['WON', 'LOST'];
    case 'ACTIVE': {
      const more = { VIP: 3, KEY: 2, STANDARD: 0 }[level];
      const others = Array.from({ length: more }, () => (random.chance(0.6) ? 'WON' : 'LOST'));
      return ['WON', ...others, ...maybe('OPEN', 0.65), ...maybe('LOST', 0.35), ...maybe('WON', 0.25)];
    }
  }
}

function daysOf({ knownFrom, line }: DemoCustomer, fate: Fate, random: Random) {
  if (fate === 'OPEN') {
    const earliest = Math.min(daysBetween(knownFrom, TODAY), 120);
    const openedOn = addDays(TODAY, -random.int(Math.min(10, earliest), earliest));
    return { openedOn, closedOn: undefined, expectedOn: addDays(TODAY, random.int(-7, 130)) };
  }
  const isOver = line.status === 'INACTIVE' || line.status === 'FORMER';
  const length = random.int(35, 120);
  const latest = daysBetween(knownFrom, TODAY) - length - 5;
  const openedOn = addDays(knownFrom, random.int(0, Math.max(0, isOver ? Math.min(latest, 90) : latest)));
  const closedOn = addDays(openedOn, length);
  return { openedOn, closedOn, expectedOn: addDays(closedOn, random.int(-25, 20)) };
}

/** What persons buy of an agency. */
const PERSONAL = ['strategy', 'identity', 'brandfilm', 'keyvisual', 'social', 'search'];

function servicesFor({ line: { kind } }: DemoCustomer, products: readonly DemoProduct[]): DemoProduct[] {
  return products.filter(({ line: { active, key } }) => active && (kind !== 'PERSON' || PERSONAL.includes(key)));
}

/** The n-th project of a customer; none has the same name as another. */
function makeNames(
  { subjects }: CompanyTables,
  services: readonly DemoProduct[],
  { line, language }: DemoCustomer,
  random: Random,
) {
  const own = subjects.get(line.industry)?.[language] ?? [];
  const topics = random.shuffle([...own, line.short_name ?? line.name]);
  const offered = random.shuffle(services);
  return (position: number) => {
    const product = offered[position % offered.length];
    const topic = topics[position % topics.length];
    if (!product || topic === undefined) throw new Error('There is nothing to sell.');
    return { product, name: product.line[language].replace('{subject}', topic) };
  };
}

/** The line items of an offer, and one more that the customer may add. */
function makeItems(
  services: readonly DemoProduct[],
  main: DemoProduct,
  { rate }: DemoCustomer,
  random: Random,
): [DemoLineItem[], DemoLineItem] {
  const others = random.shuffle(services.filter((product) => product !== main));
  const [extra, ...items] = [...others.slice(0, 1 + random.pick([0, 1, 1, 2])), main].map(({ externalId, line }) => {
    const isRepeated = /month|week/.test(line.name);
    const discounted = line.price * rate * (1 - random.int(0, 3) * 0.05);
    return {
      product: externalId,
      quantity: isRepeated ? random.int(2, 6) : line.key === 'kol' ? random.int(3, 10) : 1,
      // Prices end in two zeros, as those of an offer do.
      price: Math.round(discounted / 100) * 100 * 100,
    };
  });
  if (!extra) throw new Error('There is nothing to add.');
  return [items.reverse(), extra];
}

function makePeople(contacts: readonly DemoContact[], fate: Fate): DemoOpportunity['people'] {
  const roles = ['DECISION_MAKER', fate === 'LOST' ? 'BLOCKER' : 'CHAMPION', 'INFLUENCER'] as const;
  // The last one of five may leave for another company.
  return contacts.slice(0, 3).flatMap(({ externalId }, index) => {
    const role = roles[index];
    return role === undefined ? [] : [{ contact: externalId, role }];
  });
}
