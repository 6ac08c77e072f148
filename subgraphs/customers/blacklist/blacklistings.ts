import DataLoader from 'dataloader';
import { placeholders } from '../../../shared/db/lookup.js';
import { columnList, toSqlValues } from '../../../shared/db/rows.js';
import { toSnakeCase } from '../../../shared/db/entity-columns.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { DetailReader, JsonValue } from '../../../shared/journal/record-type.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { Blacklisting } from './blacklisting.entity.js';

/** The present or last blacklisting of a customer, whom the caller has locked. */
export async function blacklistingOf(tx: TransactionScope, customerId: string): Promise<Blacklisting | undefined> {
  const [found] = await tx.db.select(
    Blacklisting,
    `SELECT ${columnList(Blacklisting, 'b')} FROM blacklistings b WHERE b.customer_id = ?${tx.db.forUpdate}`,
    [customerId],
  );
  return found;
}

/** Whether only `liftBlacklist` gives the customer another status. */
export async function isHeldBlacklisted(tx: TransactionScope, customerId: string): Promise<boolean> {
  const found = await blacklistingOf(tx, customerId);
  return found?.liftedAt === null;
}

/** Fails with `CONFLICT` where only `liftBlacklist` gives the customer another status. */
export async function assertNotHeld(tx: TransactionScope, customerId: string): Promise<void> {
  if (!(await isHeldBlacklisted(tx, customerId))) return;
  throw new AppError('CONFLICT', 'The customer is blacklisted; lift that first.', { id: customerId });
}

/** Puts a blacklisting in place of what is stored of the customer. */
export async function storeBlacklisting(
  tx: TransactionScope,
  before: Blacklisting | undefined,
  after: Blacklisting,
): Promise<void> {
  if (!before) return tx.db.insert(Blacklisting, after);
  const { customerId, ...values } = toSqlValues(Blacklisting, after);
  const assignments = Object.keys(values).map((property) => `${toSnakeCase(property)} = ?`);
  await tx.db.run(`UPDATE blacklistings SET ${assignments.join(', ')} WHERE customer_id = ?`, [
    ...Object.values(values),
    customerId ?? null,
  ]);
}

/** Loads the present blacklistings of customers that the caller was given. */
export function blacklistingLoader({ db }: Pick<RequestScope, 'db'>): DataLoader<string, Blacklisting | null> {
  return new DataLoader(
    async (ids) => {
      const rows = await db.select(
        Blacklisting,
        `SELECT ${columnList(Blacklisting, 'b')} FROM blacklistings b ` +
          `WHERE b.customer_id IN (${placeholders(ids)}) AND b.lifted_at IS NULL`,
        ids,
      );
      const byCustomer = new Map(rows.map((row) => [row.customerId, row]));
      return ids.map((id) => byCustomer.get(id) ?? null);
    },
    { maxBatchSize: 1_000 },
  );
}

/** The blacklistings of customers, as their history tells them. */
export async function blacklistingDetails(
  db: DetailReader,
  ids: readonly string[],
): Promise<Map<string, Record<string, JsonValue>>> {
  const rows = await db.query(
    'SELECT customer_id, reason, staff_id, ends_on, review_on, status_before, lift_reason, lifted_by_id, ' +
      `CASE WHEN lifted_at IS NULL THEN 0 ELSE 1 END AS is_lifted FROM blacklistings WHERE customer_id IN (${placeholders(ids)})`,
    ids,
  );
  const told = new Map<string, Record<string, JsonValue>>(ids.map((id) => [id, { blacklisting: null }]));
  for (const row of rows) told.set(row.customer_id as string, { blacklisting: toldOf(row) });
  return told;
}

function toldOf(row: Record<string, unknown>): Record<string, JsonValue> {
  const facts = {
    reason: row.reason,
    staffId: row.staff_id,
    endsOn: row.ends_on,
    reviewOn: row.review_on,
    statusBefore: row.status_before,
    isLifted: Number(row.is_lifted) === 1,
    liftReason: row.lift_reason,
    liftedById: row.lifted_by_id,
  } as Record<string, JsonValue>;
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}
