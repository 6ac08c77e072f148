/**
 * `npm run bench`: the graph embedded on SQLite, beside a plain endpoint with SQL written by hand and beside the stock
 * gateway with its defaults, all in one run over the same file. Every answer is compared before anything is timed.
 * Prints; asserts nothing about speed. `-- --customers 100000 --seconds 10 --connections 32`
 */
import { deepStrictEqual } from 'node:assert';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { allDefinitions } from '../../gateway/definitions.js';
import { measured, startProcess, type MeasuredServer } from './measured-process.js';
import { prepareGround, type BenchmarkGround } from './prepare.js';
import { CUSTOMER_360, CUSTOMER_LIST } from './queries.js';

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '32' },
  },
});

interface Load {
  name: string;
  bodies: string[];
}

const ground = await prepareGround(Number(values.customers));
const environment = { KEHU_DATA_DIR: ground.config.dataFolder };
const loads: Load[] = [
  {
    name: 'customer-360',
    bodies: ground.customerIds.map((id) => JSON.stringify({ query: CUSTOMER_360, variables: { id } })),
  },
  { name: 'list of 20 with 3 + 3', bodies: [JSON.stringify({ query: CUSTOMER_LIST, variables: { first: 20 } })] },
];
const servers: [string, () => Promise<MeasuredServer>][] = [
  ['plain node:http, SQL by hand', async () => measured(await startProcess('plain-server.js', [], environment))],
  ['kehu, embedded', async () => measured(await startProcess('kehu-server.js', [], environment))],
  ['stock gateway over HTTP', startStock],
];
const reference = await answers(ground, loads);
const rows: Record<string, unknown>[] = [];
for (const [name, start] of servers) {
  const server = await start();
  try {
    await compare(name, server, ground, loads, reference);
    for (const load of loads) rows.push({ server: name, load: load.name, ...(await run(server, load, ground)) });
  } finally {
    server.stop();
  }
}
console.log(
  `${values.customers} customers, ${values.connections} connections, ${values.seconds} s each, answers equal`,
);
console.table(rows);
for (const load of loads) {
  const speed = (server: string) =>
    Number(rows.find((row) => row.server === server && row.load === load.name)?.['requests/s']);
  const kehu = speed('kehu, embedded');
  console.log(
    `${load.name}: kehu / plain = ${(kehu / speed('plain node:http, SQL by hand')).toFixed(2)}, ` +
      `kehu / stock = ${(kehu / speed('stock gateway over HTTP')).toFixed(2)}`,
  );
}

async function startStock(): Promise<MeasuredServer> {
  const subgraphs = [];
  for (const { name } of allDefinitions)
    subgraphs.push({ name, process: await startProcess('stock-server.js', [name], environment) });
  const urls = subgraphs.map(({ name, process: { port } }) => `${name}=http://127.0.0.1:${String(port)}`).join(',');
  const gateway = await startProcess('stock-server.js', [], { ...environment, KEHU_SUBGRAPH_URLS: urls });
  return measured(gateway, ...subgraphs.map(({ process: started }) => started));
}

async function ask(url: string, body: string, { token }: BenchmarkGround): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  return response.json();
}

/** What the graph itself answers to a sample of each load. */
async function answers(benchmark: BenchmarkGround, all: Load[]): Promise<unknown[]> {
  const server = measured(await startProcess('kehu-server.js', [], environment));
  try {
    return await Promise.all(
      all.flatMap(({ bodies }) => bodies.slice(0, 20)).map((body) => ask(server.url, body, benchmark)),
    );
  } finally {
    server.stop();
  }
}

async function compare(
  name: string,
  server: MeasuredServer,
  benchmark: BenchmarkGround,
  all: Load[],
  expected: unknown[],
): Promise<void> {
  const bodies = all.flatMap((load) => load.bodies.slice(0, 20));
  for (const [index, body] of bodies.entries()) {
    const { data, errors } = (await ask(server.url, body, benchmark)) as { data: unknown; errors?: unknown };
    if (errors) throw new Error(`${name} failed: ${JSON.stringify(errors)}`);
    deepStrictEqual(data, (expected[index] as { data: unknown }).data, `${name} answers otherwise`);
  }
}

async function run(server: MeasuredServer, load: Load, { token }: BenchmarkGround): Promise<Record<string, unknown>> {
  const options = {
    url: `${server.url}/graphql`,
    connections: Number(values.connections),
    requests: load.bodies.map((body) => ({
      method: 'POST' as const,
      path: '/graphql',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    })),
  };
  await autocannon({ ...options, duration: 3 });
  const before = await server.usage();
  const result = await autocannon({ ...options, duration: Number(values.seconds) });
  const after = await server.usage();
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${String(result.non2xx + result.errors)} requests failed.`);
  return {
    'requests/s': Math.round(result.requests.average),
    'p50 ms': result.latency.p50,
    'p99 ms': result.latency.p99,
    'CPU ms/request': Number(((after.cpu - before.cpu) / result.requests.total).toFixed(3)),
    'memory MB': Math.round(after.memory / 2 ** 20),
  };
}
