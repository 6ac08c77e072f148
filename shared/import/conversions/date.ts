import { quoted, UnfitValue } from '../refusal.js';

/** Turns the text of a cell into a value, or throws `UnfitValue`. */
export type TextReader = (text: string) => string;

const TOKENS: Record<string, string> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
};

/** Dates that read one way only: the year comes first. Anything else needs a format in the mapping. */
const PLAIN_DATES = ['YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYY年M月D日'];
const PLAIN_INSTANTS = PLAIN_DATES.flatMap((date) => [`${date} H:mm:ss`, `${date} H:mm`, `${date}TH:mm:ss`, date]);
/** Node 20 does not know these as time zones. */
const FIXED_OFFSET = /^[+-](0\d|1[0-4]):[0-5]\d$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i;

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Tells what is wrong with a format, or nothing. */
export function formatProblem(format: string, withTime: boolean): string | undefined {
  const tokens: string[] = format.match(/YYYY|MM|M|DD|D|HH|H|mm|ss/g) ?? [];
  const has = (letter: string) => tokens.filter((token) => token.startsWith(letter)).length;
  if (has('Y') !== 1 || has('M') !== 1 || has('D') !== 1) {
    return `${JSON.stringify(format)} must hold YYYY, M or MM, and D or DD, once each`;
  }
  if (!withTime && has('H') + has('m') + has('s') > 0) {
    return `${JSON.stringify(format)} holds a time, but the field takes a date`;
  }
  return has('H') > 1 || has('m') > 1 || has('s') > 1 ? `${JSON.stringify(format)} names a part twice` : undefined;
}

/** Makes a reader of calendar dates, `YYYY-MM-DD`. */
export function dateReader(formats: readonly string[] = PLAIN_DATES): TextReader {
  const patterns = formats.map(patternOf);
  return (text) => {
    const { year, month, day } = readParts(text, patterns, formats);
    return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  };
}

/**
 * Makes a reader of instants. A text with an offset is taken as it is; any other is local to `timeZone`, and refused
 * where the mapping names none, because a guess would be off by hours.
 */
export function instantReader(timeZone: string | undefined, formats: readonly string[] = PLAIN_INSTANTS): TextReader {
  const patterns = formats.map(patternOf);
  return (text) => {
    const plain = text.normalize('NFKC').trim();
    if (WITH_OFFSET.test(plain)) {
      readParts(plain.slice(0, 10), [patternOf('YYYY-MM-DD')], ['YYYY-MM-DD']);
      const time = Date.parse(plain.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
      if (Number.isNaN(time)) {
        throw new UnfitValue(`${quoted(text)} is not a point in time`);
      }
      return new Date(time).toISOString();
    }
    const parts = readParts(plain, patterns, formats);
    if (timeZone === undefined) {
      throw new UnfitValue(`${quoted(text)} does not tell its offset; state "timeZone" in the mapping`);
    }
    return instantIn(timeZone, parts).toISOString();
  };
}

/** Tells whether a text names a time zone, such as `Asia/Shanghai` or `+08:00`. */
export function isTimeZone(name: string): boolean {
  if (FIXED_OFFSET.test(name)) {
    return true;
  }
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function patternOf(format: string): RegExp {
  const source = format.replace(/YYYY|MM|M|DD|D|HH|H|mm|ss|[^A-Za-z]|T/g, (part) => {
    return TOKENS[part] ?? part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'u');
}

function readParts(text: string, patterns: readonly RegExp[], formats: readonly string[]): DateParts {
  const plain = text.normalize('NFKC').trim();
  for (const pattern of patterns) {
    const found = pattern.exec(plain)?.groups;
    if (found) {
      const part = (name: string) => Number(found[name] ?? 0);
      const parts = { year: part('year'), month: part('month'), day: part('day') };
      const time = { hour: part('hour'), minute: part('minute'), second: part('second') };
      if (!isOnCalendar({ ...parts, ...time })) {
        throw new UnfitValue(`${quoted(text)} is not on the calendar`);
      }
      return { ...parts, ...time };
    }
  }
  throw new UnfitValue(`${quoted(text)} is not a date written as ${formats.slice(0, 4).join(' or ')}`);
}

function isOnCalendar(parts: DateParts): boolean {
  const date = utc(parts);
  return (
    parts.year > 0 &&
    date.getUTCMonth() === parts.month - 1 &&
    date.getUTCDate() === parts.day &&
    parts.hour < 24 &&
    parts.minute < 60 &&
    parts.second < 60
  );
}

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999, `setUTCFullYear` does not. */
function utc(parts: DateParts): Date {
  const date = new Date(0);
  date.setUTCFullYear(parts.year, parts.month - 1, parts.day);
  date.setUTCHours(parts.hour, parts.minute, parts.second);
  return date;
}

/**
 * The instant at which clocks in a zone show these parts: the earlier one where they show them twice; where they skip
 * them, as many minutes after the skip as the parts are after its beginning.
 */
function instantIn(timeZone: string, parts: DateParts): Date {
  const local = utc(parts).getTime();
  const early = local - offsetAt(timeZone, local - 86_400_000);
  const late = local - offsetAt(timeZone, early);
  const shown = [early, late].find((time) => time + offsetAt(timeZone, time) === local);
  return new Date(shown ?? early);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function offsetAt(timeZone: string, time: number): number {
  if (FIXED_OFFSET.test(timeZone)) {
    return offsetOf(timeZone);
  }
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  clocks.set(timeZone, clock);
  const name = clock.formatToParts(time).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return offsetOf(name.replace('GMT', ''));
}

function offsetOf(text: string): number {
  const match = /^(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match ?? [];
  const offset = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -offset : offset;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
