import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../.ci/count.mjs', import.meta.url));
const nothing = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};
const allChecks = { passed: 6, failed: 0 };
const folder = mkdtempSync(join(tmpdir(), 'kehu-counts-'));

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['all passed', { numPassedTests: 12 }, 0, allChecks, 0, '12 passed, 0 failed', 0],
  [
    'some skipped',
    { numPassedTests: 12, numPendingTests: 2, numTodoTests: 1 },
    0,
    allChecks,
    0,
    '12 passed, 0 failed, 3 skipped',
    0,
  ],
  ['some failed', { numPassedTests: 12, numFailedTests: 2 }, 1, allChecks, 0, '12 passed, 2 failed', 1],
  [
    'a suite did not run',
    { numPassedTests: 12, numRuntimeErrorTestSuites: 1 },
    1,
    allChecks,
    0,
    '12 passed, 1 failed',
    1,
  ],
  ['only checks failed', { numPassedTests: 12 }, 0, { passed: 4, failed: 2 }, 1, '12 passed, 2 failed', 1],
  ['both failed', { numPassedTests: 12, numFailedTests: 3 }, 1, { passed: 4, failed: 2 }, 1, '12 passed, 5 failed', 1],
  ['the teardown failed', { numPassedTests: 12 }, 1, allChecks, 0, '12 passed, 1 failed', 1],
  ['the tests did not start', undefined, 1, allChecks, 0, '0 passed, 1 failed', 1],
  ['the checks did not start', { numPassedTests: 12 }, 0, undefined, 2, '12 passed, 1 failed', 1],
  ['no test ran', {}, 0, allChecks, 0, '0 passed, 0 failed', 1],
  ['all were skipped', { numPendingTests: 4 }, 0, allChecks, 0, '0 passed, 0 failed, 4 skipped', 1],
])('%s', (_name, tests, testsExit, checks, checksExit, line, exitCode) => {
  const testsFile = write('tests.json', tests && { ...nothing, ...tests });
  const checksFile = write('checks.json', checks);
  const args = [script, testsFile, String(testsExit), checksFile, String(checksExit)];
  const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([stdout, status]).toEqual([`${line}\n`, exitCode]);
});

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  rmSync(file, { force: true });
  if (content) writeFileSync(file, JSON.stringify(content));
  return file;
}
