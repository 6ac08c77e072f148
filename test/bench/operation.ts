/**
 * `node dist/test/bench/operation.js`: how long a start takes until the first answer, and how long a worker that stands
 * still keeps its place. Prints; asserts nothing.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer, type ServerProcess } from '../kit/processes.js';

const TIMES = 5;

const folder = await mkdtemp(path.join(tmpdir(), 'kehu-operation-'));
const empty = await measureStart();
const again = [];
for (let i = 0; i < TIMES; i += 1) again.push(await measureStart());
const server = await start();
const stalls = [];
for (let i = 0; i < TIMES; i += 1) stalls.push(await measureStall(server));
await server.stop();
await rm(folder, { recursive: true });

console.table({
  'start on an empty folder, demo company included': seconds([empty]),
  'start with the data there': seconds(again),
  'standstill until the successor is started': seconds(stalls.map(({ replaced }) => replaced)),
  'standstill until the successor answers': seconds(stalls.map(({ answered }) => answered)),
});

function start(): Promise<ServerProcess> {
  return startServer('gateway/main.js', { KEHU_DATA_DIR: folder, KEHU_LOG_LEVEL: 'error' });
}

/** A query that a subgraph answers, on a connection of its own. */
async function ask({ url }: ServerProcess): Promise<void> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ query: '{ products(first: 1) { totalCount } }' }),
  });
  if (!answer.ok) throw new Error(`Answered with ${String(answer.status)}.`);
  await answer.text();
}

/** Milliseconds from the command to the first answer. */
async function measureStart(): Promise<number> {
  const begun = performance.now();
  const started = await start();
  await ask(started);
  const taken = performance.now() - begun;
  await started.stop();
  return taken;
}

/** Milliseconds from SIGSTOP of the only worker until another one is there, and until it answers. */
async function measureStall(stalled: ServerProcess): Promise<{ replaced: number; answered: number }> {
  // Long enough for its end to count as no failure of its start.
  await sleep(11_000);
  const [worker] = stalled.workers();
  const begun = performance.now();
  process.kill(worker ?? 0, 'SIGSTOP');
  while (!stalled.workers().some((pid) => pid !== worker)) await sleep(5);
  const replaced = performance.now() - begun;
  await ask(stalled);
  return { replaced, answered: performance.now() - begun };
}

function seconds(values: readonly number[]): Record<string, string> {
  const sorted = values.map((value) => value / 1_000).sort((a, b) => a - b);
  const shown = (value = NaN) => value.toFixed(2);
  return { least: shown(sorted[0]), middle: shown(sorted[sorted.length >> 1]), most: shown(sorted.at(-1)) };
}
