import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { findServerBinary, startThrowawayServer } from './mariadb-server.js';

const binary = await findServerBinary();
const whereInstalled = binary ? describe : describe.skip;

whereInstalled('a throwaway server', () => {
  test('answers, compares by code point where asked to, and leaves nothing behind', async () => {
    const server = await startThrowawayServer();
    try {
      expect(server.name).toMatch(/^(MariaDB|MySQL) \d+\.\d+$/);
      expect(statSync(server.folder).mode & 0o777).toBe(0o700);
      const connection = await createConnection({ uri: server.url });
      await connection.query('CREATE DATABASE emoji CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
      await connection.query('USE emoji');
      await connection.query('CREATE TABLE faces (face VARCHAR(10))');
      await connection.query("INSERT INTO faces VALUES ('😀'), ('😂'), ('𠮷')");
      const [equal] = await connection.query<RowDataPacket[]>("SELECT '😀' = '😂' COLLATE utf8mb4_bin AS equal");
      const [found] = await connection.query<RowDataPacket[]>("SELECT face FROM faces WHERE face = '😂'");
      expect([equal, found]).toEqual([[{ equal: 0 }], [{ face: '😂' }]]);
      await connection.end();
    } finally {
      await server.stop();
    }
    expect([isRunning(server.pid), existsSync(server.folder)]).toEqual([false, false]);
    await server.stop();
  });

  test('ends with the program that started it, even when that is killed', async () => {
    const starter = spawn(process.execPath, ['--input-type=module', '-e', STARTER], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(starter.stdout, 'data')) as [Buffer];
    const { pid, folder } = JSON.parse(line.toString()) as { pid: number; folder: string };
    expect([isRunning(pid), existsSync(folder)]).toEqual([true, true]);
    starter.kill('SIGKILL');
    while (isRunning(pid) || existsSync(folder)) await delay(20);
  });

  test('shows the error log when the server does not come up', async () => {
    if (!binary) throw new Error('skipped otherwise');
    const folder = mkdtempSync(join(tmpdir(), 'kehu-broken-'));
    const path = join(folder, 'mysqld');
    writeFileSync(path, BROKEN_SERVER, { mode: 0o755 });
    try {
      await expect(startThrowawayServer({ path, product: 'MySQL', version: '8.4' })).rejects.toThrow(
        'The database server stopped while starting. Its error log ends:\nno room on the disk',
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('no server is found where there is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kehu-empty-'));
  writeFileSync(join(folder, 'mariadbd'), 'not a program', { mode: 0o755 });
  try {
    expect(await findServerBinary(folder, [])).toBeUndefined();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const STARTER = `
import { loadTypeScript } from ${JSON.stringify(new URL('../../test/setup/load-typescript.mjs', import.meta.url).href)};
const url = new URL(${JSON.stringify(new URL('mariadb-server.ts', import.meta.url).href)});
const { startThrowawayServer } = await loadTypeScript(url);
const { pid, folder } = await startThrowawayServer();
console.log(JSON.stringify({ pid, folder }));
setInterval(() => {}, 1000);
`;

/** Creates its tables as MySQL does, then stops with a reason in its log. */
const BROKEN_SERVER = `#!/bin/sh
for option in "$@"; do case $option in
  --initialize-insecure) exit 0 ;;
  --log-error=*) echo 'no room on the disk' >"\${option#--log-error=}" ;;
esac; done
exit 1
`;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
