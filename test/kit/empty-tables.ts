import type { TestGraph } from './test-graph.js';

/** Empties tables of a subgraph, in this order; its journal and whatever else it holds stay. */
export async function emptyTables(
  { subgraphs }: Pick<TestGraph, 'subgraphs'>,
  name: string,
  tables: readonly string[],
): Promise<void> {
  const { database } = subgraphs.get(name)!;
  await database.transact(Date.now() + 10_000, async ({ run }) => {
    for (const table of tables) await run(`DELETE FROM ${table}`);
  });
}
