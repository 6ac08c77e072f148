import DataLoader from 'dataloader';
import { byIdLoader, placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { Pipeline } from './pipeline.entity.js';
import { pipelinePolicy, stagePolicy } from './pipeline.policy.js';
import { Stage } from './stage.entity.js';

/** Loaders of pipelines and their stages. */
export function pipelineLoaders(scope: RequestScope) {
  return {
    pipelineById: byIdLoader(scope, Pipeline, pipelinePolicy),
    stageById: byIdLoader(scope, Stage, stagePolicy),
    stagesByPipeline: new DataLoader((ids: readonly string[]) => stagesOf(scope, ids), { maxBatchSize: 1_000 }),
  };
}

async function stagesOf(scope: RequestScope, pipelineIds: readonly string[]): Promise<Stage[][]> {
  const visible = stagePolicy.predicate(scope.principal, 's');
  const stages = await scope.db.select(
    Stage,
    `SELECT ${columnList(Stage, 's')} FROM stages s WHERE s.pipeline_id IN (${placeholders(pipelineIds)}) ` +
      `AND s.deleted_at IS NULL AND ${visible.sql} ORDER BY s.position`,
    [...pipelineIds, ...visible.parameters],
  );
  return pipelineIds.map((id) => stages.filter(({ pipelineId }) => pipelineId === id));
}
