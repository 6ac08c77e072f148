import { toNumber } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import type { DomainEvent } from '../../../shared/events/domain-event.js';
import type { EventHandler } from '../../../shared/events/event-handler.js';
import type { FormField, GivenConsent } from '../../../shared/forms/form-values.js';
import { SHIPPED_PROFILE } from '../../../shared/forms/shipped-forms.js';

const VERBS = ['created', 'updated', 'deleted', 'restored', 'erased'];

/**
 * What this subgraph knows of the portal without asking: of each account of a customer the keyed hash of its address, whether
 * that was proved and what its holder consented to, and what the form for the profile asks for. A projection of identity's
 * events that can be built anew.
 */
export const portalAccountsHandler: EventHandler = {
  name: 'portal-accounts',
  types: [...VERBS.map((verb) => `account.${verb}`), 'form.updated'],
  apply: async (tx, event) => {
    if (event.recordType === 'Form') await keepForm(tx, event);
    else await keepAccount(tx, event);
    return undefined;
  },
  clear: async (tx) => {
    await tx.db.run('DELETE FROM portal_accounts');
    await tx.db.run("UPDATE portal_forms SET fields = ?, is_published = 1, position = 0 WHERE purpose = 'PROFILE'", [
      JSON.stringify(SHIPPED_PROFILE),
    ]);
  },
};

async function keepAccount(tx: TransactionScope, { subjectId, position, action, payload }: DomainEvent): Promise<void> {
  const { emailHash, emailVerifiedAt, consents } = payload.facts;
  const [known] = await tx.db.query(`SELECT position FROM portal_accounts WHERE account_id = ?${tx.db.forUpdate}`, [
    subjectId,
  ]);
  if (known && toNumber(known.position) >= position) return;
  await tx.db.run('DELETE FROM portal_accounts WHERE account_id = ?', [subjectId]);
  // Accounts of staff have none, nor has anybody who was erased.
  if (action === 'DELETED' || typeof emailHash !== 'string') return;
  await tx.db.run(
    'INSERT INTO portal_accounts (account_id, email_hash, is_verified, consents, position) VALUES (?, ?, ?, ?, ?)',
    [subjectId, emailHash, Number(emailVerifiedAt != null), JSON.stringify(consents ?? []), position],
  );
}

async function keepForm(tx: TransactionScope, { position, payload }: DomainEvent): Promise<void> {
  const { purpose, isPublished, fields } = payload.facts;
  await tx.db.run(
    'UPDATE portal_forms SET fields = ?, is_published = ?, position = ? WHERE purpose = ? AND position < ?',
    [JSON.stringify(fields), Number(isPublished === true), position, purpose as string, position],
  );
}

/** An account of a customer as it is known here. */
export interface PortalAccount {
  readonly id: string;
  readonly emailHash: string;
  readonly isVerified: boolean;
  readonly consents: readonly GivenConsent[];
}

/** The account with this id, which stays as it is until the commit; undefined where no event has told of it yet. */
export async function portalAccount(
  { db }: Pick<TransactionScope, 'db'>,
  id: string,
): Promise<PortalAccount | undefined> {
  const [row] = await db.query(
    `SELECT email_hash, is_verified, consents FROM portal_accounts WHERE account_id = ?${db.forUpdate}`,
    [id],
  );
  if (!row) return undefined;
  return {
    id,
    emailHash: row.email_hash as string,
    isVerified: toNumber(row.is_verified) === 1,
    consents: JSON.parse(row.consents as string) as GivenConsent[],
  };
}

/** What the form for the profile asks for; nothing while it is not published. */
export async function profileFields({ db }: Pick<TransactionScope, 'db'>): Promise<readonly FormField[]> {
  const [row] = await db.query("SELECT fields FROM portal_forms WHERE purpose = 'PROFILE' AND is_published = 1");
  return row ? (JSON.parse(row.fields as string) as FormField[]) : [];
}
