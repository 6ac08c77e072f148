/**
 * A cell of a CSV file that somebody will open in a spreadsheet. It would run what begins like a formula, so such a cell gets
 * an apostrophe in front; not so phone numbers, which are nothing but a sign and digits. Quoted as RFC 4180 says, and where
 * blanks at an end would be lost.
 */
export function csvCell(text: string): string {
  const isFormula = /^\s*[=+\-@＝＋－＠]/u.test(text) && !/^\+\d{4,15}$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
