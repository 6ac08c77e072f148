import type { ImportContactRowInput } from '../../../subgraphs/customers/__generated__/resolvers-types.js';
import type { DemoCustomer } from './customers.js';
import { randomFor, type Random } from './random.js';
import type { CompanyTables, NamePart } from './tables.js';

/** A person at a customer, before anything is stored. */
export interface DemoContact {
  externalId: string;
  /** External id of the customer. */
  customer: string;
  /** How a letter to the person begins. */
  polite: string;
  row: Omit<ImportContactRowInput, 'customerId'>;
}

const MOST = { VIP: 5, KEY: 4, STANDARD: 3 } as const;

/** The persons at a customer, from 1 to 5, the primary one first. */
export function makeContacts(tables: CompanyTables, customer: DemoCustomer, seed: number): DemoContact[] {
  const random = randomFor(seed, 'contacts', customer.index);
  if (customer.line.kind === 'PERSON') return [makeSelf(customer, random)];
  const most = MOST[customer.line.level];
  const titles = tables.titles.filter(({ language }) => language === customer.language);
  const names = makeNames(tables, customer, random);
  return titles.slice(0, random.int(Math.max(1, most - 2), most)).map(({ title, role }, position) => {
    const name = names(position);
    return {
      externalId: externalIdOf(customer, position),
      customer: customer.externalId,
      polite: name.polite,
      row: {
        externalId: externalIdOf(customer, position),
        name: name.full,
        title,
        role,
        isPrimary: position === 0,
        emails: [{ address: `${name.latin}@${customer.domain}`, label: 'work' }],
        ...phonesOf(customer, random),
      },
    };
  });
}

function externalIdOf({ index }: DemoCustomer, position: number): string {
  return `BB-P${String(index + 1).padStart(4, '0')}-${String(position + 1)}`;
}

function makeSelf(customer: DemoCustomer, random: Random): DemoContact {
  const { externalId, language, line, domain } = customer;
  return {
    externalId: externalIdOf(customer, 0),
    customer: externalId,
    polite: language === 'zh' ? `${line.name}老师` : line.name,
    row: {
      externalId: externalIdOf(customer, 0),
      name: line.name,
      role: 'DECISION_MAKER',
      isPrimary: true,
      emails: [{ address: `${line.key}@${domain}`, label: 'private' }],
      ...phonesOf(customer, random),
    },
  };
}

function phonesOf({ place }: DemoCustomer, random: Random) {
  return { phones: place.mobile === undefined ? [] : [{ number: random.digits(place.mobile), label: 'mobile' }] };
}

/** Names of the n-th person at a customer; no two persons there share a surname. */
function makeNames({ names }: CompanyTables, { language }: DemoCustomer, random: Random) {
  const part = (wanted: NamePart['part']) => names.filter((name) => name.language === language && name.part === wanted);
  const surnames = random.shuffle(part('surname'));
  const givenNames = random.shuffle(part('given'));
  return (position: number) => {
    const surname = surnames[position % surnames.length];
    const given = givenNames[position % givenNames.length];
    if (!surname || !given) throw new Error(`names.csv has no names for ${language}.`);
    return language === 'zh'
      ? { full: surname.text + given.text, polite: `${surname.text}总`, latin: `${given.latin}.${surname.latin}` }
      : { full: `${given.text} ${surname.text}`, polite: given.text, latin: `${given.latin}.${surname.latin}` };
  };
}
