import type { TransactionScope } from '../../../shared/db/transaction.js';
import type { MailSettings } from '../../../shared/mail/mail.js';
import { putMail } from '../../../shared/mail/outgoing-mails.js';
import { languageOfTag } from '../../../shared/text/language.js';
import type { Account } from './account.entity.js';
import { accountMail, type AccountMailKind } from './account-mails.js';
import type { IssuedToken } from './one-time-tokens.js';

/** What a mail may have beside its words. */
interface MailOptions {
  /** Where it goes; to the account's address by default. */
  readonly to?: string | undefined;
  readonly issued?: IssuedToken;
  /** What its reader agrees to by following it. */
  readonly agreedTo?: readonly string[];
}

/** Has a mail about an account sent; null stands for nobody, to whom nothing is sent in the same time. */
export async function putAccountMail(
  tx: TransactionScope,
  { portalUrl }: MailSettings,
  kind: AccountMailKind,
  account: (Pick<Account, 'email' | 'language'> & { readonly id: string | null }) | null,
  { to = account?.email, issued, agreedTo = [] }: MailOptions = {},
): Promise<void> {
  const parts = {
    to: to ?? '',
    language: languageOfTag(account?.language),
    portalUrl,
    agreedTo,
    ...(issued ? { token: issued.token } : {}),
  };
  await putMail(tx, {
    kind,
    mail: account && to !== undefined ? accountMail(kind, parts) : null,
    aboutId: account?.id ?? null,
    ...(issued ? { expiresAt: issued.expiresAt } : {}),
  });
}
