/**
 * `npm run bench:customers`: prints how long a search takes among many customers and as many contacts, for the administrator,
 * who sees all, and for a sales rep, who sees one in a hundred; and how many customers are imported a second with the terms by
 * which they are found, and without; and how long the rep waits to be told who calls. On SQLite and, where a server is installed, on MariaDB. In one process, without HTTP.
 * `-- --customers 100000 --rounds 50 --database sqlite`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { composeCustomer } from '../../gateway/demo/company/compose-customer.js';
import { randomFor } from '../../gateway/demo/company/random.js';
import { readCompanyTables } from '../../gateway/demo/company/tables.js';
import { openEmbeddedGraph } from '../../gateway/embedded-host.js';
import { newTokenKey } from '../../shared/access/token-key.js';
import { readConfig } from '../../shared/config/config.js';
import { createLog } from '../../shared/log.js';
import { findServerBinary, startThrowawayServer } from '../../shared/testing/mariadb-server.js';
import { customerRecord } from '../../subgraphs/customers/customers/customer.record.js';
import { principalFor, testClient, type TestClient } from '../kit/test-graph.js';

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '50' },
    database: { type: 'string' },
  },
});
const CUSTOMERS = Number(values.customers);
const ROUNDS = Number(values.rounds);
const ROWS_AT_ONCE = 500;
const COMPARED = 5_000;
const REP = 'usr_01jd0000000000000000000900';

const IMPORT_CUSTOMERS =
  'mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) { results { id } } }';
const IMPORT_CONTACTS = 'mutation ($input: ImportContactsInput!) { importContacts(input: $input) { results { id } } }';
const SEARCH =
  'query ($query: String!) { search(query: $query) { totalCount nodes { score field text record { id } } } }';
const RECOGNIZE = `query ($input: RecognizeCustomerInput!) {
  recognizeCustomer(input: $input) { outcome matches { confidence customer { id name } owner { id } reasons { fact } } }
}`;

/** What is looked for, in the round of that number. */
const QUERIES: Record<string, (round: number) => string> = {
  'a number in the name': (round) => String(1_000 + round * 37),
  'two Chinese words': (round) => ['华信 上海', '恒通 广州', '远景 杭州'][round % 3] ?? '',
  'one Chinese character': (round) => ['华', '市', '远'][round % 3] ?? '',
  'a frequent word (有限公司)': () => '有限公司',
  'a frequent word and a rare one': (round) => `有限公司 ${String(2_000 + round * 41)}`,
  pinyin: (round) => ['huaxin', 'shanghai', 'yuanjing'][round % 3] ?? '',
  'initials of pinyin': (round) => ['hx', 'shh', 'kj'][round % 3] ?? '',
  'the beginning of a word': (round) => ['Smi', 'Engin', 'Log'][round % 3] ?? '',
  'a word with a typing error': (round) => ['Smiht', 'Enginering', 'Logistcs'][round % 3] ?? '',
  'four digits of a phone number': (round) => String(4_000 + round * 97),
  'a whole phone number': (round) => `138${String(round * 1_009).padStart(8, '0')}`,
  'an e-mail address': (round) => `c${String(round * 811)}@example.com`,
  'nothing that is there': (round) => `zzqx${String(round)}`,
};

/** What somebody says of themselves who is the customer of that number. */
const IDENTITIES: Record<string, (index: number) => object> = {
  'a phone number': (index) => ({ phone: phoneOf(index) }),
  'an e-mail address': (index) => ({ email: `c${String(index)}@example.com` }),
  'a name': (index) => ({ name: customerAt(index).name }),
  'a phone number and a name': (index) => ({ phone: phoneOf(index), name: customerAt(index).name }),
  'nothing that is there': (index) => ({
    phone: `+86137${String(index).padStart(8, '0')}`,
    name: `zzqx${String(index)}`,
  }),
};

