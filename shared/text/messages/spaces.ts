const CHINESE = /\p{Script=Han}/u;
const LATIN = /[\p{Script=Latin}\d`]/u;

/** A value with a blank where Latin letters or digits of it would touch a Chinese character. */
export function addSpaces(value: string, before = '', after = ''): string {
  const [first = '', last = ''] = [value.at(0), value.at(-1)];
  const start = CHINESE.test(before) && LATIN.test(first) ? ' ' : '';
  const end = LATIN.test(last) && CHINESE.test(after) ? ' ' : '';
  return `${start}${value}${end}`;
}
