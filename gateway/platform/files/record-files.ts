import { childConnections, type ChildListQuery } from '../../../shared/db/connection-query.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { InteractionAttachmentsArgs } from '../__generated__/resolvers-types.js';
import { File } from './file.entity.js';

/** The order in which files are listed. */
export const newestFirst: Sort<File> = {
  name: 'CREATED_AT',
  column: 'f.created_at',
  type: 'instant',
  value: ({ createdAt }) => createdAt,
};

/** Complete files of records that the caller was found to see, newest first. */
export function recordFilesLoaders(scope: Pick<RequestScope, 'db'>) {
  return { filesByRecord: childConnections(scope, recordFilesQuery) };
}

function recordFilesQuery(args: InteractionAttachmentsArgs): ChildListQuery<File> {
  return {
    entity: File,
    alias: 'f',
    parentColumn: 'f.record_id',
    condition: { sql: "f.state = 'COMPLETE' AND f.deleted_at IS NULL", parameters: [] },
    page: pageQuery(args, newestFirst, 'DESC', 'f.id'),
  };
}
