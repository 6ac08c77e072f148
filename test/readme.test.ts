import { readFileSync } from 'node:fs';
import path from 'node:path';
import { seedDemoCompany } from '../gateway/demo/seed-demo-company.js';
import { projectRoot } from '../shared/config/project-root.js';
import { startTestGraph, type TestGraph } from './kit/test-graph.js';

const README = readFileSync(path.join(projectRoot, 'README.md'), 'utf8');

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(README)?.[1] ?? '';
}

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph('sqlite');
  await seedDemoCompany(graph.subgraphs, graph.log);
});
afterAll(() => graph.remove());

test("the README's query gives the README's answer on the demo company", async () => {
  const { data } = JSON.parse(block('json')) as { data: unknown };
  expect(await graph.as('administrator').data(block('graphql'))).toEqual(data);
});
