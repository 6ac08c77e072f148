import type { Principal } from '../access/principal.js';
import { toDatabaseInstant } from '../db/rows.js';
import type { RecordRow, RecordType } from '../journal/record-type.js';
import { standsForItself } from './subjects.js';
import { ITSELF, subjectsIn, writeRecordReads, type RecordReads } from './record-reads.js';

/** Records that one entry names at most. */
const RECORDS_PER_ENTRY = 100;

/** Who reads, and in which request. */
export interface Reader {
  readonly principal: Principal;
  readonly requestId: string;
}

/** An entry that is still to be written. */
export interface NewEntry {
  /** As the databases have it. */
  readonly readAt: string;
  readonly reader: string;
  readonly readerKind: string;
  readonly userId: string | null;
  readonly sessionId: string | null;
  readonly requestId: string;
  readonly recordType: string;
  readonly reads: string;
  /** Everybody whose data were read. */
  readonly subjects: readonly string[];
}

/** A record that was read, followed by whose data it is, and the fields of it. */
interface NotedRecord {
  readonly ids: readonly string[];
  readonly fields: string[];
}

/** What one request has read since it was last written down. */
export class RequestReads {
  readonly #reader: Reader;
  readonly #readAt = toDatabaseInstant(new Date().toISOString());
  readonly #byType = new Map<string, Map<string, NotedRecord>>();

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Notes that a field of a record was read; answers whether the record is a new one here. */
  add(typeName: string, type: RecordType | undefined, row: Readonly<Record<string, unknown>>, field: string): boolean {
    let records = this.#byType.get(typeName);
    if (!records) this.#byType.set(typeName, (records = new Map<string, NotedRecord>()));
    const id = row.id as string;
    const known = records.get(id);
    if (!known) records.set(id, { ids: idsOf(type, row), fields: [field] });
    else if (!known.fields.includes(field)) known.fields.push(field);
    return known === undefined;
  }

  /** One entry for each type, and more where very many records were read. */
  entries(): NewEntry[] {
    return [...this.#byType].flatMap(([recordType, records]) =>
      parts([...records.values()]).map((part) => this.#entry(recordType, grouped(part))),
    );
  }

  #entry(recordType: string, reads: readonly RecordReads[]): NewEntry {
    const { principal, requestId } = this.#reader;
    return {
      readAt: this.#readAt,
      reader: principal.subject.slice(0, 100),
      readerKind: principal.kind,
      userId: principal.userId ?? null,
      sessionId: principal.sessionId ?? null,
      requestId: requestId.slice(0, 64),
      recordType,
      reads: writeRecordReads(reads),
      subjects: subjectsIn(reads),
    };
  }
}

/**
 * The id of a record, followed by whose data it is: itself where it stands for somebody, those with whom it would be erased,
 * and the one whose key its values are under. An entry is found by these.
 */
function idsOf(type: RecordType | undefined, row: Readonly<Record<string, unknown>>): string[] {
  const id = row.id as string;
  const ids = [id];
  if (!type || standsForItself(type, row)) ids.push(ITSELF);
  const add = (owner: unknown) => {
    if (typeof owner === 'string' && !ids.includes(owner)) ids.push(owner);
  };
  for (const property of Object.values(type?.erasedWith ?? {})) add(row[property]);
  add(type?.dataSubject?.(row as RecordRow));
  return ids;
}

function parts(records: readonly NotedRecord[]): NotedRecord[][] {
  const all: NotedRecord[][] = [];
  for (let start = 0; start < records.length; start += RECORDS_PER_ENTRY) {
    all.push(records.slice(start, start + RECORDS_PER_ENTRY));
  }
  return all;
}

/** Puts records together of which the same fields were read, so that an entry says no more than what was. */
function grouped(records: readonly NotedRecord[]): RecordReads[] {
  const groups = new Map<string, { fields: string[]; records: (readonly string[])[] }>();
  for (const { ids, fields } of records) {
    const sorted = fields.length > 1 ? [...fields].sort() : fields;
    const key = sorted.join(' ');
    const group = groups.get(key);
    if (group) group.records.push(ids);
    else groups.set(key, { fields: sorted, records: [ids] });
  }
  return [...groups.values()];
}
