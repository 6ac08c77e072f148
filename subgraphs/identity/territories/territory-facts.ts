import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import { notNull, within } from '../../../shared/graphql/input-limits.js';
import { cleanedText } from '../../../shared/text/cleaned-text.js';
import { sortableName } from '../../../shared/text/normal-form.js';
import type { UpdateTerritoryInput } from '../__generated__/resolvers-types.js';
import { checkedRules } from './territory-rule.js';
import { Territory } from './territory.entity.js';

/** Columns of a territory that an input sets. */
export type TerritoryColumns = Partial<Pick<Territory, 'name' | 'nameSort' | 'nameSortLive' | 'priority' | 'rules'>>;

const PRIORITIES = [0, 1_000_000] as const;

/** Makes a broken unique index of territories the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(Territory, 'territory', {
  ux_territories_name_sort_live: { field: 'name', label: 'name' },
});

/** Checks what an input says of a territory; what is omitted stays out. Fails with `BAD_USER_INPUT`. */
export function territoryFacts({
  name,
  priority,
  rules,
}: Pick<UpdateTerritoryInput, 'name' | 'priority' | 'rules'>): TerritoryColumns {
  return {
    ...(name === undefined ? {} : nameFacts(notNull(name, 'input.name'))),
    ...(priority === undefined
      ? {}
      : { priority: within(PRIORITIES, notNull(priority, 'input.priority'), 'input.priority') }),
    ...(rules === undefined ? {} : { rules: checkedRules(notNull(rules, 'input.rules'), 'input.rules') }),
  };
}

/** Checks a territory's name and brings it to the form of the columns. */
export function nameFacts(name: string): Pick<Territory, 'name' | 'nameSort' | 'nameSortLive'> {
  const cleaned = cleanedText(name, 'input.name', { max: 100 });
  const nameSort = sortableName(cleaned);
  return { name: cleaned, nameSort, nameSortLive: nameSort };
}
