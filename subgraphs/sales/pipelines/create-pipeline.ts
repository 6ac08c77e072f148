import { atMost } from '../../../shared/graphql/input-limits.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CreatePipelineInput } from '../__generated__/resolvers-types.js';
import { Pipeline } from './pipeline.entity.js';
import { assertComplete, assertFits, checkedName } from './stage-rules.js';
import { Stage } from './stage.entity.js';

const MOST_STAGES = 50;

/** Creates a pipeline with its stages; answers its id. */
export async function createPipeline(scope: RequestScope, input: CreatePipelineInput): Promise<string> {
  const name = checkedName(input.name, 'input.name');
  atMost(MOST_STAGES, input.stages, 'input.stages');
  const stages = input.stages.map((stage, index) => {
    const path = `input.stages.${String(index)}`;
    assertFits(stage, path);
    return { ...stage, ...checkedName(stage.name, `${path}.name`) };
  });
  assertComplete(stages, 'input.stages');
  return inTransaction(scope, async (tx) => {
    const now = tx.now();
    const life = { version: 1, createdAt: now, updatedAt: now, deletedAt: null };
    const pipeline: Pipeline = { id: tx.newId('pip'), ...name, isDefault: false, ...life };
    await tx.db.insert(Pipeline, pipeline);
    await tx.db.insert(
      Stage,
      stages.map((stage, index) => ({
        id: tx.newId('stg'),
        pipelineId: pipeline.id,
        position: index + 1,
        ...stage,
        ...life,
      })),
    );
    return pipeline.id;
  });
}
