import type { MountedSubgraph } from '../shared/graphql/mounted-subgraph.js';
import { testDatabases } from '../shared/testing/databases.js';
import { maker } from './kit/agency.js';
import { replaceApply } from './kit/held-handler.js';
import { principalFor, startTestGraph, type TestClient, type TestGraph } from './kit/test-graph.js';

const NAMES = `{
  customers(sort: [{ field: NAME, direction: ASC }]) { nodes { name team { id name } territory { label: name } } }
  opportunities { nodes { team { ... on Team { name } } } }
  activities { nodes { team { name } } }
}`;

describe.each(testDatabases)('names of the directory on %s', (kind) => {
  let graph: TestGraph;
  let administrator: TestClient;
  let team = '';
  let territory = '';
  let customerId = '';

  beforeAll(async () => {
    graph = await startTestGraph(kind);
    administrator = graph.as('administrator');
    const make = maker(administrator);
    team = (await make('Team', 'createTeam', { name: 'North' })).id;
    territory = (await make('Territory', 'createTerritory', { name: '华东', priority: 1 })).id;
    const { id: ownerId } = await make('User', 'createUser', { name: 'Li Na', teamId: team });
    await graph.events.settle();
    customerId = (await make('Customer', 'createCustomer', { name: 'A', ownerId })).id;
    await make('Customer', 'createCustomer', { name: 'B', ownerId: null });
    await change('reassignCustomer', { id: customerId, expectedVersion: 1, ownerId, territoryId: territory });
    const stages = [
      { name: 'New', probability: 10, forecastCategory: 'PIPELINE', outcome: 'OPEN' },
      { name: 'Won', probability: 100, forecastCategory: 'CLOSED', outcome: 'WON' },
      { name: 'Lost', probability: 0, forecastCategory: 'OMITTED', outcome: 'LOST' },
    ];
    await make('Pipeline', 'createPipeline', { name: 'Usual', stages });
    await make('Opportunity', 'createOpportunity', { name: 'Deal', customerId, ownerId });
    await make('Activity', 'createActivity', { subject: 'Call', kind: 'CALL', customerId, ownerId });
    await graph.events.settle();
  });
  afterAll(() => graph.remove());

  const change = (mutation: string, input: object, selection = '__typename') =>
    administrator.data(
      `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${selection} } }`,
      { input },
    );
  const answer = (teamName: string, territoryName: string | null) => ({
    customers: {
      nodes: [
        {
          name: 'A',
          team: { id: team, name: teamName },
          territory: territoryName === null ? null : { label: territoryName },
        },
        { name: 'B', team: null, territory: null },
      ],
    },
    opportunities: { nodes: [{ team: { name: teamName } }] },
    activities: { nodes: [{ team: { name: teamName } }] },
  });

  it('are answered without asking the directory, and by one statement for each list and type', async () => {
    await expect(callsOf(graph.subgraphs.get('identity')!, () => administrator.data(NAMES))).resolves.toEqual([0]);
    expect(await administrator.data(NAMES)).toEqual(answer('North', '华东'));
    const statements = (list: string, selection: string) =>
      graph.statements(() => administrator.data(`{ ${list} { nodes { id ${selection} } } }`));
    for (const list of ['customers', 'opportunities', 'activities']) {
      expect(await statements(list, 'team { id }')).toBe(await statements(list, ''));
      expect(await statements(list, 'team { name }')).toBe((await statements(list, '')) + 1);
    }
  });

  it('leave whatever else is asked for to the directory', async () => {
    const query = '{ customers(sort: [{ field: NAME, direction: ASC }]) { nodes { team { name version } } } }';
    const { calls, data } = await counted(graph.subgraphs.get('identity')!, () => administrator.data(query));
    expect(data).toEqual({ customers: { nodes: [{ team: { name: 'North', version: 1 } }, { team: null }] } });
    expect(calls).toBe(1);
  });

  it('are seen by whoever sees the records themselves, and the identifier by whoever sees the row', async () => {
    const { levels, scopes } = principalFor('administrator');
    const blind = graph.as('administrator', { levels: { ...levels, Team: [], Territory: [] } });
    const sort = 'sort: [{ field: NAME, direction: ASC }]';
    const A = (data: unknown) => (data as { customers: { nodes: unknown[] } }).customers.nodes[0];
    expect(A(await blind.data(`{ customers(${sort}) { nodes { team { id name } territory { name } } } }`))).toEqual({
      team: null,
      territory: null,
    });
    expect(A(await blind.data(`{ customers(${sort}) { nodes { team { version } territory { version } } } }`))).toEqual({
      team: null,
      territory: null,
    });
    expect(A(await blind.data(`{ customers(${sort}) { nodes { team { id } territory { id } } } }`))).toEqual({
      team: { id: team },
      territory: { id: territory },
    });
    const unread = graph.as('administrator', { scopes: scopes.filter((scope) => scope !== 'users:read') });
    for (const list of ['customers', 'opportunities', 'activities']) {
      const refused = await unread.refusal(`{ ${list} { nodes { team { name } } } }`);
      expect(refused.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    const filter = `{ customers(filter: { teamId: { eq: "${team}" } }) { nodes { name teamId } } }`;
    expect(await unread.data(filter)).toEqual({ customers: { nodes: [{ name: 'A', teamId: team }] } });
  });

  it('follow a new name, and are the same when built anew', async () => {
    await change('renameTeam', { id: team, expectedVersion: 1, name: 'South' });
    await change('updateTerritory', { id: territory, expectedVersion: 1, name: '华南' });
    await graph.events.settle();
    expect(await administrator.data(NAMES)).toEqual(answer('South', '华南'));
    // A change of something else leaves the name.
    await change('updateTerritory', { id: territory, expectedVersion: 2, priority: 7 });
    await graph.events.settle();
    expect(await administrator.data(NAMES)).toEqual(answer('South', '华南'));
    for (const subgraph of ['customers', 'sales'])
      await change('rebuildProjection', { subgraph, handler: 'known-names' });
    await graph.events.settle();
    expect(await administrator.data(NAMES)).toEqual(answer('South', '华南'));
  });

  it('are found in the changes where events of early versions tell no facts', async () => {
    const early = ['customers', 'sales'].map((name) =>
      replaceApply(graph.subgraphs.get(name)!, 'known-names', (own, tx, event) =>
        own(tx, { ...event, payload: { ...event.payload, facts: {} } }),
      ),
    );
    try {
      for (const subgraph of ['customers', 'sales'])
        await change('rebuildProjection', { subgraph, handler: 'known-names' });
      await graph.events.settle();
      expect(await administrator.data(NAMES)).toEqual(answer('South', '华南'));
    } finally {
      for (const { restore } of early) restore();
    }
  });

  it('are null of what was deleted, as the directory has it', async () => {
    await change('deleteTerritory', { id: territory, expectedVersion: 3 });
    await graph.events.settle();
    expect(await administrator.data(NAMES)).toEqual(answer('South', null));
    const bare = '{ customers(sort: [{ field: NAME, direction: ASC }], first: 1) { nodes { territory { id } } } }';
    expect(await administrator.data(bare)).toEqual({ customers: { nodes: [{ territory: { id: territory } }] } });
  });
});

/** How often a subgraph was called while the work was done, and what came of it. */
async function counted<T>(subgraph: MountedSubgraph, work: () => Promise<T>): Promise<{ calls: number; data: T }> {
  const { execute } = subgraph;
  let calls = 0;
  const replace = (by: MountedSubgraph['execute']) => Object.assign(subgraph, { execute: by });
  replace((request, scope) => {
    calls += 1;
    return execute(request, scope);
  });
  try {
    return { data: await work(), calls };
  } finally {
    replace(execute);
  }
}

async function callsOf(subgraph: MountedSubgraph, ...work: (() => Promise<unknown>)[]): Promise<number[]> {
  const calls: number[] = [];
  for (const each of work) calls.push((await counted(subgraph, each)).calls);
  return calls;
}
