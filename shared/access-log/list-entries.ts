import { allOf, between, equalTo } from '../db/conditions.js';
import { listConnection } from '../db/connection-query.js';
import type { Reader } from '../db/database.js';
import { pageQuery, type PageArguments, type Sort } from '../db/keyset.js';
import { toDatabaseInstant } from '../db/rows.js';
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
export interface ShownEntry extends Omit<AccessLogRow, 'position' | 'recordReads'> {
  readonly fields: readonly string[];
  readonly recordIds: readonly string[];
}

/** A page of an access log. Its cursors mean the same in the log of any other subgraph. */
export interface AccessLogPage {
  readonly edges: readonly { readonly cursor: string; readonly node: ShownEntry }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  countAll(): Promise<number>;
}

const readAt = (alias: string): Sort<AccessLogRow> => ({
  name: 'READ_AT',
  column: `${alias}.read_at`,
  type: 'instant',
  value: (row) => row.readAt,
});

/** Lists entries, the newest first; those about one subject by an index of their own. */
export async function listEntries(db: Reader, query: AccessLogQuery): Promise<AccessLogPage> {
  const { subject = null, reader, readFrom, readTo } = query;
  const [alias, id] = subject === null ? ['l', 'l.id'] : ['s', 's.entry_id'];
  const instant = (text: string | null | undefined) => (text == null ? null : toDatabaseInstant(text));
  const { edges, pageInfo, countAll } = await listConnection(
    { db },
    {
      entity: AccessLogRow,
      alias: 'l',
      join: subject === null ? '' : 'JOIN access_log_subjects s ON s.position = l.position',
      condition: allOf(
        equalTo('s.subject_id', subject),
        equalTo('l.reader', reader),
        between(`${alias}.read_at`, instant(readFrom), instant(readTo)) ?? { sql: '1 = 1', parameters: [] },
      ),
      page: pageQuery(query, readAt(alias), 'DESC', id),
    },
  );
  return {
    edges: edges.map(({ cursor, node }) => ({ cursor, node: shown(node, subject) })),
    hasNextPage: pageInfo.hasNextPage,
    hasPreviousPage: pageInfo.hasPreviousPage,
    countAll,
  };
}

function shown({ position: _position, recordReads, ...entry }: AccessLogRow, subject: string | null): ShownEntry {
  const { fields, ids } = readsOf(readRecordReads(recordReads), subject);
  return { ...entry, fields, recordIds: ids };
}
