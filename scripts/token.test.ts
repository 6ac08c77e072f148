import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeJwt } from 'jose';
import { DEMO_SUBJECTS } from '../gateway/demo/demo-people.js';
import { callKeyOf } from '../shared/access/signed-call.js';
import { openDatabase } from '../shared/db/open-database.js';
import { identity } from '../subgraphs/identity/subgraph.js';
import { runScript } from '../test/kit/processes.js';

let folder: string;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kehu-token-'));
  const { stdout } = await runScript('scripts/token.js', {}, ['--new-key']);
  environment = { KEHU_DATA_DIR: folder, KEHU_TOKEN_KEY: stdout.trim() };
});
afterAll(() => rm(folder, { recursive: true }));

const run = (more: Record<string, string>, args: readonly string[]) =>
  runScript('scripts/token.js', { ...environment, ...more }, ['--role', ...args]);

test('in the demo a token is for a person of the demo company unless told otherwise', async () => {
  const { stdout } = await run({}, ['analyst']);
  expect(decodeJwt(stdout.trim())).toMatchObject({ user_id: DEMO_SUBJECTS.analyst.userId });
});

test('a token tells how often those of its holder were ended, or that nobody could look', async () => {
  const id = 'usr_01jd0000000000000000000008';
  const args = ['sales-rep', '--user', id];
  const blind = await run({}, args);
  expect(blind.stderr).toContain('cannot be read here');
  expect(decodeJwt(blind.stdout.trim())).not.toHaveProperty('epoch');
  const database = await openDatabase({ kind: 'sqlite', folder }, 'identity', identity.database);
  try {
    await database.transact(Date.now() + 10_000, ({ run: write }) =>
      write('INSERT INTO token_epochs (subject, epoch, changed_at) VALUES (?, 3, ?)', [id, '2026-01-05 08:00:00.000']),
    );
    const { stdout, stderr } = await run({}, args);
    expect([decodeJwt(stdout.trim()), stderr]).toMatchObject([{ epoch: 3 }, '']);
  } finally {
    await database.close();
  }
});

test.each([
  [{ NODE_ENV: 'production' }, ['sales-rep'], '--user'],
  [{ NODE_ENV: 'production' }, ['sales-rep', '--partner', 'par_01jd0000000000000000000009'], '--user'],
  [{ NODE_ENV: 'production' }, ['partner'], '--partner'],
  [{ KEHU_DEMO: '0' }, ['administrator'], '--user'],
])('with %j, %j is refused in one line', async (more: Record<string, string>, args, option) => {
  const { code, stdout, stderr } = await run(more, args);
  expect({ code, stdout, stderr }).toEqual({
    code: 1,
    stdout: '',
    stderr: `${option} is missing: outside the demo a token of ${args[0] ?? ''} is for somebody by id.\n`,
  });
});

test.each([
  [['sales-rep', '--user', 'u'.repeat(41)], '--user: is not an identifier of the form usr_….'],
  [['sales-rep', '--user', ''], '--user: is not an identifier of the form usr_….'],
  [['partner', '--partner', 'usr_01jd0000000000000000000009'], '--partner: is not an identifier of the form par_….'],
])('%j is refused', async (args, expected) => {
  const { code, stdout, stderr } = await run({}, args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.split('\n')[0]).toBe(expected);
});

describe('--call-key', () => {
  const print = (subgraph: string, callKey?: string) =>
    runScript('scripts/token.js', callKey === undefined ? {} : { KEHU_CALL_KEY: callKey }, ['--call-key', subgraph]);
  const SECRET = 'k'.repeat(32);

  test('prints the key of calls to a subgraph, the same each time and another one for each', async () => {
    const printed = [await print('sales', SECRET), await print('sales', SECRET), await print('customers', SECRET)];
    expect(printed.map(({ stdout }) => stdout)).toEqual(
      ['sales', 'sales', 'customers'].map((name) => `${callKeyOf(SECRET, name)}\n`),
    );
  });

  test.each([
    ['sales', undefined, "KEHU_CALL_KEY is missing: give the gateway's.\n"],
    ['sales', callKeyOf(SECRET, 'customers'), "KEHU_CALL_KEY is that of a subgraph: give the gateway's.\n"],
    ['platform', SECRET, expect.stringMatching(/^There is no subgraph platform\.\n/)],
  ])('refuses to print one for %s where %j is given', async (subgraph, callKey, stderr: unknown) => {
    expect(await print(subgraph, callKey)).toMatchObject({ code: 1, stdout: '', stderr });
  });
});
