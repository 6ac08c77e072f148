import { setTimeout as sleep } from 'node:timers/promises';
import { checkEverything } from '../checks/everything.js';
import type { Deployment, Part } from './deployment.js';
import { GOOD_HABITS, keyedClient, newTraffic, type Habits, type KeyedClient, type Traffic } from './keyed-client.js';
import { chanceOf, seed, type Random } from './seed.js';
import type { NewWorkload, Workload } from './workload.js';
import { newWorld, type CrashWorld } from './world.js';

/** What a run does. */
export interface RunPlan {
  readonly kills: number;
  readonly workloads: readonly NewWorkload[];
  /** How many clients work at once; 6 unless said otherwise. */
  readonly clients?: number;
  readonly habits?: Habits;
  /** Answers at the moment of the next kill; any moment, or one within the life of a mutation, unless said otherwise. */
  readonly moment?: (random: Random) => Promise<void>;
  /** A round whose moment has not come after so many milliseconds ends all the same; 30,000 unless said otherwise. */
  readonly longestRound?: number;
  /** How long events may take to arrive once nothing is under way, in milliseconds. */
  readonly settlesWithin?: number;
  /** Which parts die next; one or all of them by chance unless said otherwise. */
  readonly victims?: (parts: readonly Part[], random: Random) => readonly Part[];
}

/** What came of a run. */
export interface RunReport {
  readonly seed: string;
  readonly deployment: string;
  readonly kills: number;
  /** Mutations that were acknowledged or refused, and the requests that took. */
  readonly mutations: number;
  readonly requests: number;
  /** What was lost, doubled or otherwise wrong; empty where all is well. */
  readonly violations: readonly string[];
}

/**
 * Lets clients work on a deployment, kills it at random moments, starts it again, waits until each client has its answers
 * and compares everything that is there with what they were told. Ends at the first kill after which something is wrong.
 */
export async function runWithKills(deployment: Deployment, plan: RunPlan): Promise<RunReport> {
  const random = chanceOf(deployment.name);
  const traffic = newTraffic(deployment.urls, deployment.token, plan.habits ?? GOOD_HABITS);
  const checker = keyedClient(traffic, 'checker-client', chanceOf('checker'));
  const world = await newWorld(checker, random);
  const workloads = plan.workloads.map((make) => make(world));
  for (const workload of workloads) await workload.prepare?.(checker);
  const areCounted = traffic.habits.keyed && !workloads.some(({ hasKeysOfItsOwn }) => hasKeysOfItsOwn);
  const check = () =>
    checkEverything({
      deployment,
      world,
      workloads,
      client: checker,
      keyed: areCounted ? traffic.counts.succeeded : undefined,
      settlesWithin: plan.settlesWithin ?? 60_000,
    });
  let violations = await check();
  let kills = 0;
  while (kills < plan.kills && violations.length === 0) {
    kills += 1;
    await killOnce(deployment, plan, { traffic, workloads, random, round: kills });
    violations = await check();
  }
  const { mutations, requests } = traffic.counts;
  return { seed, deployment: deployment.name, kills, mutations, requests, violations: shortened(violations) };
}

interface Round {
  readonly traffic: Traffic;
  readonly workloads: readonly Workload[];
  readonly random: Random;
  readonly round: number;
}

async function killOnce(deployment: Deployment, plan: RunPlan, { traffic, workloads, random, round }: Round) {
  let working = true;
  const clients = Array.from({ length: plan.clients ?? 6 }, async (_, index) => {
    const name = `client-${String(round)}-${String(index)}`;
    const client: KeyedClient = keyedClient(traffic, name, chanceOf(deployment.name, name));
    while (working) await client.random.pick(workloads).turn(client);
  });
  const finished = Promise.all(clients);
  // Clients that fail are told of below; until then the failure has somebody who waits for it.
  finished.catch(() => undefined);
  await Promise.race([
    plan.moment?.(random) ?? nextMoment(traffic, random),
    sleep(plan.longestRound ?? LONGEST_ROUND, undefined, { ref: false }),
  ]);
  const victims = (plan.victims ?? oneOrAll)(deployment.parts, random);
  for (const { killed } of workloads) killed?.(random);
  await Promise.all(victims.map((part) => part.kill()));
  await Promise.all(victims.map((part) => part.start()));
  await sleep(random.int(0, 200));
  working = false;
  await finished;
}

const LONGEST_ROUND = 30_000;

/** Any moment, or one within the life of the next mutation. */
async function nextMoment(traffic: Traffic, random: Random): Promise<void> {
  await sleep(random.int(50, 600));
  if (random.chance(0.5)) return;
  await new Promise((resolve) => traffic.events.once('sent', resolve));
  await sleep(random.int(0, 25));
}

function oneOrAll(parts: readonly Part[], random: Random): readonly Part[] {
  return random.chance(0.75) ? [random.pick(parts)] : parts;
}

const SHOWN = 40;

function shortened(violations: readonly string[]): string[] {
  const more = violations.length - SHOWN;
  return [...violations.slice(0, SHOWN), ...(more > 0 ? [`and ${String(more)} more`] : [])];
}

/** What the checks look at. */
export interface Evidence {
  readonly deployment: Deployment;
  readonly world: CrashWorld;
  readonly workloads: readonly Workload[];
  readonly client: KeyedClient;
  /** How many mutation fields were acknowledged under a key so far; undefined of clients that give none. */
  readonly keyed: number | undefined;
  /** How long events may take to arrive, in milliseconds. */
  readonly settlesWithin: number;
}
