import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { columnList, toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError, isAppError } from '../../../shared/errors.js';
import { openCsv } from '../../../shared/import/csv-source.js';
import type { Mapping } from '../../../shared/import/mapping.js';
import { silentProgress } from '../../../shared/import/progress.js';
import { compileMapping } from '../../../shared/import/row-mapper.js';
import { runImport } from '../../../shared/import/run-import.js';
import type { JobDefinition, JobScope } from '../../../shared/jobs/job.js';
import { haveRightsEnded } from '../../authentication/acting-principal.js';
import { storeKeys } from '../files/file-store.js';
import { File } from '../files/file.entity.js';
import type { PlatformServices } from '../services.js';
import { graphAs } from './graph-as.js';
import { ImportJob } from './import-job.entity.js';
import { keptRefusals, type KeptRefusals } from './kept-refusals.js';
import { beginning, Cancelled, openCheckpoints, rightsEnded, takeOver, TakenOver } from './progress-table.js';
import { failureCode, isPassing, putOff } from './put-off.js';
import { referenceTargets } from './reference-targets.js';
import { storeReport } from './report-file.js';
import { rowTypeOf } from './start-import.js';

/** The scope of the job that carries imports out. */
export type ImportJobScope = JobScope<PlatformServices>;

/** Carries imports out, one after the other in the order in which they were asked for, but for those that are put off. */
export const runImports: JobDefinition<PlatformServices> = {
  name: 'run-imports',
  description: 'Imports the rows of uploaded files.',
  everyMs: 2_000,
  run: async (scope) => {
    let ended = 0;
    while (!scope.signal.aborted) {
      const job = await nextJob(scope);
      if (!job) break;
      await carryOut(scope, job);
      ended += 1;
    }
    return ended;
  },
};

const isOpen = (alias: string) => `${alias}.state IN ('WAITING', 'RUNNING', 'CANCELLING')`;

/** The next import that is due. Those of one person keep their order, since rows refer to what came before. */
async function nextJob(scope: ImportJobScope): Promise<ImportJob | undefined> {
  const now = toDatabaseInstant(scope.now());
  const [job] = await scope.db.select(
    ImportJob,
    `SELECT ${columnList(ImportJob, 'i')} FROM import_jobs i JOIN import_progress p ON p.id = i.id ` +
      `WHERE ${isOpen('i')} AND (p.due_at IS NULL OR p.due_at <= ?) ` +
      'AND NOT EXISTS (SELECT 1 FROM import_jobs e JOIN import_progress q ON q.id = e.id ' +
      `WHERE e.created_by = i.created_by AND ${isOpen('e')} AND q.due_at > ? ` +
      'AND (e.created_at < i.created_at OR (e.created_at = i.created_at AND e.id < i.id))) ' +
      'ORDER BY i.created_at, i.id LIMIT 1',
    [now, now],
  );
  return job;
}

