import { systemPrincipal } from '../../shared/access/principal.js';
import { realCircumstances } from '../../shared/graphql/live-scope.js';
import { mountSubgraph, type MountedSubgraph } from '../../shared/graphql/mounted-subgraph.js';
import { jobScope } from '../../shared/jobs/job-scope.js';
import { createLog } from '../../shared/log.js';
import { openTestDatabase, testDatabases, type TestDatabase } from '../../shared/testing/databases.js';
import { locationOf, TEST_DATA_KEY } from '../../test/kit/test-graph.js';
import { platform } from '../platform/subgraph.js';
import { purgeBudgets } from './purge-budgets.js';

const NOW = '2026-01-05T08:00:00.000Z';
const DAY = 86_400_000;
const log = createLog('silent', 'test');

describe.each(testDatabases)('budgets on %s', (kind) => {
  let place: TestDatabase;
  let mounted: MountedSubgraph;
  beforeAll(async () => {
    place = await openTestDatabase(kind);
    const circumstances = { ...realCircumstances, now: () => NOW };
    mounted = await mountSubgraph(platform, locationOf(place), { dataKey: TEST_DATA_KEY, circumstances });
  });
  afterAll(async () => {
    await mounted.close();
    await place.remove();
  });

  const add = (name: string, count: number, age: number) => {
    const callers = Array.from({ length: count }, (_, index) => `${name}-${String(index)}`);
    return mounted.database.transact(Date.now() + 60_000, ({ run }) =>
      run(
        `INSERT INTO budgets (caller, thousandths, at_ms) VALUES ${callers.map(() => '(?, 0, ?)').join(', ')}`,
        callers.flatMap((caller) => [caller, Date.parse(NOW) - age]),
      ),
    );
  };

  test('are forgotten when nobody has touched them for a day, any number of them, and not before', async () => {
    await add('old', 2_345, DAY + 1);
    await add('kept', 2, DAY);
    await add('new', 1, 0);
    const facts = { requestId: 'job', principal: systemPrincipal('jobs'), deadline: Date.now() + 60_000, log };
    const scope = jobScope(mounted.scope(facts), new AbortController().signal);
    expect(await purgeBudgets.run(scope)).toBe(2_345);
    const left = await mounted.database.reader.query('SELECT caller FROM budgets ORDER BY caller');
    expect(left.map(({ caller }) => caller)).toEqual(['kept-0', 'kept-1', 'new-0']);
  });
});
