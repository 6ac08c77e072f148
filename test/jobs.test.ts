import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RowDataPacket } from 'mysql2/promise';
import { openTestDatabase, testDatabases, withServer, type TestDatabase } from '../shared/testing/databases.js';
import { clientOf, newCredentials, startSplit, type Credentials, type Settings } from './kit/deployments.js';
import { startServer } from './kit/processes.js';

import.meta.jest.setTimeout(120_000);

/** A job that every subgraph has, and that runs only once while a test lasts. */
const PURGE = 'purge-idempotency-keys';
const JOBS = '{ jobs { subgraph name state lastSucceededAt lastError failures } }';

interface ShownJob {
  subgraph: string;
  name: string;
  state: string;
  lastSucceededAt: string | null;
  lastError: string | null;
  failures: number;
}

let place: TestDatabase;
let folder: string;
let credentials: Credentials;
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  await place.remove();
  await rm(folder, { recursive: true, force: true });
});

async function settingsOn(kind: (typeof testDatabases)[number]): Promise<Settings> {
  place = await openTestDatabase(kind);
  folder = await mkdtemp(path.join(tmpdir(), 'kehu-jobs-'));
  credentials = await newCredentials();
  const { databaseUrl, prefix } = place;
  const server: Settings = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl, KEHU_DATABASE_PREFIX: prefix };
  return { ...credentials.settings, KEHU_DATA_DIR: folder, ...server };
}

/** Asks until the job has succeeded in every subgraph that answers; the patience is that of the test. */
async function purged(url: string): Promise<string[]> {
  for (;;) {
    const { data } = await clientOf(url, credentials, 'administrator').send(JOBS);
    const jobs = ((data?.jobs ?? []) as (ShownJob | null)[]).filter((job) => job?.name === PURGE);
    if (jobs.length > 0 && jobs.every((job) => job?.lastSucceededAt && job.state === 'IDLE')) {
      return jobs.map((job) => job!.subgraph);
    }
    await sleep(100);
  }
}

test('jobs run in the subgraphs that are up; one that is down costs its own part', async () => {
  const split = await startSplit(await settingsOn(testDatabases.at(-1)!));
  ends.push(() => split.stop());
  // The gateway learns of rights from it once, and keeps them.
  await (await split.startSubgraph('identity')).stop('SIGKILL');
  await Promise.all(['customers', 'sales'].map((name) => split.startSubgraph(name)));
  expect(await purged(split.gateway.url)).toEqual(['customers', 'platform', 'sales']);
  const { data, errors } = await clientOf(split.gateway.url, credentials, 'administrator').send(JOBS);
  expect(errors).toEqual([
    {
      message: expect.stringMatching(/^The subgraph identity: /),
      path: ['jobs', (data?.jobs as unknown[]).indexOf(null)],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: true, subgraph: 'identity' },
    },
  ]);
});

test.each(testDatabases)(
  'jobs run once however many processes serve the graph, and end with them: %s',
  async (kind) => {
    const settings = await settingsOn(kind);
    const replicas = await Promise.all(
      Array.from({ length: kind === 'sqlite' ? 1 : 2 }, () => startServer('gateway/main.js', settings)),
    );
    for (const replica of replicas) ends.push(() => replica.stop('SIGKILL'));
    expect(await purged(replicas[0]!.url)).toEqual(['customers', 'identity', 'platform', 'sales']);
    for (const replica of replicas) expect((await replica.stop('SIGTERM')).code).toBe(0);
    if (kind === 'mysql') expect(await runsOnServer()).toEqual([1, 1, 1, 1]);
  },
);

/** How often the job ran in each subgraph. */
function runsOnServer(): Promise<unknown[]> {
  return withServer(async (connection) => {
    const runs: unknown[] = [];
    for (const subgraph of ['customers', 'identity', 'platform', 'sales']) {
      const table = `${place.prefix}_${subgraph}`;
      const [rows] = await connection.query<RowDataPacket[]>('SELECT runs FROM ??.jobs WHERE name = ?', [table, PURGE]);
      runs.push(...rows.map((row) => row['runs']));
    }
    return runs;
  });
}