const tables = readCompanyTables();
const folder = await mkdtemp(path.join(tmpdir(), 'kehu-bench-customers-'));
const isMeasured = (name: string) => values.database === undefined || values.database === name;
const server = isMeasured('mariadb') && (await findServerBinary()) ? await startThrowawayServer() : undefined;
try {
  if (isMeasured('sqlite')) await measure('SQLite', { KEHU_DATA_DIR: path.join(folder, 'one') });
  if (server) {
    const place = { KEHU_DATA_DIR: path.join(folder, 'other'), DATABASE_URL: server.url };
    await measure(server.name, { ...place, KEHU_DATABASE_PREFIX: 'bench' });
  }
} finally {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(name: string, place: Record<string, string>): Promise<void> {
  const log = createLog('fatal', 'bench');
  const keys = { KEHU_DATA_KEY: Buffer.alloc(32, 1).toString('base64url'), KEHU_TOKEN_KEY: await newTokenKey() };
  const config = readConfig({ ...place, ...keys, KEHU_DEMO: '0', KEHU_BUDGETS: 'none' });
  const first = await openEmbeddedGraph(config, log);
  const importer = testClient(first.graph, principalFor('administrator'), log);
  await importRows(importer, 0, CUSTOMERS - 2 * COMPARED, true);
  const without = await withoutTerms(() => importRows(importer, CUSTOMERS - 2 * COMPARED, COMPARED, false));
  const withTerms = await importRows(importer, CUSTOMERS - COMPARED, COMPARED, false);
  const [terms] = await first.subgraphs
    .get('customers')!
    .database.reader.query('SELECT COUNT(*) AS n FROM search_terms');
  console.log(
    `${name}: ${speedText(without)} customers imported a second without terms, ${speedText(withTerms)} with them; ` +
      `${String(terms?.n)} terms.`,
  );
  // What recognises follows by events.
  first.events.start();
  await first.events.settle();
  await first.close();
  // Databases learn how many rows there are when they are opened.
  const { graph, close } = await openEmbeddedGraph(config, log);
  try {
    const everything = testClient(graph, principalFor('administrator'), log);
    const rep = testClient(graph, principalFor('sales-rep', { userId: REP }), log);
    const rows: Record<string, object> = {};
    for (const [kind, queryOf] of Object.entries(QUERIES)) {
      const searching = (client: TestClient) => async (round: number) => {
        const { search } = await client.data<{ search: { totalCount: number } }>(SEARCH, { query: queryOf(round) });
        return search.totalCount;
      };
      rows[kind] = { ...(await times(searching(everything), '')), ...(await times(searching(rep), 'rep, ')) };
    }
    console.table(rows);
    console.table(await recognitions(rep));
  } finally {
    await close();
  }
}

/** How long the sales rep waits to be told who calls. */
async function recognitions(client: TestClient): Promise<Record<string, object>> {
  const recognize = async (input: object) => {
    const data = await client.data<{ recognizeCustomer: { matches: object[] } }>(RECOGNIZE, { input });
    return data.recognizeCustomer.matches.length;
  };
  const rows: Record<string, object> = {};
  for (const [kind, inputOf] of Object.entries(IDENTITIES)) {
    rows[`recognised by ${kind}`] = await times((round) => recognize(inputOf((round * 1_009) % CUSTOMERS)), 'rep, ');
  }
  return rows;
}

function speedText({ perSecond, cpu }: Speed): string {
  return `${perSecond.toFixed(0)} (${cpu.toFixed(2)} ms of the processor each)`;
}

interface Speed {
  readonly perSecond: number;
  readonly cpu: number;
}

/** Imports customers, each with a contact where that is wanted; answers how many customers a second, and the processor's milliseconds for each. */
async function importRows(client: TestClient, first: number, count: number, hasContacts: boolean): Promise<Speed> {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  for (let start = first; start < first + count; start += ROWS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, first + count - start) }, (_, at) =>
      customerAt(start + at),
    );
    const { importCustomers } = await client.data<{ importCustomers: { results: { id: string }[] } }>(
      IMPORT_CUSTOMERS,
      { input: { rows, onDuplicate: 'CREATE' } },
    );
    if (!hasContacts) continue;
    const contacts = importCustomers.results.map(({ id }, at) => contactAt(id, start + at));
    await client.data(IMPORT_CONTACTS, { input: { rows: contacts, onDuplicate: 'CREATE' } });
  }
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond: (count * 1_000) / (performance.now() - begun), cpu: (user + system) / 1_000 / count };
}

function customerAt(index: number) {
  const { name, short_name: shortName } = composeCustomer(tables, index, randomFor(1, 'search', index));
  return {
    name,
    shortName,
    externalId: `E-${String(index)}`,
    ownerId: index % 100 === 0 ? REP : null,
    phones: [{ number: phoneOf(index) }],
    emails: [{ address: `c${String(index)}@example.com` }],
  };
}

function phoneOf(index: number): string {
  return `+86138${String(index).padStart(8, '0')}`;
}

function contactAt(customerId: string, index: number) {
  const random = randomFor(1, 'contact', index);
  const part = (wanted: string) =>
    random.pick(tables.names.filter(({ language, part: each }) => language === 'zh' && each === wanted)).text;
  return {
    customerId,
    name: `${part('surname')}${part('given')}`,
    role: 'OTHER',
    phones: [{ number: `+86139${String(index).padStart(8, '0')}` }],
  };
}

async function withoutTerms<T>(work: () => Promise<T>): Promise<T> {
  const { searched } = customerRecord;
  const record = customerRecord as { searched: typeof searched };
  record.searched = undefined;
  try {
    return await work();
  } finally {
    record.searched = searched;
  }
}

/** How long it takes to ask something, and how much it finds. */
async function times(ask: (round: number) => Promise<number>, prefix: string): Promise<object> {
  const taken: number[] = [];
  let found = 0;
  let processor = 0;
  for (let round = -3; round < ROUNDS; round += 1) {
    const cpu = process.cpuUsage();
    const begun = performance.now();
    const count = await ask(Math.max(0, round));
    if (round < 0) continue;
    taken.push(performance.now() - begun);
    const { user, system } = process.cpuUsage(cpu);
    processor += (user + system) / 1_000;
    found = Math.max(found, count);
  }
  taken.sort((one, other) => one - other);
  const at = (share: number) => (taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0).toFixed(1);
  return {
    [`${prefix}p50 ms`]: at(0.5),
    [`${prefix}p95 ms`]: at(0.95),
    [`${prefix}CPU ms`]: (processor / ROUNDS).toFixed(1),
    [`${prefix}most found`]: found,
  };
}
