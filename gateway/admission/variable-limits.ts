/** More keys than any input of the graph has. */
const MOST_KEYS = 200;

/**
 * Tells whether an object within the variables has more keys than any input. graphql-js quotes the whole of it for each key
 * that it does not know, and looks for names like each one: 100 KB of keys take a quarter of a second. Walks without
 * recursion, since values may be nested deeper than the stack.
 */
export function hasTooManyKeys(variables: Readonly<Record<string, unknown>>): boolean {
  const waiting: unknown[] = Object.values(variables);
  for (let value = waiting.pop(); value !== undefined || waiting.length > 0; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const inner: unknown[] = Object.values(value);
    if (inner.length > MOST_KEYS && !Array.isArray(value)) return true;
    for (const each of inner) waiting.push(each);
  }
  return false;
}
