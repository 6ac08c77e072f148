import { placeholders } from '../../shared/db/lookup.js';
import type { DetailReader } from '../../shared/journal/record-type.js';

/** Which of these contacts, interactions, requirements or consents are out of all lists because their customer is deleted. */
export async function goneWithCustomer(
  db: DetailReader,
  table: 'contacts' | 'interactions' | 'requirements' | 'consents',
  ids: readonly string[],
): Promise<string[]> {
  const rows = await db.query(
    `SELECT t.id FROM ${table} t JOIN customers c ON c.id = t.customer_id ` +
      `WHERE t.id IN (${placeholders(ids)}) AND c.deleted_at IS NOT NULL`,
    ids,
  );
  return rows.map(({ id }) => id as string);
}
