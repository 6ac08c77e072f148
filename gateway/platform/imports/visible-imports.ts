import DataLoader from 'dataloader';
import { allOf } from '../../../shared/db/conditions.js';
import { listConnection } from '../../../shared/db/connection-query.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import { placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import type { Principal } from '../../../shared/access/principal.js';
import type { SqlCondition } from '../../../shared/access/row-policy.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { QueryImportJobsArgs } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { ImportJob } from './import-job.entity.js';
import { readReached } from './progress-table.js';
import { nothingDone, type ImportTotals } from '../../../shared/import/import-run.js';

const newestFirst: Sort<ImportJob> = {
  name: 'CREATED_AT',
  column: 'i.created_at',
  type: 'instant',
  value: ({ createdAt }) => createdAt,
};

/** The imports that somebody sees: their own, and all of them who operates the deployment. */
export function visibleImports({ subject, scopes }: Principal): SqlCondition {
  if (scopes.includes('operations:read')) return { sql: '1 = 1', parameters: [] };
  return { sql: 'i.created_by = ?', parameters: [subject] };
}

/** Lists the imports that the caller may see, newest first. */
export function listImportJobs(scope: Context, args: QueryImportJobsArgs): Promise<Connection<ImportJob>> {
  return listConnection(scope, {
    entity: ImportJob,
    alias: 'i',
    condition: allOf(visibleImports(scope.principal)),
    page: pageQuery(args, newestFirst, 'DESC', 'i.id'),
  });
}

/** Loaders of imports. */
export interface ImportLoaders {
  /** Imports that the caller may see. */
  readonly importJobById: DataLoader<string, ImportJob | null>;
  /** How the rows fared, for ids of imports that the caller was found to see. */
  readonly importCounts: DataLoader<string, ImportTotals>;
}

/** Makes the loaders of one request. */
export function importLoaders(scope: Context): ImportLoaders {
  return {
    importJobById: new DataLoader((ids) => importsByIds(scope, ids), { maxBatchSize: 1_000 }),
    importCounts: new DataLoader(
      async (ids) => {
        const rows = await scope.db.query(
          `SELECT id, reached FROM import_progress WHERE id IN (${placeholders(ids)})`,
          ids,
        );
        const byId = new Map(rows.map(({ id, reached }) => [id, readReached(reached as string).totals]));
        return ids.map((id) => byId.get(id) ?? nothingDone());
      },
      { maxBatchSize: 1_000 },
    ),
  };
}

async function importsByIds(scope: Context, ids: readonly string[]): Promise<(ImportJob | null)[]> {
  const visible = visibleImports(scope.principal);
  const rows = await scope.db.select(
    ImportJob,
    `SELECT ${columnList(ImportJob, 'i')} FROM import_jobs i WHERE i.id IN (${placeholders(ids)}) AND ${visible.sql}`,
    [...ids, ...visible.parameters],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
