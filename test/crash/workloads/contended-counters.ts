import { acknowledged } from '../kit/acknowledged.js';
import type { KeyedClient } from '../kit/keyed-client.js';
import type { Expected } from '../kit/ledger.js';
import type { NewWorkload } from '../kit/workload.js';

const COUNTERS = 3;

/**
 * A few customers whose employees everybody counts up, from the number that they have just read: the number in the end
 * is how often somebody was told to have succeeded. Who comes second is refused and leaves it at that.
 */
export const contendedCounters: NewWorkload = ({ ledger, users, unique }) => {
  const counters: Expected[] = [];
  const [ownerId = ''] = users;
  return {
    name: 'contended counters',
    prepare: async (client) => {
      while (counters.length < COUNTERS) {
        const name = unique('Counter');
        const outcome = await client.mutate<{ createCustomer: { customer: { id: string } } }>(
          `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }`,
          { input: { name, ownerId, employeeCount: 0 } },
        );
        const id = acknowledged(ledger, outcome, 'createCustomer', (data) => data.createCustomer.customer)?.id;
        counters.push(ledger.add('customers', id, name, { version: 1, employee_count: 0, owner_id: ownerId }));
      }
    },
    turn: async (client) => {
      const counter = client.random.pick(counters);
      const read = await readCounter(client, counter);
      const outcome = await client.mutate<{ updateCustomer: object }>(
        `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { version } } }`,
        { input: { id: counter.id, expectedVersion: read.version, employeeCount: read.employeeCount + 1 } },
      );
      if ('refused' in outcome && outcome.refused === 'STALE_VERSION') return;
      if (acknowledged(ledger, outcome, `updateCustomer of ${String(counter.id)}`, (data) => data.updateCustomer)) {
        ledger.count(counter, { version: 1, employee_count: 1 });
      }
    },
  };
};

async function readCounter(client: KeyedClient, { id }: Expected): Promise<{ version: number; employeeCount: number }> {
  const { customer } = await client.query<{ customer: { version: number; employeeCount: number } }>(
    'query ($id: ID!) { customer(id: $id) { version employeeCount } }',
    { id },
  );
  return customer;
}
