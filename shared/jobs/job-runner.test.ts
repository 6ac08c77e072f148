import { scaled } from '../../test/setup/scale.js';
import { AppError } from '../errors.js';
import { toInstant } from '../db/rows.js';
import { inTransaction } from '../db/transaction.js';
import { testDatabases } from '../testing/databases.js';
import { LEASE, storedJobs, type StoredJob } from './job-claims.js';
import type { JobDefinition, JobScope } from './job.js';
import { checkedJobs } from './schedule.js';
import { BEGIN, gate, log, openErrands, type ErrandPlace } from './testing/errands.js';

const after = (milliseconds: number) => new Date(Date.parse(BEGIN) + milliseconds).toISOString();

function job(run: JobDefinition['run'], more: Partial<JobDefinition> = {}): JobDefinition {
  return { name: 'count', description: 'Counts.', everyMs: 1_000, run, ...more };
}

describe.each(testDatabases)('jobs on %s', (kind) => {
  let place: ErrandPlace;
  beforeAll(async () => {
    place = await openErrands(kind);
  });
  afterEach(() => place.reset());
  afterAll(() => place.remove());

  const stored = async (): Promise<StoredJob> => {
    const [row] = await storedJobs(place.replicas[0]);
    if (!row) throw new Error('There is no job.');
    return row;
  };

  test('run once across two replicas, one after the other', async () => {
    const ticks = scaled(200, 2_000);
    let [inside, runs] = [0, 0];
    const counting = job(async (scope) => {
      inside += 1;
      expect(inside).toBe(1);
      await inTransaction(scope, ({ db }) => db.query('SELECT 1'));
      runs += 1;
      inside -= 1;
      return runs;
    });
    const runners = [place.runner([counting], 0), place.runner([counting], 1)];
    for (let tick = 1; tick <= ticks; tick += 1) {
      await Promise.all(runners.map((runner) => runner.tick(log)));
      await Promise.all(runners.map((runner) => runner.settled()));
      expect(runs).toBe(tick);
      place.clock.advance(1_000);
    }
    expect(await stored()).toEqual({
      name: 'count',
      nextRunAt: after(ticks * 1_000),
      claimedUntil: null,
      lastStartedAt: after((ticks - 1) * 1_000),
      lastFinishedAt: after((ticks - 1) * 1_000),
      lastSucceededAt: after((ticks - 1) * 1_000),
      lastError: null,
      lastCount: ticks,
      runs: ticks,
      failures: 0,
    });
  });

  test('are not run before they are due, nor without a look', async () => {
    let runs = 0;
    const runner = place.runner([job(async () => void (runs += 1), { everyMs: 60_000 })]);
    expect(await storedJobs(place.replicas[0])).toEqual([]);
    await runner.tick(log);
    await runner.settled();
    place.clock.advance(59_999);
    await runner.tick(log);
    await runner.settled();
    expect([runs, await stored()]).toMatchObject([1, { runs: 1, lastCount: null, nextRunAt: after(60_000) }]);
    place.clock.advance(1);
    await runner.tick(log);
    await runner.settled();
    expect([runs, (await stored()).runs]).toEqual([2, 2]);
  });

  test('are taken over when their process has died, and what the dead one writes late is not taken', async () => {
    const dead = gate();
    const alive = gate();
    let takenOver = false;
    const first = place.runner([job(() => dead.opened.then(() => 1))], 0);
    const second = place.runner([job(() => ((takenOver = true), alive.opened.then(() => 2)))], 1);
    await first.tick(log);
    place.clock.advance(LEASE - 1);
    await second.tick(log);
    expect([takenOver, (await stored()).lastError]).toEqual([false, null]);
    place.clock.advance(1);
    await second.tick(log);
    expect(takenOver).toBe(true);
    expect(await stored()).toMatchObject({
      lastStartedAt: after(LEASE),
      claimedUntil: after(2 * LEASE),
      failures: 1,
      lastError: 'The run did not end: its process stopped, or could not renew its claim.',
    });
    dead.open();
    await first.settled();
    expect(await stored()).toMatchObject({ runs: 0, lastCount: null, claimedUntil: after(2 * LEASE) });
    alive.open();
    await second.settled();
    expect(await stored()).toMatchObject({ runs: 1, lastCount: 2, claimedUntil: null, failures: 0, lastError: null });
  });

  test('that take their process down again and again are put off, as after failures', async () => {
    const started: number[] = [];
    const deadly = job(() => (started.push(Date.parse(place.clock.now())), new Promise<number>(() => undefined)));
    const begun = Date.parse(place.clock.now());
    for (let replica = 0; replica < 4; replica += 1) {
      const runner = place.runner([deadly], replica % 2 === 0 ? 0 : 1);
      for (let waited = 0; started.length === replica && waited < 100; waited += 1) {
        await runner.tick(log);
        if (started.length === replica) place.clock.advance(LEASE);
      }
      place.clock.advance(LEASE);
    }
    const every = deadly.everyMs;
    const pauses = started.slice(1).map((instant, index) => instant - started[index]!);
    expect(pauses.map((pause, lost) => pause >= (lost === 0 ? LEASE : LEASE + every * 2 ** lost))).toEqual([
      true,
      true,
      true,
    ]);
    expect(started[0]).toBe(begun);
    expect((await stored()).failures).toBe(3);
  });

  test('keep their claim as long as they run', async () => {
    const end = gate();
    let runs = 0;
    const long = job(() => ((runs += 1), end.opened.then(() => 7)));
    const [first, second] = [place.runner([long], 0), place.runner([long], 1)];
    await first.tick(log);
    for (let seconds = 0; seconds < 300; seconds += 10) {
      place.clock.advance(10_000);
      await first.tick(log);
      await second.tick(log);
    }
    expect([runs, (await stored()).claimedUntil]).toEqual([1, after(300_000 + LEASE)]);
    end.open();
    await first.settled();
    expect(await stored()).toMatchObject({ runs: 1, lastCount: 7, failures: 0, lastFinishedAt: after(300_000) });
  });

  test('are told when they have lost their claim, and are not written down then', async () => {
    let signal: AbortSignal | undefined;
    const waiting = job((scope) => new Promise((_resolve, reject) => rejectOnAbort((signal = scope.signal), reject)));
    const [first, second] = [place.runner([waiting], 0), place.runner([job(async () => 5)], 1)];
    await first.tick(log);
    place.clock.advance(LEASE);
    await second.tick(log);
    await second.settled();
    const before = await stored();
    expect([signal?.aborted, before.runs]).toEqual([false, 1]);
    await first.tick(log);
    await first.settled();
    expect([signal?.aborted, await stored()]).toEqual([true, before]);
  });

  test('are given up when their claim can no longer be renewed', async () => {
    let signal: AbortSignal | undefined;
    const waiting = job((scope) => new Promise((_resolve, reject) => rejectOnAbort((signal = scope.signal), reject)));
    const runner = place.runner([waiting]);
    await runner.tick(log);
    const { writerSource } = place.replicas[0];
    await writerSource.query('ALTER TABLE jobs RENAME TO jobs_away');
    place.clock.advance(LEASE - 1);
    await runner.tick(log);
    expect(signal?.aborted).toBe(false);
    place.clock.advance(1);
    await runner.tick(log);
    expect(signal?.aborted).toBe(true);
    await runner.settled();
    await writerSource.query('ALTER TABLE jobs_away RENAME TO jobs');
    expect(await stored()).toMatchObject({ runs: 0, claimedUntil: after(LEASE) });
  });

  test('that fail wait longer each time, show why without personal values, and recover', async () => {
    const failures: Error[] = [
      new AppError('SUBGRAPH_UNAVAILABLE', 'The mail server does not answer.'),
      new TypeError('Ms Lin of +8613800138000 is not iterable'),
      Object.assign(new Error('connect ECONNREFUSED 10.1.2.3'), { code: 'ECONNREFUSED' }),
    ];
    const runner = place.runner([
      job(async (scope) => {
        const failure = failures.shift();
        if (failure) throw failure;
        return inTransaction(scope, ({ db }) => db.run("UPDATE nowhere SET phone = '+8613800138000'"));
      }),
    ]);
    const seen: [string | null, number, string][] = [];
    for (const wait of [0, 2_000, 4_000, 8_000]) {
      place.clock.advance(wait);
      await runner.tick(log);
      await runner.settled();
      const { lastError, failures, nextRunAt } = await stored();
      seen.push([lastError?.replace(/[0-9a-f-]{36}/, 'RUN') ?? null, failures, nextRunAt]);
      place.clock.advance(-1);
      await runner.tick(log);
      expect((await stored()).runs).toBe(seen.length);
      place.clock.advance(1);
    }
    const code = kind === 'sqlite' ? 'SQLITE_ERROR' : 'ER_NO_SUCH_TABLE';
    expect(seen).toEqual([
      ['SUBGRAPH_UNAVAILABLE: The mail server does not answer.', 1, after(2_000)],
      ['TypeError; the log has more under RUN.', 2, after(6_000)],
      ['Error ECONNREFUSED; the log has more under RUN.', 3, after(14_000)],
      [`QueryFailedError ${code}; the log has more under RUN.`, 4, after(30_000)],
    ]);
    expect(await stored()).toMatchObject({ lastSucceededAt: null, lastFinishedAt: after(14_000), lastCount: null });
    place.clock.advance(16_000);
    const recovered = place.runner([job(async () => 3)]);
    await recovered.tick(log);
    await recovered.settled();
    expect(await stored()).toMatchObject({
      failures: 0,
      lastError: null,
      lastCount: 3,
      runs: 5,
      lastSucceededAt: after(30_000),
      nextRunAt: after(31_000),
    });
  });

  test('that come rarely are tried again within the hour', async () => {
    const runner = place.runner([job(() => Promise.reject(new Error('no')), { everyMs: 86_400_000 })]);
    await runner.tick(log);
    await runner.settled();
    expect(await stored()).toMatchObject({ failures: 1, nextRunAt: after(3_600_000) });
  });

  test('run two at a time, the longest overdue first', async () => {
    const gates = new Map(['a', 'b', 'c', 'd'].map((name) => [name, gate()]));
    const started: string[] = [];
    const jobs = [...gates].map(([name, { opened }]) =>
      job(() => (started.push(name), opened.then(() => undefined)), { name }),
    );
    const runner = place.runner(jobs);
    await place.replicas[0].transact(Date.now() + 60_000, ({ run }) =>
      run(
        `INSERT INTO jobs (name, next_run_at, runs, failures) VALUES ('d', '2026-01-01 00:00:00.000', 0, 0),
         ('b', '2026-01-02 00:00:00.000', 0, 0)`,
      ),
    );
    await runner.tick(log);
    await runner.tick(log);
    expect(started).toEqual(['d', 'b']);
    gates.get('b')?.open();
    while (started.length < 3) {
      await new Promise(setImmediate);
      await runner.tick(log);
    }
    await runner.tick(log);
    expect(started).toEqual(['d', 'b', 'a']);
    for (const { open } of gates.values()) open();
  });

  test('are told that the process ends; what they leave is taken up at once', async () => {
    const jobs = [
      job((scope) => new Promise((_resolve, reject) => rejectOnAbort(scope.signal, reject)), { name: 'breaks-off' }),
      job((scope) => new Promise((resolve) => resolveOnAbort(scope.signal, () => resolve(4))), { name: 'ends-early' }),
    ];
    const first = place.runner(jobs, 0);
    await first.tick(log);
    place.clock.advance(5_000);
    await first.stop();
    expect(await storedJobs(place.replicas[0])).toMatchObject([
      { name: 'breaks-off', claimedUntil: null, runs: 0, failures: 0, lastError: null, nextRunAt: BEGIN },
      { name: 'ends-early', claimedUntil: null, runs: 1, failures: 0, lastCount: 4, nextRunAt: after(5_000) },
    ]);
    const second = place.runner(
      jobs.map(({ name }) => job(async () => 1, { name })),
      1,
    );
    await second.tick(log);
    await second.settled();
    expect(await storedJobs(place.replicas[0])).toMatchObject([{ runs: 1 }, { runs: 2 }]);
    await first.tick(log);
    await expect(first.runNow('ends-early', log)).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(await storedJobs(place.replicas[0])).toMatchObject([{ runs: 1 }, { runs: 2, claimedUntil: null }]);
  });

  test('that do not end with the process keep their claim until it runs out, and write nothing any more', async () => {
    const end = gate();
    const deaf = job(() => end.opened.then(() => 1));
    const runner = place.runner([deaf]);
    await runner.tick(log);
    await runner.stop(1);
    const before = await stored();
    expect(before).toMatchObject({ runs: 0, claimedUntil: after(LEASE) });
    end.open();
    await runner.settled();
    expect(await stored()).toEqual(before);
  });

  test('are started by name, whether due or not, and never beside themselves', async () => {
    const end = gate();
    let runs = 0;
    const counting = job(() => ((runs += 1), end.opened.then(() => runs)), { everyMs: 60_000 });
    const [first, second] = [place.runner([counting], 0), place.runner([counting], 1)];
    await expect(first.runNow('other', log)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { ended } = await first.runNow('count', log);
    for (const runner of [first, second]) {
      await expect(runner.runNow('count', log)).rejects.toMatchObject({ code: 'CONFLICT' });
    }
    end.open();
    await ended;
    expect([runs, await stored()]).toMatchObject([1, { runs: 1, nextRunAt: after(60_000) }]);
    place.clock.advance(1_000);
    await (
      await second.runNow('count', log)
    ).ended;
    expect([runs, await stored()]).toMatchObject([2, { runs: 2, lastCount: 2, nextRunAt: after(61_000) }]);
  });

  test('act as the system, in transactions, by the clock of their process', async () => {
    const scopes: JobScope[] = [];
    const writing = job((scope) => {
      scopes.push(scope);
      return inTransaction(scope, (tx) =>
        tx.db.run('INSERT INTO errands (id, due_at, times) VALUES (?, ?, 0)', [
          tx.newId('err'),
          tx.now().slice(0, 23).replace('T', ' '),
        ]),
      );
    });
    const runner = place.runner([writing]);
    await runner.tick(log);
    await runner.settled();
    const [errand] = await place.errands();
    expect([errand?.id, toInstant(errand?.due_at)]).toEqual(['err_000001', BEGIN]);
    expect(scopes[0]?.principal).toMatchObject({ kind: 'system', subject: 'system:count' });
  });

  test('are looked for as long as the runner is started', async () => {
    const ran = gate();
    const opening = job(async () => {
      ran.open();
      return 1;
    });
    const runner = place.runner([opening]);
    runner.start(log);
    await ran.opened;
    await runner.stop();
    expect(await stored()).toMatchObject({ runs: 1 });
  });
});

test('jobs that could not be told apart or kept are refused', () => {
  const refused = (...jobs: Partial<JobDefinition>[]) => {
    const run = () => Promise.resolve(undefined);
    expect(() => checkedJobs(jobs.map((more) => job(run, more)))).toThrow();
  };
  refused({}, {});
  refused({ name: 'With Blanks' });
  refused({ name: 'x'.repeat(61) });
  refused({ everyMs: 0 });
  refused({ everyMs: 1_500 });
  refused({ everyMs: Number.NaN });
});

function rejectOnAbort(signal: AbortSignal, reject: (reason: unknown) => void): void {
  signal.addEventListener('abort', () => reject(signal.reason));
}

function resolveOnAbort(signal: AbortSignal, resolve: () => void): void {
  signal.addEventListener('abort', () => resolve());
}
