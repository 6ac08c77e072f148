import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where a server answers, and the process that takes its signals. */
export interface ServerAddress {
  readonly url: string;
  readonly pid: number;
}

/** Leaves word in the data folder where the server answers, for the tools of the same machine. */
export async function publishServerAddress(dataFolder: string, address: ServerAddress): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  await writeFile(addressFile(dataFolder), JSON.stringify(address));
}

/** Takes the word back. */
export async function withdrawServerAddress(dataFolder: string): Promise<void> {
  await rm(addressFile(dataFolder), { force: true });
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
