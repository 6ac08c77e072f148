import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../shared/config/project-root.js';
import { foundAgency } from './kit/agency.js';
import { startTestGraph, type TestGraph } from './kit/test-graph.js';

const page = readFileSync(path.join(projectRoot, 'docs/sales.md'), 'utf8');
const examples = [...page.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, example = '']) => example);

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph('sqlite');
});
afterAll(() => graph.remove());

test('the examples of docs/sales.md work, one after the other', async () => {
  const administrator = graph.as('administrator');
  const { mine, product } = await foundAgency(administrator);
  const last = new Map([mine.customer, mine.contact, mine.opportunity, product].map(({ id }) => [id.slice(0, 3), id]));
  const answers: unknown[] = [];
  for (const example of examples) {
    const query = example.replaceAll(/"(\w{3})_…"/g, (_all, prefix: string) => JSON.stringify(last.get(prefix)));
    const answer = JSON.stringify(await administrator.data(query));
    for (const [, prefix = '', rest = ''] of answer.matchAll(/"id":"(\w{3})_(\w{26})"/g)) {
      last.set(prefix, `${prefix}_${rest}`);
    }
    answers.push(answer);
  }
  expect(examples.length).toBeGreaterThan(2);
  // Each has an effect or finds something: none answers an empty list.
  expect(answers.filter((answer) => /null|\[\]/.test(String(answer)))).toEqual([]);
});
