/**
 * `npm run bench:import`: prints how many customers are imported a second, until everything that follows from them has been
 * digested too, and how much memory the process takes at most: by batches that are sent in process, by `npm run import`,
 * and by `startImport`; on SQLite and, where a server is installed, on MariaDB. Each in a process of its own. `export` tells
 * how many a second leave as CSV over HTTP, and by how much memory grows meanwhile.
 * `-- --rows 10000 --only batches`
 */
import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { openEmbeddedGraph, type EmbeddedGraph } from '../../gateway/embedded-host.js';
import { gatewayListener } from '../../gateway/http-listener.js';
import { exportRoute } from '../../gateway/platform/exports/export-route.js';
import { storeKeys } from '../../gateway/platform/files/file-store.js';
import { File } from '../../gateway/platform/files/file.entity.js';
import { systemPrincipal } from '../../shared/access/principal.js';
import { newTokenKey } from '../../shared/access/token-key.js';
import { readConfig } from '../../shared/config/config.js';
import { createLog } from '../../shared/log.js';
import { listen } from '../../shared/http/listening-server.js';
import { findServerBinary, startThrowawayServer } from '../../shared/testing/mariadb-server.js';
import { runCommand } from '../../scripts/import/run-command.js';
import { runImports } from '../../gateway/platform/imports/run-imports.js';
import { principalFor, testClient } from '../kit/test-graph.js';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000' },
    only: { type: 'string' },
    database: { type: 'string' },
  },
});
const ROWS = Number(values.rows);
const BATCH = 500;
const WAYS = { batches: sendBatches, command: runTheCommand, server: letTheServer, export: exportAll };
type Way = keyof typeof WAYS;

const IMPORT = `mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) { results { index status id code field message } } }`;
const START = 'mutation ($input: StartImportInput!) { startImport(input: $input) { importJob { id } } }';
const MAPPING = {
  type: 'customers',
  key: 'no',
  fields: {
    name: { column: 'name' },
    industry: { column: 'industry' },
    website: { column: 'website' },
    phones: { number: { column: 'phone' } },
  },
};
const EXPORTED = ['externalId', 'name', 'industry', 'website', 'phones.number', 'status', 'createdAt'];
const log = createLog('fatal', 'bench');
/** Memory in use before an export, and at most while it went on. */
let growth: { readonly before: number; most: number } | undefined;

if (values.database === undefined) await measureAll();
else await measureHere(values.only as Way, values.database);

/** Starts a process for each way and database, and prints what they say. */
async function measureAll(): Promise<void> {
  const server = (await findServerBinary()) ? await startThrowawayServer() : undefined;
  const ways = Object.keys(WAYS).filter((way) => values.only === undefined || way === values.only);
  const table: Record<string, unknown> = {};
  try {
    for (const [name, url] of [
      ['SQLite', 'sqlite'] as const,
      ...(server ? [[server.name, server.url] as const] : []),
    ]) {
      for (const way of ways) {
        const args = ['--rows', values.rows, '--only', way, '--database', url];
        const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), ...args]);
        table[`${name}, ${way}`] = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
      }
    }
  } finally {
    await server?.stop();
  }
  console.table(table);
}

async function measureHere(way: Way, database: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kehu-bench-import-'));
  const keys = { KEHU_DATA_KEY: Buffer.alloc(32, 1).toString('base64url'), KEHU_TOKEN_KEY: await newTokenKey() };
  const place = database === 'sqlite' ? {} : { DATABASE_URL: database, KEHU_DATABASE_PREFIX: `bench_${way}` };
  const config = readConfig({ KEHU_DATA_DIR: folder, ...keys, KEHU_DEMO: '0', KEHU_BUDGETS: 'none', ...place });
  const graph = await openEmbeddedGraph(config, log);
  graph.events.start();
  if (way === 'export') await prepareExport(graph);
  const cpu = process.cpuUsage();
  const begun = performance.now();
  await WAYS[way](graph, folder);
  const imported = performance.now();
  await graph.events.settle();
  const digested = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  const { reader } = graph.subgraphs.get('customers')!.database;
  const [count] = await reader.query('SELECT COUNT(*) AS n FROM customers');
  await graph.close();
  await rm(folder, { recursive: true, force: true });
  const perSecond = (milliseconds: number) => Math.round((ROWS * 1_000) / milliseconds);
  console.log(
    JSON.stringify({
      customers: Number(count?.n),
      'rows/s': perSecond(imported - begun),
      'rows/s until digested': perSecond(digested - begun),
      'rows per s of processor time': perSecond((user + system) / 1_000),
      'peak memory, MB': Math.round(process.resourceUsage().maxRSS / 1_000),
      ...(growth ? { 'growth, MB': Math.round((growth.most - growth.before) / 2 ** 20) } : {}),
    }),
  );
}

function rowAt(index: number) {
  return {
    name: `Customer number ${String(index)}`,
    externalId: `E-${String(index)}`,
    industry: 'SOFTWARE',
    website: `https://c${String(index)}.example`,
    phones: [{ number: `+86138${String(index).padStart(8, '0')}` }],
  };
}

