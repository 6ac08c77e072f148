import { notNull } from '../../../shared/graphql/input-limits.js';
import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdatePipelineInput } from '../__generated__/resolvers-types.js';
import { Pipeline } from './pipeline.entity.js';
import { pipelinePolicy } from './pipeline.policy.js';
import { checkedName } from './stage-rules.js';

/** Renames a pipeline, unless someone changed it in between. */
export async function updatePipeline(scope: RequestScope, input: UpdatePipelineInput): Promise<void> {
  const name = input.name === undefined ? {} : checkedName(notNull(input.name, 'input.name'), 'input.name');
  await inTransaction(scope, async (tx) => {
    const values = toSqlValues(Pipeline, { ...name, updatedAt: tx.now() });
    await updateVisible(tx, Pipeline, pipelinePolicy, input, values);
  });
}
