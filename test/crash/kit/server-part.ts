import { setTimeout as sleep } from 'node:timers/promises';
import { startServer, type ServerProcess } from '../../kit/processes.js';
import type { Part } from './deployment.js';
import { chanceOf } from './seed.js';

const PATIENCE = 30_000;

/**
 * A server on a port that stays its own. It is a primary process and a worker that does the work; by chance both are
 * killed at once, the worker alone, which the primary replaces, or the primary alone, which the worker must not outlive.
 */
export function serverPart(
  name: string,
  script: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): Part & { url: string } {
  const url = `http://127.0.0.1:${String(port)}`;
  const random = chanceOf('ways to die', name);
  let server: ServerProcess | undefined;
  return {
    name,
    url,
    start: async () => {
      if (server && isAlive(server.pid)) await until(() => isReady(url), `${name} has no worker again`);
      else server = await startServer(script, { ...settings, PORT: String(port) });
    },
    end: async () => {
      await server?.stop('SIGKILL');
    },
    kill: async () => {
      const [worker] = server?.workers() ?? [];
      const way = random.int(1, 4);
      if (!server || worker === undefined || way > 2) {
        await server?.stop('SIGKILL');
      } else if (way === 1) {
        process.kill(worker, 'SIGKILL');
        await until(() => !isAlive(worker), `the worker of ${name} survived`);
      } else {
        process.kill(server.pid, 'SIGKILL');
        await until(() => !isAlive(worker), `the worker of ${name} outlived its primary`);
        await server.stop('SIGKILL');
      }
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean | Promise<boolean>, failure: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`After ${String(PATIENCE)} ms, ${failure}.`);
    await sleep(20);
  }
}
