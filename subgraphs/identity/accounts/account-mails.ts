import type { Mail } from '../../../shared/mail/mail.js';
import type { Language } from '../../../shared/text/language.js';

/** What a mail about an account is for. */
export type AccountMailKind =
  'invitation' | 'password-reset' | 'registration' | 'email-change' | 'email-changed' | 'account-exists';

interface Wording {
  readonly subject: string;
  readonly before: string;
  /** What stands under the link or the code. */
  readonly after: string;
}

const HOUR = { en: 'It works once, for one hour.', zh: '仅可使用一次，一小时内有效。' };
const DAYS = { en: 'It works once, for 72 hours.', zh: '仅可使用一次，72 小时内有效。' };
const NOT_YOU = {
  en: 'If it was not you, do nothing: nothing will change.',
  zh: '如果不是您本人操作，请忽略此邮件，您的账户不会有任何变化。',
};

const WORDINGS: Readonly<Record<AccountMailKind, Readonly<Record<Language, Wording>>>> = {
  invitation: {
    en: { subject: 'Your account', before: 'An account was opened for you. Choose a password:', after: DAYS.en },
    zh: { subject: '您的账户', before: '已为您开通账户，请设置密码：', after: DAYS.zh },
  },
  'password-reset': {
    en: {
      subject: 'Choose a new password',
      before: 'Somebody asked for a new password for your account. Choose it here:',
      after: `${HOUR.en} ${NOT_YOU.en}`,
    },
    zh: {
      subject: '重置密码',
      before: '有人请求重置您账户的密码，请在此设置新密码：',
      after: `${HOUR.zh}${NOT_YOU.zh}`,
    },
  },
  registration: {
    en: {
      subject: 'Open your account',
      before: 'Somebody wants to open an account with this e-mail address. If it was you, choose a password:',
      after: `${DAYS.en} If it was not you, do nothing: no account will be opened.`,
    },
    zh: {
      subject: '开通您的账户',
      before: '有人使用此邮箱申请开通账户。如果是您本人，请设置密码：',
      after: `${DAYS.zh}如果不是您本人操作，请忽略此邮件，账户不会开通。`,
    },
  },
  'email-change': {
    en: {
      subject: 'Confirm your new e-mail address',
      before: 'This is to be the new e-mail address of an account. Confirm it:',
      after: `${DAYS.en} If you know nothing of it, do not confirm it.`,
    },
    zh: {
      subject: '确认新的电子邮箱',
      before: '此邮箱将成为某个账户的新邮箱，请确认：',
      after: `${DAYS.zh}如果您对此不知情，请勿确认。`,
    },
  },
  'email-changed': {
    en: {
      subject: 'The e-mail address of your account was changed',
      before: 'Your account has another e-mail address from now on. If it was not you, tell us at once.',
      after: '',
    },
    zh: {
      subject: '您账户的电子邮箱已更改',
      before: '您的账户已改用其他邮箱。如果不是您本人操作，请立即与我们联系。',
      after: '',
    },
  },
  'account-exists': {
    en: {
      subject: 'You have an account already',
      before:
        'Somebody wanted to open an account with this e-mail address, which has one. If you have forgotten the password, choose a new one:',
      after: `${HOUR.en} ${NOT_YOU.en}`,
    },
    zh: {
      subject: '您已拥有账户',
      before: '有人想用此邮箱注册账户，但该邮箱已有账户。如果您忘记了密码，请设置新密码：',
      after: `${HOUR.zh}${NOT_YOU.zh}`,
    },
  },
};

const AGREED = { en: 'With that you agree to:', zh: '设置密码即表示您同意：' };

/** What a mail is made of. */
export interface AccountMailParts {
  readonly to: string;
  readonly language: Language;
  readonly token?: string;
  readonly portalUrl: string | undefined;
  /** What its reader agrees to by following it, in their language. */
  readonly agreedTo?: readonly string[];
}

/** Writes a mail. A token stands in the fragment of a link, which goes to no server, or alone where there is no portal. */
export function accountMail(kind: AccountMailKind, parts: AccountMailParts): Mail {
  const { to, language, token, portalUrl, agreedTo = [] } = parts;
  const { subject, before, after } = WORDINGS[kind][language];
  const page = kind === 'email-change' ? 'verify-email' : 'set-password';
  const link = token === undefined || portalUrl === undefined ? token : `${portalUrl}/${page}#token=${token}`;
  const agreed = agreedTo.length === 0 ? '' : [AGREED[language], ...agreedTo.map((each) => `- ${each}`)].join('\n');
  const text = [before, link, agreed, after].filter((part) => part !== undefined && part !== '').join('\n\n');
  return { to, subject, text: `${text}\n` };
}
