/** More keys than any input of the graph has. */
const MOST_KEYS = 200;
/** Deeper than any input of the graph goes. */
const DEEPEST = 64;

/**
 * Says what is wrong with the shape of variables, whatever they mean. Of an object with more keys than any input, graphql-js
 * quotes the whole for each key that it does not know, and looks for names like each one: 100 KB of keys take a quarter of
 * a second. What is nested as deeply as no input is, inputs that hold themselves would follow down to the end of the stack.
 * Walks without recursion.
 */
export function faultOfVariables(variables: Readonly<Record<string, unknown>>): string | undefined {
  const waiting = Object.values(variables).map((value): [unknown, number] => [value, 1]);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) return 'The variables are nested too deeply.';
    const inner: unknown[] = Object.values(value);
    if (inner.length > MOST_KEYS && !Array.isArray(value)) return 'The variables hold an object of too many keys.';
    for (const each of inner) waiting.push([each, depth + 1]);
  }
  return undefined;
}
