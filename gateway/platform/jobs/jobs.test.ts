import { randomUUID } from 'node:crypto';
import type { Database } from '../../../shared/db/database.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import type { MountedSubgraph } from '../../../shared/graphql/mounted-subgraph.js';
import { storedJobs } from '../../../shared/jobs/job-claims.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { ANONYMOUS } from '../../../shared/access/principal.js';
import { exactCircumstances, principalFor, startTestGraph, type TestGraph } from '../../../test/kit/test-graph.js';

const NOW = '2026-01-05T08:00:00.000Z';
const JOBS = `{ jobs {
  subgraph name description everySeconds state lastStartedAt lastFinishedAt lastSucceededAt lastError lastCount failures
  nextRunAt
} }`;
const RUN = 'mutation ($input: RunJobInput!) { runJob(input: $input) { job { subgraph name } clientMutationId } }';
const PURGE = 'purge-idempotency-keys';

interface ShownJob {
  subgraph: string;
  name: string;
  state: string;
  lastError: string | null;
}

describe.each(testDatabases)('the jobs of all subgraphs on %s', (kind) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startTestGraph(kind, { ...exactCircumstances(), now: () => NOW });
  });
  afterAll(() => graph.remove());
  afterEach(async () => {
    for (const { jobs, database } of graph.subgraphs.values()) {
      await jobs.settled();
      await write(database, 'DELETE FROM jobs');
      await write(database, 'DELETE FROM idempotency_keys');
      // What the runner has added it does not look for again.
      await write(
        database,
        jobs.jobs.map(({ name }) => `('${name}', '${toDatabaseInstant(NOW)}', 0, 0)`).join(', '),
        'INSERT INTO jobs (name, next_run_at, runs, failures) VALUES ',
      );
    }
  });

  const write = (database: Database, sql: string, before = '') =>
    database.transact(Date.now() + 60_000, ({ run }) => run(before + sql));
  const subgraph = (name: string): MountedSubgraph => graph.subgraphs.get(name)!;
  const allRuns = async () => {
    const lists = await Promise.all([...graph.subgraphs.values()].map(({ database }) => storedJobs(database)));
    return lists.flat().reduce((sum, { runs }) => sum + runs, 0);
  };
  const shown = async (): Promise<ShownJob[]> =>
    (await graph.as('administrator').data<{ jobs: ShownJob[] }>(JOBS)).jobs;
  const shownIn = async (name: string) => (await shown()).find((job) => job.subgraph === name && job.name === PURGE);

  test('are shown by subgraph and name, with what came of them', async () => {
    const expected = [...graph.subgraphs.values()]
      .flatMap(({ definition: { name }, jobs }) => jobs.jobs.map((job) => `${name} ${job.name}`))
      .sort();
    expect((await shown()).map((job) => `${job.subgraph} ${job.name}`)).toEqual(expected);
    expect(expected).toContain(`platform ${PURGE}`);
    await write(
      subgraph('sales').database,
      `INSERT INTO idempotency_keys (key_hash, input_hash, created_at) VALUES ('k', 'x', '2025-12-01 00:00:00.000')`,
    );
    for (const owner of ['sales', 'platform']) {
      expect(await graph.as('administrator').data(RUN, { input: { subgraph: owner, name: PURGE } })).toEqual({
        runJob: { job: { subgraph: owner, name: PURGE }, clientMutationId: null },
      });
      await subgraph(owner).jobs.settled();
    }
    const done = {
      name: PURGE,
      description: 'Forgets the idempotency keys of mutations that are more than seven days old.',
      everySeconds: 3_600,
      state: 'IDLE',
      lastStartedAt: NOW,
      lastFinishedAt: NOW,
      lastSucceededAt: NOW,
      lastError: null,
      failures: 0,
      nextRunAt: '2026-01-05T09:00:00.000Z',
    };
    expect(await shownIn('sales')).toEqual({ ...done, subgraph: 'sales', lastCount: 1 });
    expect(await shownIn('platform')).toEqual({ ...done, subgraph: 'platform', lastCount: 0 });
    expect(await allRuns()).toBe(2);
  });

  test('are started by operators only, and by others neither shown nor run', async () => {
    const input = { subgraph: 'sales', name: PURGE };
    const reader = principalFor('analyst', { scopes: ['operations:read'] });
    expect((await graph.as(reader).data<{ jobs: unknown[] }>(JOBS)).jobs.length).toBeGreaterThan(3);
    expect(codes(await graph.as(reader).send(RUN, { input }))).toContain('GRAPHQL_VALIDATION_FAILED');
    const others = [...(['sales-rep', 'analyst', 'partner'] as const), ANONYMOUS];
    for (const who of others) {
      for (const [query, variables] of [
        [JOBS, {}],
        [RUN, { input }],
      ] as const) {
        const answer = await graph.as(who).send(query, variables);
        expect([answer.data, [...new Set(codes(answer))]]).toEqual([undefined, ['GRAPHQL_VALIDATION_FAILED']]);
      }
    }
    expect(await allRuns()).toBe(0);
  });

  test('stand in fields of each subgraph that no client reaches and that check the scopes themselves', async () => {
    const hidden = await graph.as('administrator').send('{ _jobs { name } }');
    expect([hidden.data, codes(hidden)]).toEqual([undefined, ['GRAPHQL_VALIDATION_FAILED']]);
    const { execute, scope } = subgraph('sales');
    const ask = (query: string, scopes: string[]) =>
      execute(
        { query },
        scope({
          requestId: randomUUID(),
          principal: principalFor('sales-rep', { scopes }),
          deadline: Date.now() + 60_000,
          log: graph.log,
        }),
      );
    const forbidden = { data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] };
    expect(await ask('{ _jobs { name } }', ['operations:write'])).toMatchObject(forbidden);
    expect(await ask('{ _jobs { name } }', ['operations:read'])).toMatchObject({
      data: { _jobs: expect.arrayContaining([{ name: PURGE }]) as unknown },
    });
    const run = `mutation { _runJob(name: "${PURGE}") { name } }`;
    expect(await ask(run, ['operations:read'])).toMatchObject(forbidden);
    expect(await allRuns()).toBe(0);
    expect(await ask(run, ['operations:write'])).toMatchObject({ data: { _runJob: { name: PURGE } } });
    await subgraph('sales').jobs.settled();
    expect(await allRuns()).toBe(1);
  });

  test('are refused by name, and while they run', async () => {
    const administrator = graph.as('administrator');
    const refusal = async (input: object) => {
      const { code, path, extensions } = await administrator.refusal(RUN, { input });
      return { code, path, field: extensions.field };
    };
    expect(await refusal({ subgraph: 'nowhere', name: PURGE })).toEqual({
      code: 'BAD_USER_INPUT',
      path: ['runJob'],
      field: 'input.subgraph',
    });
    expect(await refusal({ subgraph: 'sales', name: 'nothing' })).toMatchObject({ code: 'NOT_FOUND' });
    await write(
      subgraph('sales').database,
      `UPDATE jobs SET claimed_by = 'another process', claimed_until = '2026-01-05 08:00:30.000' WHERE name = '${PURGE}'`,
    );
    expect(await shownIn('sales')).toMatchObject({ state: 'RUNNING' });
    expect(await refusal({ subgraph: 'sales', name: PURGE })).toMatchObject({ code: 'CONFLICT', path: ['runJob'] });
    expect(await allRuns()).toBe(0);
  });

  test('are started once for each key of a mutation; a refusal is no start', async () => {
    const administrator = graph.as('administrator');
    const { database, jobs } = subgraph('sales');
    const input = { subgraph: 'sales', name: PURGE, clientMutationId: 'start-it-1' };
    await write(database, "UPDATE jobs SET claimed_by = 'x', claimed_until = '2026-01-05 08:00:30.000'");
    expect((await administrator.refusal(RUN, { input })).code).toBe('CONFLICT');
    await write(database, 'UPDATE jobs SET claimed_by = NULL, claimed_until = NULL');
    for (let time = 1; time <= 3; time += 1) {
      expect(await administrator.data(RUN, { input })).toEqual({
        runJob: { job: { subgraph: 'sales', name: PURGE }, clientMutationId: 'start-it-1' },
      });
      await jobs.settled();
      expect(await allRuns()).toBe(1);
    }
    await administrator.data(RUN, { input: { ...input, clientMutationId: 'start-it-2' } });
    await jobs.settled();
    const twice = `mutation ($input: RunJobInput!) {
      one: runJob(input: $input) { job { name } } two: runJob(input: $input) { clientMutationId }
    }`;
    const answer = await administrator.send(twice, { input: { ...input, clientMutationId: 'start-it-3' } });
    // The second is another mutation, and the first may still be running when it comes.
    expect(codes(answer).filter((code) => code !== 'CONFLICT')).toEqual([]);
    await jobs.settled();
    expect(await allRuns()).toBe(4 - codes(answer).length);
  });

  test('that fail show why', async () => {
    const { database, jobs } = subgraph('customers');
    await database.writerSource.query('ALTER TABLE idempotency_keys RENAME TO keys_away');
    await graph.as('administrator').data(RUN, { input: { subgraph: 'customers', name: PURGE } });
    await jobs.settled();
    await database.writerSource.query('ALTER TABLE keys_away RENAME TO idempotency_keys');
    const code = kind === 'sqlite' ? 'SQLITE_ERROR' : 'ER_NO_SUCH_TABLE';
    expect(await shownIn('customers')).toMatchObject({
      state: 'FAILING',
      failures: 1,
      lastSucceededAt: null,
      lastCount: null,
      lastError: expect.stringMatching(
        new RegExp(`^QueryFailedError ${code}; the log has more under [0-9a-f-]{36}\\.$`),
      ),
      nextRunAt: '2026-01-05T09:00:00.000Z',
    });
  });

  test('of the other subgraphs are shown when one cannot tell of its own', async () => {
    const { database } = subgraph('identity');
    const all = await shown();
    await database.writerSource.query('ALTER TABLE jobs RENAME TO jobs_away');
    const { data, errors } = await graph.as('administrator').send(JOBS);
    await database.writerSource.query('ALTER TABLE jobs_away RENAME TO jobs');
    const place = all.findIndex((job) => job.subgraph === 'identity');
    const others = all.filter((job) => job.subgraph !== 'identity');
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      jobs: [...others.slice(0, place), null, ...others.slice(place)],
    });
    expect(errors).toMatchObject([{ path: ['jobs', place], extensions: { code: 'INTERNAL', subgraph: 'identity' } }]);
    expect(errors?.[0]?.message).toMatch(/^The subgraph identity: /);
    expect(await shown()).toEqual(all);
  });
});

function codes({ errors = [] }: { errors?: readonly { extensions?: Record<string, unknown> }[] }): unknown[] {
  return errors.map(({ extensions }) => extensions?.code);
}
