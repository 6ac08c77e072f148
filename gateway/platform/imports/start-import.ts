import { toNumber } from '../../../shared/db/rows.js';
import { inTransaction, notFound, updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError, badInput, isAppError } from '../../../shared/errors.js';
import type { ImportType as RowType } from '../../../shared/import/field-types.js';
import { parseMapping, type Mapping } from '../../../shared/import/mapping.js';
import type { StartImportInput } from '../__generated__/resolvers-types.js';
import { actingFacts } from '../../authentication/acting-principal.js';
import type { Context } from '../context.js';
import { File } from '../files/file.entity.js';
import { seenBefore } from '../files/file.policy.js';
import { ImportJob } from './import-job.entity.js';
import { IMPORT_TYPES } from './import-types.js';
import { beginning } from './progress-table.js';

/** How many imports of a caller may wait or run. */
const MOST_OPEN = 5;
const LARGEST_MAPPING = 60_000;

/** Has the server import the rows of an uploaded file; answers the id of the import. */
export async function startImport(scope: Context, input: StartImportInput): Promise<string> {
  const { principal, services } = scope;
  const type = rowTypeOf(input.type);
  const mapping = checkedMapping(input.mapping, type);
  assertMayImport(scope, type);
  const file = await ownFile(scope, input.fileId);
  const job: ImportJob = {
    id: scope.newId('imp'),
    type: input.type,
    fileId: file.id,
    mapping,
    onDuplicate: input.onDuplicate ?? mapping.onDuplicate ?? 'SKIP',
    isDryRun: input.dryRun,
    state: 'WAITING',
    errorCode: null,
    errorMessage: null,
    language: scope.language ?? 'en',
    reportId: null,
    actsAs: actingFacts(services.rights, principal),
    createdBy: principal.subject,
    createdByUserId: principal.userId ?? null,
    createdAt: scope.now(),
    startedAt: null,
    finishedAt: null,
  };
  return inTransaction(scope, async (tx) => {
    await assertFewOpen(tx, principal.subject);
    const target = { id: file.id, expectedVersion: file.version };
    await updateVisible(tx, File, seenBefore, target, { recordId: job.id });
    await tx.db.insert(ImportJob, job);
    await tx.db.run('INSERT INTO import_progress (id, reached) VALUES (?, ?)', [job.id, JSON.stringify(beginning())]);
    return job.id;
  });
}

/** What rows of a type are made of. */
export function rowTypeOf(type: ImportJob['type']): RowType {
  const rowType = IMPORT_TYPES[type.toLowerCase()];
  if (!rowType) throw new Error(`Nothing is known of rows of the type ${type}.`);
  return rowType;
}

function checkedMapping(value: unknown, type: RowType): Mapping {
  if (Buffer.byteLength(JSON.stringify(value ?? null)) > LARGEST_MAPPING) {
    throw badInput('input.mapping', `must have at most ${String(LARGEST_MAPPING)} bytes.`);
  }
  try {
    return parseMapping(value, type, 'input.mapping');
  } catch (error) {
    if (!isAppError(error)) throw error;
    throw new AppError(error.code, error.message, { ...error.details, field: 'input.mapping' });
  }
}

/** Rather than at its first row, an import fails when it is asked for. */
function assertMayImport({ services, principal }: Context, type: RowType): void {
  const mutations = services.sight.graph?.schemaFor(principal).schema.getMutationType()?.getFields() ?? {};
  if (type.resultField in mutations) return;
  throw new AppError('FORBIDDEN', `You may not import ${type.name}.`);
}

async function ownFile(scope: Context, id: string): Promise<File> {
  const file = await scope.loaders.fileById.load(id);
  if (!file) throw notFound('file', id);
  if (file.createdBy !== scope.principal.subject) {
    throw new AppError('FORBIDDEN', 'Only who uploaded a file may import it.');
  }
  if (file.state !== 'COMPLETE') throw new AppError('CONFLICT', 'The upload of the file is not complete.', { id });
  if (file.recordId.startsWith('imp_')) {
    throw new AppError('CONFLICT', 'The file belongs to an import already.', { id });
  }
  return file;
}

async function assertFewOpen(tx: TransactionScope, subject: string): Promise<void> {
  const [row] = await tx.db.query(
    'SELECT COUNT(*) AS total FROM import_jobs WHERE created_by = ? AND finished_at IS NULL',
    [subject],
  );
  if (toNumber(row?.total) < MOST_OPEN) return;
  throw new AppError('CONFLICT', `You have ${String(MOST_OPEN)} imports that have not ended.`, { maximum: MOST_OPEN });
}
