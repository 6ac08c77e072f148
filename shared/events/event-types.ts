import type { RecordType } from '../journal/record-type.js';
import { eventNoun } from '../journal/journal.js';
import { ERASED, ERASURE_REQUESTED } from '../privacy/erasure-events.js';

const VERBS = ['created', 'updated', 'deleted', 'restored', ERASED];

/** Every type of event that a subgraph emits: five for each type of record, those with verbs of their own, and erasures. */
export function eventTypesOf({ records }: { readonly records: readonly RecordType[] }): ReadonlySet<string> {
  const told = records.flatMap(({ typeName, verbs = [] }) =>
    [...VERBS, ...verbs].map((verb) => `${eventNoun(typeName)}.${verb}`),
  );
  return new Set([...told, ...(records.some(({ isDataSubject }) => isDataSubject) ? [ERASURE_REQUESTED] : [])]);
}
