import { decrypt, encrypt } from './data-keys.js';
import type { JsonValue } from './record-type.js';

/** Encrypts facts of an entry with the key of its data subject. */
export function sealFacts(key: Buffer, facts: Record<string, JsonValue>, entryId: string): string {
  return encrypt(key, JSON.stringify(facts), placeOf(entryId));
}

/** Reads what {@link sealFacts} made for the same entry. */
export function openFacts(key: Buffer, sealed: string, entryId: string): Record<string, JsonValue> {
  return JSON.parse(decrypt(key, sealed, placeOf(entryId))) as Record<string, JsonValue>;
}

/** Not the place of the entry's personal values, which are encrypted with the same key. */
function placeOf(entryId: string): string {
  return `${entryId}:facts`;
}
