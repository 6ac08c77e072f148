// Prints the files of the suites that failed in Jest's results, a line each; nothing where there are no results.
import { readFileSync } from 'node:fs';

try {
  const { testResults } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  for (const { name, status } of testResults) if (status === 'failed') console.log(name);
} catch {
  // The count says that there are none.
}
