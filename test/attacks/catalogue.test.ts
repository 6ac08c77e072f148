import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import { ADVISORIES } from './kit/advisories.js';

const page = readFileSync(path.join(projectRoot, 'docs/attacks.md'), 'utf8');
const folder = 'test/attacks';
const suites = readdirSync(path.join(projectRoot, folder))
  .filter((name) => name.endsWith('.test.ts') && name !== 'catalogue.test.ts')
  .map((name) => `${folder}/${name}`);

/** The rows of the tables of the page, cell by cell. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .map((line) => line.slice(2, -2).split(' | '));

/** Class and file of each row that names a file. */
const listed = rows.flatMap(([name = '', , , files = '']) =>
  [...files.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, file]) => ({ name, file: file! })),
);

/** Class and file of each declaration in the suite. */
const declared = suites.flatMap((file) => {
  const source = readFileSync(path.join(projectRoot, file), 'utf8');
  return [...source.matchAll(/^ *attack\('((?:[^'\\]|\\.)+)'/gm)].map(([, name]) => ({ name: name!, file }));
});

const text = ({ name, file }: { name: string; file: string }) => `${name}: ${file}`;

test('every class of the page has cases, and every case has its class on the page', () => {
  const here = listed.filter(({ file }) => file.startsWith(`${folder}/`));
  expect([...new Set(here.map(text))].sort()).toEqual([...new Set(declared.map(text))].sort());
});

test('files elsewhere that the page names are there and test something', () => {
  const elsewhere = listed.filter(({ file }) => !file.startsWith(`${folder}/`));
  for (const { file } of elsewhere) {
    expect(readFileSync(path.join(projectRoot, file), 'utf8')).toMatch(/\b(?:test|it)(?:\.each)?\b/);
  }
});

test.each(suites)('%s holds no case outside a class', (file) => {
  const source = readFileSync(path.join(projectRoot, file), 'utf8');
  // Formatted sources: what stands within a declaration is indented.
  expect(source).toMatch(/^ *attack\(/m);
  expect(source.match(/^(?:test|it)\b/gm) ?? []).toEqual([]);
});

test('the page lists the versions that the suite holds', () => {
  const shown = rows
    .filter(([id = '']) => id.startsWith('GHSA-'))
    .map(([id, name, version]) => ({ id, package: name!.replaceAll('`', ''), fixedIn: version }));
  const held = ADVISORIES.map(({ id, package: name, fixedIn }) => ({ id, package: name, fixedIn }));
  expect(shown).toEqual(held);
});
