import type { JsonValue, RecordType } from '../../shared/journal/record-type.js';

type Details = NonNullable<RecordType['details']>;

/** What belongs to records and has no history of its own, from several places. */
export function allDetails(sources: readonly Details[]): Details {
  return async (db, ids) => {
    const all = new Map<string, Record<string, JsonValue>>();
    for (const source of sources) {
      for (const [id, details] of await source(db, ids)) all.set(id, { ...all.get(id), ...details });
    }
    return all;
  };
}
