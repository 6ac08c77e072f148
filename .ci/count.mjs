// Prints `N passed, N failed` from Jest's results and from the counts of the other checks, and fails when anything
// failed or no test ran. Arguments: the results, Jest's exit code, the counts, the checks' exit code.
import { readFileSync } from 'node:fs';

const [testsFile, testsExit, checksFile, checksExit] = process.argv.slice(2);
const tests = readResults(testsFile);
const checks = readResults(checksFile);

const testFailures = tests ? tests.numFailedTests + tests.numRuntimeErrorTestSuites : 0;
const checkFailures = checks ? checks.failed : 0;
const failed = orAtLeastOne(testFailures, testsExit) + orAtLeastOne(checkFailures, checksExit);
const passed = tests ? tests.numPassedTests : 0;
const skipped = tests ? tests.numPendingTests + tests.numTodoTests : 0;

if (passed + failed === 0) console.error('No test ran.');
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

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
