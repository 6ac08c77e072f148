import { listConnection } from '../../../shared/db/connection-query.js';
import { pageQuery } from '../../../shared/db/keyset.js';
import { notFound } from '../../../shared/db/transaction.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { QueryFilesArgs } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { File } from './file.entity.js';
import { newestFirst } from './record-files.js';

/** Lists the complete files of a record that the caller may see, newest first. */
export async function listFiles(scope: Context, args: QueryFilesArgs): Promise<Connection<File>> {
  const page = pageQuery(args, newestFirst, 'DESC', 'f.id');
  if (!(await scope.loaders.recordIsVisible.load(args.recordId))) throw notFound('record', args.recordId);
  return listConnection(scope, {
    entity: File,
    alias: 'f',
    condition: {
      sql: "f.record_id = ? AND f.state = 'COMPLETE' AND f.deleted_at IS NULL",
      parameters: [args.recordId],
    },
    page,
  });
}
