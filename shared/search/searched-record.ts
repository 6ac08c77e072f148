import type { JsonValue } from '../journal/record-type.js';
import type { SearchedValue } from './searched-value.js';

/** By what the search finds records of a type. */
export interface SearchedRecord<Row> {
  /** Stands for the type in the table of terms; never given to another type. */
  readonly code: number;
  /** Its values, the empty ones left out; `details` as the record type says. */
  readonly values: (row: Row, details: Readonly<Record<string, JsonValue>>) => SearchedValue[];
}

/** Names a value by which a record is found; null and an empty one are none. */
export function searchedValue(
  field: string,
  kind: SearchedValue['kind'],
  weight: number,
  text: string | null | undefined,
  pinyin?: string,
): SearchedValue[] {
  if (text == null || text === '') return [];
  return [{ field, kind, weight, text, ...(pinyin === undefined ? {} : { pinyin }) }];
}
