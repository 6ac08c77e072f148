import type { RecordRow, RecordType } from '../journal/record-type.js';

/** Whether records of a type stand for somebody: reads of others are found under those to whom they belong. */
export function isSubject({ isDataSubject = false, erasedWith, dataSubject }: RecordType): boolean {
  return isDataSubject || (erasedWith === undefined && dataSubject === undefined);
}

/** Whether a record stands for somebody: its type does, or its values are under a key of its own, as of a customer's account. */
export function standsForItself(type: RecordType, row: Readonly<Record<string, unknown>>): boolean {
  return isSubject(type) || type.dataSubject?.(row as RecordRow) === row.id;
}
