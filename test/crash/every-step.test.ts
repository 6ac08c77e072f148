import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabases } from '../../shared/testing/databases.js';
import { scaled } from '../setup/scale.js';
import { checkEverything } from './checks/everything.js';
import { settled } from './checks/feed.js';
import { startInProcess, type InProcessDeployment } from './faults/in-process.js';
import type { Step } from './faults/stepped-database.js';
import { GOOD_HABITS, keyedClient, newTraffic, type KeyedClient, type Traffic } from './kit/keyed-client.js';
import { openStores } from './kit/place.js';
import { chanceOf, seed } from './kit/seed.js';
import { newWorld, type CrashWorld } from './kit/world.js';
import { writePaths, type WritePath } from './workloads/write-paths.js';

import.meta.jest.setTimeout(600_000);

/** A client that no failure discourages: with the same key it may send a mutation again at any time. */
const INSISTENT = { ...GOOD_HABITS, repeatsAfter: ['OUTCOME_UNKNOWN', 'INTERNAL'] };
/** The path of which every third step is struck every day; of the others, every day takes a smaller share of the steps. */
const EACH_STEP = 'a customer is handed over with a contact';
/** No path has so many; one that never ends is a fault of the test. */
const MOST_STEPS = 400;

/** A disk or a network that fails, as a driver tells of it. */
class InjectedFailure extends Error {
  readonly code = 'EIO';
}

/** Something that happens to one step. */
interface Strike {
  /** Whether the step has come. */
  hasCome(): boolean;
  /** Answers when nothing more will happen, and the graph is whole again. */
  over(): Promise<void>;
}

/** Makes the n-th step from now fail, once. */
function failing(deployment: InProcessDeployment, n: number): Strike {
  let left = n;
  deployment.atStep = (step) => {
    if (isOfWrite(step) && (left -= 1) === 0) throw new InjectedFailure();
  };
  return {
    hasCome: () => left <= 0,
    over: () => {
      deployment.atStep = () => undefined;
      return Promise.resolve();
    },
  };
}

/** Makes the process die right before the n-th step from now; it is started again at once. */
function dying(deployment: InProcessDeployment, n: number): Strike {
  let left = n;
  const restarted = deployment
    .dieAt((step) => isOfWrite(step) && (left -= 1) === 0)
    .then(async () => {
      for (const part of deployment.parts) {
        await part.kill();
        await part.start();
      }
    });
  return {
    hasCome: () => left <= 0,
    over: () => {
      deployment.spare();
      return left <= 0 ? restarted : Promise.resolve();
    },
  };
}

/** What is looked at every second anyway does not belong to a write. */
function isOfWrite({ kind, sql }: Step): boolean {
  return kind !== 'read' || !/jobs|event_inbox|feed_heads|WHERE position IS NULL/.test(sql);
}

describe.each(testDatabases)('each step on the way of a write on %s', (kind) => {
  let deployment: InProcessDeployment;
  let traffic: Traffic;
  let client: KeyedClient;
  let world: CrashWorld;
  beforeAll(async () => {
    deployment = await startInProcess(kind);
    traffic = newTraffic(deployment.urls, deployment.token, INSISTENT);
    client = keyedClient(traffic, 'step-client', chanceOf('steps'));
    world = await newWorld(client, chanceOf('world of steps'));
  });
  afterAll(() => deployment.remove());

  /** Goes the way once, up to the arrival of its events, with its n-th step struck; answers whether it has that many. */
  async function strikeOnce(path: WritePath, strikeAt: typeof failing, n: number): Promise<boolean> {
    const act = await path(world, client);
    const stores = openStores(deployment.location);
    try {
      expect(await settled(stores, 20_000)).toEqual([]);
      const strike = strikeAt(deployment, n);
      await act();
      while (!strike.hasCome() && (await settled(stores, 0)).length > 0) await sleep(10);
      await strike.over();
      return strike.hasCome();
    } finally {
      await stores.close();
    }
  }

  const cases = Object.entries(writePaths).flatMap(([name, path]) => [
    { name: `${name}: a step fails`, path, strikeAt: failing, stride: scaled(name === EACH_STEP ? 3 : 8, 1) },
    { name: `${name}: the process dies before a step`, path, strikeAt: dying, stride: scaled(15, 1) },
  ]);
  test.each(cases)('$name', async ({ path, strikeAt, stride }) => {
    let n = chanceOf('first step').int(1, stride);
    while (n < MOST_STEPS && (await strikeOnce(path, strikeAt, n))) n += stride;
    const problems = await checkEverything({
      ...{ deployment, world, client },
      workloads: [],
      keyed: traffic.counts.succeeded,
      settlesWithin: 60_000,
    });
    expect({ seed, isLong: n > 15, isEndless: n >= MOST_STEPS, problems }).toEqual({
      ...{ seed, isLong: true, isEndless: false },
      problems: [],
    });
  });
});
