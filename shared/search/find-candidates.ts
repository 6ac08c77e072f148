import type { SqlCondition } from '../access/row-policy.js';
import { firstBeyond } from '../text/compare-texts.js';
import type { Reader } from '../db/database.js';
import { placeholders } from '../db/lookup.js';
import { toNumber } from '../db/rows.js';
import { lookupsOf, type Lookup } from './lookups.js';
import type { SearchQuery } from './search-query.js';

/** Records of one type that are looked at. */
export const MOST_CANDIDATES = 300;
/** Rows of the table of terms that are looked at for one lookup, where the caller may see few of the records. */
const MOST_SCANNED = 3_000;
/** Terms that one lookup in spite of typing errors finds at most. */
const MOST_ALIKE = 100;

/** A type of record that is searched. */
export interface SearchedTable {
  /** What the type is called in the table of terms. */
  readonly code: number;
  /** The table of the records. */
  readonly name: string;
  /** Those that the caller may see, as a condition on `t`; undefined where that is all of them. */
  readonly visible: SqlCondition | undefined;
}

/** Where in the table of terms some candidates of one type stand, and how they count beside the others. */
interface Place extends SqlCondition {
  readonly rank: number;
  readonly order: string;
}

/** Where in the table of terms the candidates of one type stand. */
export type CandidatePlan = readonly Place[];

/**
 * Plans for each type from where its candidates are taken: those with the rarest word of the query, and with the next ones as
 * long as that makes no more than {@link MOST_CANDIDATES}. One statement, which counts no word further than that, and only what the
 * caller sees: what is there and not seen changes nothing.
 */
export async function planCandidates(
  db: Reader,
  query: SearchQuery,
  tables: readonly SearchedTable[],
  mayReadPersonal: boolean,
): Promise<CandidatePlan[]> {
  const words = query.words.map((word) => lookupsOf(word, mayReadPersonal));
  const places = tables.flatMap((table) =>
    words.flatMap(({ lookups }) => lookups.map((lookup) => ({ table, lookup }))),
  );
  const counted = places.length === 0 ? [] : await count(db, places);
  let place = 0;
  return tables.map(({ code }) => {
    const sources = words.map(({ lookups, isEachEnough }) => {
      const found = lookups.map((lookup) => sourceOf(code, lookup, counted[place++] ?? []));
      return isEachEnough ? fewest(found) : all(found);
    });
    return rarest(sources);
  });
}

/** Rows of the table, and how many there are, as far as they were counted. */
interface Source {
  readonly conditions: CandidatePlan;
  readonly total: number;
}

interface Counted {
  readonly term: string;
  readonly total: number;
}

async function count(db: Reader, places: readonly { table: SearchedTable; lookup: Lookup }[]): Promise<Counted[][]> {
  const parts = places.map(({ table, lookup }, place) => {
    const { sql: from, parameters } = seenTerms(table, lookup);
    const isSorted = lookup.accepts !== undefined;
    return {
      sql: isSorted
        ? `SELECT ${String(place)} AS place, x.term, COUNT(*) AS total FROM (SELECT s.term ${from} LIMIT ${String(MOST_SCANNED)}) x GROUP BY x.term`
        : `SELECT ${String(place)} AS place, '' AS term, COUNT(*) AS total FROM (SELECT s.term ${from} LIMIT ${String(MOST_CANDIDATES + 1)}) x`,
      parameters,
    };
  });
  const rows = await db.query(
    parts.map(({ sql }) => sql).join(' UNION ALL '),
    parts.flatMap(({ parameters }) => parameters),
  );
  const counted = places.map((): Counted[] => []);
  for (const row of rows) {
    counted[toNumber(row.place)]?.push({ term: row.term as string, total: toNumber(row.total) });
  }
  return counted;
}

/** The terms of a lookup, of records that the caller sees. */
function seenTerms({ code, name, visible }: SearchedTable, lookup: Lookup): SqlCondition {
  const { sql, parameters } = conditionOf(code, lookup);
  const terms = `FROM search_terms s WHERE ${sql} ${orderOf(lookup)}`;
  if (!visible) return { sql: terms, parameters };
  const first = `(SELECT s.term, s.record_id ${terms} LIMIT ${String(MOST_SCANNED)})`;
  return {
    sql: `FROM ${first} s JOIN ${name} t ON t.id = s.record_id WHERE ${visible.sql}`,
    parameters: [...parameters, ...visible.parameters],
  };
}

