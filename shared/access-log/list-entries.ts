import { allOf, between, equalTo } from '../db/conditions.js';
import type { Reader } from '../db/database.js';
import { cursorAt, pageQuery, type PageArguments, type Sort } from '../db/keyset.js';
import { columnList, toDatabaseInstant, toNumber } from '../db/rows.js';
import { AccessLogRow } from './access-log-row.entity.js';
import { readRecordReads, readsOf } from './record-reads.js';

/** Which entries of an access log are asked for. */
export interface AccessLogQuery extends PageArguments {
  /** Whose data were read. */
  readonly subject?: string | null;
  /** Whom the token was issued for that read them. */
  readonly reader?: string | null;
  /** ISO 8601, both included. */
  readonly readFrom?: string | null;
  readonly readTo?: string | null;
}

/** An entry as it is shown: of one subject no more than what was read of them. */
export interface ShownEntry extends Omit<AccessLogRow, 'recordReads'> {
  readonly fields: readonly string[];
  readonly recordIds: readonly string[];
}

/** A page of an access log. */
export interface AccessLogPage {
  readonly entries: readonly ShownEntry[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  countAll(): Promise<number>;
}

/** Entries that are found by one subject stand in another table. */
const alias = (subject: string | null | undefined) => (subject == null ? 'l' : 's');

const newest = (subject: string | null | undefined): Sort<{ id: string }> => ({
  name: 'READ_AT',
  column: `${alias(subject)}.read_at`,
  type: 'instant',
  value: () => null,
});

/** A cursor for {@link listEntries}: the entries behind, or before, a place among those of one instant. */
export function entryCursor({ subject }: AccessLogQuery, readAt: string, position: number): string {
  return cursorAt(newest(subject), readAt, String(position));
}

/** Lists entries, the newest first; those about one subject by an index of their own. */
export async function listEntries(db: Reader, query: AccessLogQuery): Promise<AccessLogPage> {
  const { subject = null, reader, readFrom, readTo } = query;
  const table = alias(subject);
  const page = pageQuery(query, newest(subject), 'DESC', `${table}.position`);
  const instant = (text: string | null | undefined) => (text == null ? null : toDatabaseInstant(text));
  const condition = allOf(
    { sql: '1 = 1', parameters: [] },
    equalTo('s.subject_id', subject),
    equalTo('l.reader', reader),
    between(`${table}.read_at`, instant(readFrom), instant(readTo)),
  );
  const join = subject === null ? '' : 'JOIN access_log_subjects s ON s.position = l.position';
  const from = `FROM access_log l ${join} WHERE ${condition.sql}`;
  const rows = await db.select(
    AccessLogRow,
    `SELECT ${columnList(AccessLogRow, 'l')} ${from} AND ${page.condition.sql} ${page.orderBy} LIMIT ${String(page.limit)}`,
    [...condition.parameters, ...page.condition.parameters],
  );
  const entries = rows.slice(0, page.size).map((row) => shown(row, subject));
  const isMore = rows.length > page.size;
  return {
    entries: page.backward ? entries.reverse() : entries,
    hasNextPage: page.backward ? page.resumed : isMore,
    hasPreviousPage: page.backward ? isMore : page.resumed,
    countAll: async () => {
      const [row] = await db.query(`SELECT COUNT(*) AS total ${from}`, condition.parameters);
      return toNumber(row?.total);
    },
  };
}

function shown({ recordReads, ...entry }: AccessLogRow, subject: string | null): ShownEntry {
  const { fields, ids } = readsOf(readRecordReads(recordReads), subject);
  return { ...entry, fields, recordIds: ids };
}
