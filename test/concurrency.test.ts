import { setTimeout as sleep } from 'node:timers/promises';
import type { Principal } from '../shared/access/principal.js';
import { openTransaction, type Database, type Transaction } from '../shared/db/database.js';
import { liveScope, realCircumstances } from '../shared/graphql/live-scope.js';
import { mountSubgraph, type MountedSubgraph } from '../shared/graphql/mounted-subgraph.js';
import { createLog } from '../shared/log.js';
import { openTestDatabase, testDatabases, type TestDatabase } from '../shared/testing/databases.js';
import { customers } from '../subgraphs/customers/subgraph.js';
import { locationOf, principalFor, TEST_DATA_KEY } from './kit/test-graph.js';
import { scaled } from './setup/scale.js';

import.meta.jest.setTimeout(scaled(60_000, 600_000));

const log = createLog('silent', 'test');
const administrator: Principal = principalFor('administrator');

/** Sends an operation to the customers subgraph, on this database. */
async function send(subgraph: MountedSubgraph, database: Database, query: string, variables: Record<string, unknown>) {
  const facts = { requestId: 'request', principal: administrator, deadline: Date.now() + 600_000, log };
  const { createLoaders } = subgraph.definition;
  const scope = liveScope(facts, {
    database,
    journal: subgraph.journal,
    accessLog: subgraph.accessLog,
    createLoaders,
    circumstances: realCircumstances,
  });
  return subgraph.execute({ query, variables }, scope);
}

/** The same database, whose transactions dawdle before each statement, and may fail at their second write. */
function dawdling(database: Database, failsAtSecondWrite: boolean): Database {
  const slow = (transaction: Transaction): Transaction => {
    let writes = 0;
    const write = async <T>(statement: () => Promise<T>): Promise<T> => {
      await sleep(Math.random() * 3);
      writes += 1;
      if (failsAtSecondWrite && writes === 2) throw new Error('The second write failed.');
      return statement();
    };
    return {
      ...transaction,
      insert: (entity, rows) => write(() => transaction.insert(entity, rows)),
      run: (sql, parameters) => write(() => transaction.run(sql, parameters)),
    };
  };
  return { ...database, transact: (deadline, work) => database.transact(deadline, (inner) => work(slow(inner))) };
}

const CREATE = /* GraphQL */ `
  mutation ($input: CreateCustomerInput!) {
    createCustomer(input: $input) {
      customer {
        id
        tags
      }
    }
  }
`;
const LIST = /* GraphQL */ `
  query {
    customers(first: 20, sort: { field: CREATED_AT, direction: DESC }) {
      nodes {
        id
        tags
      }
    }
  }
`;

const MUTATIONS = scaled(1_000, 5_000);
const EDITS = scaled(1_500, 5_000);
const TAGS = ['first', 'second'];

interface Created {
  id: string;
  tags: string[];
}

/**
 * Creates customers with tags, all at once, every fifth failing after its first write, while others read. Answers what
 * went wrong: nothing, where every customer is stored with its tags if and only if it was acknowledged.
 */
async function hammer(subgraph: MountedSubgraph, database: Database): Promise<string[]> {
  const problems: string[] = [];
  let writing = true;
  const readers = Array.from({ length: 2 }, async () => {
    while (writing) {
      const { data } = await send(subgraph, database, LIST, {});
      const { nodes } = (data?.customers ?? { nodes: [] }) as { nodes: Created[] };
      for (const { id, tags } of nodes)
        if (tags.join() !== TAGS.join()) problems.push(`a reader saw ${id} with [${tags.join()}]`);
      await sleep(10);
    }
  });
  const acknowledged: Created[] = [];
  await Promise.all(
    Array.from({ length: MUTATIONS }, async (_, index) => {
      const fails = index % 5 === 0;
      const variables = { input: { name: `Customer ${String(index)}`, tags: TAGS } };
      const { data, errors } = await send(subgraph, dawdling(database, fails), CREATE, variables);
      const payload = data?.createCustomer as { customer: Created | null } | null | undefined;
      if (fails !== (errors !== undefined)) problems.push(`${String(index)} ${fails ? 'did not fail' : 'failed'}`);
      if (errors) return;
      if (payload?.customer) acknowledged.push(payload.customer);
      else problems.push(`${String(index)} was acknowledged and is not there`);
    }),
  );
  writing = false;
  await Promise.all(readers);
  return [...problems, ...(await compare(database, acknowledged))];
}

/** What is stored and was not acknowledged, or the other way round, in each table. */
async function compare(database: Database, acknowledged: readonly Created[]): Promise<string[]> {
  const texts = async (sql: string) => (await database.reader.query(sql)).map(({ text }) => String(text)).sort();
  const expected = {
    customers: acknowledged.map(({ id }) => id).sort(),
    tags: acknowledged.flatMap(({ id }) => TAGS.map((tag) => `${id} ${tag}`)).sort(),
  };
  const stored = {
    customers: await texts('SELECT id AS text FROM customers'),
    tags: (await database.reader.query('SELECT customer_id, tag FROM customer_tags'))
      .map((row) => `${String(row.customer_id)} ${String(row.tag)}`)
      .sort(),
  };
  return (['customers', 'tags'] as const)
    .filter((table) => JSON.stringify(stored[table]) !== JSON.stringify(expected[table]))
    .map((table) => `${table}: ${String(stored[table].length)} stored, ${String(expected[table].length)} acknowledged`);
}