async function carryOut(scope: ImportJobScope, job: ImportJob): Promise<void> {
  const claim = randomUUID();
  const folder = path.join(scope.services.config.dataFolder, 'imports');
  const refusals = keptRefusals(scope, job.id);
  try {
    await takeOver(scope, job.id, claim);
    await begin(scope, job);
    // What another life of this process has left there.
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const header = await importRows(scope, job, { claim, folder, refusals });
    if (scope.signal.aborted) return;
    const report = await reported(scope, job, { folder, refusals, header });
    await finish(scope, { id: job.id, claim }, { state: 'COMPLETED' }, report);
  } catch (error) {
    if (scope.signal.aborted || error instanceof TakenOver) return;
    const end = error instanceof Cancelled ? { state: 'CANCELLED' as const } : lastingFailure(error);
    const own = { id: job.id, claim };
    if (end) await finish(scope, own, end);
    else if (!(await putOff(scope, own, error))) await finish(scope, own, givenUp(job));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function begin(scope: ImportJobScope, { id, isDryRun }: ImportJob): Promise<void> {
  await inTransaction(scope, async ({ db, now }) => {
    await db.run(
      "UPDATE import_jobs SET state = CASE state WHEN 'WAITING' THEN 'RUNNING' ELSE state END, " +
        'started_at = COALESCE(started_at, ?) WHERE id = ?',
      [toDatabaseInstant(now()), id],
    );
    // Nothing of a dry run is stored, and so it begins anew.
    if (!isDryRun) return;
    await db.run('UPDATE import_progress SET reached = ?, decided = NULL WHERE id = ?', [
      JSON.stringify(beginning()),
      id,
    ]);
    await forgetRows(db, id);
  });
}

interface Place {
  readonly claim: string;
  readonly folder: string;
  readonly refusals: KeptRefusals;
}

/** Imports the rows from where an earlier process stopped; answers the file's header. */
async function importRows(scope: ImportJobScope, job: ImportJob, place: Place): Promise<readonly string[]> {
  const assertMayGoOn = () => assertMayRun(scope, job);
  await assertMayGoOn();
  const type = rowTypeOf(job.type);
  const mapping = job.mapping as Mapping;
  const source = await openCsv(await fetched(scope, job, place.folder), { ...mapping, name: 'the file' });
  const mapper = compileMapping(mapping, type, source, 'mapping');
  const { id, onDuplicate, isDryRun: dryRun } = job;
  const own = { id, claim: place.claim, refusals: place.refusals, assertMayGoOn };
  const client = graphAs(scope, job);
  await runImport({
    ...{ client, type, source, mapper, onDuplicate, dryRun, signal: scope.signal },
    targets: referenceTargets(client),
    report: place.refusals.report,
    progress: silentProgress,
    concurrency: 1,
    checkpoints: await openCheckpoints(scope, own),
  });
  return source.header;
}

async function assertMayRun(scope: ImportJobScope, { id, actsAs }: ImportJob): Promise<void> {
  const [row] = await scope.db.query('SELECT state FROM import_jobs WHERE id = ?', [id]);
  if (row?.state === 'CANCELLING') throw new Cancelled();
  if (row?.state !== 'RUNNING') throw new TakenOver();
  if (haveRightsEnded(scope.services.rights, actsAs)) throw rightsEnded();
}

/** The content of the file, where it can be read from several times. */
async function fetched(scope: ImportJobScope, { id, fileId }: ImportJob, folder: string): Promise<string> {
  const [file] = await scope.db.query('SELECT content_key FROM files WHERE id = ? AND deleted_at IS NULL', [fileId]);
  if (!file) throw new AppError('NOT_FOUND', 'The file of the import was deleted.', { id: fileId });
  const content = await scope.services.files.store.read(storeKeys.content(file.content_key as string));
  const target = path.join(folder, `${id}.csv`);
  await pipeline(content, createWriteStream(target, { mode: 0o600 }), { signal: scope.signal });
  return target;
}

async function reported(
  scope: ImportJobScope,
  job: ImportJob,
  { folder, refusals, header }: Pick<Place, 'folder' | 'refusals'> & { header: readonly string[] },
): Promise<File | undefined> {
  const [refused] = await scope.db.query('SELECT line FROM import_refusals WHERE import_id = ? LIMIT 1', [job.id]);
  if (!refused) return undefined;
  const file = path.join(folder, `${job.id}.refused.csv`);
  await refusals.writeTo(file, header, job.language ?? 'en');
  return storeReport(scope, job, file);
}

interface End {
  readonly state: 'COMPLETED' | 'CANCELLED' | 'FAILED';
  readonly errorCode?: string;
  readonly errorMessage?: string;
}

/** Ends an import, unless another process has taken it over. */
async function finish(
  scope: ImportJobScope,
  { id, claim }: { id: string; claim: string },
  end: End,
  report?: File,
): Promise<void> {
  await inTransaction(scope, async (tx) => {
    const changed = await tx.db.run(
      'UPDATE import_jobs SET state = ?, error_code = ?, error_message = ?, report_id = ?, finished_at = ? ' +
        'WHERE id = ? AND finished_at IS NULL AND id IN (SELECT id FROM import_progress WHERE claimed_by = ?)',
      [
        end.state,
        end.errorCode ?? null,
        end.errorMessage?.slice(0, 1_000) ?? null,
        report?.id ?? null,
        toDatabaseInstant(tx.now()),
        id,
        claim,
      ],
    );
    if (changed === 0) return;
    if (report) await tx.db.insert(File, report);
    await tx.db.run('UPDATE import_progress SET decided = NULL WHERE id = ?', [id]);
    await forgetRows(tx.db, id);
  });
}

async function forgetRows(db: TransactionScope['db'], id: string): Promise<void> {
  for (const table of ['import_waiting_rows', 'import_refusals']) {
    await db.run(`DELETE FROM ${table} WHERE import_id = ?`, [id]);
  }
}

/** What an import ends with for good; undefined where another attempt may succeed, or the fault is ours. */
function lastingFailure(error: unknown): End | undefined {
  const code = failureCode(error);
  if (!isAppError(error) || isPassing(code) || code === 'INTERNAL') return undefined;
  return { state: 'FAILED', errorCode: code, errorMessage: error.message };
}

function givenUp({ id }: ImportJob): End {
  const errorMessage = `The import failed again and again for a reason that is Kehu's own; the log has more under ${id}.`;
  return { state: 'FAILED', errorCode: 'INTERNAL', errorMessage };
}
