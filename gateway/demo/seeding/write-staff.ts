import type { DemoCompany } from '../company/company.js';
import { groupBy } from './write-customers.js';
import type { Seeder } from './seeder.js';

const USERS = { subgraph: 'identity', mutation: 'importUsers', input: 'ImportUsersInput' };

/** Writes the directory of staff, superiors first, under the ids that the demo tokens name. */
export async function writeStaff(seeder: Seeder, { staff }: Pick<DemoCompany, 'staff'>): Promise<void> {
  for (const [level, people] of groupBy(staff, (person) => String(person.level))) {
    const ids = people.map(({ id }) => id);
    const entry = { name: `staff/${level}`, at: `2024-10-01T0${level}:10:00.000Z`, ids };
    const written = await seeder.importRows(
      USERS,
      entry,
      people.map(({ row }) => row),
    );
    if (written.join() !== ids.join()) throw new Error(`Members of staff have other ids than ${ids.join()}.`);
  }
}