/** The newest records first, as far as the index tells. */
function orderOf({ isWhole }: Pick<Lookup, 'isWhole'>): string {
  return isWhole ? 'ORDER BY s.record_id DESC' : 'ORDER BY s.term, s.record_id';
}

function sourceOf(code: number, lookup: Lookup, counted: readonly Counted[]): Source {
  const { accepts } = lookup;
  const accepted = accepts ? counted.filter(({ term }) => accepts(term)).slice(0, MOST_ALIKE) : counted;
  const total = accepted.reduce((sum, each) => sum + each.total, 0);
  if (total === 0) return NOTHING;
  if (!accepts)
    return { conditions: [{ ...conditionOf(code, lookup), rank: lookup.rank, order: orderOf(lookup) }], total };
  const terms = accepted.map(({ term }) => term);
  const sql = `s.record_type = ? AND s.term IN (${placeholders(terms)})`;
  const order = orderOf({ isWhole: false });
  return { conditions: [{ sql, parameters: [code, ...terms], rank: lookup.rank, order }], total };
}

const NOTHING: Source = { conditions: [], total: 0 };

function conditionOf(code: number, { term, isWhole }: Lookup): SqlCondition {
  if (isWhole) return { sql: 's.record_type = ? AND s.term = ?', parameters: [code, term] };
  const beyond = firstBeyond(term);
  const from = 's.record_type = ? AND s.term >= ?';
  return beyond === undefined
    ? { sql: from, parameters: [code, term] }
    : { sql: `${from} AND s.term < ?`, parameters: [code, term, beyond] };
}

function fewest(sources: readonly Source[]): Source {
  return sources.reduce((least, source) => (source.total < least.total ? source : least));
}

function all(sources: readonly Source[]): Source {
  return {
    conditions: sources.flatMap(({ conditions }) => conditions),
    total: sources.reduce((sum, { total }) => sum + total, 0),
  };
}

/** The rarest word, and those that may come beside it. */
function rarest(sources: readonly Source[]): CandidatePlan {
  const [first, ...others] = sources.filter(({ total }) => total > 0).sort((one, other) => one.total - other.total);
  if (!first) return [];
  const conditions = [...first.conditions];
  let left = MOST_CANDIDATES - first.total;
  for (const { conditions: more, total } of others) {
    left -= total;
    if (left < 0) break;
    conditions.push(...more);
  }
  return conditions;
}

/**
 * The ids of the candidates as a table with the columns `record_id` and `place`: 0 for those whose name is what is looked
 * for, 1 where it begins so, then the rank of the lookup that found them. Who sees all records needs no more terms than
 * candidates.
 */
export function candidateTable(plan: CandidatePlan, { name, visible }: SearchedTable, form: string): SqlCondition {
  const limit = `LIMIT ${String(MOST_SCANNED)}`;
  const termLimit = visible ? limit : `LIMIT ${String(MOST_CANDIDATES)}`;
  const beyond = firstBeyond(form);
  const parts: SqlCondition[] = [
    ...(form === ''
      ? []
      : [
          {
            sql: `SELECT n.id AS record_id, 0 AS place FROM ${name} n WHERE n.name_sort = ? ORDER BY n.id ${limit}`,
            parameters: [form],
          },
          {
            sql:
              `SELECT n.id AS record_id, 1 AS place FROM ${name} n WHERE n.name_sort > ?` +
              `${beyond === undefined ? '' : ' AND n.name_sort < ?'} ORDER BY n.name_sort, n.id ${limit}`,
            parameters: beyond === undefined ? [form] : [form, beyond],
          },
        ]),
    ...plan.map(({ sql, parameters, rank, order }) => ({
      sql: `SELECT s.record_id, ${String(rank)} AS place FROM search_terms s WHERE ${sql} ${order} ${termLimit}`,
      parameters,
    })),
  ];
  if (parts.length === 0) return { sql: '(SELECT NULL AS record_id, 2 AS place)', parameters: [] };
  const united = parts.map(({ sql }, index) => `SELECT * FROM (${sql}) p${String(index)}`).join(' UNION ALL ');
  return {
    sql: `(SELECT u.record_id, MIN(u.place) AS place FROM (${united}) u GROUP BY u.record_id)`,
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}