describe.each(testDatabases)('many writers at once on %s', (kind) => {
  let place: TestDatabase;
  let subgraph: MountedSubgraph;
  beforeEach(async () => {
    place = await openTestDatabase(kind);
    subgraph = await mountSubgraph(customers, locationOf(place), { dataKey: TEST_DATA_KEY });
  });
  afterEach(async () => {
    await subgraph.close();
    await place.remove();
  });

  test('everything acknowledged is stored, nothing else, and nothing is seen by halves', async () => {
    expect(await hammer(subgraph, subgraph.database)).toEqual([]);
    const [row] = await subgraph.database.reader.query('SELECT COUNT(*) AS n FROM customers');
    expect(Number(row?.n)).toBe(MUTATIONS - MUTATIONS / 5);
  });

  test('of contended edits the final state is the sum of the successes', async () => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const input = { name: `Customer ${String(index)}`, employeeCount: 0 };
        const { data } = await send(subgraph, subgraph.database, CREATE, { input });
        return (data?.createCustomer as { customer: Created }).customer.id;
      }),
    );
    const outcomes = await contendedEdits(subgraph, ids, 50, EDITS);
    expect(new Set(outcomes.codes)).toEqual(new Set(['DONE', 'STALE_VERSION']));
    expect(outcomes.codes).toHaveLength(EDITS);
    const rows = await subgraph.database.reader.query('SELECT id, employee_count, version FROM customers');
    expect(new Map(rows.map((row) => [row.id, [row.employee_count, row.version]]))).toEqual(
      new Map(ids.map((id) => [id, [outcomes.successes.get(id), 1 + (outcomes.successes.get(id) ?? 0)]])),
    );
  });
});

const READ = /* GraphQL */ `
  query ($id: ID!) {
    customer(id: $id) {
      version
      employeeCount
    }
  }
`;
const COUNT_UP = /* GraphQL */ `
  mutation ($input: UpdateCustomerInput!) {
    updateCustomer(input: $input) {
      customer {
        version
      }
    }
  }
`;

/** Clients read a customer and count its employees up, again and again; a loser leaves it at that. */
async function contendedEdits(subgraph: MountedSubgraph, ids: readonly string[], clients: number, edits: number) {
  const successes = new Map<string, number>(ids.map((id) => [id, 0]));
  const codes: string[] = [];
  const { database } = subgraph;
  const edit = async () => {
    const id = ids[Math.floor(Math.random() * ids.length)] ?? '';
    const { data } = await send(subgraph, database, READ, { id });
    const { version, employeeCount } = data?.customer as { version: number; employeeCount: number };
    const input = { id, expectedVersion: version, employeeCount: employeeCount + 1 };
    const { errors } = await send(subgraph, database, COUNT_UP, { input });
    codes.push((errors?.[0]?.extensions?.code as string | undefined) ?? 'DONE');
    if (!errors) successes.set(id, (successes.get(id) ?? 0) + 1);
    else expect(errors[0]?.extensions?.currentVersion).toBeGreaterThan(version);
  };
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let count = 0; count < edits / clients; count += 1) await edit();
    }),
  );
  return { successes, codes };
}

describe('without the queue of writers', () => {
  /** Each transaction begins for itself, as if it had the connection alone. */
  const eachForItself = (database: Database): Database => {
    const runner = database.writerSource.createQueryRunner();
    return {
      ...database,
      transact: async (_deadline, work) => {
        await runner.query('BEGIN IMMEDIATE');
        try {
          const result = await work(openTransaction(runner).transaction);
          await runner.query('COMMIT');
          return result;
        } catch (error) {
          await runner.query('ROLLBACK').catch(() => undefined);
          throw error;
        }
      },
    };
  };

  /** Each transaction joins the one that runs already. */
  const allTogether = (database: Database): Database => {
    const runner = database.writerSource.createQueryRunner();
    let inside = 0;
    return {
      ...database,
      transact: async (_deadline, work) => {
        inside += 1;
        if (inside === 1) await runner.query('BEGIN IMMEDIATE');
        try {
          return await work(openTransaction(runner).transaction);
        } catch (error) {
          await runner.query('ROLLBACK').catch(() => undefined);
          throw error;
        } finally {
          inside -= 1;
          await runner.query('COMMIT').catch(() => undefined);
        }
      },
    };
  };

  test.each([
    ['each for itself', eachForItself],
    ['all together', allTogether],
  ])('the test above fails: %s', async (_name, withoutQueue) => {
    const place = await openTestDatabase('sqlite');
    const subgraph = await mountSubgraph(customers, locationOf(place), { dataKey: TEST_DATA_KEY });
    const problems = await hammer(subgraph, withoutQueue(subgraph.database));
    expect(problems.length).toBeGreaterThan(0);
    await subgraph.close();
    await place.remove();
  });
});
