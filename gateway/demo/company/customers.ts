import type { ImportCustomerRowInput } from '../../../subgraphs/customers/__generated__/resolvers-types.js';
import { addDays, endOf, TODAY } from './calendar.js';
import { randomFor, type Random } from './random.js';
import type { DemoPerson } from './staff.js';
import type { CompanyTables, CustomerLine, Language, Place } from './tables.js';
import { makeCreditCode, makeForeignTaxId } from './tax-id.js';
import { composeCustomer } from './compose-customer.js';

/** A customer of the demo company, before anything is stored. */
export interface DemoCustomer {
  externalId: string;
  line: CustomerLine;
  /** Number in the book, from 0. */
  index: number;
  language: Language;
  /** Domain of its web site and addresses. */
  domain: string;
  place: Place;
  /** Currency in which it pays, and what a yuan is worth in it. */
  currency: string;
  rate: number;
  /** Nothing was sold before this day. */
  knownFrom: string;
  parent: string | undefined;
  row: ImportCustomerRowInput;
}

const CURRENCIES: Readonly<Record<string, { currency: string; rate: number }>> = {
  CN: { currency: 'CNY', rate: 1 },
  DE: { currency: 'EUR', rate: 0.13 },
  FR: { currency: 'EUR', rate: 0.13 },
  SE: { currency: 'EUR', rate: 0.13 },
  CH: { currency: 'EUR', rate: 0.13 },
  GB: { currency: 'GBP', rate: 0.11 },
};
const DOLLARS = { currency: 'USD', rate: 0.14 };

/** The first customers of the table; beyond its end they are composed of places, names and lines of business. */
export function makeCustomers(
  tables: CompanyTables,
  staff: readonly DemoPerson[],
  options: { customers: number; seed: number },
): DemoCustomer[] {
  const numbers = new Map(tables.customers.map(({ key }, index) => [key, index]));
  return Array.from({ length: options.customers }, (_, index) => {
    const random = randomFor(options.seed, 'customer', index);
    const line = tables.customers[index] ?? composeCustomer(tables, index, random);
    const parentNumber = line.parent === undefined ? undefined : numbers.get(line.parent);
    const parent = parentNumber === undefined ? undefined : externalIdOf(parentNumber);
    return { ...makeCustomer(tables, staff, line, index, random), parent };
  });
}

function externalIdOf(index: number): string {
  return `BB-C${String(index + 1).padStart(4, '0')}`;
}

function makeCustomer(
  tables: CompanyTables,
  staff: readonly DemoPerson[],
  line: CustomerLine,
  index: number,
  random: Random,
): Omit<DemoCustomer, 'parent'> {
  const place = placeOf(tables, line.place);
  const language = place.country === 'CN' ? 'zh' : 'en';
  const domain = line.kind === 'PERSON' ? 'mail.example' : `${line.key}.example`;
  const { currency, rate } = CURRENCIES[place.country] ?? DOLLARS;
  const externalId = externalIdOf(index);
  const facts = { externalId, line, index, language, domain, place, currency, rate } as const;
  const knownFrom = endOf(line.since) < TODAY ? addDays(endOf(line.since), 1) : addDays(TODAY, -30);
  return { ...facts, knownFrom, row: customerRow(tables, staff, facts, random) };
}

function customerRow(
  tables: CompanyTables,
  staff: readonly DemoPerson[],
  { externalId, line, language, domain, place, currency }: Omit<DemoCustomer, 'parent' | 'knownFrom' | 'row' | 'index'>,
  random: Random,
): ImportCustomerRowInput {
  const { name, short_name, kind, industry, employees, revenue, founded, source, status, level, tags, key } = line;
  const isPerson = kind === 'PERSON';
  const isChinese = language === 'zh';
  const phone = isPerson ? (place.mobile ?? place.landline) : place.landline;
  return {
    externalId,
    kind,
    name,
    shortName: short_name ?? null,
    industry,
    employeeCount: employees ?? null,
    annualRevenue: revenue === undefined ? null : { amount: revenue * 100_000_000, currency },
    foundedYear: founded ?? null,
    source,
    status,
    level,
    taxId: isPerson ? null : isChinese ? makeCreditCode(random) : foreignTaxId(line, place, random),
    website: isPerson ? null : `https://www.${domain}/`,
    phones: phone === undefined ? [] : [{ number: random.digits(phone), label: isPerson ? 'mobile' : 'office' }],
    emails: [
      { address: isPerson ? `${key}@${domain}` : `${isChinese ? 'market' : 'hello'}@${domain}`, label: 'office' },
      ...(isPerson ? [] : [{ address: `invoices@${domain}`, label: 'invoices' }]),
    ],
    addresses: [line.place, ...(line.branch === undefined ? [] : [line.branch])].map((at, position) =>
      makeAddress(placeOf(tables, at), position === 0 ? (isPerson ? 'home' : 'headquarters') : 'branch', random),
    ),
    ownerId: line.owner === undefined ? null : ownerIdOf(staff, line.owner),
    tags,
  };
}

/** A tax id of another country does not go with an address in China, where only Chinese ones count. */
function foreignTaxId({ branch }: CustomerLine, { country }: Place, random: Random): string | null {
  return branch === undefined ? (makeForeignTaxId(country, random) ?? null) : null;
}

function makeAddress({ city, province, country, postal, streets }: Place, label: string, random: Random) {
  const number = String(random.int(2, 388));
  const street = random.pick(streets);
  const houseFirst = ['GB', 'US', 'FR', 'AU', 'SG'].includes(country);
  const east = country === 'CN' ? `${street}${number}号` : `${street}${number}`;
  const west = houseFirst ? `${number} ${street}` : `${street} ${number}`;
  return {
    label,
    street: country === 'CN' || country === 'JP' ? east : west,
    city,
    province: province ?? null,
    postalCode: random.digits(postal),
    country,
  };
}

function placeOf({ places }: CompanyTables, key: string): Place {
  const place = places.get(key);
  if (!place) throw new Error(`places.csv has no ${key}.`);
  return place;
}

/** The id of a member of staff. */
export function ownerIdOf(staff: readonly DemoPerson[], key: string): string {
  const person = staff.find((candidate) => candidate.key === key);
  if (!person) throw new Error(`staff.csv has nobody called ${key}.`);
  return person.id;
}
