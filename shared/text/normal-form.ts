/**
 * The form in which texts are compared, found and sorted: Unicode NFKC (full and half width are one), without case,
 * without what is not seen (joiners, marks that only steer the direction of writing, variation selectors), runs of white
 * space made one blank, trimmed. `" ＡＢＣ  公司 "` → `"abc 公司"`. Kept in columns of its own, because neither
 * database's collation does this.
 */
export function normalForm(text: string): string {
  const folded = foldCase(text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').normalize('NFKC'));
  return folded.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/**
 * Takes the case away. By way of capitals, so that `ß` is `ss`, final `ς` is `σ`, and the Turkish letters `ı` and `İ`
 * are `i`: names are written in capitals by those who never had the small letter.
 */
function foldCase(text: string): string {
  return text
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/i\u0307/gu, 'i')
    .replace(/ς/gu, 'σ');
}

const LONGEST_SORTABLE = 255;

/**
 * The normal form of a name, cut to whole characters that fit a `name_sort` column: NFKC makes up to 18 characters of
 * one.
 */
export function sortableName(name: string): string {
  return [...normalForm(name)].slice(0, LONGEST_SORTABLE).join('').trim();
}
