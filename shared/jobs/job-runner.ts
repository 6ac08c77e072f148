import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemPrincipal } from '../access/principal.js';
import type { Database, Transaction } from '../db/database.js';
import { AppError } from '../errors.js';
import type { LiveScope, RequestFacts } from '../graphql/live-scope.js';
import type { Log } from '../log.js';
import { failureText } from './failure-text.js';
import type { JobDefinition } from './job.js';
import {
  addMissingJobs,
  claimDueJobs,
  claimJob,
  isAnyDue,
  isRunning,
  LEASE,
  recordOutcome,
  releaseClaim,
  renewClaim,
  type JobClaim,
} from './job-claims.js';
import { jobScope } from './job-scope.js';
import { checkedJobs, nextRunAfter } from './schedule.js';

/** What the runner of one subgraph works with. */
export interface JobRunnerParts {
  readonly jobs: readonly JobDefinition[];
  readonly database: Database;
  /** The present instant, ISO 8601 in UTC. The clocks of a deployment must agree within a few seconds. */
  readonly now: () => string;
  /** Begins a scope of the subgraph. */
  readonly scope: (facts: RequestFacts) => LiveScope;
}

/** A run under way in this process. */
interface Run {
  readonly definition: JobDefinition;
  readonly claim: JobClaim;
  readonly abort: AbortController;
  /** Whether the claim went to another run, or this process no longer waits for the end: then nothing is written of it. */
  isGivenUp: boolean;
  ended: Promise<void>;
}

/** Runs at once in one subgraph of one process; what an operator starts comes on top. */
const AT_ONCE = 2;
/** Milliseconds between two looks for due jobs. */
const TICK = 1_000;
/** A claim is renewed when less than this is left of it, in milliseconds. */
const RENEWED_BELOW = (LEASE * 2) / 3;
/** Milliseconds that a claim waits for its turn to write. */
const CLAIM_PATIENCE = 10_000;
/** Milliseconds that the end of the process waits for runs. */
const STOP_PATIENCE = 8_000;

/** Runs the jobs of one subgraph when they are due, each in one process at a time across all replicas. */
export class JobRunner {
  readonly jobs: readonly JobDefinition[];
  readonly #parts: JobRunnerParts;
  readonly #running = new Map<string, Run>();
  #areAdded = false;
  #isStopped = false;
  #timer: NodeJS.Timeout | undefined;
  #ticking: Promise<void> = Promise.resolve();

  constructor(parts: JobRunnerParts) {
    this.#parts = parts;
    this.jobs = checkedJobs(parts.jobs);
  }

  /** Looks for due jobs about once a second from now on. */
  start(log: Log): void {
    if (this.#timer) return;
    const next = () => {
      if (this.#isStopped) return;
      // Replicas that started together would otherwise look at the same moment for ever.
      this.#timer = setTimeout(
        () => {
          this.tick(log)
            .catch((error: unknown) => log.error({ error }, 'jobs could not be looked for'))
            .finally(next);
        },
        TICK * (0.75 + Math.random() / 2),
      ).unref();
    };
    next();
  }

  /** Renews the claims of what runs here and starts what is due; {@link start} calls it, and tests with a clock of their own. */
  tick(log: Log): Promise<void> {
    this.#ticking = this.#ticking.then(
      () => this.#look(log),
      () => this.#look(log),
    );
    return this.#ticking;
  }

