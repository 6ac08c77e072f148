import path from 'node:path';
import { jest } from '@jest/globals';
import type { Database } from '../../../shared/db/database.js';
import { openMysqlDatabase } from '../../../shared/db/mysql-database.js';
import type { startEmbedded } from '../../../gateway/start-embedded.js';
import type { openDatabase } from '../../../shared/db/open-database.js';
import { openSqliteDatabase } from '../../../shared/db/sqlite-database.js';

/** Puts something between a subgraph and its database. */
export type Wrap = (database: Database, subgraph: string) => Database;

/** What stands between the graph of this process and its databases at the moment. */
export const seam: { wrap: Wrap; opened: number } = { wrap: (database) => database, opened: 0 };

/** Opens a database as the graph does, and puts the {@link seam} in between. */
const openWithSeam: typeof openDatabase = async (location, subgraph, contents) => {
  const database =
    location.kind === 'sqlite'
      ? await openSqliteDatabase(path.join(location.folder, `${subgraph}.sqlite`), contents)
      : await openMysqlDatabase(location.url, `${location.prefix}_${subgraph}`, contents);
  seam.opened += 1;
  return seam.wrap(database, subgraph);
};

/**
 * Loads the embedded graph so that it opens its databases through the {@link seam}. Nothing that opens databases may have
 * been loaded before.
 */
export async function loadEmbeddedGraph(): Promise<{ startEmbedded: typeof startEmbedded }> {
  jest.unstable_mockModule('../../../shared/db/open-database.js', () => ({ openDatabase: openWithSeam }));
  return import('../../../gateway/start-embedded.js');
}
