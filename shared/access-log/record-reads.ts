/** Records of which the same fields were read. */
export interface RecordReads {
  /** Names of the fields, sorted. */
  readonly fields: readonly string[];
  /** The id of each record, followed by those of the others whose data it is. */
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
  return [...new Set(reads.flatMap(({ records }) => records.flat()))].sort();
}

/** What was read of one data subject, or of everybody: the fields, sorted, and the records. */
export function readsOf(reads: readonly RecordReads[], subject: string | null): { fields: string[]; ids: string[] } {
  const fields = new Set<string>();
  const ids: string[] = [];
  for (const group of reads) {
    const meant = group.records.filter((record) => subject === null || record.includes(subject));
    if (meant.length === 0) continue;
    for (const field of group.fields) fields.add(field);
    for (const [id] of meant) if (id !== undefined) ids.push(id);
  }
  return { fields: [...fields].sort(), ids };
}
