/**
 * `npm run backup -- --to <folder>`: copies all databases, as they are at one point, and uploaded files into a new folder.
 * The server may run and write meanwhile.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigurationError, readConfig, type Config } from '../shared/config/config.js';
import { allDefinitions } from '../gateway/definitions.js';
import { keyMark } from './backup/key-mark.js';
import { measure, writeManifest, type Manifest } from './backup/manifest.js';
import { copyServer } from './backup/mysql.js';
import { copyFiles, newFolder } from './backup/paths.js';
import { copySqlite } from './backup/sqlite.js';

try {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  if (values.to === undefined) throw new ConfigurationError('Usage: npm run backup -- --to <new folder>');
  await backup(readConfig(), values.to);
} catch (error) {
  const { name, message, stack } = error as Error;
  console.error(name === 'ConfigurationError' ? message : stack);
  process.exitCode = 1;
}

async function backup(config: Config, to: string): Promise<void> {
  const started = performance.now();
  const dataKey = await keyMark(config);
  const folder = await newFolder(to);
  const subgraphs = allDefinitions.map(({ name }) => name);
  const { databases } = config;
  const taken =
    databases.kind === 'sqlite'
      ? await copySqlite(databases.folder, subgraphs, folder)
      : await copyServer(databases, subgraphs, folder);
  const hasFiles = await copyFiles(config, folder, 'out');
  const parts: Manifest['parts'] = {};
  for (const part of taken.parts) parts[part] = await measure(path.join(folder, part));
  await writeManifest(folder, {
    format: 1,
    kind: databases.kind,
    takenAt: taken.takenAt,
    subgraphs,
    dataKey,
    ...(databases.kind === 'mysql' ? { prefix: databases.prefix } : {}),
    marks: taken.marks,
    accessLogMarks: taken.accessLogMarks,
    hasFiles,
    parts,
  });
  const size = Object.values(parts).reduce((sum, part) => sum + part.size, 0);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `Backed up ${subgraphs.join(', ')}${hasFiles ? ' and files' : ''} as of ${taken.takenAt} ` +
      `into ${folder}: ${(size / 2 ** 20).toFixed(1)} MiB in ${seconds.toFixed(1)} s.`,
  );
  console.log(
    'The data key is not in it: keep KEHU_DATA_KEY, or the file data-key of the data folder, somewhere else.',
  );
}
