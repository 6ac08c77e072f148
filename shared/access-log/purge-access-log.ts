import type { Transaction } from '../db/database.js';
import { placeholders } from '../db/lookup.js';
import { toDatabaseInstant, toNumber, type RawRow } from '../db/rows.js';
import { inTransaction } from '../db/transaction.js';
import type { JobDefinition, JobScope } from '../jobs/job.js';
import { HEAD_COLUMNS, purgeSeal, toHead } from './access-chain.js';
import { readRecordReads, subjectsIn } from './record-reads.js';

const DAY = 86_400_000;
const AT_ONCE = 1_000;

/** Lets go of the oldest entries of the access log; the rest of its chain can be checked from there on. */
export const purgeAccessLog: JobDefinition = {
  name: 'purge-access-log',
  description: 'Removes entries of the access log that are older than they are to be kept.',
  everyMs: 3_600_000,
  run: async (scope) => {
    let total = 0;
    for (;;) {
      const purged = await purgeSome(scope);
      total += purged;
      if (purged < AT_ONCE || scope.signal.aborted) return total;
    }
  },
};

/** From the beginning on without gaps, and all else as it is: what is left is one piece of the chain. */
function purgeSome(scope: JobScope): Promise<number> {
  const { accessLog } = scope;
  const before = toDatabaseInstant(new Date(Date.parse(scope.now()) - accessLog.days * DAY).toISOString());
  return inTransaction(scope, async ({ db }) => {
    const head = toHead(
      (await db.query(`SELECT ${HEAD_COLUMNS} FROM access_log_heads WHERE id = 1${db.forUpdate}`))[0],
    );
    const rows = await db.query(
      'SELECT position, chain, read_at, record_reads, CASE WHEN read_at < ? THEN 1 ELSE 0 END AS is_old FROM access_log ' +
        `WHERE position > ? ORDER BY position LIMIT ${String(AT_ONCE)}`,
      [before, head.purgedPosition],
    );
    const kept = rows.findIndex(({ is_old: isOld }) => toNumber(isOld) === 0);
    const last = rows.at(kept === -1 ? -1 : kept - 1);
    if (!last || kept === 0) return 0;
    const [position, chain] = [toNumber(last.position), last.chain as string];
    for (const row of kept === -1 ? rows : rows.slice(0, kept)) await forgetSubjects(db, row);
    const purged = await db.run('DELETE FROM access_log WHERE position <= ?', [position]);
    await db.run('UPDATE access_log_heads SET purged_position = ?, purged_chain = ?, purge_seal = ? WHERE id = 1', [
      position,
      chain,
      purgeSeal(position, chain, accessLog.key),
    ]);
    return purged;
  });
}

async function forgetSubjects(
  db: Transaction,
  { read_at: readAt, position, record_reads: reads }: RawRow,
): Promise<void> {
  const subjects = subjectsIn(readRecordReads(reads as string));
  if (subjects.length === 0) return;
  await db.run(
    `DELETE FROM access_log_subjects WHERE subject_id IN (${placeholders(subjects)}) AND read_at = ? AND position = ?`,
    [...subjects, readAt as string, toNumber(position)],
  );
}
