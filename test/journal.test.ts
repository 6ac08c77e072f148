import fc from 'fast-check';
import { testDatabases } from '../shared/testing/databases.js';
import { verifyJournal } from '../shared/journal/verify-journal.js';
import { foldedStates, readableStates, statesOf, type States } from './kit/folded-journal.js';
import { attemptMutation, KINDS } from './kit/random-mutations.js';
import { storedTerms, termsAnew } from './kit/search-terms.js';
import { startTestGraph, type TestGraph } from './kit/test-graph.js';
import { scaled } from './setup/scale.js';

import.meta.jest.setTimeout(scaled(120_000, 1_800_000));

const SUBGRAPHS = ['identity', 'customers', 'sales'] as const;

describe.each(testDatabases)('the journal on %s', (kind) => {
  let graph: TestGraph;
  /** What the migrations have brought, before the first change. */
  const begin = new Map<string, States>();
  const recorded = () =>
    SUBGRAPHS.map((name) => graph.subgraphs.get(name)!).flatMap((subgraph) =>
      subgraph.definition.records.map((type) => ({ subgraph, type })),
    );
  beforeAll(async () => {
    graph = await startTestGraph(kind);
    for (const { subgraph, type } of recorded()) begin.set(type.typeName, await statesOf(subgraph, type));
  });
  afterAll(() => graph.remove());

  const entryCount = async () => {
    let total = 0;
    for (const name of SUBGRAPHS) {
      const { reader } = graph.subgraphs.get(name)!.database;
      const [row] = await reader.query('SELECT COUNT(*) AS total FROM journal_entries');
      total += Number(row!.total);
    }
    return total;
  };

  it('leads change by change to each record as it stands, whatever happened, and so do the terms of the search', async () => {
    const carriedOut = new Set<string>();
    const refused = new Set<string>();
    const number = fc.nat(1_000);
    const choice = fc.record({ mutation: fc.nat(KINDS - 1), a: number, b: number, c: number });
    await fc.assert(
      fc.asyncProperty(fc.array(choice, { minLength: 60, maxLength: 90 }), async (choices) => {
        for (const [index, each] of choices.entries()) {
          const before = await entryCount();
          const { mutation, isRefused, isDryRun } = await attemptMutation(graph, each);
          (isRefused ? refused : carriedOut).add(mutation);
          if (isRefused || isDryRun) expect([mutation, await entryCount()]).toEqual([mutation, before]);
          if (index % 10 === 9) await graph.events.settle();
        }
        await graph.events.settle();
        for (const { subgraph, type } of recorded()) {
          const { states, faults } = await foldedStates(subgraph, type, begin.get(type.typeName)!);
          expect(faults).toEqual([]);
          expect({ type: type.typeName, states: sorted(await readableStates(subgraph, type, states)) }).toEqual({
            type: type.typeName,
            states: sorted(await readableStates(subgraph, type, await statesOf(subgraph, type))),
          });
        }
        const customers = graph.subgraphs.get('customers')!;
        expect(await storedTerms(customers)).toEqual(await termsAnew(customers));
      }),
      { numRuns: scaled(7, 60), endOnFailure: true },
    );
    for (const name of SUBGRAPHS) {
      const { database, journal } = graph.subgraphs.get(name)!;
      expect(await verifyJournal(database.reader, journal.keys)).toMatchObject({ waiting: 0, problems: [] });
    }
    // The numbers have reached most kinds both ways; otherwise the test would say little.
    expect(carriedOut.size).toBeGreaterThan(KINDS * 0.7);
    expect(refused.size).toBeGreaterThan(KINDS * 0.4);
  });
});

function sorted(states: States): unknown[] {
  return [...states].sort(([one], [other]) => (one < other ? -1 : 1));
}
