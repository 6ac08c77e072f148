import { acknowledged } from '../kit/acknowledged.js';
import type { KeyedClient } from '../kit/keyed-client.js';
import type { Expected } from '../kit/ledger.js';
import type { NewWorkload } from '../kit/workload.js';
import type { CrashWorld } from '../kit/world.js';

const OPPORTUNITIES = 4;
const EACH = 10_000;
const CURRENCY = 'CNY';

/**
 * Clients move amounts between a few opportunities: one mutation lowers the line item of one, a second one raises that of
 * another. However often servers die in between, the sum stays what it was.
 */
export const transfers: NewWorkload = (world) => {
  const pool: Expected[] = [];
  return {
    name: 'transfers',
    prepare: async (client) => {
      while (pool.length < OPPORTUNITIES) pool.push(await createOpportunity(world, client));
    },
    turn: async (client) => {
      const [from, to] = client.random.shuffle(pool);
      if (!from || !to) return;
      const amount = client.random.int(1, 50);
      if ((await move(world, client, from, -amount)) === 'done') await raise(world, client, to, amount);
    },
    check: async (stores, client) => {
      const ids = pool.map(({ id }) => id ?? '');
      const marks = ids.map(() => '?').join(', ');
      const [rows] = await stores.rows(
        'sales',
        `SELECT SUM(amount) AS n FROM opportunities WHERE id IN (${marks})`,
        ids,
      );
      const [items] = await stores.rows(
        'sales',
        `SELECT SUM(quantity * unit_price_amount) AS n FROM opportunity_line_items WHERE opportunity_id IN (${marks})`,
        ids,
      );
      const { opportunities } = await client.query<{ opportunities: { totalAmounts: { amount: number }[] } }>(
        'query ($ids: [ID!]) { opportunities(filter: { id: { in: $ids } }) { totalAmounts { amount } } }',
        { ids },
      );
      const sums = {
        opportunities: Number(rows?.n),
        'their line items': Number(items?.n),
        'totalAmounts of the API': opportunities.totalAmounts[0]?.amount,
      };
      const total = OPPORTUNITIES * EACH;
      return Object.entries(sums)
        .filter(([, sum]) => sum !== total)
        .map(([what, sum]) => `money: ${what} add up to ${String(sum)} and not to ${String(total)}`);
    },
  };
};

/** Creates an opportunity with one line item. */
export async function createOpportunity(
  { ledger, unique, users, customers, productId }: CrashWorld,
  client: KeyedClient,
) {
  const name = unique('Opportunity');
  const [ownerId = ''] = users;
  const outcome = await client.mutate<{ createOpportunity: { opportunity: { id: string } } }>(
    `mutation ($input: CreateOpportunityInput!) { createOpportunity(input: $input) { opportunity { id } } }`,
    { input: { name, ownerId, customerId: customers[0]?.id, lineItems: lineItems(productId, EACH) } },
  );
  const id = acknowledged(ledger, outcome, 'createOpportunity', (data) => data.createOpportunity.opportunity)?.id;
  return ledger.add('opportunities', id, name, { version: 1, amount: EACH, owner_id: ownerId });
}

function lineItems(productId: string, quantity: number) {
  return [{ productId, quantity, unitPrice: { amount: 1, currency: CURRENCY } }];
}

/** Raises until nobody comes first. Who has bad habits gives up when no answer comes. */
async function raise(world: CrashWorld, client: KeyedClient, to: Expected, amount: number): Promise<void> {
  while ((await move(world, client, to, amount, !client.habits.finishesTransfers)) === 'stale');
}

/** Changes what one opportunity is worth, from what it is now. */
export async function move(
  { ledger, productId }: CrashWorld,
  client: KeyedClient,
  opportunity: Expected,
  by: number,
  onlyOnce = false,
): Promise<'done' | 'stale' | 'given up'> {
  const read = await client.query<{ opportunity: { version: number; amount: { amount: number } } }>(
    'query ($id: ID!) { opportunity(id: $id) { version amount { amount } } }',
    { id: opportunity.id },
  );
  const { version: expectedVersion, amount } = read.opportunity;
  if (amount.amount + by < 1) return 'given up';
  const document = `mutation ($input: UpdateOpportunityInput!) { updateOpportunity(input: $input) { opportunity { id } } }`;
  const input = { id: opportunity.id, expectedVersion, lineItems: lineItems(productId, amount.amount + by) };
  const outcome = await (onlyOnce ? client.mutateOnce(document, { input }) : client.mutate(document, { input }));
  if (!outcome) return 'given up';
  if ('refused' in outcome && outcome.refused === 'STALE_VERSION') return 'stale';
  if (!acknowledged(ledger, outcome, `updateOpportunity of ${String(opportunity.id)}`, (data) => data))
    return 'given up';
  ledger.count(opportunity, { version: 1, amount: by });
  return 'done';
}
