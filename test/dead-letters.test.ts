import { AppError } from '../shared/errors.js';
import { UNFINISHED, type EventHandler } from '../shared/events/event-handler.js';
import type { MountedSubgraph } from '../shared/graphql/mounted-subgraph.js';
import { testDatabases } from '../shared/testing/databases.js';
import type { Json } from './kit/graph-server.js';
import { replaceApply } from './kit/held-handler.js';
import { startTestGraph, type TestGraph } from './kit/test-graph.js';

type Apply = Parameters<typeof replaceApply>[2];

const REPLAY = 'mutation ($input: ReplayDeadLetterInput!) { replayDeadLetter(input: $input) { replayedId } }';

describe.each(testDatabases)('dead letters that are replayed on %s', (kind) => {
  let graph: TestGraph;
  let sales: MountedSubgraph;
  let user: { id: string; version: number };
  let letter: { id: string; subgraph: string };
  let restore: () => void = () => undefined;
  const replace = (apply: Apply) => {
    restore();
    ({ restore } = replaceApply(sales, 'owner-teams', apply));
  };
  const run = async (name: string, input: object, selection: string): Promise<Json> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
    return (await graph.as('administrator').data<Json>(query, { input }))[name];
  };
  const letters = async (): Promise<Json[]> =>
    (await graph.as('administrator').data<Json>('{ deadLetters { id subgraph attempts error } }')).deadLetters;
  const ownerTeams = () =>
    sales.database.reader.query('SELECT owner_id, team_id FROM owner_teams ORDER BY position, owner_id');

  beforeAll(async () => {
    graph = await startTestGraph(kind);
    sales = graph.subgraphs.get('sales')!;
  });
  afterAll(() => graph.remove());
  beforeEach(async () => {
    replace(() => Promise.reject(new TypeError('Planted.')));
    user = (await run('createUser', { name: 'Li Na' }, 'user { id version }')).user;
    await graph.events.settle();
    const [only, ...others] = await letters();
    expect([others, only.attempts]).toEqual([[], 3]);
    letter = { id: only.id, subgraph: only.subgraph };
  });
  afterEach(() => restore());

  test('do not undo what a newer event has written meanwhile', async () => {
    const { id: teamId } = (await run('createTeam', { name: `Team of ${user.id}` }, 'team { id }')).team;
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    // Held up right before it writes what it has found to be the newest.
    replace(async (own, tx, event) => {
      if (event.type !== 'user.created') return own(tx, event);
      const wait = async (...statement: Parameters<typeof tx.db.run>) => {
        begin();
        await released;
        return tx.db.run(...statement);
      };
      return own({ ...tx, db: { ...tx.db, run: wait } }, event);
    });
    const replayed = graph.as('administrator').data(REPLAY, { input: letter });
    await begun;
    await run('updateUser', { id: user.id, expectedVersion: user.version, teamId }, 'user { id }');
    const settled = graph.events.settle();
    // Time for the newer event to overtake the older one, if it could.
    await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, 1_000))]);
    release();
    await Promise.all([replayed, settled]);
    expect(await ownerTeams()).toContainEqual({ owner_id: user.id, team_id: teamId });
    expect(await letters()).toEqual([]);
  });

  test('get as many transactions as the handler needs, and are gone with the last', async () => {
    const steps = ['one', 'two', 'three'].map((name) => `${name} ${user.id}`.slice(0, 36));
    const written = async () =>
      (await ownerTeams()).map((row) => row.owner_id).filter((id) => steps.includes(id as string));
    const committedBefore: unknown[] = [];
    let isBroken = true;
    const inSteps: EventHandler['apply'] = async (tx, { position }) => {
      const done = await written();
      committedBefore.push(done);
      const step = steps[done.length]!;
      await tx.db.run('INSERT INTO owner_teams (owner_id, position) VALUES (?, ?)', [step, position + done.length]);
      if (done.length < 2) return UNFINISHED;
      if (isBroken) throw new TypeError('Planted again.');
      return undefined;
    };
    replace((_own, tx, event) => inSteps(tx, event));
    const input = { ...letter, clientMutationId: `replay-${letter.id}` };
    const administrator = graph.as('administrator');
    expect(await administrator.refusal(REPLAY, { input })).toMatchObject({ code: 'CONFLICT' });
    expect(committedBefore).toEqual([[], steps.slice(0, 1), steps.slice(0, 2)]);
    expect(await written()).toEqual(steps.slice(0, 2));
    expect(await letters()).toMatchObject([{ id: letter.id, attempts: 4 }]);
    isBroken = false;
    // The key was not used up: it goes on where it was.
    expect(await administrator.data(REPLAY, { input })).toEqual({ replayDeadLetter: { replayedId: letter.id } });
    expect([await written(), await letters()]).toEqual([steps, []]);
    const calls = committedBefore.length;
    expect(await administrator.data(REPLAY, { input })).toEqual({ replayDeadLetter: { replayedId: letter.id } });
    expect(committedBefore.length).toBe(calls);
    expect(await administrator.refusal(REPLAY, { input: letter })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test.each(['SUBGRAPH_UNAVAILABLE', 'OUTCOME_UNKNOWN', 'STORAGE_FULL', 'RATE_LIMITED'] as const)(
    'stay as they are where the replay fails with %s',
    async (code) => {
      replace(() => Promise.reject(new AppError(code, 'Planted.')));
      const before = await letters();
      expect(await graph.as('administrator').refusal(REPLAY, { input: letter })).toMatchObject({ code });
      expect(await letters()).toEqual(before);
      restore();
      await graph.as('administrator').data(REPLAY, { input: letter });
      expect(await letters()).toEqual([]);
    },
  );
});
