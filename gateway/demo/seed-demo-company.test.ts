import { startTestGraph, type TestGraph } from '../../test/kit/test-graph.js';
import type { MountedSubgraph } from '../../shared/graphql/mounted-subgraph.js';
import { testDatabases } from '../../shared/testing/databases.js';
import { makeDemoCompany, type DemoCompanyOptions } from './company/company.js';
import { seedDemoCompany } from './seed-demo-company.js';
import { asDemo, wholeBook, type Book, type Nodes } from './testing/whole-book.js';

/** Enough for groups, the partner's customers, and contacts who move; small enough to be written many times. */
const SMALL = { customers: 26 };

const seed = (graph: TestGraph, options?: DemoCompanyOptions) => seedDemoCompany(graph.subgraphs, graph.log, options);

/** The subgraphs, of which none answers any more after so many operations: the process has been killed. */
function killedAfter(graph: TestGraph, operations: number): ReadonlyMap<string, MountedSubgraph> {
  let left = operations;
  const dying = (subgraph: MountedSubgraph): MountedSubgraph => ({
    ...subgraph,
    execute: (request, scope) => {
      if (left === 0) return Promise.reject(new Error('killed'));
      left -= 1;
      return subgraph.execute(request, scope);
    },
  });
  return new Map([...graph.subgraphs].map(([name, subgraph]) => [name, dying(subgraph)]));
}

/** A book that was written without a break. */
let reference: Book;

beforeAll(async () => {
  const graph = await startTestGraph('sqlite');
  await seed(graph, SMALL);
  reference = await wholeBook(graph);
  await graph.remove();
}, 60_000);

describe.each(testDatabases)('the seeding on %s', (kind) => {
  let graph: TestGraph;

  beforeEach(async () => {
    graph = await startTestGraph(kind);
  }, 60_000);

  afterEach(() => graph.remove());

  it('goes on where it was cut off, however often', async () => {
    const cutOff = (operations: number) =>
      seedDemoCompany(killedAfter(graph, operations), graph.log, SMALL).then(
        () => false,
        (error: unknown) => (error as Error).message === 'killed',
      );
    let runs = 0;
    while (await cutOff(runs * 8)) runs += 1;
    expect(runs).toBeGreaterThan(5);
    expect(await wholeBook(graph)).toEqual(reference);
  }, 120_000);

  it('goes on where it was cut off in the directory of staff', async () => {
    const identity = graph.subgraphs.get('identity')!;
    let levels = 0;
    const dying: MountedSubgraph = {
      ...identity,
      execute: (request, scope) => {
        if (request.query.includes('importUsers') && (levels += 1) === 3) return Promise.reject(new Error('killed'));
        return identity.execute(request, scope);
      },
    };
    const subgraphs = new Map([...graph.subgraphs, ['identity', dying] as const]);
    await expect(seedDemoCompany(subgraphs, graph.log, SMALL)).rejects.toThrow('killed');
    await seed(graph, SMALL);
    expect(await wholeBook(graph)).toEqual(reference);
  }, 60_000);

  it('leaves databases alone that hold a customer of somebody else', async () => {
    const client = asDemo(graph, 'administrator');
    await client.data('mutation { createCustomer(input: { name: "Acme" }) { customer { id } } }');
    await seed(graph, SMALL);
    expect(await client.data('{ customers { totalCount } users { totalCount } products { totalCount } }')).toEqual({
      customers: { totalCount: 1 },
      users: { totalCount: 0 },
      products: { totalCount: 0 },
    });
  });

  it('leaves databases alone that hold a member of staff of somebody else', async () => {
    const client = asDemo(graph, 'administrator');
    await client.data('mutation { createUser(input: { name: "Ada" }) { user { id } } }');
    await seed(graph, SMALL);
    expect(await client.data('{ customers { totalCount } users { totalCount } }')).toEqual({
      customers: { totalCount: 0 },
      users: { totalCount: 1 },
    });
  });

  it('does not bring back what somebody deleted', async () => {
    await seed(graph, { customers: 3 });
    const client = asDemo(graph, 'administrator');
    const { customers } = await client.data<{ customers: Nodes<{ id: string; version: number }> }>(
      '{ customers(first: 1) { nodes { id version } } }',
    );
    const { id, version } = customers.nodes[0]!;
    await client.data('mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { deletedId } }', {
      input: { id, expectedVersion: version },
    });
    await seed(graph, { customers: 3 });
    expect(await client.data('{ customers { totalCount } }')).toEqual({ customers: { totalCount: 2 } });
  });

  it('fails loudly when a subgraph refuses a row', async () => {
    const identity = graph.subgraphs.get('identity')!;
    const refusing: MountedSubgraph = {
      ...identity,
      execute: async (request, scope) => {
        const result = await identity.execute(request, scope);
        if (!request.query.includes('importUsers')) return result;
        return {
          data: { importUsers: { results: [{ index: 0, status: 'REFUSED', code: 'CONFLICT', message: 'no' }] } },
        };
      },
    };
    const subgraphs = new Map([...graph.subgraphs, ['identity', refusing] as const]);
    await expect(seedDemoCompany(subgraphs, graph.log, { customers: 2 })).rejects.toThrow(
      /could not be seeded \(staff\/0\/0\).*CONFLICT/,
    );
  });
});

describe('the book', () => {
  it('is the beginning of a larger one', () => {
    const small = makeDemoCompany({ customers: 40 });
    const large = makeDemoCompany({ customers: 90 });
    expect(large.customers).toHaveLength(90);
    expect(large.customers.slice(0, 40)).toEqual(small.customers);
    expect(large.opportunities.slice(0, small.opportunities.length)).toEqual(small.opportunities);
    expect(large.interactions.slice(0, small.interactions.length)).toEqual(small.interactions);
    expect(large.activities.slice(0, small.activities.length)).toEqual(small.activities);
  });

  it('is another one with another seed', () => {
    expect(makeDemoCompany({ seed: 2 }).contacts).not.toEqual(makeDemoCompany().contacts);
  });

  it('can be written in any size', async () => {
    const graph = await startTestGraph('sqlite');
    await seed(graph, { customers: 510, seed: 7 });
    expect(await asDemo(graph, 'administrator').data('{ customers { totalCount } }')).toEqual({
      customers: { totalCount: 510 },
    });
    await graph.remove();
  }, 120_000);
});
