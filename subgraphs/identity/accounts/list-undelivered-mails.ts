import { toInstant, toNumber } from '../../../shared/db/rows.js';
import type { UndeliveredMail } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';

const MOST = 100;

/** Mails that failed at least once: those that are tried again and those that were given up, the newest first. */
export async function listUndeliveredMails(scope: Context): Promise<Partial<UndeliveredMail>[]> {
  const rows = await scope.db.query(
    'SELECT id, kind, about_id, state, attempts, last_failure, created_at FROM outgoing_mails ' +
      `WHERE attempts > 0 ORDER BY created_at DESC, id DESC LIMIT ${String(MOST)}`,
  );
  return rows.map((row) => ({
    id: row.id as string,
    kind: row.kind as string,
    accountId: row.about_id as string | null,
    isGivenUp: row.state === 'DEAD',
    attempts: toNumber(row.attempts),
    lastFailure: row.last_failure as string | null,
    createdAt: toInstant(row.created_at),
  }));
}
