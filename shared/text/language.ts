/** The languages that people are addressed in. */
export const LANGUAGES = ['en', 'zh'] as const;

/** One of them. */
export type Language = (typeof LANGUAGES)[number];

/** As `Content-Language` names them. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' };

/** The language for somebody who reads this one, such as `zh-CN`; English where we have none of theirs. */
export function languageOfTag(tag: string | null | undefined): Language {
  return /^zh\b/i.test(tag ?? '') ? 'zh' : 'en';
}

/**
 * The language that an `Accept-Language` prefers, by its weights; English where it names only others, undefined where it
 * names none.
 */
export function preferredLanguage(header: string | undefined): Language | undefined {
  if (header === undefined) return undefined;
  let [best, most, namesOne]: [Language, number, boolean] = ['en', 0, false];
  for (const range of header.split(',')) {
    const [, tag = '*', weight = '1'] = RANGE.exec(range) ?? [];
    if (tag === '*') continue;
    namesOne = true;
    const isOurs = /^(?:zh|en)\b/i.test(tag);
    if (isOurs && Number(weight) > most) [best, most] = [languageOfTag(tag), Number(weight)];
  }
  return namesOne ? best : undefined;
}

const RANGE = /^\s*([a-z]{1,8}(?:-[a-z0-9]{1,8})*|\*)\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?$/i;
