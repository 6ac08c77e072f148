import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Database, Reader } from '../../../shared/db/database.js';
import { AppError } from '../../../shared/errors.js';
import type { JobScope } from '../../../shared/jobs/job.js';
import type { PlatformServices } from '../services.js';
import { STORE_PREFIXES, storeKeys } from './file-store.js';

/**
 * Sees to it that this deployment has its mark in the store, and fails with `CONFLICT` when anybody else has one there.
 * Whoever removes what no row names has to be alone: what belongs to another deployment is in another database, and when a
 * backup was restored or a new database was begun, the rows of what is in the store may be yet to come.
 */
export async function assertAlone(scope: JobScope<PlatformServices>): Promise<void> {
  const { store } = scope.services.files;
  const own = await ownMark(scope);
  const marks: string[] = [];
  for await (const { key } of store.list(STORE_PREFIXES.owners)) marks.push(key);
  if (!marks.includes(own)) {
    const text = Buffer.from(`A deployment of Kehu keeps its files here since ${scope.now()}.\n`);
    await store.write(own, text.length, Readable.from([text]));
  }
  const others = marks.filter((mark) => mark !== own).length;
  if (others === 0) return;
  throw new AppError(
    'CONFLICT',
    'Nothing is removed from the store of files: it belongs to another deployment as well, or to what this one was ' +
      `before a backup was restored or its database was begun anew. When no such one is in use, remove all of ` +
      `${STORE_PREFIXES.owners} there but ${own}.`,
    { own, others },
  );
}

/** Differs between databases, and before and after the restoration of a backup; the same in all processes. */
async function ownMark({ database, db, journal }: JobScope): Promise<string> {
  const name = (await storedName(db)) ?? (await giveName(database));
  const mark = createHash('sha256').update(`${name} ${journal.epoch}`).digest('hex').slice(0, 32);
  return storeKeys.owner(mark);
}

async function storedName(db: Reader): Promise<string | undefined> {
  const [row] = await db.query('SELECT name FROM file_store_names WHERE id = 1');
  return row?.name as string | undefined;
}

/** Another process may give one at the same time; then the first one counts. */
function giveName(database: Database): Promise<string | undefined> {
  return database.transact(Date.now() + 10_000, async (db) => {
    await db.run(`${db.insertIgnore} INTO file_store_names (id, name) VALUES (1, ?)`, [randomUUID()]);
    return storedName(db);
  });
}
