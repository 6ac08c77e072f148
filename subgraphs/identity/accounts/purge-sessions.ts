import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import type { JobDefinition } from '../../../shared/jobs/job.js';
import { later } from '../../../shared/values/later.js';
import { purgeSessionEpochs } from '../access/epochs.js';

const HOUR = 3_600_000;

/** Removes what nobody can use any more: sessions long ended, tokens long spent or expired, attempts long past. */
export const purgeSessions: JobDefinition = {
  name: 'purge-sessions',
  description:
    'Removes sessions, spent and one-time tokens, registrations that came to nothing, tokens of the identity provider that were taken, and counted attempts that are of no more use.',
  everyMs: HOUR,
  run: (scope) =>
    inTransaction(scope, async (tx) => {
      const { db, now } = tx;
      const yesterday = toDatabaseInstant(later(now(), -24 * HOUR));
      const gone = 'ended_at < ? OR expires_at < ?';
      await db.run(`DELETE FROM refresh_tokens WHERE session_id IN (SELECT id FROM sessions WHERE ${gone})`, [
        yesterday,
        yesterday,
      ]);
      const removed = await db.run(`DELETE FROM sessions WHERE ${gone}`, [yesterday, yesterday]);
      await db.run('DELETE FROM refresh_tokens WHERE used_at < ?', [yesterday]);
      await db.run('DELETE FROM one_time_tokens WHERE expires_at < ?', [yesterday]);
      await db.run('DELETE FROM registrations WHERE expires_at <= ?', [toDatabaseInstant(now())]);
      await db.run('DELETE FROM provider_tokens WHERE expires_at < ?', [yesterday]);
      await db.run('DELETE FROM sign_in_attempts WHERE window_start < ?', [yesterday]);
      await purgeSessionEpochs(tx);
      return removed;
    }),
};
