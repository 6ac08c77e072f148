import type { RecordType } from '../journal/record-type.js';
import { eventNoun } from '../journal/journal.js';

/** Every type of event that a subgraph emits: four for each type of record. */
export function eventTypesOf({ records }: { readonly records: readonly RecordType[] }): ReadonlySet<string> {
  return new Set(
    records.flatMap(({ typeName }) =>
      ['created', 'updated', 'deleted', 'restored'].map((verb) => `${eventNoun(typeName)}.${verb}`),
    ),
  );
}
