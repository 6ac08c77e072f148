import type { ImportActivityRowInput } from '../../../subgraphs/sales/__generated__/resolvers-types.js';
import { addDays, daysBetween, quarterOf, TODAY } from './calendar.js';
import type { DemoContact } from './contacts.js';
import { ownerIdOf } from './customers.js';
import type { Surroundings } from './interactions.js';
import type { DemoOpportunity } from './opportunities.js';
import { randomFor, type Random } from './random.js';
import type { DemoPerson } from './staff.js';
import type { ActivityLine, CompanyTables } from './tables.js';

/** Something that the demo company's staff plan to do or did, before anything is stored. */
export interface DemoActivity {
  externalId: string;
  customer: string;
  /** External ids of the contact and of the opportunity. */
  contact: string;
  opportunity: string;
  quarter: string;
  row: Omit<ImportActivityRowInput, 'customerId' | 'contactId' | 'opportunityId'>;
}

/** What was done for the opportunities of a customer, and for open ones what comes next, some of it late. */
export function makeActivities(
  tables: CompanyTables,
  staff: readonly DemoPerson[],
  { customer, contacts, opportunities }: Surroundings,
  seed: number,
): DemoActivity[] {
  const random = randomFor(seed, 'activities', customer.index);
  const lines = tables.activities.filter(({ language }) => language === customer.language);
  const { owner } = customer.line;
  const ownerId = owner === undefined ? null : ownerIdOf(staff, owner);
  const planned = opportunities.flatMap((opportunity) => daysFor(opportunity, random));
  return planned
    .sort((one, other) => one.day.localeCompare(other.day))
    .map(({ opportunity, day, isDone }, position) => {
      const contact = contacts[Math.min(random.int(0, 2), contacts.length - 1)];
      if (!contact) throw new Error(`${customer.externalId} has no contact.`);
      const externalId = `BB-A${String(customer.index + 1).padStart(4, '0')}-${String(position + 1).padStart(2, '0')}`;
      const line = random.pick(lines);
      return {
        externalId,
        customer: customer.externalId,
        contact: contact.externalId,
        opportunity: opportunity.externalId,
        quarter: quarterOf(isDone ? day : TODAY),
        row: {
          externalId,
          ...rowOf(line, filler(contact, opportunity), { day, isDone, hour: random.int(1, 8) }),
          ownerId,
        },
      };
    });
}

/** On which days something was done for an opportunity, and on which something comes next. */
function daysFor(opportunity: DemoOpportunity, random: Random) {
  const { openedOn, closedOn } = opportunity;
  const end = closedOn ?? TODAY;
  const done = Array.from({ length: random.int(1, 2) }, () => {
    const day = addDays(openedOn, random.int(0, Math.max(0, daysBetween(openedOn, end))));
    return { opportunity, day: day < TODAY ? day : addDays(TODAY, -1), isDone: true };
  });
  if (closedOn !== undefined || !random.chance(0.8)) return done;
  return [...done, { opportunity, day: addDays(TODAY, random.int(-4, 20)), isDone: false }];
}

function rowOf(
  { kind, priority, subject, outcome, told }: ActivityLine,
  fill: (text: string) => string,
  { day, isDone, hour }: { day: string; isDone: boolean; hour: number },
) {
  const at = (hours: number) => `${day}T${String(hours).padStart(2, '0')}:00:00.000Z`;
  const hasTimes = kind === 'MEETING' || kind === 'VISIT';
  return {
    kind,
    priority,
    subject: fill(subject),
    ...(hasTimes ? { startsAt: at(hour), endsAt: at(hour + 1) } : { dueAt: at(hour) }),
    ...(isDone ? { doneAt: at(hour + 1), outcome, outcomeNotes: fill(told) || null } : {}),
  };
}

function filler({ polite }: DemoContact, { name }: DemoOpportunity) {
  return (text: string) => text.replaceAll('{who}', polite).replaceAll('{project}', name);
}
