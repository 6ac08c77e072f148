import type { Config } from '../config/config.js';
import { tableName, toDatabaseInstant } from '../db/rows.js';
import { inTransaction } from '../db/transaction.js';
import type { JobDefinition, JobScope } from '../jobs/job.js';
import type { RecordType } from '../journal/record-type.js';
import { later } from '../values/later.js';
import { erasedAmong, notErased, type ErasableTables } from './erase-records.js';
import { requestErasure } from './request-erasure.js';

/** What the job needs of the settings. */
export interface RetentionServices {
  /** Days after which deleted records are erased; undefined where they are kept for ever. */
  readonly deletedRecordDays: number | undefined;
}

const DAY = 86_400_000;
/** Rows that are looked through by one statement, so that no other waits long for it. */
const LOOKED_AT = 5_000;

/** Takes it from the settings. */
export function retentionServices({ deletedRecordDays }: Config): RetentionServices {
  return { deletedRecordDays };
}

/** Makes the job that erases records of a subgraph that tell of people and were deleted long ago. */
export function eraseDeletedRecords(source: string, erasable: ErasableTables): JobDefinition<RetentionServices> {
  return {
    name: 'erase-deleted-records',
    description: 'Erases customers, contacts and the like that were deleted long ago.',
    everyMs: DAY,
    run: async (scope) => {
      const days = scope.services.deletedRecordDays;
      if (days === undefined) return 0;
      const before = toDatabaseInstant(later(scope.now(), -days * DAY));
      let total = 0;
      for (const type of erasable.records) {
        if (Object.keys(type.personal).length === 0) continue;
        for await (const id of deletedBefore(scope, type, before)) {
          total += Number(await eraseDeleted(scope, source, erasable, { type, id, before, days }));
        }
      }
      return total;
    },
  };
}

/** By pages of the primary key, since hardly any row is deleted and no index says which. */
async function* deletedBefore(scope: JobScope, { entity }: RecordType, before: string): AsyncGenerator<string> {
  let after = '';
  while (!scope.signal.aborted) {
    const page = await scope.db.query(
      `SELECT id, CASE WHEN deleted_at < ? THEN 1 ELSE 0 END AS is_due FROM ${tableName(entity)} ` +
        `WHERE id > ? ORDER BY id LIMIT ${String(LOOKED_AT)}`,
      [before, after],
    );
    const due = page.filter(({ is_due: isDue }) => Number(isDue) === 1).map(({ id }) => id as string);
    const erased = await erasedAmong(scope.db, due);
    yield* due.filter((id) => !erased.has(id));
    if (page.length < LOOKED_AT) return;
    after = page.at(-1)?.id as string;
  }
}

/** Erases a record unless it has been restored, or erased with another one, in between; tells whether it did. */
function eraseDeleted(
  scope: JobScope,
  source: string,
  erasable: ErasableTables,
  { type, id, before, days }: { type: RecordType; id: string; before: string; days: number },
): Promise<boolean> {
  return inTransaction(scope, async (tx) => {
    const [row] = await tx.db.query(
      `SELECT t.id FROM ${tableName(type.entity)} t WHERE t.id = ? AND t.deleted_at < ? AND ${notErased('t.id')}${tx.db.forUpdate}`,
      [id, before],
    );
    if (!row) return false;
    const reason = `Deleted for ${String(days)} days.`;
    await requestErasure(tx, source, erasable, { typeName: type.typeName, id, reason });
    return true;
  });
}
