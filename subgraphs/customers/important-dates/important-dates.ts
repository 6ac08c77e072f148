import DataLoader from 'dataloader';
import { placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import type { DetailReader, JsonValue } from '../../../shared/journal/record-type.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { PlainDate } from './checked-dates.js';
import { ImportantDate } from './important-date.entity.js';

/** The column by which days belong to a customer, or to a contact. */
export type Belonging = 'customer_id' | 'contact_id';

/** Puts these days in place of those that a record had, which the caller has locked. */
export async function storeDates(
  tx: TransactionScope,
  column: Belonging,
  id: string,
  dates: readonly PlainDate[],
): Promise<void> {
  await tx.db.run(`DELETE FROM important_dates WHERE ${column} = ?`, [id]);
  if (dates.length === 0) return;
  const whose = {
    customerId: column === 'customer_id' ? id : null,
    contactId: column === 'contact_id' ? id : null,
  };
  const rows = dates.map((date, index) => ({ ...date, ...whose, id: tx.newId('imd'), position: index + 1 }));
  await tx.db.insert(ImportantDate, rows);
}

/** Loads the days of records that the caller was given, in the order in which they were given. */
export function datesLoader({ db }: Pick<RequestScope, 'db'>, column: Belonging): DataLoader<string, ImportantDate[]> {
  return new DataLoader(
    async (ids) => {
      const rows = await db.select(
        ImportantDate,
        `SELECT ${columnList(ImportantDate, 'd')} FROM important_dates d ` +
          `WHERE d.${column} IN (${placeholders(ids)}) ORDER BY d.${column}, d.position`,
        ids,
      );
      const byRecord = new Map<string, ImportantDate[]>(ids.map((id) => [id, []]));
      for (const row of rows) byRecord.get(row.customerId ?? row.contactId ?? '')?.push(row);
      return ids.map((id) => byRecord.get(id) ?? []);
    },
    { maxBatchSize: 1_000 },
  );
}

/** The days of records, as their history tells them. */
export function dateDetails(column: Belonging) {
  return async (db: DetailReader, ids: readonly string[]): Promise<Map<string, Record<string, JsonValue>>> => {
    const rows = await db.query(
      `SELECT ${column} AS record_id, kind, label, calendar, month, day, year, is_leap_month FROM important_dates ` +
        `WHERE ${column} IN (${placeholders(ids)}) ORDER BY ${column}, position`,
      ids,
    );
    const dates = new Map<string, JsonValue[]>();
    for (const { record_id: id, is_leap_month: isLeapMonth, ...facts } of rows) {
      const told = { ...facts, ...(Number(isLeapMonth) === 1 ? { isLeapMonth: true } : {}) } as Record<
        string,
        JsonValue
      >;
      const present = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));
      dates.set(id as string, [...(dates.get(id as string) ?? []), present]);
    }
    return new Map(ids.map((id) => [id, { importantDates: dates.get(id) ?? null }]));
  };
}
