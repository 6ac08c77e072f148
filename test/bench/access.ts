/**
 * `npm run bench:access`: what it costs to find out who asks, to cut the schema, to judge rows and to count budgets:
 * customer-360 as a member of staff who sees their own, beside the same graph that takes everybody for Kehu itself,
 * embedded and split, by turns in one run. Prints; asserts nothing about speed. `-- --customers 10000 --seconds 5 --rounds 3`
 */
import { deepStrictEqual } from 'node:assert';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import SqliteConnection from 'better-sqlite3';
import { loadTokenKey } from '../../shared/access/token-key.js';
import { issueToken } from '../../shared/access/access-token.js';
import { subgraphDefinitions } from '../../subgraphs/definitions.js';
import { measured, startProcess, type MeasuredServer } from './measured-process.js';
import { prepareGround } from './prepare.js';
import { CUSTOMER_360 } from './queries.js';

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '16' },
  },
});

const REP = 'usr_01jd0000000000000000000102';
const TOPOLOGIES = ['embedded', 'split'] as const;
const MODES = ['open', 'guarded'] as const;

const { config, customerIds } = await prepareGround(Number(values.customers));
giveEverythingTo(REP, config.dataFolder);
const token = await issueToken(await loadTokenKey(config), { roles: ['sales-rep'], userId: REP }, '12h');
const environment = { KEHU_DATA_DIR: config.dataFolder, KEHU_CALL_KEY: randomBytes(32).toString('hex') };
const bodies = customerIds.map((id) => JSON.stringify({ query: CUSTOMER_360, variables: { id } }));
const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };

for (const topology of TOPOLOGIES) {
  const spent = { open: { cpu: 0, requests: 0, seconds: 0 }, guarded: { cpu: 0, requests: 0, seconds: 0 } };
  const answers: Record<string, unknown> = {};
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const mode of MODES) {
      const server = await start(topology, mode);
      try {
        answers[mode] = await Promise.all(bodies.slice(0, 20).map((body) => ask(server, body)));
        const { cpu, requests } = await load(server);
        spent[mode].cpu += cpu;
        spent[mode].requests += requests;
        spent[mode].seconds += Number(values.seconds);
      } finally {
        server.stop();
      }
    }
  }
  deepStrictEqual(answers.guarded, answers.open);
  const perRequest = (mode: (typeof MODES)[number]) => spent[mode].cpu / spent[mode].requests;
  const rate = (mode: (typeof MODES)[number]) => spent[mode].requests / spent[mode].seconds;
  console.table(
    MODES.map((mode) => ({
      topology,
      mode,
      'requests/s': Math.round(rate(mode)),
      'CPU ms/request': Number(perRequest(mode).toFixed(3)),
    })),
  );
  console.log(
    `${topology}: access costs ${percent(1 - rate('guarded') / rate('open'))} of the requests/s, ` +
      `${percent(perRequest('guarded') / perRequest('open') - 1)} more processor time`,
  );
}

async function start(topology: string, mode: string): Promise<MeasuredServer> {
  if (topology === 'embedded')
    return measured(await startProcess('access-server.js', ['front', topology, mode], environment));
  const subgraphs = [];
  for (const { name } of subgraphDefinitions)
    subgraphs.push({ name, process: await startProcess('access-server.js', ['subgraph', name], environment) });
  const urls = subgraphs.map(({ name, process: { port } }) => `${name}=http://127.0.0.1:${String(port)}`).join(',');
  const front = await startProcess('access-server.js', ['front', topology, mode], {
    ...environment,
    KEHU_SUBGRAPH_URLS: urls,
  });
  return measured(front, ...subgraphs.map(({ process: started }) => started));
}

async function ask({ url }: MeasuredServer, body: string): Promise<unknown> {
  const { data, errors } = (await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json()) as {
    data?: { customer?: unknown };
    errors?: unknown;
  };
  if (!data?.customer || errors) throw new Error(`Not answered: ${JSON.stringify({ data, errors })}`);
  return data;
}

async function load(server: MeasuredServer): Promise<{ cpu: number; requests: number }> {
  const options = {
    url: `${server.url}/graphql`,
    connections: Number(values.connections),
    requests: bodies.map((body) => ({ method: 'POST' as const, path: '/graphql', headers, body })),
  };
  await autocannon({ ...options, duration: 3 });
  const before = await server.usage();
  const result = await autocannon({ ...options, duration: Number(values.seconds) });
  const after = await server.usage();
  if (result.non2xx > 0 || result.errors > 0) throw new Error('Requests failed.');
  return { cpu: after.cpu - before.cpu, requests: result.requests.total };
}

/** The rows of the benchmark have no owner; with one, the rule for rows has something to find. */
function giveEverythingTo(ownerId: string, folder: string): void {
  for (const [file, tables] of [
    ['customers', ['customers', 'contacts', 'interactions']],
    ['sales', ['opportunities']],
  ] as const) {
    const connection = new SqliteConnection(path.join(folder, `${file}.sqlite`));
    for (const table of tables)
      connection
        .prepare(`UPDATE ${table} SET owner_id = ? WHERE owner_id IS NULL OR owner_id <> ?`)
        .run(ownerId, ownerId);
    connection.close();
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
