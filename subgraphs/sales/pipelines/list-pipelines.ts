import { allOf } from '../../../shared/db/conditions.js';
import { listConnection } from '../../../shared/db/connection-query.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import type { Connection } from '../../../shared/graphql/connection.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { QueryPipelinesArgs } from '../__generated__/resolvers-types.js';
import { Pipeline } from './pipeline.entity.js';
import { pipelinePolicy } from './pipeline.policy.js';

const byName: Sort<Pipeline> = { name: 'NAME', column: 'p.name_sort', type: 'text', value: ({ nameSort }) => nameSort };

/** Lists the pipelines that the caller may see. */
export function listPipelines(scope: RequestScope, args: QueryPipelinesArgs): Promise<Connection<Pipeline>> {
  return listConnection(scope, {
    entity: Pipeline,
    alias: 'p',
    condition: allOf({ sql: 'p.deleted_at IS NULL', parameters: [] }, pipelinePolicy.predicate(scope.principal, 'p')),
    page: pageQuery(args, byName, 'ASC', 'p.id'),
  });
}
