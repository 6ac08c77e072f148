import { inTransaction } from '../../../shared/db/transaction.js';
import { AppError, badInput } from '../../../shared/errors.js';
import {
  checkValues,
  consentsIn,
  labelIn,
  tickedConsents,
  type FormFieldError,
} from '../../../shared/forms/form-values.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import { LANGUAGE_TAGS } from '../../../shared/text/language.js';
import type { SignUpInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { findForm } from '../forms/find-form.js';
import type { Form } from '../forms/form.entity.js';
import { countAttempt } from './attempts.js';
import { accountByEmail, emailKey } from './find-account.js';
import { putAccountMail } from './put-account-mail.js';
import { keepRegistration, type Registration } from './registrations.js';
import { withoutKey } from './without-key.js';

/** How often within 15 minutes, for one address and from one network address; how many values, and how much they may say. */
const MOST = { email: 5, address: 30, values: 100, bytes: 60_000 };
const HOUR = 3_600_000;

/**
 * Keeps what a visitor says who wants an account, and mails the token that opens it. Who has an account already is told so
 * by mail, and nowhere else. Answers what is wrong with the values, if anything is; then nothing has happened.
 */
export async function signUp(scope: Context, input: SignUpInput): Promise<readonly FormFieldError[]> {
  if (!scope.services.signUp)
    throw new AppError('FORBIDDEN', 'Nobody can sign up here; ask the company for an account.');
  if (scope.address !== undefined) await countAttempt(scope, `sign-up-from:${scope.address}`, MOST.address);
  const { fields } = await shownForm(scope, input.formVersion);
  const language = checkedLanguage(input.language ?? LANGUAGE_TAGS[scope.language ?? 'en']);
  const { values, errors } = checkValues(fields, atMost(MOST.values, input.values, 'input.values') ?? []);
  if (errors.length > 0) return errors;
  if (Buffer.byteLength(JSON.stringify(values)) > MOST.bytes) throw badInput('input.values', 'say more than is kept.');
  await countAttempt(scope, `sign-up:${emailKey(input.email)}`, MOST.email);
  const consents = consentsIn(fields, values, { textLanguage: language, decidedAt: scope.now() });
  const agreedTo = tickedConsents(fields, values).map(({ labels }) => labelIn(labels, language));
  const registration = {
    email: input.email,
    language,
    values: values.filter(({ name }) => fields.every((field) => field.name !== name || !field.consent)),
    consents,
  };
  await register(scope, registration, agreedTo);
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

/**
 * Writes the same, and answers the same, whether or not there is an account: who has one gets a mail that says so, by whose
 * token its reader chooses a new password.
 */
async function register(scope: Context, registration: Registration, agreedTo: readonly string[]): Promise<void> {
  await inTransaction(withoutKey(scope), async (tx) => {
    const { email, language } = registration;
    const known = await accountByEmail(tx.db, email);
    const issued = await keepRegistration(tx, registration, known ? HOUR : 72 * HOUR);
    const reader = { id: known?.id ?? null, email, language: known?.language ?? language };
    await putAccountMail(tx, scope.services.mail, known ? 'account-exists' : 'registration', reader, {
      issued,
      ...(known ? {} : { agreedTo }),
    });
  });
}
