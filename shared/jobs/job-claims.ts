import type { Database, SqlValue, Transaction } from '../db/database.js';
import { placeholders } from '../db/lookup.js';
import { AppError } from '../errors.js';
import { toDatabaseInstant, toInstant, toNumber, type RawRow } from '../db/rows.js';
import type { JobDefinition } from './job.js';
import { firstRunOf, nextRunAfter } from './schedule.js';

/** How long a claim lasts that nobody renews, in milliseconds: then its process counts as gone. */
export const LEASE = 30_000;

/** A run that holds its job. */
export interface JobClaim {
  readonly name: string;
  /** Identifier of the run, in the log too. */
  readonly run: string;
  /** Runs before it that failed, in a row. */
  readonly failures: number;
  /** Milliseconds since 1970 when it ends unless it is renewed. */
  until: number;
}

/** What is written of a run that has ended. */
export interface RunOutcome {
  readonly finishedAt: string;
  readonly nextRunAt: string;
  /** Text of the failure; null after a success. */
  readonly error: string | null;
  readonly count: number | null;
}

/** What the database keeps of a job; instants in ISO 8601. */
export interface StoredJob {
  readonly name: string;
  readonly nextRunAt: string;
  readonly claimedUntil: string | null;
  readonly lastStartedAt: string | null;
  readonly lastFinishedAt: string | null;
  readonly lastSucceededAt: string | null;
  readonly lastError: string | null;
  readonly lastCount: number | null;
  readonly runs: number;
  readonly failures: number;
}

/** How long a statement about jobs may wait for its turn, in milliseconds; less than what is left of a renewed claim. */
const PATIENCE = 10_000;

const LOST = 'The run did not end: its process stopped, or could not renew its claim.';

/** What tells when a job is due. */
type ScheduledJob = Pick<JobDefinition, 'name' | 'everyMs' | 'isFirstRunDelayed'>;

/** Adds the jobs that the table lacks, due at once or after their interval. */
export async function addMissingJobs(database: Database, jobs: readonly ScheduledJob[], now: string): Promise<void> {
  const present = new Set((await storedJobs(database)).map(({ name }) => name));
  const missing = jobs.filter(({ name }) => !present.has(name));
  if (missing.length === 0) return;
  await write(database, async (db) => {
    // Several processes start at once, each with the same jobs to add.
    await db.run(
      `${db.insertIgnore} INTO jobs (name, next_run_at, runs, failures) VALUES ${missing.map(() => '(?, ?, 0, 0)').join(', ')}`,
      missing.flatMap((job) => [job.name, toDatabaseInstant(firstRunOf(job, now))]),
    );
  });
}

/** Makes a job due at an instant and not before, whatever was kept of it; no process may be running it. */
export async function postponeJob(database: Database, job: ScheduledJob, until: string): Promise<void> {
  await addMissingJobs(database, [job], until);
  await write(database, (db) =>
    db.run('UPDATE jobs SET next_run_at = ?, claimed_by = NULL, claimed_until = NULL WHERE name = ?', [
      toDatabaseInstant(until),
      job.name,
    ]),
  );
}

/** Everything that is kept of all jobs, by their names. */
export async function storedJobs(database: Database): Promise<StoredJob[]> {
  const rows = await database.reader.query('SELECT * FROM jobs ORDER BY name');
  return rows.map((row) => ({
    name: row.name as string,
    nextRunAt: toInstant(row.next_run_at),
    claimedUntil: instantOf(row.claimed_until),
    lastStartedAt: instantOf(row.last_started_at),
    lastFinishedAt: instantOf(row.last_finished_at),
    lastSucceededAt: instantOf(row.last_succeeded_at),
    lastError: row.last_error as string | null,
    lastCount: row.last_count === null ? null : toNumber(row.last_count),
    runs: toNumber(row.runs),
    failures: toNumber(row.failures),
  }));
}

function instantOf(value: unknown): string | null {
  return value === null ? null : toInstant(value);
}

const DUE = 'next_run_at <= ? AND (claimed_until IS NULL OR claimed_until <= ?)';

/** Tells whether one of these jobs is due, without a lock. */
export async function isAnyDue(database: Database, names: readonly string[], now: string): Promise<boolean> {
  const instant = toDatabaseInstant(now);
  const rows = await database.reader.query(
    `SELECT name FROM jobs WHERE ${DUE} AND name IN (${placeholders(names)}) LIMIT 1`,
    [instant, instant, ...names],
  );
  return rows.length > 0;
}

/**
 * Claims those of these jobs that are due, the longest overdue first and as many as allowed. One whose runs were lost twice
 * in a row waits first, as after failures: it may be what takes its processes down.
 */
