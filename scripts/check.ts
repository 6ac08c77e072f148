/**
 * `npm run check`: everything that must hold before a change is shared. `--without-tests` leaves the tests out;
 * `--counts=<file>` writes how many steps passed and failed.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runSteps, type Step } from './steps.js';

const STEPS: readonly Step[] = [
  { name: 'format', command: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'], output: 'when it fails' },
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '.'], output: 'when it fails' },
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '--noEmit'], output: 'when it fails' },
  {
    name: 'types of the explorer',
    command: ['node_modules/typescript/bin/tsc', '--noEmit', '--project', 'gateway/explorer/browser'],
    output: 'when it fails',
  },
  { name: 'generated code', command: ['dist/scripts/generate.js', '--check'], output: 'when it fails' },
  { name: 'supergraph', command: ['dist/scripts/compose.js', '--check'], output: 'when it fails' },
  { name: 'schema changes', command: ['dist/scripts/schema-changes.js', '--check'], output: 'when it fails' },
];

const TESTS: Step = {
  name: 'tests',
  command: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'],
  output: 'live',
};

const { values } = parseArgs({ options: { 'without-tests': { type: 'boolean' }, counts: { type: 'string' } } });
const counts = await runSteps(values['without-tests'] ? STEPS : [...STEPS, TESTS], (line) => console.log(line));
if (values.counts) writeFileSync(values.counts, JSON.stringify(counts));
if (counts.failed > 0) process.exitCode = 1;
