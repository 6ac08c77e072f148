import type { MountedSubgraph } from '../../shared/graphql/mounted-subgraph.js';
import type { RecordRow } from '../../shared/journal/record-type.js';
import { columnList, tableName } from '../../shared/db/rows.js';
import { termsOf } from '../../shared/search/record-terms.js';

/** The terms of a subgraph as they stand, each as `1 华信 cus_…`. */
export async function storedTerms({ database: { reader } }: MountedSubgraph): Promise<string[]> {
  const rows = await reader.query('SELECT record_type, term, record_id FROM search_terms');
  return rows.map((row) => `${String(row.record_type)} ${String(row.term)} ${String(row.record_id)}`).sort();
}

/** The same as they must be: made anew from each living record whose customer, where it has one, lives too. */
export async function termsAnew({ database: { reader }, definition }: MountedSubgraph): Promise<string[]> {
  const gone = new Set(
    (await reader.query('SELECT id FROM customers WHERE deleted_at IS NOT NULL')).map(({ id }) => id as string),
  );
  const terms: string[] = [];
  for (const { entity, searched, details } of definition.records) {
    if (!searched) continue;
    const rows = await reader.select<RecordRow>(
      entity,
      `SELECT ${columnList(entity, 't')} FROM ${tableName(entity)} t WHERE t.deleted_at IS NULL`,
    );
    const ids = rows.map(({ id }) => id);
    const known = await details?.(reader, ids);
    for (const row of rows) {
      if (gone.has(String(row.customerId))) continue;
      const values = searched.values(row, known?.get(row.id) ?? {});
      terms.push(...[...termsOf(values)].map((term) => `${String(searched.code)} ${term} ${row.id}`));
    }
  }
  return terms.sort();
}
