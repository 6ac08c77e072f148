/**
 * Starts over: removes every database of this deployment, and the folder of files. The next start makes them anew. What is
 * in S3 is left there: empty the bucket, or see in `docs/files.md` what has to be done.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';
import { readConfig, type Config } from '../shared/config/config.js';
import { lockDataFolder } from '../shared/db/data-folder-lock.js';
import { allDefinitions } from '../gateway/definitions.js';

try {
  const config = readConfig();
  if (config.production) throw new Error('reset removes every record, so it does not run with NODE_ENV=production.');
  await reset(config);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function reset({ databases, files }: Config): Promise<void> {
  const names = allDefinitions.map(({ name }) => name);
  if (databases.kind === 'sqlite') {
    const lock = await lockDataFolder(databases.folder);
    for (const name of names) {
      for (const suffix of ['', '-wal', '-shm']) {
        await rm(path.join(databases.folder, `${name}.sqlite${suffix}`), { force: true });
      }
    }
    lock.release();
  } else {
    const connection = await createConnection({ uri: databases.url });
    for (const name of names) await connection.query(`DROP DATABASE IF EXISTS \`${databases.prefix}_${name}\``);
    await connection.end();
  }
  if (files.kind === 'folder') await rm(files.folder, { recursive: true, force: true });
  console.log(`Removed the databases of ${names.join(', ')}.`);
}
