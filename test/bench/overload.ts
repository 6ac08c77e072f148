/**
 * `npm run bench:overload`: what the graph does when ten times as much is asked of it as it can answer. Starts the real
 * server with the demo company, embedded on SQLite, and asks it over HTTP from a second process. Prints; asserts nothing.
 * `-- --seconds 20 --times 10 --connections 1000`
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import SqliteConnection from 'better-sqlite3';
import { loadTokenKey } from '../../shared/access/token-key.js';
import { issueToken } from '../../shared/access/access-token.js';
import { DEMO_SUBJECTS } from '../../gateway/demo/demo-people.js';
import { readConfig } from '../../shared/config/config.js';
import { startServer } from '../kit/processes.js';
import type { LoadOrder, LoadResult } from './load-generator.js';
import { CUSTOMER_360, CUSTOMER_LIST } from './queries.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    times: { type: 'string', default: '10' },
    connections: { type: 'string', default: '1000' },
  },
});
const SECONDS = Number(values.seconds);
const FOLDER = 'data/bench-overload';
const RUN = `overload ${new Date().toISOString()}`;
const RECORD = `mutation ($input: RecordInteractionInput!) {
  recordInteraction(input: $input) { interaction { id subject } }
}`;

const settings = {
  KEHU_DATA_DIR: FOLDER,
  KEHU_LOG_LEVEL: 'warn',
  KEHU_DEMO: '1',
  // All of the load comes from one client.
  KEHU_BUDGETS: 'none',
};
const server = await startServer('gateway/main.js', settings);
const generator = fork(path.join(path.dirname(fileURLToPath(import.meta.url)), 'load-generator.js'));
try {
  await measure();
} finally {
  generator.kill();
  await server.stop();
}

async function measure(): Promise<void> {
  const mix = await requestMix();
  const port = Number(new URL(server.url).port);
  const run = async (order: Pick<LoadOrder, 'seconds' | 'connections' | 'rate'>): Promise<LoadResult> => {
    const answered = once(generator, 'message') as Promise<[LoadResult]>;
    generator.send({ port, requests: mix.requests, ...order } satisfies LoadOrder);
    const [result] = await answered;
    mix.count(result);
    return result;
  };
  await run({ seconds: 5, connections: 8 });
  const peak = await findPeak(run);
  const normal = await run({ seconds: SECONDS / 2, connections: 200, rate: 0.7 * peak });
  const memoryBefore = await megabytes(server.pid);
  const rate = Number(values.times) * peak;
  const watch = watchMemory(server.pid);
  const overload = await run({ seconds: SECONDS, connections: Number(values.connections), rate });
  const memoryDuring = watch();
  await sleep(5_000);
  const memoryAfter = await megabytes(server.pid);
  const after = await run({ seconds: SECONDS / 2, connections: 200, rate: 0.7 * peak });

  console.log('\nOne server process and one generator on the same cores: what one uses, the other lacks.');
  console.log(`peak of answers in closed loop: ${peak.toFixed(0)}/s`);
  console.table({
    'at 70 % of the peak': row(normal, SECONDS / 2),
    [`at ${values.times} times the peak`]: row(overload, SECONDS),
    'at 70 % again': row(after, SECONDS / 2),
  });
  const sent = overload.admitted.length + overload.refused.length + overload.failed;
  console.table({
    'goodput, % of the peak': { goal: '≥ 90', seen: ((overload.admitted.length / SECONDS / peak) * 100).toFixed(0) },
    'p99 of admitted / normal p99': {
      goal: '≤ 2',
      seen: (quantile(overload.admitted, 0.99) / quantile(normal.admitted, 0.99)).toFixed(2),
    },
    'p99 of refusals, ms': { goal: '< 50', seen: quantile(overload.refused, 0.99).toFixed(0) },
    'refused with Retry-After, %': {
      goal: '100',
      seen: ((1 - overload.unexplained / Math.max(1, overload.refused.length)) * 100).toFixed(1),
    },
    'memory before, most, after, MB': {
      goal: 'flat',
      seen: `${String(memoryBefore)}, ${String(memoryDuring)}, ${String(memoryAfter)}`,
    },
    'mutations answered, stored': { goal: 'equal', seen: `${String(mix.mutations())}, ${String(await stored())}` },
  });
  console.log(
    `asked ${((sent + overload.unanswered) / SECONDS).toFixed(0)}/s of ${rate.toFixed(0)}/s that were due; ` +
      `${String(overload.unsent)} were not sent because all ${values.connections} connections were waiting`,
  );
}

type Run = (order: Pick<LoadOrder, 'seconds' | 'connections' | 'rate'>) => Promise<LoadResult>;

async function findPeak(run: Run): Promise<number> {
  let peak = 0;
  for (const connections of [2, 4, 8, 16]) {
    const { admitted, refused } = await run({ seconds: 5, connections });
    const answered = admitted.length / 5;
    console.log(
      `closed loop, ${String(connections)} connections: ${answered.toFixed(0)}/s, p50 ${quantile(admitted, 0.5).toFixed(0)} ms, ` +
        `p99 ${quantile(admitted, 0.99).toFixed(0)} ms, refused ${String(refused.length)}`,
    );
    peak = Math.max(peak, answered);
  }
  return peak;
}

/** Half the requests show a customer with all that hangs on it, a quarter a list, a quarter writes. */
async function requestMix() {
  const config = readConfig({ KEHU_DATA_DIR: FOLDER });
  const token = await issueToken(
    await loadTokenKey(config),
    { roles: ['administrator'], ...DEMO_SUBJECTS.administrator },
    '12h',
  );
  const connection = new SqliteConnection(path.join(config.dataFolder, 'customers.sqlite'), { readonly: true });
  const ids = connection.prepare('SELECT id FROM customers WHERE deleted_at IS NULL ORDER BY id').pluck().all();
  connection.close();
  const bodies = (ids as string[]).slice(0, 500).flatMap((id) => [
    { query: CUSTOMER_360, variables: { id } },
    { query: CUSTOMER_360, variables: { id } },
    { query: CUSTOMER_LIST, variables: { first: 20 } },
    {
      query: RECORD,
      variables: {
        input: {
          customerId: id,
          channel: 'PHONE',
          direction: 'INBOUND',
          subject: RUN,
          occurredAt: '2026-01-05T08:00:00Z',
        },
      },
    },
  ]);
  let mutations = 0;
  return {
    requests: bodies.map((body) => httpRequest(JSON.stringify(body), token)),
    count: ({ admittedByRequest }: LoadResult) => {
      for (const [index, admitted] of admittedByRequest.entries()) {
        if (bodies[index]?.query === RECORD) mutations += admitted;
      }
    },
    mutations: () => mutations,
  };
}

