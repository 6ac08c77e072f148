import { defineRecord } from '../../../shared/journal/record-type.js';
import { Team } from './team.entity.js';
import { teamPolicy } from '../../../shared/directory/directory-policies.js';

/** How changes of teams are kept and told. */
export const teamRecord = defineRecord<Team>({
  typeName: 'Team',
  entity: Team,
  policy: teamPolicy,
  scopes: ['users:read'],
  personal: {},
  harmless: {
    name: 'what we call a team',
    nameSort: 'what we call a team',
    nameSortLive: 'what we call a team',
  },
  facts: ({ name }) => ({ name }),
});
