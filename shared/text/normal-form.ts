/**
 * The form in which texts are compared, found and sorted: Unicode NFKC (full and half width are one), without case,
 * without marks that only steer the direction of writing, runs of white space made one blank, trimmed.
 * `" ＡＢＣ  公司 "` → `"abc 公司"`. Kept in columns of its own, because neither database's collation does this.
 */
export function normalForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
