import { columnTypes, nullable } from '../db/migration-tables.js';
import { toDatabaseInstant } from '../db/rows.js';
import type { TransactionScope } from '../db/transaction.js';
import { decrypt, encrypt, type DataKeys } from '../journal/data-keys.js';
import type { PlainTable } from '../privacy/plain-table.js';
import type { Mail } from './mail.js';

const { id, instant, int, text, varchar } = columnTypes;

/** The table of mails that wait to be sent, for migrations of subgraphs that send some. */
export const outgoingMailsTable = {
  name: 'outgoing_mails',
  columns: {
    id,
    kind: varchar(40),
    /** The record whose erasure takes the mail with it. */
    about_id: nullable(id),
    content: text,
    state: varchar(20),
    attempts: int,
    due_at: instant,
    expires_at: nullable(instant),
    last_failure: nullable(varchar(500)),
    created_at: instant,
    claimed_by: nullable(varchar(40)),
    claimed_until: nullable(instant),
  },
  indexes: {
    ix_outgoing_mails_due_at: ['state', 'due_at', 'id'],
    ix_outgoing_mails_about_id: ['about_id'],
    ix_outgoing_mails_created_at: ['state', 'created_at', 'id'],
  },
};

/** What the table holds of people, for the privacy rules; mails go with the record of this type that they are about. */
export function outgoingMailsOf(typeName: string): PlainTable {
  return {
    table: 'outgoing_mails',
    harmless: {
      about_id: 'an identifier that Kehu made',
      content: 'encrypted for its row, and gone once it was sent',
      last_failure: 'a message for operators, which quotes no values',
      claimed_by: 'the name of a process',
    },
    erasedWith: { [typeName]: 'about_id' },
    isGoneWhenErased: true,
  };
}

/** A mail that a use case wants to be sent. */
export interface OutgoingMail {
  /** What it is for, in small letters and hyphens, as operators see it. */
  readonly kind: string;
  /**
   * The mail; null makes a row like any other that is dropped unsent, where nobody may notice by the time it takes that
   * there is nobody to write to.
   */
  readonly mail: Mail | null;
  /** The record that it is about. */
  readonly aboutId: string | null;
  /** After which instant it is of no more use, such as that of the token in it. */
  readonly expiresAt?: string;
}

/**
 * Has a mail sent once the transaction is committed: it is a row of it, encrypted since it may hold a token, and a job
 * sends it. Nothing is lost; what was sent when its process died before it had written so is sent once more.
 */
export async function putMail(tx: TransactionScope, { kind, mail, aboutId, expiresAt }: OutgoingMail): Promise<void> {
  const mailId = tx.newId('mai');
  const now = toDatabaseInstant(tx.now());
  await tx.db.run(
    'INSERT INTO outgoing_mails (id, kind, about_id, content, state, attempts, due_at, expires_at, created_at) ' +
      "VALUES (?, ?, ?, ?, 'WAITING', 0, ?, ?, ?)",
    [
      mailId,
      kind,
      aboutId,
      sealed(tx.journal.keys, mailId, mail),
      now,
      expiresAt === undefined ? null : toDatabaseInstant(expiresAt),
      now,
    ],
  );
}

const PURPOSE = 'outgoing-mails';
const placeOf = (mailId: string) => `outgoing-mail:${mailId}`;
/** So that the length of what is encrypted does not tell a mail from what is dropped. */
const PADDED_TO = 2_048;

function sealed(keys: DataKeys, mailId: string, mail: Mail | null): string {
  return encrypt(keys.derive(PURPOSE), JSON.stringify(mail).padEnd(PADDED_TO), placeOf(mailId));
}

/** Reads what {@link putMail} has kept. */
export function openedMail(keys: DataKeys, mailId: string, content: string): Mail | null {
  return JSON.parse(decrypt(keys.derive(PURPOSE), content, placeOf(mailId))) as Mail | null;
}
