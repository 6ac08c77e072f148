/**
 * `npm run restore -- --from <folder>`: puts a backup into the place that the settings name, which must be empty. The
 * server must not run there; the next start takes up what handlers of events had not digested at the point of the backup.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { allDefinitions } from '../gateway/definitions.js';
import { ConfigurationError, readConfig, type Config } from '../shared/config/config.js';
import { openDatabase } from '../shared/db/open-database.js';
import { beginFeedEpoch, newFeedEpoch } from '../shared/events/feed-epoch.js';
import { keyMark } from './backup/key-mark.js';
import { readCheckedManifest } from './backup/manifest.js';
import { playDump } from './backup/mysql.js';
import { copyFiles } from './backup/paths.js';
import { restoreSqlite } from './backup/sqlite.js';

try {
  const { values } = parseArgs({ options: { from: { type: 'string' } } });
  if (values.from === undefined) throw new ConfigurationError('Usage: npm run restore -- --from <folder of a backup>');
  await restore(readConfig(), path.resolve(values.from));
} catch (error) {
  const { name, message, stack } = error as Error;
  const expected = name === 'ConfigurationError' || name === 'DataFolderLocked';
  console.error(expected ? message : stack);
  process.exitCode = 1;
}

async function restore(config: Config, folder: string): Promise<void> {
  const started = performance.now();
  const manifest = await readCheckedManifest(folder);
  const { databases } = config;
  if (manifest.kind !== databases.kind) {
    throw new ConfigurationError(
      manifest.kind === 'mysql'
        ? 'This backup is of a database server; set DATABASE_URL.'
        : 'This backup is of SQLite files; restore it without DATABASE_URL.',
    );
  }
  if (manifest.dataKey !== (await keyMark(config))) {
    throw new ConfigurationError(
      'The data key here is not the one of this backup, so personal values in the history could not be read: ' +
        'set KEHU_DATA_KEY, or put the file data-key of the old data folder here.',
    );
  }
  if (databases.kind === 'sqlite') await restoreSqlite(folder, manifest.subgraphs, databases.folder);
  else await playDump(folder, databases, manifest.subgraphs, manifest.prefix ?? databases.prefix);
  await beginEpoch(config);
  if (manifest.hasFiles) await copyFiles(config, folder, 'back');
  const seconds = (performance.now() - started) / 1000;
  console.log(`Restored ${manifest.subgraphs.join(', ')} as of ${manifest.takenAt} in ${seconds.toFixed(1)} s.`);
}

/** Lets nobody take what follows in the feeds for what followed before the loss. Brings the tables up to date as well. */
async function beginEpoch({ databases }: Config): Promise<void> {
  const epoch = newFeedEpoch();
  for (const { name, database: contents } of allDefinitions) {
    const database = await openDatabase(databases, name, contents);
    await beginFeedEpoch(database, epoch).finally(() => database.close());
  }
}
