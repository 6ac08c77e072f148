/**
 * A cell of a CSV file that somebody will open in a spreadsheet. It would run what begins like a formula, so such a cell gets
 * an apostrophe in front, which spreadsheets do not show. Quoted as RFC 4180 says, and where blanks at an end would be lost.
 */
export function csvCell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
