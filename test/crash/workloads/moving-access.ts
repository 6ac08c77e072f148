import { acknowledged, told } from '../kit/acknowledged.js';
import type { KeyedClient } from '../kit/keyed-client.js';
import type { Expected } from '../kit/ledger.js';
import type { NewWorkload } from '../kit/workload.js';
import type { CrashWorld } from '../kit/world.js';

const TERRITORIES = ['ter_01jd0000000000000000000001', 'ter_01jd0000000000000000000002'];

interface Versioned {
  readonly version: number;
}

/**
 * Members of staff change their teams, and customers their territories, while others create and hand over what belongs to
 * them: what follows them in every subgraph must arrive at the same team and territory in the end.
 */
export const movingAccess: NewWorkload = (world) => {
  const { ledger, users, customers } = world;
  const idleUsers = users.flatMap((id) => ledger.byId(id) ?? []);
  const idleCustomers = [...customers];
  return {
    name: 'moving access',
    turn: async (client) => {
      const user = client.random.chance(0.5) ? idleUsers.shift() : undefined;
      if (user && (await changeTeam(world, client, user))) idleUsers.push(user);
      const customer = user ? undefined : idleCustomers.shift();
      if (customer && (await changeTerritory(world, client, customer))) idleCustomers.push(customer);
    },
  };
};

async function changeTeam({ ledger, teams }: CrashWorld, client: KeyedClient, user: Expected): Promise<boolean> {
  const expectedVersion = Number(user.columns.version);
  const teamId = client.random.pick(teams.filter((id) => id !== user.columns.team_id));
  const outcome = await client.mutate<{ updateUser: { user: Versioned } }>(
    'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { version } } }',
    { input: { id: user.id, expectedVersion, teamId } },
  );
  const what = `updateUser of ${String(user.id)} at version ${expectedVersion}`;
  const changed = acknowledged(ledger, outcome, what, (data) => data.updateUser.user);
  if (!changed) return false;
  ledger.change(user, { version: expectedVersion + 1, team_id: teamId });
  return told(ledger, what, changed.version, expectedVersion + 1);
}

async function changeTerritory({ ledger, users }: CrashWorld, client: KeyedClient, customer: Expected) {
  const expectedVersion = Number(customer.columns.version);
  const [ownerId, territoryId] = [client.random.pick(users), client.random.pick(TERRITORIES)];
  const outcome = await client.mutate<{ reassignCustomer: { customer: Versioned } }>(
    'mutation ($input: ReassignCustomerInput!) { reassignCustomer(input: $input) { customer { version } } }',
    { input: { id: customer.id, expectedVersion, ownerId, territoryId } },
  );
  const what = `reassignCustomer of ${String(customer.id)} at version ${expectedVersion}`;
  const changed = acknowledged(ledger, outcome, what, (data) => data.reassignCustomer.customer);
  if (!changed) return false;
  ledger.change(customer, { version: expectedVersion + 1, owner_id: ownerId, territory_id: territoryId });
  for (const contact of ledger.all('contacts'))
    if (contact.columns.customer_id === customer.id) ledger.change(contact, { owner_id: ownerId });
  return told(ledger, what, changed.version, expectedVersion + 1);
}
