import { placeholders } from '../../../shared/db/lookup.js';
import type { JobDefinition, JobScope } from '../../../shared/jobs/job.js';
import type { PlatformServices } from '../services.js';
import { STORE_PREFIXES, type StoredObject, type StorePrefix } from './file-store.js';

/** Age in milliseconds below which nothing is collected: somebody may be about to write its row. */
const GRACE = 24 * 3_600_000;
const AT_ONCE = 500;

type Scope = JobScope<PlatformServices>;

/** Removes what no row names: contents whose joining broke off, parts that came too late, what a crash left half written. */
export const collectFileOrphans: JobDefinition<PlatformServices> = {
  name: 'collect-file-orphans',
  description: 'Removes from the store of files what no file owns and is older than a day.',
  everyMs: 24 * 3_600_000,
  run: collectOrphans,
};

/** Goes through the whole store; answers how many objects it removed. */
export async function collectOrphans(scope: Scope): Promise<number> {
  const { contents, parts, unfinished } = STORE_PREFIXES;
  const removedContents = await collect(scope, contents, (keys) =>
    known(scope, 'SELECT content_key AS name FROM files WHERE content_key IN', keys),
  );
  const removedParts = await collect(scope, parts, (ids) =>
    known(scope, "SELECT id AS name FROM files WHERE state = 'UPLOADING' AND deleted_at IS NULL AND id IN", ids),
  );
  return removedContents + removedParts + (await collect(scope, unfinished, () => Promise.resolve(new Set())));
}

/** Removes old objects below a prefix whose owner, the first name behind the prefix, is not among the known ones. */
async function collect(
  scope: Scope,
  prefix: StorePrefix,
  knownOf: (owners: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<number> {
  const { store } = scope.services.files;
  const youngest = new Date(Date.parse(scope.now()) - GRACE).toISOString();
  const ownerOf = (key: string) => key.slice(prefix.length).split('/', 1)[0] ?? '';
  let removed = 0;
  for await (const objects of inBatches(store.list(prefix))) {
    if (scope.signal.aborted) break;
    const old = objects.filter(({ writtenAt }) => writtenAt < youngest);
    const owners = await knownOf([...new Set(old.map(({ key }) => ownerOf(key)))]);
    for (const { key } of old.filter((object) => !owners.has(ownerOf(object.key)))) {
      await store.remove(key);
      removed += 1;
    }
  }
  return removed;
}

async function known(scope: Scope, select: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const rows = await scope.db.query(`${select} (${placeholders(names)})`, names);
  return new Set(rows.map(({ name }) => String(name)));
}

async function* inBatches(objects: AsyncIterable<StoredObject>): AsyncGenerator<StoredObject[]> {
  let batch: StoredObject[] = [];
  for await (const object of objects) {
    batch.push(object);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
