import { setTimeout as sleep } from 'node:timers/promises';
import { isDuplicateEntry } from '../../../shared/db/duplicate-entry.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import {
  checkValues,
  consentsIn,
  type FormFieldError,
  type FormValue,
  type GivenConsent,
} from '../../../shared/forms/form-values.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { SignUpInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { findForm } from '../forms/find-form.js';
import type { Form } from '../forms/form.entity.js';
import { Account } from './account.entity.js';
import { countAttempt } from './attempts.js';
import { accountByEmail, emailKey } from './find-account.js';
import { newAccount } from './new-account.js';
import { issueToken } from './one-time-tokens.js';
import { checkedPassword, hashOf } from './passwords.js';
import { putAccountMail } from './put-account-mail.js';
import { withoutKey } from './without-key.js';

/** How often within 15 minutes: for one address, and from one network address. */
const MOST = { email: 5, address: 30 };
const MOST_VALUES = 100;
/** Milliseconds that writing takes at least, so that whether there was an account does not show in it. */
const WRITING_TIME = 150;

/** A person who wants an account. */
interface Applicant {
  readonly email: string;
  readonly language: string;
  readonly passwordHash: string;
  readonly registeredValues: FormValue[];
  readonly consents: GivenConsent[];
}

/**
 * Opens an account of a customer, which counts for little until its address is proved, and mails the token for that.
 * Who has an account already is told so by mail, and nowhere else. Answers what is wrong with the values, if anything is;
 * then nothing has happened.
 */
export async function signUp(scope: Context, input: SignUpInput): Promise<readonly FormFieldError[]> {
  if (!scope.services.signUp)
    throw new AppError('FORBIDDEN', 'Nobody can sign up here; ask the company for an account.');
  if (scope.address !== undefined) await countAttempt(scope, `sign-up-from:${scope.address}`, MOST.address);
  const { fields } = await shownForm(scope, input.formVersion);
  const language = checkedLanguage(input.language);
  const { values, errors } = checkValues(fields, atMost(MOST_VALUES, input.values, 'input.values') ?? []);
  if (errors.length > 0) return errors;
  const password = checkedPassword(input.password, input.email, 'input.password');
  await countAttempt(scope, `sign-up:${emailKey(input.email)}`, MOST.email);
  const consents = consentsIn(fields, values, { textLanguage: language, decidedAt: scope.now() });
  const registeredValues = values.filter(({ name }) => fields.every((field) => field.name !== name || !field.consent));
  const passwordHash = await hashOf(password, scope.deadline);
  await Promise.all([
    openOrTell(scope, { email: input.email, language, passwordHash, registeredValues, consents }),
    sleep(WRITING_TIME),
  ]);
  return [];
}

async function shownForm(scope: Context, formVersion: number): Promise<Form> {
  const form = await findForm(scope, 'REGISTRATION');
  if (!form?.isPublished) throw new AppError('NOT_FOUND', 'There is no form to sign up with.');
  if (form.version === formVersion) return form;
  const details = { id: form.id, currentVersion: form.version };
  throw new AppError('STALE_VERSION', 'The form was changed; read it again.', details);
}

function checkedLanguage(language: string): string {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(language) ? language : 'en';
}

async function openOrTell(scope: Context, applicant: Applicant): Promise<void> {
  const known = await accountByEmail(scope.db, applicant.email);
  const isOpened = !known && (await inTransaction(withoutKey(scope), (tx) => tryToOpen(tx, scope, applicant)));
  if (!isOpened) await tellOfAccount(scope, applicant.email);
}

/** Opens the account, unless somebody has opened one with the address in between. */
async function tryToOpen(tx: TransactionScope, { services }: Context, applicant: Applicant): Promise<boolean> {
  if (await accountByEmail(tx.db, applicant.email)) return false;
  const { email, ...facts } = applicant;
  const account = newAccount(tx, email, { ...facts, passwordSetAt: tx.now() });
  try {
    await tx.db.attempt(() => tx.db.insert(Account, account));
  } catch (error) {
    if (isDuplicateEntry(error, Account, 'ux_accounts_email_key_live')) return false;
    throw error;
  }
  const issued = await issueToken(tx, { accountId: account.id, purpose: 'EMAIL' });
  await putAccountMail(tx, services.mail, 'email-verification', account, { issued });
  return true;
}

/** By the token of this mail its reader gets in, whoever has chosen the password that the account has. */
async function tellOfAccount(scope: Context, email: string): Promise<void> {
  await inTransaction(withoutKey(scope), async (tx) => {
    const account = await accountByEmail(tx.db, email);
    if (!account) return;
    const issued = await issueToken(tx, { accountId: account.id, purpose: 'RESET' });
    await putAccountMail(tx, scope.services.mail, 'account-exists', account, { issued });
  });
}
