import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadTokenKey, newTokenKey } from '../../../shared/access/token-key.js';
import { issueToken } from '../../../shared/access/access-token.js';
import { readConfig } from '../../../shared/config/config.js';
import type { Running } from '../../../shared/http/run-process.js';
import { openTestDatabase, type DatabaseKind } from '../../../shared/testing/databases.js';
import { freePort } from '../../kit/free-port.js';
import type { Deployment, Part } from '../kit/deployment.js';
import { installProbes } from '../probe/probe.js';
import { startProxy, type CuttableProxy } from './cuttable-proxy.js';
import { loadEmbeddedGraph, seam, type Wrap } from './seam.js';
import { steppedDatabase, type AtStep, type Step } from './stepped-database.js';

/** The whole graph in this process, which dies at any step that is named. */
export interface InProcessDeployment extends Deployment {
  /** Dies right before the first step that fits; answers when it has. */
  dieAt(fits: (step: Step) => boolean): Promise<void>;
  /** Takes the sentence back that {@link dieAt} has spoken. */
  spare(): void;
  /** Called before each step of the living graph. */
  atStep: AtStep;
}

/** Thrown in what goes on after its process has died; nobody hears of it. */
class Dead extends Error {}

/** One life of the graph, from its start to its death. */
interface Life {
  isOver: boolean;
  running?: Running;
}

const { startEmbedded } = await loadEmbeddedGraph();
installProbes();

/**
 * Starts the graph embedded in this process behind a door that can be cut. `tamper` puts a planted bug between it and its
 * databases. Dying means: no statement is run any more, transactions are rolled back, no answer leaves.
 */
export async function startInProcess(kind: DatabaseKind, tamper: Wrap = (database) => database) {
  const database = await openTestDatabase(kind);
  const folder = await mkdtemp(path.join(tmpdir(), 'kehu-crash-'));
  const proxy = await startProxy();
  const dataKey = randomBytes(32);
  const tokenKey = await newTokenKey();
  const settings = {
    KEHU_DATA_DIR: database.dataDir ?? folder,
    ...(database.databaseUrl === undefined
      ? {}
      : { DATABASE_URL: database.databaseUrl, KEHU_DATABASE_PREFIX: database.prefix }),
    KEHU_DATA_KEY: dataKey.toString('base64url'),
    KEHU_TOKEN_KEY: tokenKey,
    KEHU_DEMO: '0',
    KEHU_LOG_LEVEL: 'silent',
    KEHU_BUDGETS: 'none',
    KEHU_NEW_DOCUMENTS: 'none',
  };
  const config = readConfig(settings);
  const lives = mortal(proxy, tamper);
  const part: Part = {
    name: 'graph',
    start: async () => {
      const port = await freePort();
      await lives.begin(() => startEmbedded({ ...config, port }));
      proxy.open(port);
    },
    kill: () => lives.end(),
  };
  await part.start();
  const deployment: InProcessDeployment = {
    name: `in process on ${kind}`,
    urls: [proxy.url],
    token: await issueToken(await loadTokenKey(config), { roles: ['administrator'] }, '1h'),
    location: config.databases,
    dataKey,
    parts: [part],
    dieAt: (fits) => lives.dieAt(fits),
    spare: () => lives.spare(),
    get atStep() {
      return lives.atStep;
    },
    set atStep(atStep: AtStep) {
      lives.atStep = atStep;
    },
    remove: async () => {
      await part.kill();
      await proxy.close();
      await database.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return deployment;
}

function mortal(proxy: CuttableProxy, tamper: Wrap) {
  let life: Life = { isOver: true };
  let fatal: ((step: Step) => boolean) | undefined;
  let died = () => {};
  const lives = {
    atStep: (() => undefined) as AtStep,
    begin: async (start: () => Promise<Running>) => {
      const own: Life = { isOver: false };
      life = own;
      seam.wrap = (database, subgraph) => tamper(steppedDatabase(database, subgraph, guard(own)), subgraph);
      const before = seam.opened;
      own.running = await start();
      if (seam.opened === before) throw new Error('The graph opened its databases past the seam.');
    },
    end: async () => {
      die();
      const { running } = life;
      delete life.running;
      await running?.stop({ linger: 0, grace: 0, replaced: false, hurry: new AbortController().signal });
    },
    dieAt: (fits: (step: Step) => boolean) =>
      new Promise<void>((resolve) => {
        fatal = fits;
        died = resolve;
      }),
    spare: () => {
      fatal = undefined;
      died = () => {};
    },
  };
  const die = () => {
    life.isOver = true;
    fatal = undefined;
    proxy.cut();
    died();
  };
  const guard =
    (own: Life): AtStep =>
    async (step) => {
      if (own.isOver) throw new Dead();
      if (fatal?.(step)) die();
      else await lives.atStep(step);
      // It may have died while this step was waited for.
      if (own.isOver as boolean) throw new Dead();
    };
  return lives;
}
