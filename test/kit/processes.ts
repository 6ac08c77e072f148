import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { projectRoot } from '../../shared/config/project-root.js';

/** How a process ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A server in a process of its own. */
export interface ServerProcess {
  /** Where it listens, as it printed it. */
  readonly url: string;
  /** The primary process, which takes signals. */
  readonly pid: number;
  /** The worker processes, which do the work. */
  workers(): number[];
  /** What it has printed so far. */
  output(): string;
  /** Asks it to end and waits until it has; with SIGKILL, all its processes are killed at the same moment. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

type Environment = Readonly<Record<string, string>>;

/** Longest wait for a process to start or to end; far more than either takes. */
const PATIENCE = 60_000;

/** Runs a compiled script, named from `dist/` or by its whole path, until it ends. */
export function runScript(
  script: string,
  environment: Environment,
  args: readonly string[] = [],
  patience = PATIENCE,
): Promise<Ended> {
  return ended(start(script, environment, args), patience);
}

/** Starts a compiled server, named from `dist/` or by its whole path, and waits until it has printed its address. */
export async function startServer(script: string, environment: Environment): Promise<ServerProcess> {
  const child = start(script, { PORT: '0', ...environment }, []);
  let output = '';
  child.stdout.on('data', (chunk: string) => (output += chunk));
  child.stderr.on('data', (chunk: string) => (output += chunk));
  const whenEnded = ended(child);
  const url = await Promise.race([addressOf(child), whenEnded.then(() => undefined)]);
  if (url === undefined) throw new Error(`${script} ended instead of listening:\n${output}`);
  return {
    url,
    pid: child.pid ?? 0,
    workers: () => childrenOf(child.pid),
    output: () => output,
    stop: (signal = 'SIGTERM') => {
      const workers = signal === 'SIGKILL' ? childrenOf(child.pid) : [];
      child.kill(signal);
      for (const worker of workers) process.kill(worker, signal);
      return whenEnded;
    },
  };
}

/** The processes that a process has started; none once it has ended. */
function childrenOf(pid = 0): number[] {
  try {
    const text = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8');
    return text.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** A process knows the settings that it is given and nothing of this one's. */
function start(script: string, environment: Environment, args: readonly string[]): Child {
  const file = path.resolve(projectRoot, 'dist', script);
  if (!existsSync(file))
    throw new Error(`dist/${script} is missing: "npm run build" makes it, "npm test" does so first.`);
  const child = spawn(process.execPath, [file, ...args], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

function addressOf(child: Child): Promise<string> {
  return new Promise((resolve) => {
    let seen = '';
    child.stdout.on('data', (chunk: string) => {
      seen += chunk;
      const address = /(?:answers|listens) at (http:\/\/[^\s/]+)/.exec(seen)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}

function ended(child: Child, patience = PATIENCE): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: string) => (stdout += chunk));
  child.stderr.on('data', (chunk: string) => (stderr += chunk));
  return new Promise((resolve, reject) => {
    const overdue = setTimeout(() => child.kill('SIGKILL'), patience);
    // A server that is meant to run may do so for longer than the patience for one that should end.
    child.stdout.once('data', () => clearTimeout(overdue));
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(overdue);
      resolve({ code, stdout, stderr });
    });
  });
}
