import { testDatabases } from '../../../shared/testing/databases.js';
import { STAGES, cny, startWorld, type SalesWorld } from '../testing/sales-world.js';

const WHOLE =
  'name isDefault version stages { name order probability forecastCategory outcome pipeline { name } version }';

const stage = (name: string, changes: object = {}) => ({
  name,
  probability: 20,
  forecastCategory: 'PIPELINE',
  outcome: 'OPEN',
  ...changes,
});
const WON = stage('Signed', { probability: 100, forecastCategory: 'CLOSED', outcome: 'WON' });
const LOST = stage('Declined', { probability: 0, forecastCategory: 'OMITTED', outcome: 'LOST' });

describe.each(testDatabases)('pipelines on %s', (kind) => {
  let world: SalesWorld;

  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world.graph.remove());

  it('begin with the default one', async () => {
    const query = `{ pipelines { totalCount nodes { id ${WHOLE} } } pipeline(id: "pip_00000000000000000000000001") { name }
      node(id: "${STAGES.won}") { ... on Stage { name } } }`;
    const sales = (name: string, order: number, probability: number, forecastCategory: string, outcome: string) => ({
      ...{ name, order, probability, forecastCategory, outcome },
      pipeline: { name: 'Sales' },
      version: 1,
    });
    expect(await world.lin.data(query)).toEqual({
      pipelines: {
        totalCount: 1,
        nodes: [
          {
            id: 'pip_00000000000000000000000001',
            name: 'Sales',
            isDefault: true,
            version: 1,
            stages: [
              sales('Prospecting', 1, 10, 'PIPELINE', 'OPEN'),
              sales('Engaging', 2, 40, 'BEST_CASE', 'OPEN'),
              sales('Won', 3, 100, 'CLOSED', 'WON'),
              sales('Lost', 4, 0, 'OMITTED', 'LOST'),
            ],
          },
        ],
      },
      pipeline: { name: 'Sales' },
      node: { name: 'Won' },
    });
  });

  it('are created with their stages, and opportunities go through them', async () => {
    const input = { name: 'Tenders', stages: [stage('Invited'), stage('Submitted', { probability: 60 }), WON, LOST] };
    const created = await world.change<{
      id: string;
      isDefault: boolean;
      stages: { id: string; name: string; order: number }[];
    }>('createPipeline', input, 'id isDefault stages { id name order }');
    expect(created.isDefault).toBe(false);
    expect(created.stages.map(({ name, order }) => [name, order])).toEqual([
      ['Invited', 1],
      ['Submitted', 2],
      ['Signed', 3],
      ['Declined', 4],
    ]);
    const { id } = await world.newOpportunity({ amount: cny(1) });
    const move = { id, expectedVersion: 1, stageId: created.stages[1]?.id };
    expect(await world.change('changeOpportunityStage', move, 'pipeline { name } probability')).toEqual({
      pipeline: { name: 'Tenders' },
      probability: 60,
    });
    const filter = { filter: { pipelineId: { eq: created.id } } };
    const list = 'query ($filter: OpportunityFilterInput) { opportunities(filter: $filter) { nodes { id } } }';
    expect(await world.administrator.data(list, filter)).toEqual({ opportunities: { nodes: [{ id }] } });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no name', { name: ' ' }, 'input.name'],
    ['a name of 101 characters', { name: 'x'.repeat(101) }, 'input.name'],
    ['no open stage', { stages: [WON, LOST] }, 'input.stages'],
    ['no won stage', { stages: [stage('A'), LOST] }, 'input.stages'],
    ['no stage at all', { stages: [] }, 'input.stages'],
    ['51 stages', { stages: Array.from({ length: 51 }, (_, index) => stage(`S${String(index)}`)) }, 'input.stages'],
    ['one name twice', { stages: [stage('A'), stage('Ａ'), WON, LOST] }, 'input.stages.1.name'],
    ['more than certainty', { stages: [stage('A', { probability: 101 }), WON, LOST] }, 'input.stages.0.probability'],
    ['less than nothing', { stages: [stage('A', { probability: -1 }), WON, LOST] }, 'input.stages.0.probability'],
    [
      'a won stage that is doubtful',
      { stages: [stage('A'), { ...WON, probability: 99 }, LOST] },
      'input.stages.1.probability',
    ],
    [
      'an open stage that is closed',
      { stages: [stage('A', { forecastCategory: 'CLOSED' }), WON, LOST] },
      'input.stages.0.forecastCategory',
    ],
    [
      'a lost stage that counts',
      { stages: [stage('A'), WON, { ...LOST, forecastCategory: 'COMMIT' }] },
      'input.stages.2.forecastCategory',
    ],
  ])('are refused with %s', async (_what, changes, field) => {
    const input = { name: 'Bad', stages: [stage('A'), WON, LOST], ...changes };
    expect(await world.refused('createPipeline', input)).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  it('are renamed, unless someone was faster', async () => {
    const { id } = await world.change('createPipeline', { name: 'Old', stages: [stage('A'), WON, LOST] });
    expect(await world.change('updatePipeline', { id, expectedVersion: 1, name: '新业务' }, 'name version')).toEqual({
      name: '新业务',
      version: 2,
    });
    expect((await world.refused('updatePipeline', { id, expectedVersion: 1, name: 'Late' })).code).toBe(
      'STALE_VERSION',
    );
    const unnamed = { id, expectedVersion: 2, name: null };
    expect(await world.refused('updatePipeline', unnamed)).toEqual({ code: 'BAD_USER_INPUT', field: 'input.name' });
  });

  it('have stages that are changed, and opportunities follow', async () => {
    const input = { name: 'Changing', stages: [stage('A'), stage('B'), WON, LOST] };
    const { stages } = await world.change<{ stages: { id: string }[] }>('createPipeline', input, 'stages { id }');
    const [id, , won] = stages.map((each) => each.id);
    const opportunity = await world.newOpportunity({ stageId: id });
    const change = { id, expectedVersion: 1, name: 'A2', probability: 30, forecastCategory: 'COMMIT' };
    expect(await world.change('updateStage', change, 'name probability forecastCategory outcome version')).toEqual({
      name: 'A2',
      probability: 30,
      forecastCategory: 'COMMIT',
      outcome: 'OPEN',
      version: 2,
    });
    expect(await world.opportunity(opportunity.id, 'probability version stage { name }')).toEqual({
      probability: 30,
      version: 1,
      stage: { name: 'A2' },
    });
    const refusals: [Record<string, unknown>, string, string | undefined][] = [
      [{ id, expectedVersion: 1, name: 'Late' }, 'STALE_VERSION', undefined],
      [{ id, expectedVersion: 2, name: 'b' }, 'DUPLICATE', 'input.name'],
      [{ id, expectedVersion: 2, probability: 101 }, 'BAD_USER_INPUT', 'input.probability'],
      [{ id, expectedVersion: 2, forecastCategory: 'CLOSED' }, 'BAD_USER_INPUT', 'input.forecastCategory'],
      [{ id: won, expectedVersion: 1, probability: 50 }, 'BAD_USER_INPUT', 'input.probability'],
      [{ id: 'stg_none', expectedVersion: 1 }, 'NOT_FOUND', undefined],
    ];
    for (const [refused, code, field] of refusals) {
      expect(await world.refused('updateStage', refused)).toEqual({ code, field });
    }
  });

  it('are listed by name, page by page', async () => {
    const query = `query ($first: Int, $after: String) { pipelines(first: $first, after: $after) {
      nodes { name } pageInfo { hasNextPage endCursor } } }`;
    interface List {
      pipelines: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { pipelines }: List = await world.administrator.data<List>(query, { first: 1, after });
      seen.push(...pipelines.nodes.map(({ name }) => name));
      ({ endCursor: after, hasNextPage: more } = pipelines.pageInfo);
    }
    expect(seen).toEqual(['Changing', 'Sales', 'Tenders', '新业务']);
  });
});
