import { acknowledged } from './acknowledged.js';
import type { KeyedClient } from './keyed-client.js';
import { Ledger } from './ledger.js';
import type { Random } from './seed.js';

/** What all workloads of a run share. */
export interface CrashWorld {
  readonly ledger: Ledger;
  readonly random: Random;
  /** Members of staff who can own records. */
  readonly users: readonly string[];
  /** A product without a list price. */
  readonly productId: string;
  /** A name that nothing else of the run has. */
  unique(noun: string): string;
}

/** Makes what the workloads begin with. */
export async function newWorld(client: KeyedClient, random: Random): Promise<CrashWorld> {
  const ledger = new Ledger();
  let names = 0;
  const unique = (noun: string) => `${noun} ${String((names += 1))}`;
  const create = async (type: 'User' | 'Product', table: string): Promise<string> => {
    const name = unique(type);
    const field = type.toLowerCase();
    const outcome = await client.mutate<Record<string, Record<string, { id: string; version: number }>>>(
      `mutation ($input: Create${type}Input!) { create${type}(input: $input) { ${field} { id version } } }`,
      { input: { name } },
    );
    const created = acknowledged(ledger, outcome, `create${type}`, (data) => data[`create${type}`]?.[field]);
    if (!created) throw new Error(`There is no ${field} to begin with: ${ledger.violations.join()}`);
    ledger.add(table, created.id, name, { version: 1 });
    return created.id;
  };
  const users = [await create('User', 'users'), await create('User', 'users'), await create('User', 'users')];
  return { ledger, random, users, productId: await create('Product', 'products'), unique };
}
