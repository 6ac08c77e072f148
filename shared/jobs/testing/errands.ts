import { randomBytes } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accessChainKey } from '../../access-log/access-chain.js';
import { AccessLog } from '../../access-log/access-log.js';
import { systemPrincipal } from '../../access/principal.js';
import type { Database } from '../../db/database.js';
import { foundationMigrations } from '../../db/foundation-migrations.js';
import { columnTypes, createTable, nullable } from '../../db/migration-tables.js';
import { openDatabase } from '../../db/open-database.js';
import { toDatabaseInstant, type RawRow } from '../../db/rows.js';
import { inTime, locationOf } from '../../db/testing/things.js';
import { liveScope, type Circumstances, type LiveScope, type RequestFacts } from '../../graphql/live-scope.js';
import { dataKeys } from '../../journal/data-keys.js';
import { createLog } from '../../log.js';
import { openTestDatabase, type DatabaseKind } from '../../testing/databases.js';
import type { JobDefinition, JobScope } from '../job.js';
import { JobRunner } from '../job-runner.js';
import { jobScope } from '../job-scope.js';

const { id, instant, int, varchar } = columnTypes;

/** Rows that sweeps of tests work on. */
class CreateErrands1764000200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createTable(queryRunner, {
      name: 'errands',
      columns: {
        id,
        due_at: nullable(instant),
        times: int,
        error: nullable(varchar(200)),
        claimed_by: nullable(varchar(40)),
        claimed_until: nullable(instant),
      },
      indexes: { ix_errands_due_at: ['due_at', 'id'] },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('errands', true);
  }
}

/** A clock that stands still until it is moved. */
export interface Clock extends Circumstances {
  /** Moves it on by so many milliseconds. */
  advance(milliseconds: number): void;
}

/** The instant at which the clock of each place begins. */
export const BEGIN = '2026-01-05T08:00:00.000Z';

/** A database with jobs and errands, as several replicas see it. */
export interface ErrandPlace {
  readonly clock: Clock;
  /** The database through the connections of each of two replicas; on SQLite, which has one writer, they share it. */
  readonly replicas: readonly [Database, Database];
  /** A runner of these jobs in one of the replicas. */
  runner(jobs: readonly JobDefinition[], replica?: 0 | 1): JobRunner;
  /** A scope as a job has it. */
  scope(replica?: 0 | 1, signal?: AbortSignal): JobScope;
  /** The errands that are there, by their ids. */
  errands(): Promise<RawRow[]>;
  /** Puts errands that are due in place of all others. */
  fill(ids: readonly string[]): Promise<void>;
  /** Ends all runners, empties the tables and puts the clock back. */
  reset(): Promise<void>;
  /** Ends all runners and removes the database. */
  remove(): Promise<void>;
}

/** A log that nobody reads. */
export const log = createLog('silent', 'test');

/** Opens an empty database with jobs and errands. */
export async function openErrands(kind: DatabaseKind): Promise<ErrandPlace> {
  const place = await openTestDatabase(kind);
  const contents = {
    entities: [],
    migrations: [...foundationMigrations, CreateErrands1764000200000],
    connections: 5,
  };
  const open = () => openDatabase(locationOf(place), 'errands', contents);
  const first = await open();
  const replicas = [first, kind === 'sqlite' ? first : await open()] as const;
  const clock = clockOf(BEGIN);
  const runners: JobRunner[] = [];
  const endRunners = () => Promise.all(runners.splice(0).map((runner) => runner.stop(0)));
  const scopeOn = (database: Database) => (facts: RequestFacts) => scopeOf(database, clock, facts);
  return {
    clock,
    replicas,
    runner: (jobs, replica = 0) => {
      const database = replicas[replica];
      const runner = new JobRunner({ jobs, database, now: () => clock.now(), scope: scopeOn(database) });
      runners.push(runner);
      return runner;
    },
    scope: (replica = 0, signal = new AbortController().signal) => {
      const facts = { requestId: 'run', principal: systemPrincipal('test'), deadline: 0, log };
      return jobScope(scopeOf(replicas[replica], clock, facts), signal);
    },
    errands: () => first.reader.query('SELECT * FROM errands ORDER BY id'),
    fill: (ids) => fill(first, ids),
    reset: async () => {
      await endRunners();
      await first.transact(inTime(), async ({ run }) => {
        for (const table of ['jobs', 'errands', 'idempotency_keys']) await run(`DELETE FROM ${table}`);
      });
      clock.advance(Date.parse(BEGIN) - Date.parse(clock.now()));
    },
    remove: async () => {
      await endRunners();
      for (const database of new Set(replicas)) await database.close();
      await place.remove();
    },
  };
}

function scopeOf(database: Database, circumstances: Circumstances, facts: RequestFacts): LiveScope {
  const journal = { types: new Map(), keys: dataKeys(randomBytes(32)), epoch: '', committed: () => undefined };
  const accessLog = new AccessLog({ name: 'errands', database, records: [], key: accessChainKey(journal.keys) });
  return liveScope(facts, { database, journal, accessLog, createLoaders: () => ({}), circumstances });
}

async function fill(database: Database, ids: readonly string[]): Promise<void> {
  await database.transact(inTime(), async ({ run }) => {
    await run('DELETE FROM errands');
    if (ids.length === 0) return;
    await run(
      `INSERT INTO errands (id, due_at, times) VALUES ${ids.map(() => '(?, ?, 0)').join(', ')}`,
      ids.flatMap((errand) => [errand, toDatabaseInstant(BEGIN)]),
    );
  });
}

function clockOf(begin: string): Clock {
  let at = Date.parse(begin);
  let ids = 0;
  return {
    now: () => new Date(at).toISOString(),
    newId: (prefix) => `${prefix}_${String((ids += 1)).padStart(6, '0')}`,
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
}

/** A promise that the test keeps when it likes. */
export interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

/** Makes a closed gate. */
export function gate(): Gate {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
