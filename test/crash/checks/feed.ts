import { setTimeout as sleep } from 'node:timers/promises';
import { allDefinitions } from '../../../gateway/definitions.js';
import { eventTypesOf } from '../../../shared/events/event-types.js';
import type { Stores } from '../kit/place.js';
import { PROBE, PROBED } from '../probe/probe.js';

/**
 * Waits until every entry of every journal has its place in the feed and every handler has come to its end. Answers what
 * is still open when nobody would wait any longer.
 */
export async function settled(stores: Stores, patience: number): Promise<string[]> {
  const end = Date.now() + patience;
  for (;;) {
    const open = [...(await withoutPlace(stores)), ...(await behind(stores))];
    if (open.length === 0 || Date.now() > end) return open;
    await sleep(50);
  }
}

async function withoutPlace(stores: Stores): Promise<string[]> {
  const problems: string[] = [];
  for (const { name } of allDefinitions) {
    const [row] = await stores.rows(name, 'SELECT COUNT(*) AS n FROM journal_entries WHERE position IS NULL');
    if (Number(row?.n) > 0) problems.push(`journal of ${name}: ${String(row?.n)} entries have no place in the feed`);
  }
  return problems;
}

async function behind(stores: Stores): Promise<string[]> {
  const problems: string[] = [];
  const heads = new Map<string, number>();
  for (const { name } of allDefinitions) {
    const [row] = await stores.rows(name, 'SELECT position FROM feed_heads WHERE id = 1');
    heads.set(name, Number(row?.position));
  }
  for (const { name } of allDefinitions) {
    const rows = await stores.rows(name, 'SELECT handler, source, position FROM event_inbox');
    const places = new Map(rows.map((row) => [`${String(row.handler)} ${String(row.source)}`, Number(row.position)]));
    for (const [handler, source] of heardBy(name)) {
      const [place, head] = [places.get(`${handler} ${source}`) ?? 0, heads.get(source)];
      if (place !== head) problems.push(`inbox of ${name}: ${handler} is at ${place} of ${String(head)} of ${source}`);
    }
  }
  return problems;
}

/** The handlers of a subgraph, each with the sources that emit something that it wants. */
function heardBy(consumer: string): [handler: string, source: string][] {
  const { handlers = [] } = allDefinitions.find(({ name }) => name === consumer) ?? {};
  const own = handlers.flatMap(({ name, types }) =>
    allDefinitions
      .filter((source) => types.some((type) => eventTypesOf(source).has(type)))
      .map((source): [string, string] => [name, source.name]),
  );
  const probes = PROBED.filter((probed) => probed.consumer === consumer);
  return [...own, ...probes.map(({ source }): [string, string] => [PROBE, source])];
}

/** Events that no handler could apply; there must be none. */
export async function deadLetters(stores: Stores): Promise<string[]> {
  const problems: string[] = [];
  for (const { name } of allDefinitions) {
    for (const row of await stores.rows(name, 'SELECT handler, event_type, position, error FROM dead_letters')) {
      const what = `${String(row.event_type)} at ${String(row.position)} (${String(row.error)})`;
      problems.push(`dead letter of ${name}: ${String(row.handler)} gave up on ${what}`);
    }
  }
  return problems;
}

/** Each mutation field that succeeded has one row with its key, and nothing else has. */
export async function keyProblems(stores: Stores, acknowledged: number | undefined): Promise<string[]> {
  if (acknowledged === undefined) return [];
  let rows = 0;
  for (const { name } of allDefinitions) {
    const [row] = await stores.rows(name, 'SELECT COUNT(*) AS n FROM idempotency_keys');
    rows += Number(row?.n);
  }
  if (rows === acknowledged) return [];
  return [`keys: ${String(rows)} are stored, and ${String(acknowledged)} mutations were acknowledged`];
}
