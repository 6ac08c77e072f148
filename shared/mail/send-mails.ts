import type { SqlValue } from '../db/database.js';
import { toDatabaseInstant, toInstant, toNumber, type RawRow } from '../db/rows.js';
import { inTransaction, type TransactionScope } from '../db/transaction.js';
import type { JobDefinition, JobScope } from '../jobs/job.js';
import { sweepOutside } from '../jobs/sweep-outside.js';
import { later } from '../values/later.js';
import type { MailSettings } from './mail.js';
import { openMailCarrier, type MailCarrier } from './mail-carrier.js';
import { openedMail } from './outgoing-mails.js';

/** Milliseconds until a mail is tried again after so many failures; after the last of them it is given up. */
const DELAYS = [30_000, 120_000, 600_000, 1_800_000, 7_200_000, 21_600_000];
/** How often a mail is tried. */
export const MOST_TRIES = DELAYS.length + 1;
const LEASE = 60_000;
const LANES = 2;
/** Milliseconds for which operators see what was given up. */
const KEPT = 30 * 24 * 3_600_000;

/** What the job needs of its subgraph. */
export interface MailServices {
  readonly mail: MailSettings;
}

/** Sends the mails that are due and forgets them; what fails is tried again, and in the end given up. */
export const sendMails: JobDefinition<MailServices> = {
  name: 'send-mails',
  description: 'Sends mails that wait.',
  everyMs: 5_000,
  run: async (scope) => {
    await forgetDead(scope);
    const [waiting] = await scope.db.query(
      "SELECT id FROM outgoing_mails WHERE state = 'WAITING' AND due_at <= ? LIMIT 1",
      [toDatabaseInstant(scope.now())],
    );
    if (!waiting) return 0;
    const carrier = openMailCarrier(scope.services.mail);
    try {
      return await sendDue(scope, carrier);
    } finally {
      carrier.close();
    }
  },
};

function sendDue(scope: JobScope<MailServices>, carrier: MailCarrier): Promise<number> {
  return sweepOutside<'DONE' | 'EXPIRED'>(scope, {
    table: 'outgoing_mails',
    columns: 'id, kind, content, attempts, expires_at',
    index: 'ix_outgoing_mails_due_at',
    due: (now) => ({ sql: "state = 'WAITING' AND due_at <= ?", parameters: [now] }),
    order: 'due_at, id',
    lanes: LANES,
    leaseMs: LEASE,
    work: async (row, signal) => {
      const mail = openedMail(scope.journal.keys, row.id as string, row.content as string);
      if (mail && isExpired(row, scope.now())) return 'EXPIRED';
      if (mail) await carrier.hand(row.id as string, mail, signal);
      return 'DONE';
    },
    succeeded: async (tx, row, result) => {
      if (result === 'EXPIRED') await giveUp(tx, row, 'It came to be of no use before it could be sent.');
      else await tx.db.run('DELETE FROM outgoing_mails WHERE id = ?', [row.id as SqlValue]);
    },
    failed: putOff,
  });
}

function isExpired({ expires_at: expiresAt }: RawRow, now: string): boolean {
  return expiresAt != null && toInstant(expiresAt) <= now;
}

async function putOff(tx: TransactionScope, row: RawRow, error: unknown): Promise<void> {
  const attempts = toNumber(row.attempts) + 1;
  const delay = DELAYS[attempts - 1];
  const failure = failureOf(error);
  tx.log.warn({ mail: row.id, kind: row.kind, attempts, failure }, 'mail not sent');
  if (delay === undefined) {
    await giveUp(tx, row, failure);
    return;
  }
  await tx.db.run('UPDATE outgoing_mails SET attempts = ?, due_at = ?, last_failure = ? WHERE id = ?', [
    attempts,
    toDatabaseInstant(later(tx.now(), delay)),
    failure,
    row.id as SqlValue,
  ]);
}

/** What is given up stays for operators to see that it was, without a word of what it said. */
async function giveUp(tx: TransactionScope, row: RawRow, failure: string): Promise<void> {
  await tx.db.run(
    "UPDATE outgoing_mails SET state = 'DEAD', content = '', attempts = attempts + 1, last_failure = ? WHERE id = ?",
    [failure, row.id as SqlValue],
  );
}

/** Servers quote addresses in what they answer, so that only codes are kept. */
function failureOf(error: unknown): string {
  const { name, code, responseCode } = error as { name?: unknown; code?: unknown; responseCode?: unknown };
  const known = [name, code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number');
  return known.join(' ').slice(0, 500) || 'A value that is no error.';
}

async function forgetDead(scope: JobScope<MailServices>): Promise<void> {
  const before = toDatabaseInstant(later(scope.now(), -KEPT));
  const sql = "FROM outgoing_mails WHERE state = 'DEAD' AND created_at < ?";
  const [old] = await scope.db.query(`SELECT id ${sql} LIMIT 1`, [before]);
  if (old) await inTransaction(scope, ({ db }) => db.run(`DELETE ${sql}`, [before]));
}
