import { tableName } from '../../../shared/db/rows.js';
import type { DataKeys } from '../../../shared/journal/data-keys.js';
import { digestOf, linkOf } from '../../../shared/journal/chain.js';
import { DIGESTED_COLUMNS } from '../../../shared/journal/journal.js';
import type { RecordType } from '../../../shared/journal/record-type.js';
import { allDefinitions } from '../../../gateway/definitions.js';
import type { StoredRow, Stores } from '../kit/place.js';
import { replayProblems } from './replay.js';

/** One entry of a journal. */
export interface Entry {
  readonly position: number;
  readonly record: string;
  readonly type: string;
  readonly version: number;
  readonly action: string;
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>>;
}

/**
 * Checks the journal of each subgraph: places without gaps, an unbroken chain, one entry for each version of each record
 * in their order, and that replaying what was recorded gives what is there.
 */
export async function checkJournals(stores: Stores, keys: DataKeys): Promise<string[]> {
  const problems: string[] = [];
  for (const { name, records } of allDefinitions) {
    const rows = await stores.rows(name, 'SELECT * FROM journal_entries ORDER BY position, sequence');
    const [head] = await stores.rows(name, 'SELECT position, chain FROM feed_heads WHERE id = 1');
    const entries = rows.map(toEntry);
    const own = [...chainProblems(rows, head, keys), ...(await recordProblems(stores, name, records, entries))];
    problems.push(...own.map((problem) => `journal of ${name}: ${problem}`));
  }
  return problems;
}

function toEntry(row: StoredRow): Entry {
  const { changes } = JSON.parse(String(row.payload)) as Pick<Entry, 'changes'>;
  return {
    position: Number(row.position),
    record: String(row.record_id),
    type: String(row.record_type),
    version: Number(row.record_version),
    action: String(row.action),
    changes,
  };
}

function chainProblems(rows: readonly StoredRow[], head: StoredRow | undefined, keys: DataKeys): string[] {
  const problems: string[] = [];
  let chain = '';
  for (const [index, row] of rows.entries()) {
    const position = index + 1;
    const digest = digestOf(
      DIGESTED_COLUMNS.map((column) => row[column]),
      keys,
    );
    chain = linkOf(chain, { position, sequence: Number(row.sequence), digest }, keys);
    const id = String(row.id);
    if (Number(row.position) !== position) problems.push(`${id} has place ${String(row.position)}, not ${position}`);
    if (row.digest !== digest) problems.push(`the digest of ${id} does not fit what it says`);
    if (row.chain !== chain) problems.push(`the chain breaks at ${id}, place ${String(row.position)}`);
    if (problems.length > 3) break;
  }
  if (Number(head?.position) !== rows.length || head?.chain !== chain)
    problems.push(`its head is at ${String(head?.position)} of ${rows.length}, or at another link of the chain`);
  return problems;
}

async function recordProblems(
  stores: Stores,
  subgraph: string,
  types: readonly RecordType[],
  entries: readonly Entry[],
): Promise<string[]> {
  const byRecord = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = byRecord.get(entry.record);
    if (known) known.push(entry);
    else byRecord.set(entry.record, [entry]);
  }
  const problems: string[] = [];
  for (const type of types) {
    for (const row of await stores.rows(subgraph, `SELECT * FROM ${tableName(type.entity)}`)) {
      if (isThereFromTheStart(row)) continue;
      const own = byRecord.get(String(row.id)) ?? [];
      byRecord.delete(String(row.id));
      problems.push(...versionProblems(row, own), ...replayProblems(type, row, own));
    }
  }
  for (const id of byRecord.keys()) problems.push(`${id} has entries and is not there`);
  return problems;
}

/** What migrations put there is not in the journal; its ids are zeros and a number. */
function isThereFromTheStart({ id }: StoredRow): boolean {
  return /_0{20}\d+$/.test(String(id));
}

/** Each version has an entry, in their order; what follows another record has further entries of the same version. */
function versionProblems(row: StoredRow, entries: readonly Entry[]): string[] {
  const versions = entries.map(({ version }) => version);
  const expected = Array.from({ length: Number(row.version) }, (_, index) => index + 1);
  const found = versions.filter((version, index) => version !== versions[index - 1]);
  if (found.join() === expected.join()) return [];
  return [`${String(row.id)} is at version ${String(row.version)} and has entries of versions ${versions.join()}`];
}
