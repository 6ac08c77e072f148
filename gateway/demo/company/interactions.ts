import type { ImportInteractionRowInput } from '../../../subgraphs/customers/__generated__/resolvers-types.js';
import { addDays, daysBetween, quarterOf, TODAY } from './calendar.js';
import type { DemoContact } from './contacts.js';
import { ownerIdOf, type DemoCustomer } from './customers.js';
import type { DemoOpportunity } from './opportunities.js';
import { randomFor, type Random } from './random.js';
import type { DemoPerson } from './staff.js';
import type { CompanyTables, Conversation } from './tables.js';

/** Something that happened between the demo company and a customer, before anything is stored. */
export interface DemoInteraction {
  externalId: string;
  customer: string;
  /** External id of the contact. */
  contact: string;
  quarter: string;
  row: Omit<ImportInteractionRowInput, 'customerId' | 'contactId'>;
}

/** What conversations with one customer, and activities, are about. */
export interface Surroundings {
  customer: DemoCustomer;
  contacts: readonly DemoContact[];
  opportunities: readonly DemoOpportunity[];
}

const ACCOUNT_TEAM = ['tang', 'he', 'nowak'];
const WITH_COMMAS = new Intl.NumberFormat('en-US');
const SYMBOLS: Readonly<Record<string, string>> = { CNY: '¥', EUR: '€', GBP: '£', USD: 'US$' };

/** The conversations with a customer, in the order in which they happened. */
export function makeInteractions(
  tables: CompanyTables,
  staff: readonly DemoPerson[],
  surroundings: Surroundings,
  seed: number,
): DemoInteraction[] {
  const { customer, contacts, opportunities } = surroundings;
  const random = randomFor(seed, 'interactions', customer.index);
  const spoken = tables.conversations.filter(({ language }) => language === customer.language);
  const about = opportunities.flatMap((opportunity) => conversationsOn(spoken, opportunity, random));
  const others = random
    .shuffle(spoken.filter(({ phase }) => phase === 'GENERAL'))
    .slice(0, random.int(1, customer.line.level === 'STANDARD' ? 1 : 2))
    .map((conversation) => ({ conversation, day: anyDay(customer, random), opportunity: undefined }));
  return [...about, ...others]
    .sort((one, other) => one.day.localeCompare(other.day))
    .map(({ conversation, day, opportunity }, position) => {
      const contact = contacts[Math.min(random.int(0, 2), contacts.length - 1)];
      if (!contact) throw new Error(`${customer.externalId} has no contact.`);
      const fill = filler(contact, opportunity, customer);
      const externalId = `BB-I${String(customer.index + 1).padStart(4, '0')}-${String(position + 1).padStart(2, '0')}`;
      const minutes = String(random.int(0, 11) * 5).padStart(2, '0');
      const { channel, direction } = conversation;
      return {
        externalId,
        customer: customer.externalId,
        contact: contact.externalId,
        quarter: quarterOf(day),
        row: {
          externalId,
          channel,
          direction,
          subject: fill(conversation.subject),
          body: fill(conversation.body),
          // Office hours in Shanghai, or late enough for a call to Europe.
          occurredAt: `${day}T${String(random.int(1, customer.language === 'zh' ? 9 : 11)).padStart(2, '0')}:${minutes}:00.000Z`,
          staffId: staffOf(staff, customer, random),
        },
      };
    });
}

/** A brief, an offer and an end leave their traces, each at its time; no conversation happens twice in a project. */
function conversationsOn(spoken: readonly Conversation[], opportunity: DemoOpportunity, random: Random) {
  const { openedOn, closedOn, fate } = opportunity;
  const end = closedOn ?? TODAY;
  const within = (from: number, to: number) => {
    const length = daysBetween(openedOn, end);
    return addDays(openedOn, Math.round(length * (from + (to - from) * random.next())));
  };
  const one = (phase: Conversation['phase'], day: string) => ({
    conversation: random.pick(spoken.filter((conversation) => conversation.phase === phase)),
    day: workday(day < TODAY ? day : TODAY),
    opportunity,
  });
  const brief = one('BRIEF', within(0, 0.2));
  const offer = random.chance(0.45) ? [one('OFFER', within(0.4, 0.9))] : [];
  if (fate === 'OPEN') return [brief, ...offer];
  const ending = random.chance(0.55) ? [one(fate, addDays(end, random.int(0, fate === 'WON' ? 40 : 4)))] : [];
  return random.chance(0.5) ? [brief, ...offer, ...ending] : [...offer, ...ending];
}

function anyDay({ knownFrom }: DemoCustomer, random: Random): string {
  return workday(addDays(knownFrom, random.int(0, daysBetween(knownFrom, TODAY))));
}

/** The day itself, or the Friday before a weekend. */
function workday(day: string): string {
  const weekday = new Date(day).getUTCDay();
  return weekday === 6 ? addDays(day, -1) : weekday === 0 ? addDays(day, -2) : day;
}

function filler({ polite }: DemoContact, opportunity: DemoOpportunity | undefined, { currency }: DemoCustomer) {
  const items = opportunity?.steps[0]?.items ?? [];
  const sum = items.reduce((total, { quantity, price }) => total + quantity * price, 0) / 100;
  const amount = `${SYMBOLS[currency] ?? `${currency} `}${WITH_COMMAS.format(sum)}`;
  return (text: string) =>
    text
      .replaceAll('{who}', polite)
      .replaceAll('{project}', opportunity?.name ?? '')
      .replaceAll('{amount}', amount);
}

function staffOf(staff: readonly DemoPerson[], { line }: DemoCustomer, random: Random): string | null {
  const key = random.chance(0.2) ? random.pick(ACCOUNT_TEAM) : line.owner;
  return key === undefined ? null : ownerIdOf(staff, key);
}
