import { badInput } from '../errors.js';

/** How a text of the input must look. */
export interface TextRule {
  /** Longest allowed, in Unicode characters. */
  max: number;
  /** Line breaks and tabs stay; otherwise they are refused. */
  multiline?: boolean;
}

/** Nothing, or nothing but joiners, marks of direction and the like. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\s]*$/u;

/**
 * Trims a text of the input and brings it to Unicode NFC. Fails with `BAD_USER_INPUT` when nothing visible is left, when
 * it is too long, or when it holds control characters or half a surrogate pair.
 */
export function cleanedText(value: string, path: string, rule: TextRule): string {
  if (value.length > rule.max * 4) throw tooLong(path, rule.max, [...value].length);
  const text = value.normalize('NFC').trim();
  if (INVISIBLE.test(text)) throw badInput(path, 'must not be empty.');
  const length = [...text].length;
  if (length > rule.max) throw tooLong(path, rule.max, length);
  if (!text.isWellFormed()) throw badInput(path, 'holds half of a character (a lone surrogate).');
  if ((rule.multiline ? /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/ : /[\0-\x1f\x7f]/).test(text)) {
    throw badInput(path, 'holds a control character.');
  }
  return text;
}

/** The same for a value that may be left out; an empty text counts as none. */
export function optionalText(value: string | null | undefined, path: string, rule: TextRule): string | null {
  return value == null || value.trim() === '' ? null : cleanedText(value, path, rule);
}

function tooLong(path: string, max: number, length: number): Error {
  return badInput(path, `is ${String(length)} characters long; at most ${String(max)} are allowed.`, { maximum: max });
}
