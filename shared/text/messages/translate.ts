import type { Language } from '../language.js';
import { CHINESE } from './chinese/chinese.js';
import { terms } from './chinese/terms.js';
import { addSpaces } from './spaces.js';

/** A message with values in it: the English around them, their names, and the Chinese. */
interface Template {
  readonly around: readonly string[];
  readonly names: readonly string[];
  readonly chinese: string;
}

const PLACEHOLDER = /\{(\w+)\}/g;
/**
 * The name of a value before what is said of it, `input.name: must not be empty.` Within the mapping of an import it may
 * hold anything that somebody calls a column.
 */
const FIELD = /^((?:columns|fields)\.[^:]+|[A-Za-z_][\w.-]*): /;
const SUGGESTION = / Did you mean (?:to use )?(?:an inline fragment on |the enum value )?(.{1,300})\?$/;
/** Values that are words of ours. */
const WORDS = new Set(['record', 'property', 'resources', 'measured', 'expected']);
/** Deep enough for a value within a variable, and no way to spend time. */
const DEEPEST = 4;

const whole = new Map<string, string>();
const templates: Template[] = [];
for (const [english, chinese] of CHINESE.flatMap((part) => Object.entries(part))) {
  const names = [...english.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  if (names.length === 0) whole.set(english, chinese);
  else templates.push({ around: english.split(/\{\w+\}/), names, chinese });
}
// What says more of a message comes first.
templates.sort((one, other) => other.around.join('').length - one.around.join('').length);

/** A message to a client in their language; in English where it has no other words yet. */
export function translate(message: string, language: Language): string {
  return language === 'en' ? message : (inChinese(message, 0) ?? message);
}

function inChinese(message: string, depth: number): string | undefined {
  if (depth === DEEPEST) return undefined;
  const [start, field] = FIELD.exec(message) ?? [];
  if (start !== undefined && field !== undefined) {
    const said = inChinese(message.slice(start.length), depth + 1);
    return said === undefined ? undefined : `${field}：${said}`;
  }
  const known = whole.get(message);
  if (known !== undefined) return known;
  for (const template of templates) {
    const values = valuesIn(message, template.around);
    if (values) return filled(template, values, depth);
  }
  const [suggestion, meant] = SUGGESTION.exec(message) ?? [];
  if (suggestion === undefined || meant === undefined) return undefined;
  const said = inChinese(message.slice(0, -suggestion.length), depth + 1);
  return said === undefined ? undefined : `${said}您是否想用 ${inChineseWords(meant)}？`;
}

/** The values of a message that has this text around them; found in one pass, whatever they hold. */
function valuesIn(message: string, around: readonly string[]): string[] | undefined {
  const [first = ''] = around;
  const last = around.at(-1) ?? '';
  const end = message.length - last.length;
  if (end < first.length || !message.startsWith(first) || !message.endsWith(last)) return undefined;
  const values: string[] = [];
  let from = first.length;
  for (const between of around.slice(1, -1)) {
    const at = message.indexOf(between, from);
    if (at === -1 || at + between.length > end) return undefined;
    values.push(message.slice(from, at));
    from = at + between.length;
  }
  return [...values, message.slice(from, end)];
}

function filled({ names, chinese }: Template, values: readonly string[], depth: number): string {
  return chinese.replace(PLACEHOLDER, (_, name: string, at: number) => {
    const value = said(name, values[names.indexOf(name)] ?? '', depth);
    return addSpaces(value, chinese[at - 1], chinese[at + name.length + 2]);
  });
}

function said(name: string, value: string, depth: number): string {
  if (name === 'message') return inChinese(value, depth + 1) ?? value;
  if (name === 'requirement') return inChineseWords(value);
  return WORDS.has(name) && Object.hasOwn(terms, value) ? (terms[value] ?? value) : value;
}

/** The words between names that are listed: those are code, and stay. */
function inChineseWords(list: string): string {
  return list
    .replaceAll(/\bthe scopes? /g, '权限 ')
    .replaceAll(/,? or /g, ' 或 ')
    .replaceAll(/,? and /g, ' 和 ');
}
