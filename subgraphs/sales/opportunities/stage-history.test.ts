import fc from 'fast-check';
import { testDatabases } from '../../../shared/testing/databases.js';
import { scaled } from '../../../test/setup/scale.js';
import {
  ADMINISTRATOR,
  LIN,
  STAGES,
  WEI,
  cny,
  startWorld,
  stoppedClock,
  type SalesWorld,
} from '../testing/sales-world.js';

const ENTRY = `fromStage { id } toStage { id } fromAmount { amount currency } toAmount { amount currency }
  fromExpectedCloseOn toExpectedCloseOn fromOwner { id } toOwner { id } changedAt changedBy { id }`;

interface Reference {
  id: string;
}
interface Amount {
  amount: number;
  currency: string;
}
interface Entry {
  fromStage: Reference | null;
  toStage: Reference;
  fromAmount: Amount | null;
  toAmount: Amount | null;
  fromExpectedCloseOn: string | null;
  toExpectedCloseOn: string | null;
  fromOwner: Reference | null;
  toOwner: Reference | null;
  changedAt: string;
  changedBy: Reference | null;
}

interface HistoryPage {
  totalCount: number;
  nodes: Pick<Entry, 'toAmount'>[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

describe.each(testDatabases)('the history of an opportunity on %s', (kind) => {
  let world: SalesWorld;

  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world.graph.remove());

  async function historyOf(id: string, first = 100): Promise<Entry[]> {
    const { stageHistory: history } = await world.opportunity<{ stageHistory: { nodes: Entry[] } }>(
      id,
      `stageHistory(first: ${String(first)}) { nodes { ${ENTRY} } }`,
    );
    return history.nodes;
  }

  it('holds each change with what was before and after, who and when, newest first', async () => {
    const created = await world.newOpportunity({ ownerId: LIN, amount: cny(10), expectedCloseOn: '2026-02-01' });
    const { id } = created;
    await world.change('changeOpportunityStage', { id, expectedVersion: 1, stageId: STAGES.engaging }, 'id', world.lin);
    await world.change('updateOpportunity', { id, expectedVersion: 2, amount: cny(20), expectedCloseOn: null });
    await world.change('reassignOpportunity', { id, expectedVersion: 3, ownerId: null });
    const same = { fromAmount: cny(20), toAmount: cny(20), fromExpectedCloseOn: null, toExpectedCloseOn: null };
    const entries = await historyOf(id);
    const instants = entries.map(({ changedAt }) => changedAt);
    expect(instants).toEqual([...instants].sort().reverse());
    expect(entries.map(({ changedAt: _changedAt, ...entry }) => entry)).toEqual([
      {
        ...same,
        fromStage: { id: STAGES.engaging },
        toStage: { id: STAGES.engaging },
        fromOwner: { id: LIN },
        toOwner: null,
        changedBy: { id: ADMINISTRATOR },
      },
      {
        fromStage: { id: STAGES.engaging },
        toStage: { id: STAGES.engaging },
        fromAmount: cny(10),
        toAmount: cny(20),
        fromExpectedCloseOn: '2026-02-01',
        toExpectedCloseOn: null,
        fromOwner: { id: LIN },
        toOwner: { id: LIN },
        changedBy: { id: ADMINISTRATOR },
      },
      {
        fromStage: { id: STAGES.prospecting },
        toStage: { id: STAGES.engaging },
        fromAmount: cny(10),
        toAmount: cny(10),
        fromExpectedCloseOn: '2026-02-01',
        toExpectedCloseOn: '2026-02-01',
        fromOwner: { id: LIN },
        toOwner: { id: LIN },
        changedBy: { id: LIN },
      },
      {
        fromStage: null,
        toStage: { id: STAGES.prospecting },
        fromAmount: null,
        toAmount: cny(10),
        fromExpectedCloseOn: null,
        toExpectedCloseOn: '2026-02-01',
        fromOwner: null,
        toOwner: { id: LIN },
        changedBy: { id: ADMINISTRATOR },
      },
    ]);
  });

  it('says nothing of other changes, nor of a value set to what it was', async () => {
    const { id } = await world.newOpportunity({ ownerId: LIN, amount: cny(10), expectedCloseOn: '2026-02-01' });
    const same = { amount: cny(10), expectedCloseOn: '2026-02-01' };
    await world.change('updateOpportunity', {
      id,
      expectedVersion: 1,
      name: 'Another name',
      externalId: 'H-1',
      ...same,
    });
    await world.change('reassignOpportunity', { id, expectedVersion: 2, ownerId: LIN });
    await world.change('changeOpportunityStage', { id, expectedVersion: 3, stageId: STAGES.prospecting });
    expect(await historyOf(id)).toHaveLength(1);
  });

  it('tells a change of the currency alone', async () => {
    const { id } = await world.newOpportunity({ amount: cny(10) });
    await world.change('updateOpportunity', { id, expectedVersion: 1, amount: { amount: 10, currency: 'USD' } });
    const [latest] = await historyOf(id);
    expect(latest).toMatchObject({ fromAmount: cny(10), toAmount: { amount: 10, currency: 'USD' } });
  });

  it('names nobody where an application changed it', async () => {
    const app = world.graph.as('administrator', { userId: undefined });
    const { id } = await world.change(
      'createOpportunity',
      { customerId: 'cus_01jd0000000000000000000301', name: 'App' },
      'id version',
      app,
    );
    expect(await historyOf(id)).toMatchObject([{ changedBy: null, toOwner: null }]);
  });

  it('keeps its order when everything happens at one instant and ids come in any order', async () => {
    let count = 1_000;
    const newId = (prefix: string) => `${prefix}_${String((count -= 1)).padStart(26, '0')}`;
    const still = await startWorld(kind, { ...stoppedClock(), newId });
    try {
      const { id } = await still.newOpportunity({ amount: cny(0) });
      for (let version = 1; version <= 3; version += 1) {
        await still.change('updateOpportunity', { id, expectedVersion: version, amount: cny(version) });
      }
      const selection = 'stageHistory { nodes { toAmount { amount } } }';
      const { stageHistory: history } = await still.opportunity<{ stageHistory: { nodes: Pick<Entry, 'toAmount'>[] } }>(
        id,
        selection,
      );
      expect(history.nodes.map(({ toAmount }) => toAmount?.amount)).toEqual([3, 2, 1, 0]);
    } finally {
      await still.graph.remove();
    }
  });

  it('is read to its end page by page', async () => {
    const { id } = await world.newOpportunity({ amount: cny(0) });
    for (let version = 1; version <= 6; version += 1) {
      await world.change('updateOpportunity', { id, expectedVersion: version, amount: cny(version) });
    }
    const seen: (number | undefined)[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const query = `query ($id: ID!, $after: String) { opportunity(id: $id) { stageHistory(first: 3, after: $after) {
        totalCount nodes { toAmount { amount } } pageInfo { hasNextPage endCursor } } } }`;
      const data: { opportunity: { stageHistory: HistoryPage } } = await world.administrator.data(query, { id, after });
      const { totalCount, nodes, pageInfo } = data.opportunity.stageHistory;
      expect([totalCount, pageInfo.hasNextPage]).toEqual([7, page < 2]);
      seen.push(...nodes.map(({ toAmount }) => toAmount?.amount));
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0]);
  });

  it('leads from the first entry to the present state, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const { id } = await world.newOpportunity({ ownerId: LIN });
        for (const { mutation, input } of steps) {
          const { version } = await world.opportunity<{ version: number }>(id, 'version');
          const document = `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) {
            ${mutation}(input: $input) { opportunity { id } } }`;
          // Some are refused, such as winning without an amount; those must leave no entry.
          await world.administrator.send(document, { input: { id, expectedVersion: version, ...input } });
        }
        const entries = (await historyOf(id)).reverse();
        entries.forEach((entry, index) => expect(beforeOf(entry)).toEqual(afterOf(entries[index - 1])));
        const present = 'stage { id } amount { amount currency } expectedCloseOn owner { id }';
        const { stage, amount, expectedCloseOn, owner } = await world.opportunity<{
          stage: Reference;
          amount: Amount | null;
          expectedCloseOn: string | null;
          owner: Reference | null;
        }>(id, present);
        expect(afterOf(entries.at(-1))).toEqual([stage.id, amount, expectedCloseOn, owner]);
      }),
      { numRuns: scaled(15, 500) },
    );
  });
});

