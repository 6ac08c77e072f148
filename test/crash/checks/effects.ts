import type { Stores } from '../kit/place.js';
import { PROBED } from '../probe/probe.js';

/** Checks that each event had its effect once, and the events of each record in the order of their places. */
export async function effectProblems(stores: Stores): Promise<string[]> {
  const problems: string[] = [];
  for (const { consumer, source } of PROBED) {
    const events = await stores.rows(source, 'SELECT id, record_id, position FROM journal_entries ORDER BY position');
    const effects = await stores.rows(consumer, 'SELECT event_id, record_id FROM crash_effects ORDER BY number');
    const times = new Map<string, number>();
    for (const { event_id: id } of effects) times.set(String(id), (times.get(String(id)) ?? 0) + 1);
    const where = `effect in ${consumer} of`;
    for (const { id, position } of events) {
      const count = times.get(String(id)) ?? 0;
      if (count !== 1) problems.push(`${where} ${String(id)}, place ${String(position)} of ${source}: ${count} times`);
      times.delete(String(id));
    }
    for (const id of times.keys()) problems.push(`${where} ${id}, which ${source} does not know`);
    if (problems.length === 0)
      problems.push(...orderProblems(where, byRecord(events, 'id'), byRecord(effects, 'event_id')));
  }
  return problems;
}

type Sequences = ReadonlyMap<string, string>;

function byRecord(rows: readonly Record<string, unknown>[], column: string): Sequences {
  const sequences = new Map<string, string>();
  for (const row of rows) {
    const record = String(row.record_id);
    sequences.set(record, `${sequences.get(record) ?? ''} ${String(row[column])}`);
  }
  return sequences;
}

function orderProblems(where: string, events: Sequences, effects: Sequences): string[] {
  return [...events.keys()]
    .filter((record) => events.get(record) !== effects.get(record))
    .map((record) => `${where} ${record} came in another order than the events`);
}
