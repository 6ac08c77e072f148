import type { TransactionScope } from '../../../shared/db/transaction.js';
import type { MailSettings } from '../../../shared/mail/mail.js';
import { putMail } from '../../../shared/mail/outgoing-mails.js';
import type { Account } from './account.entity.js';
import { accountMail, mailLanguage, type AccountMailKind } from './account-mails.js';
import type { IssuedToken } from './one-time-tokens.js';

/** Has a mail about an account sent; null stands for nobody, to whom nothing is sent in the same time. */
export async function putAccountMail(
  tx: TransactionScope,
  { portalUrl }: MailSettings,
  kind: AccountMailKind,
  account: Pick<Account, 'id' | 'email' | 'language'> | null,
  { to = account?.email, issued }: { to?: string | undefined; issued?: IssuedToken } = {},
): Promise<void> {
  const parts = {
    to: to ?? '',
    language: mailLanguage(account?.language),
    portalUrl,
    ...(issued ? { token: issued.token } : {}),
  };
  await putMail(tx, {
    kind,
    mail: account && to !== undefined ? accountMail(kind, parts) : null,
    aboutId: account?.id ?? null,
    ...(issued ? { expiresAt: issued.expiresAt } : {}),
  });
}
