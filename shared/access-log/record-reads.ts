/** Stands for the record itself among those whose data it is. */
export const ITSELF = '=';

/** Records of which the same fields were read. */
export interface RecordReads {
  /** Names of the fields, sorted. */
  readonly fields: readonly string[];
  /** The id of each record, followed by those whose data it is; {@link ITSELF} where it stands for somebody. */
  readonly records: readonly (readonly string[])[];
}

/** The form in which reads are stored: fields and records by turns, the ids of a record in one text. */
export function writeRecordReads(reads: readonly RecordReads[]): string {
  return JSON.stringify(reads.map(({ fields, records }) => [fields, records.map((ids) => ids.join(' '))]));
}

/** Reads what {@link writeRecordReads} made. */
export function readRecordReads(text: string): RecordReads[] {
  return (JSON.parse(text) as [string[], string[]][]).map(([fields, records]) => ({
    fields,
    records: records.map((ids) => ids.split(' ')),
  }));
}

/** Everybody whose data were read, each once, sorted. */
export function subjectsIn(reads: readonly RecordReads[]): string[] {
  const subjects = new Set<string>();
  for (const { records } of reads)
    for (const ids of records) for (const subject of subjectsOf(ids)) subjects.add(subject);
  return [...subjects].sort();
}

function subjectsOf([id = '', ...subjects]: readonly string[]): string[] {
  return subjects.map((subject) => (subject === ITSELF ? id : subject));
}

/** What was read of one data subject, or of everybody: the fields, sorted, and the records. */
export function readsOf(reads: readonly RecordReads[], subject: string | null): { fields: string[]; ids: string[] } {
  const fields = new Set<string>();
  const ids: string[] = [];
  for (const group of reads) {
    const meant = group.records.filter((record) => subject === null || subjectsOf(record).includes(subject));
    if (meant.length === 0) continue;
    for (const field of group.fields) fields.add(field);
    for (const [id] of meant) if (id !== undefined) ids.push(id);
  }
  return { fields: [...fields].sort(), ids };
}
