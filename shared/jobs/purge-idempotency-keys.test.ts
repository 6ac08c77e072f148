import { testDatabases } from '../testing/databases.js';
import { toDatabaseInstant } from '../db/rows.js';
import { purgeIdempotencyKeys } from './purge-idempotency-keys.js';
import { storedJobs } from './job-claims.js';
import { BEGIN, log, openErrands, type ErrandPlace } from './testing/errands.js';

const DAY = 86_400_000;

describe.each(testDatabases)('idempotency keys on %s', (kind) => {
  let place: ErrandPlace;
  beforeAll(async () => {
    place = await openErrands(kind);
  });
  afterAll(() => place.remove());

  const add = (name: string, count: number, age: number) => {
    const at = toDatabaseInstant(new Date(Date.parse(BEGIN) - age).toISOString());
    const keys = Array.from({ length: count }, (_, index) => `${name}-${String(index)}`);
    return place.replicas[0].transact(Date.now() + 60_000, ({ run }) =>
      run(
        `INSERT INTO idempotency_keys (key_hash, input_hash, created_at) VALUES ${keys.map(() => "(?, 'x', ?)").join(', ')}`,
        keys.flatMap((key) => [key, at]),
      ),
    );
  };

  test('are forgotten after seven days, any number of them, and not before', async () => {
    await add('old', 2_345, 7 * DAY + 1);
    await add('kept', 3, 7 * DAY);
    await add('new', 2, 0);
    const runner = place.runner([purgeIdempotencyKeys]);
    await runner.tick(log);
    await runner.settled();
    expect(await storedJobs(place.replicas[0])).toMatchObject([
      { name: 'purge-idempotency-keys', lastCount: 2_345, lastError: null, failures: 0 },
    ]);
    const left = await place.replicas[0].reader.query('SELECT key_hash FROM idempotency_keys ORDER BY key_hash');
    expect(left.map((row) => row.key_hash)).toEqual(['kept-0', 'kept-1', 'kept-2', 'new-0', 'new-1']);
  });
});
