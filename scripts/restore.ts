/**
 * `npm run restore -- --from <folder>`: puts a backup into the place that the settings name, which must be empty. The
 * server must not run there; the next start takes up what handlers of events had not digested at the point of the backup.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { allDefinitions } from '../gateway/definitions.js';
import { collectFileOrphans } from '../gateway/platform/files/collect-orphans.js';
import { ConfigurationError, readConfig, type Config } from '../shared/config/config.js';
import { openDatabase, type DatabaseLocation } from '../shared/db/open-database.js';
import { beginFeedEpoch, newFeedEpoch } from '../shared/events/feed-epoch.js';
import { postponeJob } from '../shared/jobs/job-claims.js';
import { PLATFORM } from './backup/handler-places.js';
import { keyMark } from './backup/key-mark.js';
import { readCheckedManifest } from './backup/manifest.js';
import { playDump } from './backup/mysql.js';
import { assertNoFiles, copyFiles } from './backup/paths.js';
import { restoreSqlite } from './backup/sqlite.js';

/** For how many days files stay that the restored databases do not know: time to see what else there is to restore. */
const KEPT_DAYS = 7;

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
  if (manifest.hasFiles) await assertNoFiles(config);
  const rest = async (location: DatabaseLocation) => {
    await prepareStart(location);
    if (manifest.hasFiles) await copyFiles(config, folder, 'back');
  };
  if (databases.kind === 'sqlite') {
    await restoreSqlite(folder, manifest.subgraphs, databases.folder, rest);
  } else {
    await playDump(folder, databases, manifest.subgraphs, manifest.prefix ?? databases.prefix);
    await rest(databases);
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`Restored ${manifest.subgraphs.join(', ')} as of ${manifest.takenAt} in ${seconds.toFixed(1)} s.`);
  console.log(
    `Uploaded files that these databases do not know stay where they are for ${String(KEPT_DAYS)} days at least: see docs/files.md.`,
  );
}

/**
 * What has to be done before anything starts on restored databases: nobody may take what follows in the feeds for what
 * followed before the loss, and files that came behind the backup must not count as nobody's at once. Brings the tables up
 * to date as well.
 */
async function prepareStart(location: DatabaseLocation): Promise<void> {
  const epoch = newFeedEpoch();
  const kept = new Date(Date.now() + KEPT_DAYS * 24 * 3_600_000).toISOString();
  for (const { name, database: contents } of allDefinitions) {
    const database = await openDatabase(location, name, contents);
    try {
      await beginFeedEpoch(database, epoch);
      if (name === PLATFORM) await postponeJob(database, collectFileOrphans, kept);
    } finally {
      await database.close();
    }
  }
}