export function claimDueJobs(
  database: Database,
  jobs: readonly JobDefinition[],
  limit: number,
  now: string,
  newRun: () => string,
): Promise<JobClaim[]> {
  const instant = toDatabaseInstant(now);
  const names = jobs.map(({ name }) => name);
  return write(database, async (db) => {
    const rows = await db.query(
      `SELECT name, claimed_by, failures FROM jobs WHERE ${DUE} AND name IN (${placeholders(names)}) ` +
        `ORDER BY next_run_at, name LIMIT ${String(limit)}${db.forUpdateSkipLocked}`,
      [instant, instant, ...names],
    );
    const claims: JobClaim[] = [];
    for (const row of rows) {
      const failures = toNumber(row.failures) + 1;
      if (row.claimed_by !== null && failures > 1) {
        const job = jobs.find(({ name }) => name === row.name);
        if (job) await putOff(db, job.name, { failures, nextRunAt: nextRunAfter(job, now, failures - 1) });
      } else {
        claims.push(await claimRow(db, row, now, newRun()));
      }
    }
    return claims;
  });
}

async function putOff(
  db: Transaction,
  name: string,
  { failures, nextRunAt }: { failures: number; nextRunAt: string },
): Promise<void> {
  await db.run(
    'UPDATE jobs SET claimed_by = NULL, claimed_until = NULL, failures = ?, last_error = ?, next_run_at = ? WHERE name = ?',
    [failures, LOST, toDatabaseInstant(nextRunAt), name],
  );
}

/** Claims one job in a transaction, whether or not it is due; fails with `CONFLICT` while a run holds it. */
export async function claimJob(db: Transaction, name: string, now: string, run: string): Promise<JobClaim> {
  const [row] = await db.query(
    `SELECT name, claimed_by, failures FROM jobs WHERE name = ? AND (claimed_until IS NULL OR claimed_until <= ?)${db.forUpdate}`,
    [name, toDatabaseInstant(now)],
  );
  if (!row) throw isRunning(name);
  // Due from now on, so that it runs even where this process dies before it does.
  await db.run('UPDATE jobs SET next_run_at = ? WHERE name = ?', [toDatabaseInstant(now), name]);
  return claimRow(db, row, now, run);
}

/** The refusal to start what is running. */
export function isRunning(name: string): AppError {
  return new AppError('CONFLICT', 'The job is running.', { name });
}

async function claimRow(db: Transaction, row: RawRow, now: string, run: string): Promise<JobClaim> {
  const name = row.name as string;
  const until = Date.parse(now) + LEASE;
  // A claim that has run out shows how the run before ended; a job that takes its process down shows as failing.
  const isLost = row.claimed_by !== null;
  const failures = toNumber(row.failures) + (isLost ? 1 : 0);
  const loss = isLost ? ', last_error = ?' : '';
  await db.run(
    `UPDATE jobs SET claimed_by = ?, claimed_until = ?, last_started_at = ?, failures = ?${loss} WHERE name = ?`,
    [run, instantAt(until), toDatabaseInstant(now), failures, ...(isLost ? [LOST] : []), name],
  );
  return { name, run, failures, until };
}

/** Makes a claim last for another whole lease; false when another run holds the job. */
export async function renewClaim(database: Database, claim: JobClaim, now: string): Promise<boolean> {
  const until = Date.parse(now) + LEASE;
  const isHeld = await changeHeld(database, claim, 'claimed_until = ?', [instantAt(until)]);
  if (isHeld) claim.until = until;
  return isHeld;
}

/** Gives a job back as it was, for another process to run at once. */
export function releaseClaim(database: Database, claim: JobClaim): Promise<boolean> {
  return changeHeld(database, claim, 'claimed_by = NULL, claimed_until = NULL', []);
}

/** Writes down what came of a run and gives the job back; false when another run holds it. */
export function recordOutcome(database: Database, claim: JobClaim, outcome: RunOutcome): Promise<boolean> {
  const { finishedAt, nextRunAt, error, count } = outcome;
  const finished = toDatabaseInstant(finishedAt);
  const kind = error === null ? ', failures = 0, last_succeeded_at = ?' : ', failures = failures + 1';
  return changeHeld(
    database,
    claim,
    'claimed_by = NULL, claimed_until = NULL, runs = runs + 1, last_finished_at = ?, next_run_at = ?, last_error = ?, ' +
      `last_count = ?${kind}`,
    [finished, toDatabaseInstant(nextRunAt), error, count, ...(error === null ? [finished] : [])],
  );
}

async function changeHeld(
  database: Database,
  { name, run }: JobClaim,
  changes: string,
  values: readonly SqlValue[],
): Promise<boolean> {
  const sql = `UPDATE jobs SET ${changes} WHERE name = ? AND claimed_by = ?`;
  return (await write(database, (db) => db.run(sql, [...values, name, run]))) > 0;
}

function instantAt(milliseconds: number): string {
  return toDatabaseInstant(new Date(milliseconds).toISOString());
}

function write<T>(database: Database, work: (db: Transaction) => Promise<T>): Promise<T> {
  return database.transact(Date.now() + PATIENCE, work);
}