const day = fc.constantFrom(null, '2026-02-01', '2026-03-01');
const amount = fc.option(fc.record({ amount: fc.nat(3), currency: fc.constantFrom('CNY', 'USD') }), { nil: null });

/** One mutation of any kind, with input that may change all, some or none of what the history keeps. */
const step = fc.oneof(
  fc.record({
    mutation: fc.constant('updateOpportunity'),
    input: fc.record({ amount, expectedCloseOn: day }, { requiredKeys: [] }),
  }),
  fc.record({
    mutation: fc.constant('reassignOpportunity'),
    input: fc.record({ ownerId: fc.constantFrom(null, LIN, WEI) }),
  }),
  fc.record({
    mutation: fc.constant('changeOpportunityStage'),
    input: fc.record({ stageId: fc.constantFrom(...Object.values(STAGES)) }),
  }),
  fc.record({
    mutation: fc.constant('changeOpportunityStage'),
    input: fc.record({ stageId: fc.constant(STAGES.lost), lossReason: fc.constantFrom('Price', 'Time') }),
  }),
);

function beforeOf({ fromStage, fromAmount, fromExpectedCloseOn, fromOwner }: Entry) {
  return [fromStage?.id ?? null, fromAmount, fromExpectedCloseOn, fromOwner];
}

function afterOf(entry: Entry | undefined) {
  if (!entry) return [null, null, null, null];
  return [entry.toStage.id, entry.toAmount, entry.toExpectedCloseOn, entry.toOwner];
}
