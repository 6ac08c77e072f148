import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ConfigurationError, type Config } from './config.js';

/**
 * The key that wraps the keys of data subjects: the configured one, or that of the data folder, which is made on first use.
 * With a database server the processes may run on several machines, so there it must be configured unless demo is on.
 */
export async function loadDataKey(
  config: Pick<Config, 'dataKey' | 'databases' | 'dataFolder' | 'demo'>,
): Promise<Buffer> {
  if (config.dataKey !== undefined) return Buffer.from(config.dataKey, 'base64url');
  if (config.databases.kind === 'mysql' && !config.demo) {
    throw new ConfigurationError(
      'KEHU_DATA_KEY is missing: all processes on a database server share it. `openssl rand 32 | basenc --base64url | tr -d =` prints one.',
    );
  }
  const file = path.join(config.dataFolder, 'data-key');
  await mkdir(config.dataFolder, { recursive: true });
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64url');
  if (key.length !== 32) throw new ConfigurationError(`${file} must hold 32 bytes in base64url.`);
  return key;
}
