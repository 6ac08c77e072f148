import { placeholders } from '../../../shared/db/lookup.js';
import { AppError } from '../../../shared/errors.js';
import type { JobDefinition, JobScope } from '../../../shared/jobs/job.js';
import type { PlatformServices } from '../services.js';
import { STORE_PREFIXES, type StoredObject, type StorePrefix } from './file-store.js';
import { assertAlone } from './store-marks.js';

/** Age in milliseconds below which nothing is collected: somebody may be about to write its row. */
const GRACE = 24 * 3_600_000;
const AT_ONCE = 500;

/** Contents without a row that may be there before the rest is looked at. */
const HANDFUL = 20;
/** Objects that one run removes of a kind; what is beyond that is left to the next one. */
const MOST_REMOVED = 50_000;

type Scope = JobScope<PlatformServices>;

/** Removes what no row names: contents whose joining broke off, parts that came too late, what a crash left half written. */
export const collectFileOrphans: JobDefinition<PlatformServices> = {
  name: 'collect-file-orphans',
  description: 'Removes from the store of files what no file owns and is older than a day.',
  everyMs: 24 * 3_600_000,
  // The rows of a database that is being set up may be yet to come.
  isFirstRunDelayed: true,
  run: collectOrphans,
};

/** What there is below a prefix that is older than a day. */
interface OldObjects {
  readonly count: number;
  readonly orphanCount: number;
  /** Keys of those that nobody owns, as many as one run removes. */
  readonly orphans: readonly string[];
}

/**
 * Goes through the whole store; answers how many objects it removed. Fails with `CONFLICT`, having removed nothing, where
 * the store is not this deployment's alone, and where most contents have no row: then it is the rows that are missing.
 */
export async function collectOrphans(scope: Scope): Promise<number> {
  await assertAlone(scope);
  const contents = await oldObjects(scope, STORE_PREFIXES.contents, (keys) =>
    known(scope, 'SELECT content_key AS name FROM files WHERE content_key IN', keys),
  );
  assertMostAreKnown(contents);
  const parts = await oldObjects(scope, STORE_PREFIXES.parts, (ids) =>
    known(scope, "SELECT id AS name FROM files WHERE state = 'UPLOADING' AND deleted_at IS NULL AND id IN", ids),
  );
  const unfinished = await oldObjects(scope, STORE_PREFIXES.unfinished, () => Promise.resolve(new Set()));
  return removeAll(scope, [...contents.orphans, ...parts.orphans, ...unfinished.orphans]);
}

function assertMostAreKnown({ count, orphanCount }: OldObjects): void {
  if (orphanCount <= HANDFUL || orphanCount * 2 <= count) return;
  throw new AppError(
    'CONFLICT',
    `Nothing is removed from the store of files: of ${String(count)} contents older than a day ${String(orphanCount)} ` +
      'belong to no file. Either the database is not the one that goes with the store, or rows of it are lost.',
    { count, orphanCount },
  );
}

/** Looks through the old objects below a prefix. Their owner is the first name behind the prefix. */
async function oldObjects(
  scope: Scope,
  prefix: StorePrefix,
  knownOf: (owners: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<OldObjects> {
  const youngest = new Date(Date.parse(scope.now()) - GRACE).toISOString();
  const ownerOf = (key: string) => key.slice(prefix.length).split('/', 1)[0] ?? '';
  const orphans: string[] = [];
  let [count, orphanCount] = [0, 0];
  for await (const objects of inBatches(scope.services.files.store.list(prefix))) {
    if (scope.signal.aborted) break;
    const old = objects.filter(({ writtenAt }) => writtenAt < youngest);
    const owners = await knownOf([...new Set(old.map(({ key }) => ownerOf(key)))]);
    const unowned = old.filter(({ key }) => !owners.has(ownerOf(key)));
    count += old.length;
    orphanCount += unowned.length;
    orphans.push(...unowned.slice(0, MOST_REMOVED - orphans.length).map(({ key }) => key));
  }
  return { count, orphanCount, orphans };
}

async function removeAll(scope: Scope, keys: readonly string[]): Promise<number> {
  let removed = 0;
  for (const key of keys) {
    if (scope.signal.aborted) break;
    await scope.services.files.store.remove(key);
    removed += 1;
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
