import type { MountedSubgraph } from '../../shared/graphql/mounted-subgraph.js';
import type { Log } from '../../shared/log.js';
import { makeDemoCompany, type DemoCompanyOptions } from './company/company.js';
import { makeStaff } from './company/staff.js';
import { readStaffTable } from './company/tables.js';
import { createSeeder } from './seeding/seeder.js';
import { isFreeToSeed, isSeedingOver } from './seeding/seeding-state.js';
import { moveContacts, writeContacts, writeCustomers, writeInteractions } from './seeding/write-customers.js';
import { writeActivities } from './seeding/write-activities.js';
import { writeOpportunities, writeProducts } from './seeding/write-sales.js';
import { writeStaff } from './seeding/write-staff.js';

/**
 * Fills empty databases with the demo company, always the same one; leaves alone those that hold anybody's data. A
 * seeding that was cut off is taken up where it stopped: each entry is one transaction, what is there is skipped, and the
 * version of an opportunity tells which part of its history is written. Throws when anything is refused.
 */
export async function seedDemoCompany(
  subgraphs: ReadonlyMap<string, MountedSubgraph>,
  log: Log,
  options: DemoCompanyOptions = {},
): Promise<void> {
  const seeder = createSeeder(subgraphs, log);
  if (await isSeedingOver(seeder, makeStaff(readStaffTable()))) return;
  const company = makeDemoCompany(options);
  if (!(await isFreeToSeed(seeder, company))) return;
  const productIds = await writeProducts(seeder, company);
  const customerIds = await writeCustomers(seeder, company);
  const contactIds = await writeContacts(seeder, company, customerIds);
  await writeInteractions(seeder, company, customerIds, contactIds);
  await moveContacts(seeder, company, customerIds, contactIds);
  const opportunityIds = await writeOpportunities(seeder, company, { customerIds, contactIds, productIds });
  await writeActivities(seeder, company, { customerIds, contactIds, opportunityIds });
  await writeStaff(seeder, company);
  const { customers, opportunities, interactions, activities } = company;
  log.info(
    {
      customers: customers.length,
      opportunities: opportunities.length,
      interactions: interactions.length,
      activities: activities.length,
    },
    'The demo company is seeded.',
  );
}
