import type DataLoader from 'dataloader';
import { byIdLoader } from '../../../shared/db/lookup.js';
import type { Context } from '../context.js';
import { isTaken } from './list-input.js';
import { SavedFilter } from './saved-filter.entity.js';
import { savedFilterPolicy } from './saved-filter.policy.js';

/** Loaders of saved filters, and what the caller may do with those that they were found to see. */
export interface SavedFilterLoaders {
  readonly savedFilterById: DataLoader<string, SavedFilter | null>;
  /** Whether the caller may use it today. */
  readonly isSavedFilterUsable: (row: SavedFilter) => boolean;
  /** Whether the caller learns what it asks for: their own, and what they may use. */
  readonly isSavedFilterTold: (row: SavedFilter) => boolean;
}

/** Makes the loaders of one request. */
export function savedFilterLoaders(scope: Context): SavedFilterLoaders {
  const known = new WeakMap<SavedFilter, boolean>();
  const isUsable = (row: SavedFilter) => {
    const answer = known.get(row) ?? isTaken(scope, row);
    known.set(row, answer);
    return answer;
  };
  return {
    savedFilterById: byIdLoader(scope, SavedFilter, savedFilterPolicy),
    isSavedFilterUsable: isUsable,
    isSavedFilterTold: (row) => row.ownerId === scope.principal.userId || isUsable(row),
  };
}
