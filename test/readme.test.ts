import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { seedDemoCompany } from '../gateway/demo/seed-demo-company.js';
import { projectRoot } from '../shared/config/project-root.js';
import { startTestGraph, type TestGraph } from './kit/test-graph.js';

const README = readFileSync(path.join(projectRoot, 'README.md'), 'utf8');
const CHINESE = readFileSync(path.join(projectRoot, 'README.zh-CN.md'), 'utf8');

function block(language: string, text = README): string {
  return blocks(language, text)[0] ?? '';
}

function blocks(language: string, text: string): string[] {
  return [...text.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, content = '']) => content,
  );
}

/** What stands between backticks in a line, in the order of the text. */
function code(text: string): string[] {
  return [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name);
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

test('the Chinese README has the same query, the same answer and the same commands', () => {
  expect(blocks('sh', README).length).toBeGreaterThan(2);
  for (const language of ['sh', 'graphql', 'json']) {
    expect(blocks(language, CHINESE)).toEqual(blocks(language, README));
  }
  const commands = (text: string) => code(text).filter((each) => /^(?:npm |bench:)/.test(each));
  expect(commands(README).length).toBeGreaterThan(10);
  expect(commands(CHINESE)).toEqual(commands(README));
});

test('both READMEs lead to the same pages, which are there, and to each other', () => {
  const links = (text: string) => [...text.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, link = '']) => link);
  const others = (text: string) => new Set(links(text).filter((link) => !link.startsWith('README')));
  expect([...others(CHINESE)].sort()).toEqual([...others(README)].sort());
  expect([links(README)[0], links(CHINESE)[0]]).toEqual(['README.zh-CN.md', 'README.md']);
  expect([...others(README)].filter((link) => !existsSync(path.join(projectRoot, link)))).toEqual([]);
});
