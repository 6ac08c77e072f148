import DataLoader from 'dataloader';
import { badInput } from '../../../shared/errors.js';
import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { placeholders } from '../../../shared/db/lookup.js';
import { toNumber, type RawRow } from '../../../shared/db/rows.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { Money } from '../__generated__/resolvers-types.js';
import type { Opportunity } from './opportunity.entity.js';

/** A page of opportunities, with their total worth added up only when a client asks for it. */
export interface OpportunityPage extends Connection<Opportunity> {
  /** Answers `totalAmounts`; the statement runs when it is called. */
  sumAmounts: () => Promise<Money[]>;
}

/** Amounts are added in two parts: SQLite fails on a sum beyond 64 bits, and the sum of a thousand amounts may be one. */
const PART = 1_000_000;
const SUMS =
  `SUM(o.amount % ${String(PART)}) AS low_part, ` +
  `SUM((o.amount - o.amount % ${String(PART)}) / ${String(PART)}) AS high_part`;

/** Adds up the amounts of the opportunities `o` that meet the condition, per currency. */
export async function sumAmounts(scope: Pick<RequestScope, 'db'>, condition: SqlCondition): Promise<Money[]> {
  const rows = await scope.db.query(
    `SELECT o.currency, ${SUMS} FROM opportunities o WHERE o.amount IS NOT NULL AND ${condition.sql} ` +
      'GROUP BY o.currency ORDER BY o.currency',
    condition.parameters,
  );
  return rows.map(toTotal);
}

/** The same for each customer that asks: a thousand of them, one statement. */
export function amountsByCustomer(
  scope: Pick<RequestScope, 'db'>,
  condition: SqlCondition,
): DataLoader<string, Money[]> {
  return new DataLoader((customerIds) => amountsOf(scope, customerIds, condition), { maxBatchSize: 1_000 });
}

async function amountsOf(
  scope: Pick<RequestScope, 'db'>,
  customerIds: readonly string[],
  condition: SqlCondition,
): Promise<(Money[] | Error)[]> {
  const rows = await scope.db.query(
    `SELECT o.customer_id, o.currency, ${SUMS} FROM opportunities o ` +
      `WHERE o.customer_id IN (${placeholders(customerIds)}) AND o.amount IS NOT NULL AND ${condition.sql} ` +
      'GROUP BY o.customer_id, o.currency ORDER BY o.currency',
    [...customerIds, ...condition.parameters],
  );
  return customerIds.map((id) => totalsOrFailure(rows.filter(({ customer_id: customerId }) => customerId === id)));
}

function totalsOrFailure(rows: readonly RawRow[]): Money[] | Error {
  try {
    return rows.map(toTotal);
  } catch (error) {
    return error as Error;
  }
}

function toTotal({ currency, low_part: low, high_part: high }: RawRow): Money {
  const amount = BigInt(toNumber(high)) * BigInt(PART) + BigInt(toNumber(low));
  if (amount > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw badInput('totalAmounts', `the sum in ${String(currency)} is too large for SafeInt; narrow the list.`);
  }
  return { amount: Number(amount), currency: String(currency) };
}
