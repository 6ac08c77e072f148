import { columnList, tableName } from '../db/rows.js';
import type { AccessFacts, RecordType } from '../journal/record-type.js';
import type { RequestScope } from '../request-scope.js';

/** Whose a record is, living or not; null where the row rules do not let the caller reach it. */
export async function recordAccess(
  { db, principal }: Pick<RequestScope, 'db' | 'principal'>,
  records: readonly RecordType[],
  { recordType, id }: { recordType: string; id: string },
): Promise<AccessFacts | null> {
  const type = records.find(({ typeName }) => typeName === recordType);
  if (!type) return null;
  const { sql, parameters } = type.policy.predicate(principal, 't');
  const [row] = await db.select(
    type.entity,
    `SELECT ${columnList(type.entity, 't')} FROM ${tableName(type.entity)} t WHERE t.id = ? AND ${sql}`,
    [id, ...parameters],
  );
  if (!row) return null;
  const own = row as Partial<AccessFacts>;
  const { ownerId, teamId, territoryId, customerId, partnerId, isPublished } = { ...own, ...type.access?.(row) };
  return {
    ownerId: ownerId ?? null,
    teamId: teamId ?? null,
    territoryId: territoryId ?? null,
    customerId: customerId ?? null,
    partnerId: partnerId ?? null,
    isPublished: isPublished ?? null,
  };
}