async function sendBatches({ graph }: EmbeddedGraph): Promise<void> {
  const client = testClient(graph, principalFor('administrator'), log);
  for (let first = 0; first < ROWS; first += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, ROWS - first) }, (_one, index) => rowAt(first + index));
    await client.data(IMPORT, { input: { rows, clientMutationId: `bench-batch-${String(first)}` } });
  }
}

/** Writes the rows as a file, a few at a time: they must not count as memory of the import. */
async function writeCsv(file: string): Promise<void> {
  await pipeline(csvLines, createWriteStream(file));
}

function* csvLines(): Generator<string> {
  yield 'no,name,industry,website,phone\n';
  for (let index = 0; index < ROWS; index += 1) {
    const { externalId, name, industry, website, phones } = rowAt(index);
    yield `${[externalId, name, industry, website, phones[0]?.number].join(',')}\n`;
  }
}

async function runTheCommand({ graph }: EmbeddedGraph, folder: string): Promise<void> {
  const [file, map] = [path.join(folder, 'rows.csv'), path.join(folder, 'mapping.json')];
  await writeCsv(file);
  await writeFile(map, JSON.stringify(MAPPING));
  const client = testClient(graph, principalFor('administrator'), log);
  const code = await runCommand(['customers', file, '--map', map], {
    host: {
      findRunning: () => Promise.resolve(undefined),
      openEmbedded: () =>
        Promise.resolve({
          execute: (query, variables) => client.send(query, variables),
          close: () => Promise.resolve(),
        }),
    },
    out: { write: () => true },
    err: { write: () => true },
    now: () => performance.now(),
    signal: new AbortController().signal,
  });
  if (code !== 0) throw new Error(`The command ended with ${String(code)}.`);
}

async function letTheServer({ graph, platform }: EmbeddedGraph, folder: string): Promise<void> {
  const client = testClient(graph, principalFor('administrator'), log);
  const { createProduct } = await client.data<{ createProduct: { product: { id: string } } }>(
    'mutation { createProduct(input: { name: "Owner of the file" }) { product { id } } }',
  );
  const file = path.join(folder, 'rows.csv');
  await writeCsv(file);
  const fileId = await storedFile(platform, createProduct.product.id, file);
  await client.data(START, { input: { type: 'CUSTOMERS', fileId, mapping: MAPPING } });
  const principal = systemPrincipal(runImports.name);
  const scope = platform.scope({ requestId: 'bench', principal, deadline: Number.MAX_SAFE_INTEGER, log });
  await runImports.run(Object.assign(scope, { services: platform.services, signal: new AbortController().signal }));
}

async function prepareExport(graph: EmbeddedGraph): Promise<void> {
  await sendBatches(graph);
  await graph.events.settle();
  // What making the rows has left behind is not the export's.
  await exportAll(graph);
}

/** Takes all customers as CSV over HTTP, in this process, at the speed at which they come. */
async function exportAll({ graph, platform }: EmbeddedGraph): Promise<void> {
  const principal = principalFor('administrator');
  const server = await listen(
    gatewayListener({
      graph,
      authenticate: () => Promise.resolve(principal),
      explorer: { get: () => undefined },
      requestTimeout: 60_000,
      ready: () => Promise.resolve(),
      routes: [exportRoute(platform, 60_000, log)],
      log,
    }),
    '127.0.0.1',
    0,
  );
  const before = process.memoryUsage.rss();
  growth = { before, most: before };
  const body = JSON.stringify({ fields: EXPORTED });
  const answer = await fetch(`${server.url}/export/customers.csv`, { method: 'POST', body });
  let lines = 0;
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    for (const byte of chunk) if (byte === 10) lines += 1;
    growth.most = Math.max(growth.most, process.memoryUsage.rss());
  }
  await server.close({ linger: 0, grace: 0 });
  if (lines !== ROWS + 1) throw new Error(`${String(lines)} lines came.`);
}

/** A complete file of the caller's at one of their records, as an upload leaves it. */
async function storedFile(
  { database, services }: EmbeddedGraph['platform'],
  recordId: string,
  content: string,
): Promise<string> {
  const { subject, userId = null } = principalFor('administrator');
  const { size } = await stat(content);
  const contentKey = 'bench-content';
  await services.files.store.write(storeKeys.content(contentKey), size, createReadStream(content));
  const now = new Date().toISOString();
  const file: File = {
    id: 'fil_01jd0000000000000000000101',
    recordId,
    name: 'rows.csv',
    contentType: 'text/csv',
    size,
    state: 'COMPLETE',
    checksum: null,
    contentKey,
    openSlot: null,
    createdBy: subject,
    createdByUserId: userId,
    version: 1,
    createdAt: now,
    completedAt: now,
    deletedAt: null,
  };
  await database.transact(Date.now() + 10_000, ({ insert }) => insert(File, file));
  return file.id;
}
