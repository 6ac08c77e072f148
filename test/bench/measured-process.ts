import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Usage } from './usage.js';

/** One or several processes that answer together. */
export interface MeasuredServer {
  readonly url: string;
  /** CPU and memory of all its processes together. */
  usage(): Promise<Usage>;
  stop(): void;
}

const here = path.dirname(fileURLToPath(import.meta.url));

/** One client with budgets that no load of one client uses up. */
const SETTINGS = {
  NODE_ENV: 'production',
  KEHU_DEMO: '1',
  KEHU_LOG_LEVEL: 'silent',
  KEHU_BUDGETS: 'staff=1000000000/1000000000',
};

interface StartedProcess {
  child: ChildProcess;
  port: number;
}

/** Starts `script` of this folder as a process of its own. */
export async function startProcess(
  script: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<StartedProcess> {
  const child = fork(path.join(here, script), args, {
    env: { ...process.env, ...SETTINGS, ...environment },
  });
  const [message] = (await once(child, 'message')) as [{ port: number }];
  return { child, port: message.port };
}

/** Joins processes to one measured server; the first one is asked. */
export function measured(...processes: StartedProcess[]): MeasuredServer {
  const [front] = processes;
  return {
    url: `http://127.0.0.1:${String(front?.port)}`,
    usage: async () => {
      const usages = await Promise.all(processes.map(({ child }) => usageOf(child)));
      return { cpu: sum(usages.map(({ cpu }) => cpu)), memory: sum(usages.map(({ memory }) => memory)) };
    },
    stop: () => {
      for (const { child } of processes) child.kill('SIGKILL');
    },
  };
}

async function usageOf(child: ChildProcess): Promise<Usage> {
  const answered = once(child, 'message') as Promise<[Usage]>;
  child.send('usage');
  const [usage] = await answered;
  return usage;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
