import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Leaves word in the data folder where the server answers, for the tools of the same machine; answers how to take it back. */
export async function publishServerAddress(dataFolder: string, url: string): Promise<() => Promise<void>> {
  const file = addressFile(dataFolder);
  await mkdir(dataFolder, { recursive: true });
  await writeFile(file, JSON.stringify({ url, pid: process.pid }));
  return () => rm(file, { force: true });
}

/** Where the server of this data folder answers, if one does; word left by a server that has crashed is not believed. */
export async function findRunningServer(dataFolder: string): Promise<string | undefined> {
  try {
    const { url } = JSON.parse(await readFile(addressFile(dataFolder), 'utf8')) as { url: string };
    const { ok } = await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(2_000) });
    return ok ? url : undefined;
  } catch {
    return undefined;
  }
}

function addressFile(dataFolder: string): string {
  return path.join(dataFolder, 'server.json');
}
