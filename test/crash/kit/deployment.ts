import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { projectRoot } from '../../../shared/config/project-root.js';
import type { DatabaseLocation } from '../../../shared/db/open-database.js';
import { openTestDatabase, type DatabaseKind, type TestDatabase } from '../../../shared/testing/databases.js';
import { startThrowawayNats, type ThrowawayNats } from '../../../shared/testing/nats-server.js';
import { subgraphDefinitions } from '../../../subgraphs/definitions.js';
import { newCredentials, settingsOf } from '../../kit/deployments.js';
import { freePort } from '../../kit/free-port.js';
import { locationOf } from '../../kit/test-graph.js';
import { serverPart } from './server-part.js';
import { chanceOf } from './seed.js';

/** A process, or what stands for one, that can end at any moment and be started again. */
export interface Part {
  readonly name: string;
  start(): Promise<void>;
  /** Ends it as `kill -9` does: nothing of it runs any more when this returns, or only what starts it again. */
  kill(): Promise<void>;
  /** Ends it for good, with all of its processes; the same as `kill` when omitted. */
  end?(): Promise<void>;
}

/** A graph that serves, whose parts can be killed. */
export interface Deployment {
  readonly name: string;
  /** Where clients send, in turn. */
  readonly urls: readonly string[];
  /** A token of the administrator. */
  readonly token: string;
  readonly location: DatabaseLocation;
  /** The key of personal values and of the journal's chain. */
  readonly dataKey: Buffer;
  readonly parts: readonly Part[];
  /** Ends everything and removes the databases. */
  remove(): Promise<void>;
}

/** Loaded into each process before anything else of it. */
const PROBE = path.join(projectRoot, 'dist/test/crash/probe/install.js');

type Settings = Record<string, string>;

/** The whole graph in one process. */
export async function startEmbedded(kind: DatabaseKind): Promise<Deployment> {
  const world = await newWorld(kind);
  const gateway = await world.part('kehu', 'gateway/main.js');
  return started(`embedded on ${kind}`, world, [gateway.url], [gateway]);
}

/** The whole graph in two processes on one database server. */
export async function startReplicated(): Promise<Deployment> {
  const world = await newWorld('mysql');
  const replicas = [await world.part('replica 1', 'gateway/main.js'), await world.part('replica 2', 'gateway/main.js')];
  return started(
    'replicated on mysql',
    world,
    replicas.map(({ url }) => url),
    replicas,
  );
}

/** The gateway and each subgraph in a process of its own, and the server that carries events between them. */
export async function startSplit(kind: DatabaseKind): Promise<Deployment> {
  const nats = await startThrowawayNats();
  const world = await newWorld(kind, { NATS_URL: nats.url });
  const subgraphs = [];
  for (const { name } of subgraphDefinitions) {
    subgraphs.push(await world.part(name, `subgraphs/${name}/main.js`, settingsOf(name, world.settings)));
  }
  const addresses = subgraphs.map(({ name, url }) => `${name}=${url}`).join(',');
  const gateway = await world.part('gateway', 'gateway/gateway-main.js', { KEHU_SUBGRAPH_URLS: addresses });
  const deployment = await started(`split on ${kind}`, world, [gateway.url], [gateway, ...subgraphs, natsPart(nats)]);
  return {
    ...deployment,
    remove: async () => {
      await deployment.remove();
      await nats.stop();
    },
  };
}

/** The server of events; now and then it has lost what it kept when it comes back. */
function natsPart(nats: ThrowawayNats): Part {
  const random = chanceOf('nats');
  let isRunning = true;
  return {
    name: 'nats',
    start: async () => {
      if (!isRunning) await nats.restart(random.chance(0.3) ? 'emptied' : 'kept');
      isRunning = true;
    },
    kill: async () => {
      isRunning = false;
      await nats.kill();
    },
  };
}

interface World {
  readonly database: TestDatabase;
  readonly dataKey: Buffer;
  readonly token: string;
  /** Of all its processes, as far as they have no others of their own. */
  readonly settings: Settings;
  /** A process of this script on a port that stays its own over restarts. */
  part(name: string, script: string, more?: Settings): Promise<Part & { url: string }>;
}

async function newWorld(kind: DatabaseKind, more: Settings = {}): Promise<World> {
  const database = await openTestDatabase(kind);
  const credentials = await newCredentials();
  const dataKey = randomBytes(32);
  const settings: Settings = {
    ...credentials.settings,
    NODE_OPTIONS: `--import=${PROBE}`,
    KEHU_DATA_KEY: dataKey.toString('base64url'),
    ...(database.dataDir === undefined
      ? { DATABASE_URL: database.databaseUrl ?? '', KEHU_DATABASE_PREFIX: database.prefix }
      : { KEHU_DATA_DIR: database.dataDir }),
    ...more,
  };
  return {
    database,
    dataKey,
    token: await credentials.token('administrator'),
    settings,
    part: async (name, script, own = {}) => serverPart(name, script, await freePort(), { ...settings, ...own }),
  };
}

async function started(
  name: string,
  { database, dataKey, token }: World,
  urls: readonly string[],
  parts: readonly Part[],
): Promise<Deployment> {
  await Promise.all(parts.map((part) => part.start()));
  return {
    name,
    urls,
    token,
    location: locationOf(database),
    dataKey,
    parts,
    remove: async () => {
      await Promise.all(parts.map((part) => (part.end ? part.end() : part.kill())));
      await database.remove();
    },
  };
}
