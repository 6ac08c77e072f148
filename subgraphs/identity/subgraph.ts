import { defineSubgraph } from '../../shared/graphql/subgraph.js';
import { historyResolvers } from '../../shared/journal/history.js';
import { sendMails } from '../../shared/mail/send-mails.js';
import { followingErasures } from '../../shared/privacy/follow-erasures.js';
import { customerAccountsHandler } from './accounts/follow-customers.js';
import { Form } from './forms/form.entity.js';
import { formResolvers } from './forms/resolvers.js';
import { createLoaders } from './loaders.js';
import { CreateUsers1763740900000 } from './migrations/1763740900000-create-users.js';
import { userResolvers } from './users/resolvers.js';
import { CreateTeams1764200100000 } from './migrations/1764200100000-create-teams.js';
import { Account } from './accounts/account.entity.js';
import { purgeSessions } from './accounts/purge-sessions.js';
import { accountResolvers } from './accounts/resolvers.js';
import { identityServices } from './identity-services.js';
import { CreateAccounts1764300200000 } from './migrations/1764300200000-create-accounts.js';
import { CreateOutgoingMails1764700000000 } from './migrations/1764700000000-create-outgoing-mails.js';
import { OpenAccountsToCustomers1764700100000 } from './migrations/1764700100000-open-accounts-to-customers.js';
import { CreateForms1764700200000 } from './migrations/1764700200000-create-forms.js';
import { accessInternals } from './access/internal-resolvers.js';
import { CreateRoles1764300100000 } from './migrations/1764300100000-create-roles.js';
import { roleResolvers } from './roles/resolvers.js';
import { Role } from './roles/role.entity.js';
import { erasable, recordedTypes } from './recorded.js';
import { teamResolvers } from './teams/resolvers.js';
import { Team } from './teams/team.entity.js';
import { User } from './users/user.entity.js';

/** The staff directory, who may do what, and how they sign in. */
export const identity = defineSubgraph({
  name: 'identity',
  folder: 'subgraphs/identity',
  resolvers: [
    userResolvers,
    teamResolvers,
    roleResolvers,
    accountResolvers,
    formResolvers,
    historyResolvers(recordedTypes),
    accessInternals,
  ],
  database: {
    entities: [User, Team, Role, Account, Form],
    migrations: [
      CreateUsers1763740900000,
      CreateTeams1764200100000,
      CreateRoles1764300100000,
      CreateAccounts1764300200000,
      CreateOutgoingMails1764700000000,
      OpenAccountsToCustomers1764700100000,
      CreateForms1764700200000,
    ],
  },
  ...erasable,
  handlers: [followingErasures(customerAccountsHandler, erasable)],
  jobs: [purgeSessions, sendMails],
  services: identityServices,
  createLoaders,
  idPrefixes: { usr: 'User', tem: 'Team', rol: 'Role', acc: 'Account', frm: 'Form' },
});
