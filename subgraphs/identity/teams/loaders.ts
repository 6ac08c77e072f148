import { byIdLoader } from '../../../shared/db/lookup.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { Team } from './team.entity.js';
import { teamPolicy } from '../../../shared/directory/directory-policies.js';

/** Loaders of teams. */
export function teamLoaders(scope: RequestScope) {
  return { teamById: byIdLoader(scope, Team, teamPolicy) };
}