function httpRequest(body: string, token: string): string {
  return (
    `POST /graphql HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${token}\r\n` +
    `content-type: application/json\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`
  );
}

/** How many of this run's interactions are in the database. */
async function stored(): Promise<number> {
  await sleep(100);
  const file = path.join(readConfig({ KEHU_DATA_DIR: FOLDER }).dataFolder, 'customers.sqlite');
  const connection = new SqliteConnection(file, { readonly: true });
  const count = connection.prepare('SELECT COUNT(*) FROM interactions WHERE subject = ?').pluck().get(RUN);
  connection.close();
  return count as number;
}

function row({ admitted, refused, failed, unanswered }: LoadResult, seconds: number): Record<string, string> {
  return {
    'answered/s': (admitted.length / seconds).toFixed(0),
    'p50 ms': quantile(admitted, 0.5).toFixed(0),
    'p99 ms': quantile(admitted, 0.99).toFixed(0),
    'refused/s': (refused.length / seconds).toFixed(0),
    'refusal p50 ms': quantile(refused, 0.5).toFixed(0),
    'refusal p99 ms': quantile(refused, 0.99).toFixed(0),
    'failed, unanswered': `${String(failed)}, ${String(unanswered)}`,
  };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Memory of a process and those that it started. */
async function megabytes(pid: number): Promise<number> {
  const place = `/proc/${String(pid)}`;
  const status = await readFile(`${place}/status`, 'utf8').catch(() => '');
  const children = await readFile(`${place}/task/${String(pid)}/children`, 'utf8').catch(() => '');
  const own = Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1_024);
  const others = await Promise.all(
    children
      .split(' ')
      .filter(Boolean)
      .map((child) => megabytes(Number(child))),
  );
  return others.reduce((sum, megabytesOfChild) => sum + megabytesOfChild, own);
}

/** Notes the most memory until the function that it answers is called, which tells it. */
function watchMemory(pid: number): () => number {
  let most = 0;
  const timer = setInterval(() => void megabytes(pid).then((now) => (most = Math.max(most, now))), 200);
  return () => {
    clearInterval(timer);
    return most;
  };
}
