import type { RecordType } from '../../../shared/journal/record-type.js';
import type { StoredRow } from '../kit/place.js';
import type { Entry } from './journal.js';

/**
 * Replays what the journal says of one record and compares it with its row. Each change must begin where the one before
 * ended, so an entry that is missing, doubled or out of order shows even where the last state is right.
 */
export function replayProblems(type: RecordType, row: StoredRow, entries: readonly Entry[]): string[] {
  const id = String(row.id);
  const problems: string[] = [];
  const state = new Map<string, unknown>();
  let alive: boolean | undefined;
  for (const { position, action, changes } of entries) {
    if (action !== 'UPDATED' && (action === 'CREATED') !== (alive === undefined))
      problems.push(`${id} is ${action} at place ${position}, after it had begun or before`);
    // What is deleted and still follows its owner is told of as deleted each time.
    if (action === 'DELETED' && alive !== true && Object.keys(changes).length === 0)
      problems.push(`${id} is DELETED twice, at place ${position} again`);
    if (action === 'RESTORED' && alive !== false) problems.push(`${id} is RESTORED twice, at place ${position} again`);
    if (action !== 'UPDATED') alive = action !== 'DELETED';
    for (const [field, [before, after]] of Object.entries(changes)) {
      if (!same(state.get(field) ?? null, before))
        problems.push(
          `${id}.${field} was ${text(state.get(field))} and changes from ${text(before)} at place ${position}`,
        );
      state.set(field, after);
    }
  }
  return [...problems, ...rowProblems(type, row, state)];
}

function rowProblems(type: RecordType, row: StoredRow, state: ReadonlyMap<string, unknown>): string[] {
  return Object.entries(openFields(type, row))
    .filter(([field, value]) => !same(value, state.get(field) ?? null))
    .map(
      ([field, value]) => `${String(row.id)}.${field} is ${text(value)}, and ${text(state.get(field))} when replayed`,
    );
}

const TECHNICAL = new Set(['id', 'version', 'createdAt', 'updatedAt', 'deletedAt']);

/** What a row says that the journal keeps in the open, by the names of fields. */
function openFields(type: RecordType, row: StoredRow): Record<string, unknown> {
  const hidden = new Set<string>([...Object.keys(type.personal), ...(type.derived ?? [])]);
  const values: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    const field = column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    if (TECHNICAL.has(field) || hidden.has(field) || /(?:Live|Sort|Pinyin)$/.test(field)) continue;
    const money = /^(.+)_(amount|currency)$/.exec(column)?.[1];
    if (money === undefined) values[field] = value;
    else if (column.endsWith('_amount'))
      values[field.replace(/Amount$/, '')] =
        value === null ? null : { amount: Number(value), currency: row[`${money}_currency`] };
  }
  return values;
}

/** Databases and JSON write booleans, instants and lists in different ways. */
function same(left: unknown, right: unknown): boolean {
  return text(left) === text(right);
}

function text(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'boolean') return String(Number(value));
  const plain = typeof value === 'string' ? value : JSON.stringify(value);
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(plain) ? plain.replace('T', ' ').replace('Z', '') : plain;
}
