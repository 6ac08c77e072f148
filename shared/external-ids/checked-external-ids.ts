import { badInput } from '../errors.js';
import { atMost } from '../graphql/input-limits.js';
import { optionalText } from '../text/cleaned-text.js';

/** In how many named systems a record may have an id. */
export const MOST_SYSTEMS = 20;

/** What a system may be called. */
export const SYSTEM_NAME = /^[a-z0-9_-]{1,40}$/;

/** An id in a named system, as inputs give it; null stands for none. */
export interface ExternalIdGiven {
  readonly system: string;
  readonly value?: string | null;
}

/** Named system → the id there; null where there is to be none. */
export type ExternalIdChanges = ReadonlyMap<string, string | null>;

/** Checks what an input says of ids in named systems; undefined where it says nothing. Fails with `BAD_USER_INPUT`. */
export function checkedExternalIds(
  given: readonly ExternalIdGiven[] | null | undefined,
  path: string,
): ExternalIdChanges | undefined {
  if (given == null) return undefined;
  const changes = new Map<string, string | null>();
  for (const [index, { system, value }] of (atMost(MOST_SYSTEMS, given, path) ?? []).entries()) {
    const at = `${path}.${String(index)}`;
    const name = checkedSystem(system, `${at}.system`);
    if (changes.has(name)) throw badInput(`${at}.system`, 'is there twice.');
    changes.set(name, optionalText(value, `${at}.value`, { max: 100 }));
  }
  return changes;
}

/** Checks the name of a system. */
export function checkedSystem(given: string, path: string): string {
  const name = given.trim();
  if (SYSTEM_NAME.test(name)) return name;
  throw badInput(path, 'must be from 1 to 40 small letters, digits, hyphens and underscores, such as sap.');
}
