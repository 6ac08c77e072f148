import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError, type Config } from './config.js';

/** What tells where the key is. */
type DataKeySettings = Pick<Config, 'dataKey' | 'databases' | 'dataFolder' | 'demo'>;

/**
 * The key that wraps the keys of data subjects: the configured one, or that of the data folder, which is made on first use.
 * With a database server the processes may run on several machines, so there it must be configured unless demo is on.
 */
export async function loadDataKey(config: DataKeySettings): Promise<Buffer> {
  if (config.dataKey !== undefined) return Buffer.from(config.dataKey, 'base64url');
  if (config.databases.kind === 'mysql' && !config.demo) {
    throw new ConfigurationError(
      'KEHU_DATA_KEY is missing: all processes on a database server share it. `openssl rand 32 | basenc --base64url | tr -d =` prints one.',
    );
  }
  const file = fileOf(config);
  await mkdir(config.dataFolder, { recursive: true });
  await makeOnce(file, randomBytes(32).toString('base64url'));
  return readKey(file);
}

/** The same key for a tool that works on what is there, which no new key would fit: fails where there is none. */
export async function presentDataKey(config: DataKeySettings): Promise<Buffer> {
  const file = fileOf(config);
  const isInFolder = config.dataKey === undefined && (config.databases.kind === 'sqlite' || config.demo);
  if (isInFolder && !existsSync(file)) {
    throw new ConfigurationError(`The data key is missing: set KEHU_DATA_KEY, or put it into ${file}.`);
  }
  return loadDataKey(config);
}

function fileOf({ dataFolder }: DataKeySettings): string {
  return path.join(dataFolder, 'data-key');
}

async function readKey(file: string): Promise<Buffer> {
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64url');
  if (key.length !== 32) throw new ConfigurationError(`${file} must hold 32 bytes in base64url.`);
  return key;
}

/**
 * Makes the file unless it is there. It appears whole, and it is on the disk before anything is encrypted with it: a loss
 * of power must not take the key and leave the rest.
 */
async function makeOnce(file: string, text: string): Promise<void> {
  if (existsSync(file)) return;
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(draft, text, { mode: 0o600, flag: 'wx', flush: true });
    await link(draft, file);
    const folder = await open(path.dirname(file));
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
