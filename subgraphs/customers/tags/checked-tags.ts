import { atMost } from '../../../shared/graphql/input-limits.js';
import { cleanedText } from '../../../shared/text/cleaned-text.js';

/** How many tags a record may carry. */
export const MOST_TAGS = 50;

/** Trims, sorts and checks tags. */
export function checkedTags(tags: readonly string[], path: string): string[] {
  const checked = (atMost(MOST_TAGS, tags, path) ?? []).map((tag, index) =>
    cleanedText(tag, `${path}.${String(index)}`, { max: 50 }),
  );
  return [...new Set(checked)].sort();
}
