import { badInput } from '../../../shared/errors.js';
import type { InputMaybe, WorkingSpanInput } from '../__generated__/resolvers-types.js';
import type { User } from './user.entity.js';
import { checkedWorkingHours } from './working-hours.js';

/** What a member of staff may say of themselves; null clears, undefined leaves alone. */
export interface Preferences {
  readonly locale?: InputMaybe<string> | undefined;
  readonly timeZone?: InputMaybe<string> | undefined;
  readonly workingHours?: InputMaybe<readonly WorkingSpanInput[]> | undefined;
}

/** Columns of a member of staff that preferences set. */
export type PreferenceFacts = Partial<Pick<User, 'locale' | 'timeZone' | 'workingHours'>>;

const LONGEST_LOCALE = 35;
const LONGEST_TIME_ZONE = 64;

/** Checks preferences and brings them to the form of the columns. Fails with `BAD_USER_INPUT`. */
export function preferenceFacts({ locale, timeZone, workingHours }: Preferences, path: string): PreferenceFacts {
  return {
    ...fact('locale', locale, path, checkedLocale),
    ...fact('timeZone', timeZone, path, checkedTimeZone),
    ...fact('workingHours', workingHours, path, checkedWorkingHours),
  };
}

function fact<Name extends keyof PreferenceFacts, Given>(
  name: Name,
  given: Given | null | undefined,
  path: string,
  check: (given: Given, path: string) => User[Name],
): Partial<Record<Name, User[Name] | null>> {
  if (given === undefined) return {};
  const value = given === null ? null : check(given, `${path}.${name}`);
  return { [name]: value } as Partial<Record<Name, User[Name] | null>>;
}

/** A language tag of BCP 47 in its usual form: `ZH-cn` is `zh-CN`. */
function checkedLocale(locale: string, path: string): string {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(locale.trim());
    const [language = ''] = canonical.split('-');
    languageNames ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    if (canonical.length <= LONGEST_LOCALE && languageNames.of(language) !== undefined) return canonical;
  } catch {
    // Not well-formed.
  }
  throw badInput(path, 'must be a language tag of BCP 47, such as zh-CN or en.');
}

let languageNames: Intl.DisplayNames | undefined;

/** A time zone by its IANA name, as far as this process knows it; an offset tells nothing of summer time. */
function checkedTimeZone(timeZone: string, path: string): string {
  const name = timeZone.trim();
  try {
    if (/^[A-Za-z]/.test(name) && name.length <= LONGEST_TIME_ZONE) {
      const { timeZone: known } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
      // Another name of the same zone stays what it is, since which of them counts differs between releases.
      return known.toLowerCase() === name.toLowerCase() ? known : name;
    }
  } catch {
    // No such zone.
  }
  throw badInput(path, 'must be a time zone by its IANA name, such as Asia/Shanghai.');
}
