import { AppError } from '../../../shared/errors.js';
import { placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { stagePolicy } from '../pipelines/pipeline.policy.js';
import { Stage } from '../pipelines/stage.entity.js';

/** Reads the visible ones of these stages, in one statement. */
export async function stagesWithIds(
  tx: TransactionScope,
  stageIds: readonly string[],
): Promise<ReadonlyMap<string, Stage>> {
  const ids = [...new Set(stageIds)];
  const visible = stagePolicy.predicate(tx.principal, 's');
  const stages = await tx.db.select(
    Stage,
    `SELECT ${columnList(Stage, 's')} FROM stages s WHERE s.id IN (${placeholders(ids)}) ` +
      `AND s.deleted_at IS NULL AND ${visible.sql}`,
    [...ids, ...visible.parameters],
  );
  return new Map(stages.map((stage) => [stage.id, stage]));
}

/** Takes a stage from those that were read; fails with `NOT_FOUND`. */
export function existingStage(stages: ReadonlyMap<string, Stage>, id: string, path: string): Stage {
  const stage = stages.get(id);
  const field = `${path}.stageId`;
  if (!stage)
    throw new AppError('NOT_FOUND', `${field}: no stage with this id exists, or you may not see it.`, { field });
  return stage;
}

/** The stage at which an opportunity begins unless told otherwise. */
export async function firstStage(tx: TransactionScope): Promise<Stage> {
  const visible = stagePolicy.predicate(tx.principal, 's');
  const [stage] = await tx.db.select(
    Stage,
    `SELECT ${columnList(Stage, 's')} FROM stages s JOIN pipelines p ON p.id = s.pipeline_id AND p.is_default = 1 ` +
      `WHERE s.deleted_at IS NULL AND ${visible.sql} ORDER BY s.position LIMIT 1`,
    visible.parameters,
  );
  if (!stage) throw new AppError('NOT_FOUND', 'input.stageId: there is no default pipeline, or you may not see it.');
  return stage;
}

/** The columns of an opportunity that follow from its stage. */
export function atStage(stage: Stage) {
  return { stageId: stage.id, pipelineId: stage.pipelineId, status: stage.outcome };
}
