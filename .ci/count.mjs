// Prints `N passed, N failed` from Jest's results and from the counts of the other checks, and fails when anything
// failed or no test ran. Arguments: the results, Jest's exit code, the counts, the checks' exit code, and where suites
// that had failed were run once more, the results and the exit code of that.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [testsFile, firstExit, checksFile, checksExit, againFile, againExit] = process.argv.slice(2);
const first = readResults(testsFile);
const again = againFile === undefined ? undefined : readResults(againFile);
const checks = readResults(checksFile);
const tests = first && again ? withSecondTry(first, again) : first;
const testsExit = first && again ? againExit : firstExit;

const testFailures = tests ? tests.numFailedTests + tests.numRuntimeErrorTestSuites : 0;
const checkFailures = checks ? checks.failed : 0;
const failed = orAtLeastOne(testFailures, testsExit) + orAtLeastOne(checkFailures, checksExit);
const passed = tests ? tests.numPassedTests : 0;
const skipped = tests ? tests.numPendingTests + tests.numTodoTests : 0;

for (const { name, status } of again?.testResults ?? []) {
  if (status === 'passed') console.log(`Passed only at the second try: ${path.relative('.', name)}`);
}
if (passed + failed === 0) console.error('No test ran.');
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** The first results, with those of the second try in place of the suites that had failed. */
function withSecondTry(before, after) {
  const tried = new Set(after.testResults.map(({ name }) => name));
  const replaced = before.testResults.filter(({ name }) => tried.has(name)).flatMap((suite) => suite.assertionResults);
  const left = before.testResults.filter(({ name, status }) => status === 'failed' && !tried.has(name)).length;
  const ended = (status) => replaced.filter((test) => test.status === status).length;
  return {
    numPassedTests: before.numPassedTests - ended('passed') + after.numPassedTests,
    numFailedTests: before.numFailedTests - ended('failed') + after.numFailedTests,
    numPendingTests: before.numPendingTests - ended('pending') + after.numPendingTests,
    numTodoTests: before.numTodoTests - ended('todo') + after.numTodoTests,
    numRuntimeErrorTestSuites: left + after.numRuntimeErrorTestSuites,
  };
}

/** A command can fail without counting why: no results, a broken teardown. */
function orAtLeastOne(failures, exitCode) {
  return failures === 0 && exitCode !== '0' ? 1 : failures;
}

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
