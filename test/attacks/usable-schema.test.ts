import { foundAgency } from '../kit/agency.js';
import { principalFor, startTestGraph, type TestGraph } from '../kit/test-graph.js';
import { scaled } from '../setup/scale.js';
import { attack } from './kit/attack.js';
import { anApp, EVERY_SIGHT, introspected, senderFor, type Who } from './kit/caller.js';
import { documentsOver } from './kit/documents.js';
import { coordinatesOf } from './kit/supergraph-model.js';

/** Answers that would say that something was shown to somebody who may not have it; the words are the second lock's. */
const OF_ACCESS = /GRAPHQL_VALIDATION_FAILED|INTERNAL|You may not do this\.|Sign in to do this\./;

const AN_APP = 'an app with a part of the scopes';
const turnOf = (who: Who | typeof AN_APP) => (who === AN_APP ? 0 : EVERY_SIGHT.indexOf(who));

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph('sqlite');
  await foundAgency(graph.as('administrator'));
});
afterAll(() => graph.remove());

attack('Shown and usable', () => {
  test.each<Who | typeof AN_APP>([...EVERY_SIGHT, AN_APP])(
    'whatever introspection shows %s can be asked for',
    async (who) => {
      const send = senderFor(graph.graph, who === AN_APP ? anApp() : principalFor(who), graph.log);
      const schema = await introspected(send);
      const documents = documentsOver(schema);
      const refused: unknown[] = [];
      const unasked: string[] = [];
      let count = 0;
      for (const [index, [name, coordinate]] of [...coordinatesOf(schema)].entries()) {
        const forms = documents.using(coordinate);
        if (forms.length === 0) unasked.push(name);
        // By day a part for each role, another part for another role, and one form of each.
        const isDue = (index + turnOf(who)) % scaled(6, 1) === 0;
        for (const asked of isDue ? forms.slice(0, scaled(1, forms.length)) : []) {
          const { text } = await send(asked);
          if (OF_ACCESS.test(text)) refused.push({ name, asked, text });
          count += 1;
        }
      }
      process.stderr.write(`${who}: ${String(count)} requests for what introspection shows.\n`);
      expect(unasked).toEqual([]);
      expect(refused).toEqual([]);
    },
  );
});
