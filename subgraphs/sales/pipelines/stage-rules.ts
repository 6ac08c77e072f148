import { badInput } from '../../../shared/errors.js';
import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import { within } from '../../../shared/graphql/input-limits.js';
import { cleanedText } from '../../../shared/text/cleaned-text.js';
import { sortableName } from '../../../shared/text/normal-form.js';
import type { ForecastCategory, StageOutcome } from '../__generated__/resolvers-types.js';
import { Stage } from './stage.entity.js';

const FIXED: Readonly<Partial<Record<StageOutcome, { probability: number; forecastCategory: ForecastCategory }>>> = {
  WON: { probability: 100, forecastCategory: 'CLOSED' },
  LOST: { probability: 0, forecastCategory: 'OMITTED' },
};

/** Checks a name and answers it with its normal form. */
export function checkedName(name: string, path: string): Pick<Stage, 'name' | 'nameSort'> {
  const cleaned = cleanedText(name, path, { max: 100 });
  return { name: cleaned, nameSort: sortableName(cleaned) };
}

/** Checks that probability and forecast category fit the outcome of a stage, so that a forecast adds up. */
export function assertFits(stage: Pick<Stage, 'probability' | 'forecastCategory' | 'outcome'>, path: string): void {
  const { probability, forecastCategory, outcome } = stage;
  within([0, 100], probability, `${path}.probability`);
  const fixed = FIXED[outcome];
  if (fixed && probability !== fixed.probability) {
    throw badInput(`${path}.probability`, `must be ${String(fixed.probability)} where the outcome is ${outcome}.`);
  }
  if (fixed ? forecastCategory !== fixed.forecastCategory : forecastCategory === 'CLOSED') {
    const allowed = fixed ? fixed.forecastCategory : 'any but CLOSED';
    throw badInput(`${path}.forecastCategory`, `must be ${allowed} where the outcome is ${outcome}.`);
  }
}

/** Checks the stages of a new pipeline together: each outcome is there and no name is there twice. */
export function assertComplete(stages: readonly Pick<Stage, 'nameSort' | 'outcome'>[], path: string): void {
  for (const outcome of ['OPEN', 'WON', 'LOST'] as const) {
    if (!stages.some((stage) => stage.outcome === outcome))
      throw badInput(path, `must hold a stage that is ${outcome}.`);
  }
  const names = new Set<string>();
  for (const [index, { nameSort }] of stages.entries()) {
    if (names.has(nameSort)) throw badInput(`${path}.${String(index)}.name`, 'is the name of an earlier stage.');
    names.add(nameSort);
  }
}

/** Makes a name that is taken within the pipeline the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(Stage, 'stage of the pipeline', {
  ux_stages_name_sort: { field: 'name', label: 'name' },
});