  /**
   * Starts a job here whether or not it is due, and answers once it is claimed; `ended` when what came of it is written.
   * Fails with `NOT_FOUND` when no job has this name, `CONFLICT` while it runs, here or elsewhere. `transact` runs the
   * claim in a transaction; where that answers an earlier claim instead, because a mutation came again, nothing starts.
   */
  async runNow(
    name: string,
    log: Log,
    transact: (claim: (db: Transaction) => Promise<JobClaim>) => Promise<JobClaim> = (claim) =>
      this.#parts.database.transact(Date.now() + CLAIM_PATIENCE, claim),
  ): Promise<{ readonly ended: Promise<void> }> {
    const { database, now } = this.#parts;
    if (!this.jobs.some((job) => job.name === name)) throw new AppError('NOT_FOUND', 'No job has this name.', { name });
    await this.#addJobs();
    const run = randomUUID();
    const claim = await transact((db) => {
      if (this.#running.has(name)) throw isRunning(name);
      return claimJob(db, name, now(), run);
    });
    if (claim.run !== run) return { ended: Promise.resolve() };
    if (this.#isStopped) {
      await releaseClaim(database, claim);
      throw new AppError('SUBGRAPH_UNAVAILABLE', 'This process is about to end.');
    }
    return { ended: this.#begin(claim, log) };
  }

  /** Starts no more, tells what runs to end and waits for it, but not for ever: a claim that is left over runs out. */
  async stop(patience = STOP_PATIENCE): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#ticking.catch(() => undefined);
    for (const { abort } of this.#running.values()) abort.abort(new Error('The process is about to end.'));
    const waited = new AbortController();
    await Promise.race([this.settled(), sleep(patience, undefined, { signal: waited.signal }).catch(() => undefined)]);
    waited.abort();
    for (const run of this.#running.values()) run.isGivenUp = true;
  }

  /** Waits until what runs here has ended and is written down. */
  async settled(): Promise<void> {
    await Promise.all([...this.#running.values()].map(({ ended }) => ended));
  }

  async #look(log: Log): Promise<void> {
    const { database, now } = this.#parts;
    if (this.#isStopped || this.jobs.length === 0) return;
    await this.#addJobs();
    await Promise.all([...this.#running.values()].map((run) => this.#keep(run, log)));
    const free = AT_ONCE - this.#running.size;
    const idle = this.jobs.filter(({ name }) => !this.#running.has(name));
    if (free <= 0 || idle.length === 0) return;
    const names = idle.map(({ name }) => name);
    if (!(await isAnyDue(database, names, now()))) return;
    for (const claim of await claimDueJobs(database, idle, free, now(), randomUUID)) void this.#begin(claim, log);
  }

  async #addJobs(): Promise<void> {
    if (this.#areAdded) return;
    await addMissingJobs(this.#parts.database, this.jobs, this.#parts.now());
    this.#areAdded = true;
  }

  /** Renews the claim of a run in good time; what has been lost is told to end. */
  async #keep(run: Run, log: Log): Promise<void> {
    const { database, now } = this.#parts;
    const left = () => run.claim.until - Date.parse(now());
    if (run.isGivenUp || left() > RENEWED_BELOW) return;
    try {
      if (await renewClaim(database, run.claim, now())) return;
    } catch (error) {
      log.error({ error, job: run.claim.name, requestId: run.claim.run }, 'a claim could not be renewed');
      if (left() > 0) return;
    }
    run.isGivenUp = true;
    run.abort.abort(new Error('Another run has claimed the job.'));
    log.warn({ job: run.claim.name, requestId: run.claim.run }, 'job lost its claim');
  }

  #begin(claim: JobClaim, log: Log): Promise<void> {
    const definition = this.jobs.find(({ name }) => name === claim.name);
    if (!definition) throw new Error(`No job is called ${claim.name}.`);
    const run: Run = { definition, claim, abort: new AbortController(), isGivenUp: false, ended: Promise.resolve() };
    this.#running.set(claim.name, run);
    const runLog = log.child({ job: claim.name, requestId: claim.run });
    run.ended = this.#carryOut(run, runLog)
      .catch((error: unknown) => runLog.error({ error }, 'what came of a job could not be written'))
      .finally(() => this.#running.delete(claim.name));
    return run.ended;
  }

  async #carryOut(run: Run, log: Log): Promise<void> {
    const { claim, abort } = run;
    const { database, now } = this.#parts;
    const result = await this.#result(run, log);
    if (run.isGivenUp) return;
    if (abort.signal.aborted && 'error' in result) {
      await releaseClaim(database, claim);
      return;
    }
    const finishedAt = now();
    if ('error' in result) {
      log.error({ error: result.error }, 'job failed');
      const nextRunAt = nextRunAfter(run.definition, finishedAt, claim.failures + 1);
      const error = failureText(result.error, claim.run);
      await recordOutcome(database, claim, { finishedAt, nextRunAt, error, count: null });
      return;
    }
    log.debug({ count: result.count }, 'job done');
    // Cut short by the end of this process, there may be more to do.
    const nextRunAt = abort.signal.aborted ? finishedAt : nextRunAfter(run.definition, finishedAt, 0);
    await recordOutcome(database, claim, { finishedAt, nextRunAt, error: null, count: result.count });
  }

  async #result({ definition, claim, abort }: Run, log: Log): Promise<{ count: number | null } | { error: unknown }> {
    const principal = systemPrincipal(definition.name);
    try {
      const scope = this.#parts.scope({ requestId: claim.run, principal, deadline: 0, log });
      return { count: (await definition.run(jobScope(scope, abort.signal))) ?? null };
    } catch (error) {
      return { error };
    }
  }
}
