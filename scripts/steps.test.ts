import { runSteps, type Step } from './steps.js';

const quiet = 'when it fails';
const evaluate = (name: string, code: string, output: Step['output']): Step => ({
  name,
  command: ['-e', code],
  output,
});

test('every step runs, and only a failure and what is always shown show their output', async () => {
  const lines: string[] = [];
  const counts = await runSteps(
    [
      evaluate('noisy', 'console.log("not shown")', quiet),
      evaluate('broken', 'console.log("out"); console.error("err"); process.exitCode = 3', quiet),
      evaluate('killed', 'process.kill(process.pid, "SIGKILL")', quiet),
      evaluate('talks', 'console.log("first\\nsecond")', 'always'),
      evaluate('silent', '', 'always'),
    ],
    (line) => lines.push(line.replace(/ +\d+\.\d s$/, ' TIME')),
  );
  expect(counts).toEqual({ passed: 3, failed: 2 });
  expect(lines).toEqual([
    'ok      noisy TIME',
    'FAILED  broken TIME',
    '        out\n        err',
    'FAILED  killed TIME',
    'ok      talks TIME',
    '        first\n        second',
    'ok      silent TIME',
  ]);
});
