import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.js';
import type { GraphHost } from './connect.js';
import { runCommand } from './run-command.js';
import { createFakeGraph } from './testing/fake-graph.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'command-'));
  await writeFile(join(folder, 'c.csv'), 'name\nAcme\n\nBeta\n');
  await writeFile(join(folder, 'm.json'), '{"type":"customers","key":"name","fields":{"name":{"column":"name"}}}');
});
afterEach(() => rm(folder, { recursive: true }));

async function run(args: string, host?: Partial<GraphHost>, signal = new AbortController().signal) {
  const graph = createFakeGraph();
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(
    args.split(' ').map((part) => part.replace('./', `${folder}/`)),
    {
      host: {
        findRunning: () => Promise.resolve(undefined),
        openEmbedded: () => Promise.resolve(graph.client),
        ...host,
      },
      out: { write: (text) => out.push(text) },
      err: { write: (text) => err.push(text) },
      now: () => 0,
      signal,
    },
  );
  return { code, out: out.join('').replaceAll(folder, '.'), err: err.join('').replaceAll(folder, '.'), graph };
}

test('ends with 0 and a summary, and leaves a report', async () => {
  const { code, out, err, graph } = await run('customers ./c.csv --map ./m.json --strict');
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(
    [
      './c.csv: utf-8 (every byte checked), comma-separated, 1 columns, 2 rows',
      'Importing customers into the graph in this process',
      'read 2, created 2, updated 0, unchanged 0, skipped 0, refused 0; 0.0 s\n',
    ].join('\n'),
  );
  expect(graph.tables['customers']).toHaveLength(2);
  expect((await readdir(folder)).sort()).toEqual(['c.csv', 'c.refused.csv', 'm.json']);
});

test('ends with 0 when rows were refused, with 2 when asked to be strict', async () => {
  await writeFile(join(folder, 'c.csv'), `name\n${'x'.repeat(201)}\n`);
  const lenient = await run('customers ./c.csv --map ./m.json');
  expect([lenient.code, lenient.out.split('\n').at(-2)]).toEqual([0, 'Refused rows, with reasons: ./c.refused.csv']);
  expect((await run('customers ./c.csv --map ./m.json --strict')).code).toBe(2);
});

test.each([
  ['customers ./none.csv --map ./m.json', './none.csv: there is no such file'],
  ['users ./c.csv --map ./m.json', './m.json: type: is "customers", but the import is of users'],
  ['customers ./c.csv', 'name the mapping file with --map (--help shows how)'],
  ['customers ./c.csv --map ./m.json --report ./no/r.csv', './no/r.csv: the report cannot be written there (ENOENT)'],
])('ends with 1 and one line: %s', async (args, message) => {
  const { code, err, graph } = await run(args);
  expect(code).toBe(1);
  expect(err).toContain(`Import failed: ${message}`);
  expect(err.split('\n')).toHaveLength(2);
  expect(graph.operations).toEqual([]);
});

test('ends with 1 when the graph cannot be opened, and leaves no report', async () => {
  const openEmbedded = () => Promise.reject(new AppError('CONFLICT', 'the data folder is in use'));
  const { code, err } = await run('customers ./c.csv --map ./m.json', { openEmbedded });
  expect([code, err]).toEqual([1, 'Import failed: the data folder is in use\n']);
  expect((await readdir(folder)).sort()).toEqual(['c.csv', 'm.json']);
});

test('shows where a fault of ours happened', async () => {
  const { code, err } = await run('customers ./c.csv --map ./m.json', {
    openEmbedded: () => Promise.reject(new TypeError('undefined is not a function')),
  });
  expect(code).toBe(1);
  expect(err).toMatch(/^TypeError: undefined is not a function\n\s+at /);
});

test('stops when it is interrupted', async () => {
  const { code, out, graph } = await run('customers ./c.csv --map ./m.json', {}, AbortSignal.abort());
  expect([code, out.split('\n').at(-2)]).toEqual([
    1,
    'Stopped early. read 0, created 0, updated 0, unchanged 0, skipped 0, refused 0; 0.0 s',
  ]);
  expect(graph.operations).toEqual([]);
});

test('shows how it is called', async () => {
  const { code, out } = await run('--help');
  expect([code, out.split('\n')[0]]).toEqual([
    0,
    'Usage: npm run import -- <type> <file.csv> --map <mapping.json> [options]',
  ]);
});
