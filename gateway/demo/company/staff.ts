import type { ImportUserRowInput } from '../../../subgraphs/identity/__generated__/resolvers-types.js';
import type { CompanyTables } from './tables.js';

/** A member of the demo company's staff. */
export interface DemoPerson {
  key: string;
  id: string;
  externalId: string;
  /** How many superiors stand above. */
  level: number;
  row: ImportUserRowInput;
}

/** The staff; the ids follow from the order of the table, since the demo tokens name the first three. */
export function makeStaff({ staff }: Pick<CompanyTables, 'staff'>): DemoPerson[] {
  const idOf = (key: string) => {
    const index = staff.findIndex((line) => line.key === key);
    if (index < 0) throw new Error(`staff.csv has nobody called ${key}.`);
    return `usr_01jd${String(index + 1).padStart(22, '0')}`;
  };
  const levelOf = (key: string | undefined): number =>
    key === undefined ? -1 : levelOf(staff.find((line) => line.key === key)?.superior) + 1;
  return staff.map(({ key, name, title, team, superior, active }, index) => ({
    key,
    id: idOf(key),
    externalId: externalIdOf(index),
    level: levelOf(key),
    row: {
      externalId: externalIdOf(index),
      name,
      email: `${key}@bluebird.example`,
      title,
      teamName: team,
      managerId: superior === undefined ? null : idOf(superior),
      isActive: active,
    },
  }));
}

function externalIdOf(index: number): string {
  return `BB-E${String(index + 1).padStart(3, '0')}`;
}
