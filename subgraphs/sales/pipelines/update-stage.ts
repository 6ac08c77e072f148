import { notNull } from '../../../shared/graphql/input-limits.js';
import { columnList, toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateStageInput } from '../__generated__/resolvers-types.js';
import { stagePolicy } from './pipeline.policy.js';
import { assertFits, checkedName, translatingDuplicates } from './stage-rules.js';
import { Stage } from './stage.entity.js';

/** Changes the facts of a stage that are given, unless someone changed it in between. */
export async function updateStage(scope: RequestScope, input: UpdateStageInput): Promise<void> {
  const changes: Partial<Stage> = {
    ...(input.name === undefined ? {} : checkedName(notNull(input.name, 'input.name'), 'input.name')),
    ...(input.probability === undefined ? {} : { probability: notNull(input.probability, 'input.probability') }),
    ...(input.forecastCategory === undefined
      ? {}
      : { forecastCategory: notNull(input.forecastCategory, 'input.forecastCategory') }),
  };
  await inTransaction(scope, async (tx) => {
    const values = toSqlValues(Stage, { ...changes, updatedAt: tx.now() });
    await translatingDuplicates('input', () => updateVisible(tx, Stage, stagePolicy, input, values));
    const rows = await tx.db.select(Stage, `SELECT ${columnList(Stage, 's')} FROM stages s WHERE s.id = ?`, [input.id]);
    for (const stage of rows) assertFits(stage, 'input');
  });
}
