import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findNatsServer, startThrowawayNats } from './nats-server.js';

test('a throwaway server answers on this machine alone, comes back where it was, and leaves nothing behind', async () => {
  const server = await startThrowawayNats();
  expect(server.url).toMatch(new RegExp(`^nats://kehu:[^@/]+@127\\.0\\.0\\.1:${server.port}$`));
  expect(await answers(server.port)).toBe(true);
  await server.kill();
  expect([await answers(server.port), existsSync(server.folder)]).toEqual([false, true]);
  await server.restart('emptied');
  expect(await answers(server.port)).toBe(true);
  await server.stop();
  expect([await answers(server.port), existsSync(server.folder)]).toEqual([false, false]);
  await server.stop();
});

test('a throwaway server ends with the program that started it, even when that is killed', async () => {
  const starter = spawn(process.execPath, ['--input-type=module', '-e', STARTER], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(starter.stdout, 'data')) as [Buffer];
  const { port, folder } = JSON.parse(line.toString()) as { port: number; folder: string };
  expect([await answers(port), existsSync(folder)]).toEqual([true, true]);
  starter.kill('SIGKILL');
  while ((await answers(port)) || existsSync(folder)) await delay(20);
});

test('no server is found where there is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kehu-empty-'));
  expect(await findNatsServer(folder, [])).toBeUndefined();
  rmSync(folder, { recursive: true });
});

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

const STARTER = `
import { loadTypeScript } from ${JSON.stringify(new URL('../../test/setup/load-typescript.mjs', import.meta.url).href)};
const url = new URL(${JSON.stringify(new URL('nats-server.ts', import.meta.url).href)});
const { startThrowawayNats } = await loadTypeScript(url);
const { port, folder } = await startThrowawayNats();
console.log(JSON.stringify({ port, folder }));
setInterval(() => {}, 1000);
`;
