import type { KeyedClient } from '../kit/keyed-client.js';
import type { CrashWorld } from '../kit/world.js';
import { imports } from './imports.js';
import { addContact, createCustomer, reassign } from './own-records.js';
import { createOpportunity, move } from './transfers.js';

/** One write with all that follows from it; answers how it is done, once what it needs is there. */
export type WritePath = (world: CrashWorld, client: KeyedClient) => Promise<() => Promise<unknown>>;

/** Ways of writing that differ in what they do to the database; a subgraph that joins adds its own. */
export const writePaths: Readonly<Record<string, WritePath>> = {
  'a customer is created': async (world, client) => () => createCustomer(world, client),
  'a customer is handed over with a contact': async (world, client) => {
    const own = await createCustomer(world, client);
    if (!own || !(await addContact(world, client, own))) throw new Error('There is nobody to hand over.');
    return () => reassign(world, client, own);
  },
  'line items of an opportunity are replaced': async (world, client) => {
    const opportunity = await createOpportunity(world, client);
    return () => move(world, client, opportunity, -10);
  },
  'customers are imported': async (world, client) => () => imports(world).turn(client),
};
