import { foundAgency } from '../kit/agency.js';
import { startTestGraph, type TestGraph } from '../kit/test-graph.js';
import { scaled } from '../setup/scale.js';
import { attack } from './kit/attack.js';
import { EVERYBODY, introspected, principalOf, senderFor } from './kit/caller.js';
import { documentsOver } from './kit/documents.js';
import { coordinatesOf } from './kit/supergraph-model.js';

/** Codes that would say that something was shown to somebody who may not have it. */
const OF_ACCESS = ['GRAPHQL_VALIDATION_FAILED', 'UNAUTHENTICATED', 'INTERNAL'];

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph('sqlite');
  await foundAgency(graph.as('administrator'));
});
afterAll(() => graph.remove());

attack('Shown and usable', () => {
  test.each(EVERYBODY)('whatever introspection shows %s can be asked for', async (who) => {
    const send = senderFor(graph.graph, principalOf(who), graph.log);
    const schema = await introspected(send);
    const documents = documentsOver(schema);
    const refused: unknown[] = [];
    const unasked: string[] = [];
    let count = 0;
    for (const [index, [name, coordinate]] of [...coordinatesOf(schema)].entries()) {
      const forms = documents.using(coordinate);
      if (forms.length === 0) unasked.push(name);
      // By day a third for each role, another third for another role, and one form of each.
      const isDue = (index + EVERYBODY.indexOf(who)) % scaled(3, 1) === 0;
      for (const asked of isDue ? forms.slice(0, scaled(1, forms.length)) : []) {
        const { text } = await send(asked);
        const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string }; path?: unknown }[] };
        const codes = errors.map(({ extensions }) => extensions.code);
        // A type of record is named by a value: `changes` documents that it refuses those that the caller may not read.
        const isAccess = (code: string) =>
          OF_ACCESS.includes(code) || (code === 'FORBIDDEN' && coordinate.kind === 'field');
        if (codes.some(isAccess)) refused.push({ name, asked, errors });
        count += 1;
      }
    }
    process.stderr.write(`${who}: ${String(count)} requests for what introspection shows.\n`);
    expect(unasked).toEqual([]);
    expect(refused).toEqual([]);
  });
});
