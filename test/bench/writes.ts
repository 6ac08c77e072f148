/**
 * `npm run bench:writes`: prints how many customers the graph creates a second, how soon handlers have digested the events
 * of that, and how long everything of an owner takes to follow to another team, on SQLite and, where a server is installed,
 * on MariaDB. In one process, without HTTP. `-- --seconds 5 --customers 10000`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { newTokenKey } from '../../shared/access/token-key.js';
import { openEmbeddedGraph } from '../../gateway/embedded-host.js';
import { readConfig } from '../../shared/config/config.js';
import type { Reader } from '../../shared/db/database.js';
import { createLog } from '../../shared/log.js';
import { findServerBinary, startThrowawayServer } from '../../shared/testing/mariadb-server.js';
import { principalFor, testClient, type TestClient } from '../kit/test-graph.js';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '5' }, customers: { type: 'string', default: '10000' } },
});
const SECONDS = Number(values.seconds);
const CUSTOMERS = Number(values.customers);
const ROWS_AT_ONCE = 200;

const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }';
const IMPORT = `mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) { results { status } } }`;

type Row = Record<string, string>;

let count = 0;
const folder = await mkdtemp(path.join(tmpdir(), 'kehu-bench-writes-'));
const server = (await findServerBinary()) ? await startThrowawayServer() : undefined;
try {
  const rows: Record<string, Row> = { SQLite: await measure({ KEHU_DATA_DIR: path.join(folder, 'one') }) };
  if (server) {
    const place = {
      KEHU_DATA_DIR: path.join(folder, 'other'),
      DATABASE_URL: server.url,
      KEHU_DATABASE_PREFIX: 'bench',
    };
    rows[server.name] = await measure(place);
  }
  console.table(rows);
} finally {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(place: Record<string, string>): Promise<Row> {
  const log = createLog('fatal', 'bench');
  const keys = { KEHU_DATA_KEY: Buffer.alloc(32, 1).toString('base64url'), KEHU_TOKEN_KEY: await newTokenKey() };
  const config = readConfig({ ...place, ...keys, KEHU_DEMO: '0' });
  const { graph, subgraphs, events, close } = await openEmbeddedGraph(config, log);
  const client = testClient(graph, principalFor('administrator'), log);
  events.start();
  try {
    const alone = await createFor(client, 1);
    await events.settle();
    const together = await createFor(client, 16);
    const behind = await secondsOf(() => events.settle());
    const owner = await ownerOf(client, CUSTOMERS);
    const digested = await secondsOf(() => events.settle());
    const { database } = subgraphs.get('customers')!;
    const follow = await moveToTeam(client, owner, database.reader);
    return {
      'created/s, 1 client': alone.toFixed(0),
      'created/s, 16 clients': together.toFixed(0),
      's until digested': behind.toFixed(1),
      [`s until ${String(CUSTOMERS)} imported are digested`]: digested.toFixed(1),
      's until these follow to a team': follow.seconds.toFixed(1),
      'slowest write beside that, ms': follow.slowest.toFixed(0),
    };
  } finally {
    await close();
  }
}

/** Creates customers, one after the other in each of several lanes; answers how many a second. */
async function createFor(client: TestClient, lanes: number): Promise<number> {
  const end = performance.now() + SECONDS * 1_000;
  let created = 0;
  const lane = async () => {
    while (performance.now() < end) {
      count += 1;
      const phones = [{ number: `+86138${String(count).padStart(8, '0')}` }];
      await client.data(CREATE, { input: { name: `Customer ${String(count)}`, phones, tags: ['bench'] } });
      created += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return created / SECONDS;
}

/** Imports so many customers for a new member of staff; answers whose they are. */
async function ownerOf(client: TestClient, customers: number): Promise<string> {
  const { createUser } = await client.data<{ createUser: { user: { id: string } } }>(
    'mutation { createUser(input: { name: "Owner of many" }) { user { id } } }',
  );
  const ownerId = createUser.user.id;
  for (let first = 0; first < customers; first += ROWS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, customers - first) }, (_, index) => ({
      name: `Imported ${String(first + index)}`,
      ownerId,
    }));
    await client.data(IMPORT, { input: { rows, onDuplicate: 'CREATE' } });
  }
  return ownerId;
}

/** Moves somebody to a new team; answers when every customer of theirs has followed, and how long a writer waited. */
async function moveToTeam(client: TestClient, ownerId: string, reader: Reader) {
  const { createTeam } = await client.data<{ createTeam: { team: { id: string } } }>(
    'mutation { createTeam(input: { name: "Another team" }) { team { id } } }',
  );
  const teamId = createTeam.team.id;
  const begun = performance.now();
  await client.data('mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { id } } }', {
    input: { id: ownerId, expectedVersion: 1, teamId },
  });
  let slowest = 0;
  for (;;) {
    const taken = await secondsOf(() => client.data(CREATE, { input: { name: 'Beside' } }));
    slowest = Math.max(slowest, taken * 1_000);
    const [left] = await reader.query(
      'SELECT COUNT(*) AS n FROM customers WHERE owner_id = ? AND (team_id IS NULL OR team_id <> ?)',
      [ownerId, teamId],
    );
    if (Number(left?.n) === 0) return { seconds: (performance.now() - begun) / 1_000, slowest };
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}
