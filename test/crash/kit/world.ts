import { acknowledged } from './acknowledged.js';
import type { KeyedClient } from './keyed-client.js';
import { Ledger, type Expected } from './ledger.js';
import type { Random } from './seed.js';

/** What all workloads of a run share. */
export interface CrashWorld {
  readonly ledger: Ledger;
  readonly random: Random;
  /** Teams that members of staff move between. */
  readonly teams: readonly string[];
  /** Members of staff who can own records. */
  readonly users: readonly string[];
  /** Customers who have opportunities. */
  readonly customers: readonly Expected[];
  /** A product without a list price. */
  readonly productId: string;
  /** A name that nothing else of the run has. */
  unique(noun: string): string;
}

type Create = (type: string, table: string, input?: Record<string, string>) => Promise<Expected>;

/** Makes what the workloads begin with. */
export async function newWorld(client: KeyedClient, random: Random): Promise<CrashWorld> {
  const ledger = new Ledger();
  let names = 0;
  const unique = (noun: string) => `${noun} ${String((names += 1))}`;
  const create: Create = async (type, table, input = {}) => {
    const name = unique(type);
    const field = type.toLowerCase();
    const outcome = await client.mutate<Record<string, Record<string, { id: string }>>>(
      `mutation ($input: Create${type}Input!) { create${type}(input: $input) { ${field} { id } } }`,
      { input: { name, ...input } },
    );
    const created = acknowledged(ledger, outcome, `create${type}`, (data) => data[`create${type}`]?.[field]);
    if (!created) throw new Error(`There is no ${field} to begin with: ${ledger.violations.join()}`);
    return ledger.add(table, created.id, name, { version: 1 });
  };
  const idOf = ({ id = '' }: Expected) => id;
  const teams = [idOf(await create('Team', 'teams')), idOf(await create('Team', 'teams'))];
  const users: string[] = [];
  for (const teamId of [...teams, ...teams]) users.push(idOf(await create('User', 'users', { teamId })));
  const customers: Expected[] = [];
  for (const ownerId of users) customers.push(await create('Customer', 'customers', { ownerId }));
  return { ledger, random, teams, users, customers, productId: idOf(await create('Product', 'products')), unique };
}
