/**
 * `npm run bench:access-log`: what it costs to write down who reads personal data: processor time for customer-360 with
 * phone numbers, addresses and what was said, with the access log and without it by turns, in one process on SQLite, without
 * HTTP. Prints; asserts nothing. `-- --customers 2000 --rounds 10`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { seedBenchmark } from '../../gateway/demo/seed-benchmark.js';
import { openEmbeddedGraph } from '../../gateway/embedded-host.js';
import { readConfig } from '../../shared/config/config.js';
import type { MountedSubgraph } from '../../shared/graphql/mounted-subgraph.js';
import { createLog } from '../../shared/log.js';
import { principalFor, testClient, type TestClient } from '../kit/test-graph.js';
import { CUSTOMER_360, CUSTOMER_360_PERSONAL } from './queries.js';

const { values } = parseArgs({
  options: { customers: { type: 'string', default: '2000' }, rounds: { type: 'string', default: '10' } },
});
const CLIENTS = 8;
const PER_ROUND = 400;

/** Milliseconds of processor time and on the clock for each request. */
interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

const folder = await mkdtemp(path.join(tmpdir(), 'kehu-bench-access-log-'));
try {
  const key = Buffer.alloc(32, 1).toString('base64url');
  const config = readConfig({ KEHU_DATA_DIR: folder, KEHU_DATA_KEY: key });
  const log = createLog('error', 'bench');
  const { graph, subgraphs, close } = await openEmbeddedGraph(config, log);
  await seedBenchmark(subgraphs, { customers: Number(values.customers) });
  const customers = subgraphs.get('customers')!;
  const ids = (await customers.database.reader.query('SELECT id FROM customers ORDER BY id')).map(
    (row) => row.id as string,
  );
  const client = testClient(graph, principalFor('administrator'), log);
  for (const { accessLog } of subgraphs.values()) accessLog.start(log);
  const personal = await compared(client, subgraphs, CUSTOMER_360_PERSONAL, ids);
  const plain = await compared(client, subgraphs, CUSTOMER_360, ids);
  const entries = await customers.database.reader.query('SELECT COUNT(*) AS total FROM access_log');
  await close();
  console.table({ 'customer-360 with personal fields': personal, 'customer-360': plain });
  console.log(`${String(entries[0]?.total)} entries were written.`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Rounds with and without the log by turns, so that whatever else the machine does meets both. */
async function compared(
  client: TestClient,
  subgraphs: ReadonlyMap<string, MountedSubgraph>,
  query: string,
  ids: readonly string[],
): Promise<Record<string, string>> {
  await round(client, subgraphs, query, ids);
  const costs: Record<'with' | 'without', Cost[]> = { with: [], without: [] };
  for (let index = 0; index < Number(values.rounds); index += 1) {
    for (const way of index % 2 === 0 ? (['with', 'without'] as const) : (['without', 'with'] as const)) {
      const restore = way === 'without' ? switchedOff(subgraphs) : () => undefined;
      costs[way].push(await round(client, subgraphs, query, ids));
      restore();
    }
  }
  const [on, off] = [median(costs.with), median(costs.without)];
  return {
    'ms CPU with': on.cpu.toFixed(3),
    'ms CPU without': off.cpu.toFixed(3),
    'CPU with/without': (on.cpu / off.cpu).toFixed(3),
    'wall with/without': (on.wall / off.wall).toFixed(3),
  };
}

function switchedOff(subgraphs: ReadonlyMap<string, MountedSubgraph>): () => void {
  const logs = [...subgraphs.values()].map(({ accessLog }) => accessLog);
  for (const log of logs) {
    Object.defineProperty(log, 'notesOf', {
      value: () => ({ note: () => undefined, room: () => undefined }),
      configurable: true,
    });
  }
  return () => {
    for (const log of logs) Reflect.deleteProperty(log, 'notesOf');
  };
}

async function round(
  client: TestClient,
  subgraphs: ReadonlyMap<string, MountedSubgraph>,
  query: string,
  ids: readonly string[],
): Promise<Cost> {
  const [cpu, started] = [process.cpuUsage(), performance.now()];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < PER_ROUND; index = next++) {
      await client.data(query, { id: ids[Math.floor(Math.random() * ids.length)] });
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, work));
  // What was noted is written within the round that read it.
  for (const { accessLog } of subgraphs.values()) await accessLog.flush();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1_000 / PER_ROUND, wall: (performance.now() - started) / PER_ROUND };
}

function median(costs: readonly Cost[]): Cost {
  const middle = (of: (cost: Cost) => number) =>
    costs.map(of).sort((one, other) => one - other)[costs.length >> 1] ?? 0;
  return { cpu: middle(({ cpu }) => cpu), wall: middle(({ wall }) => wall) };
}
