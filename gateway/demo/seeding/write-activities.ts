import { endOf } from '../company/calendar.js';
import type { DemoCompany } from '../company/company.js';
import type { Seeder } from './seeder.js';
import { groupBy, type WrittenIds } from './write-customers.js';

const ACTIVITIES = { subgraph: 'sales', mutation: 'importActivities', input: 'ImportActivitiesInput' };

/** Writes what staff did, entered at the end of each quarter, and what they have to do now. */
export async function writeActivities(
  seeder: Seeder,
  { activities }: DemoCompany,
  ids: Readonly<Record<'customerIds' | 'contactIds' | 'opportunityIds', WrittenIds>>,
): Promise<void> {
  for (const [quarter, members] of groupBy(activities, (activity) => activity.quarter)) {
    const rows = members.map(({ row, customer, contact, opportunity }) => ({
      ...row,
      customerId: ids.customerIds.get(customer),
      contactId: ids.contactIds.get(contact),
      opportunityId: ids.opportunityIds.get(opportunity),
    }));
    const entry = { name: `activities/${quarter}`, at: `${endOf(quarter)}T10:30:00.000Z` };
    await seeder.importRows(ACTIVITIES, entry, rows);
  }
}
