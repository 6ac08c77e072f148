import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { projectRoot } from '../shared/config/project-root.js';

/** One command of a check. */
export interface Step {
  readonly name: string;
  /** Arguments for node, starting with the script. */
  readonly command: readonly string[];
  /** When the command's own output is shown; `live` is for commands that people watch. */
  readonly output: 'when it fails' | 'always' | 'live';
}

/** How many steps passed and failed. */
export interface StepCounts {
  readonly passed: number;
  readonly failed: number;
}

/** Runs every step, also after one has failed, and prints a line with the outcome and the time of each. */
export async function runSteps(steps: readonly Step[], print: (line: string) => void): Promise<StepCounts> {
  const width = Math.max(...steps.map(({ name }) => name.length));
  let passed = 0;
  for (const step of steps) {
    const startedAt = performance.now();
    const { succeeded, output } = await runStep(step);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    print(`${succeeded ? 'ok    ' : 'FAILED'}  ${step.name.padEnd(width)}  ${seconds.padStart(6)} s`);
    if (output && (!succeeded || step.output === 'always')) print(output.replace(/^/gm, '        '));
    if (succeeded) passed++;
  }
  return { passed, failed: steps.length - passed };
}

async function runStep({ command, output }: Step): Promise<{ succeeded: boolean; output: string }> {
  const stdio = output === 'live' ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, command, { cwd: projectRoot, stdio: ['ignore', stdio, stdio] });
  const exited = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  const streams = [child.stdout, child.stderr].map(async (stream) => (stream ? text(stream) : ''));
  const [succeeded, ...outputs] = await Promise.all([exited, ...streams]);
  return { succeeded, output: outputs.join('').trimEnd() };
}
