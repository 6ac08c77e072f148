import DataLoader from 'dataloader';
import { childConnections } from '../../../shared/db/connection-query.js';
import { byIdLoader, placeholders } from '../../../shared/db/lookup.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { subsidiariesQuery } from './list-customers.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';

/** Loaders of customers, of what stands below them, and of their tags. */
export function customerLoaders(scope: RequestScope) {
  return {
    customerById: byIdLoader(scope, Customer, customerPolicy),
    subsidiariesByCustomer: childConnections(scope, subsidiariesQuery(scope)),
    tagsByCustomer: new DataLoader((ids: readonly string[]) => tagsOf(scope, ids), { maxBatchSize: 1_000 }),
  };
}

async function tagsOf(scope: RequestScope, customerIds: readonly string[]): Promise<string[][]> {
  const rows = await scope.db.query(
    `SELECT customer_id, tag FROM customer_tags WHERE customer_id IN (${placeholders(customerIds)}) ORDER BY tag`,
    customerIds,
  );
  const byCustomer = new Map<unknown, string[]>(customerIds.map((id) => [id, []]));
  for (const row of rows) byCustomer.get(row.customer_id)?.push(row.tag as string);
  return customerIds.map((id) => byCustomer.get(id) ?? []);
}
