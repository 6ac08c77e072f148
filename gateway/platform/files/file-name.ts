import { badInput } from '../../../shared/errors.js';
import { cleanedText } from '../../../shared/text/cleaned-text.js';

const LONGEST_NAME = 200;

/** Control characters, what separates folders, and marks that turn the direction of writing and so hide an ending. */
const REFUSED = /[\p{Cc}/\\\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Endings by which a computer takes a file for something to run, or a browser for a page, whatever is in it. */
const ACTIVE = new Set(
  (
    'application bat cmd com cpl dll exe gadget hta htm html jar js jse lnk mht mhtml mjs msc msi msp pif ps1 ' +
    'psm1 reg scr sh shtml svg svgz url vb vbe vbs wsf wsh xht xhtml'
  ).split(' '),
);

/** Checks the name that a file is to have; fails with `BAD_USER_INPUT`. */
export function checkedFileName(value: string, path: string): string {
  if (REFUSED.test(value)) {
    throw badInput(path, 'must hold no control characters, slashes or marks that turn the direction of writing.');
  }
  const name = cleanedText(value, path, { max: LONGEST_NAME });
  if (/^\.+$/.test(name)) throw badInput(path, 'must be more than dots.');
  const ending = /\.([^.]*?)[\s.]*$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ACTIVE.has(ending)) throw badInput(path, `must not end in .${ending}: such files are run or shown as pages.`);
  return name;
}

/** The header that makes a browser keep a file under its name; RFC 6266, with a form for old clients. */
export function attachmentHeader(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
