import type { RecordType } from '../journal/record-type.js';

/** Whether records of a type stand for somebody: reads of others are found under those to whom they belong. */
export function isSubject({ isDataSubject = false, erasedWith, dataSubject }: RecordType): boolean {
  return isDataSubject || (erasedWith === undefined && dataSubject === undefined);
}
