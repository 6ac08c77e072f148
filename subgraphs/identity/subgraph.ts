import { ExternalId } from '../../shared/external-ids/external-id.entity.js';
import { CreateExternalIds1765550000000 } from '../../shared/external-ids/migrations/1765550000000-create-external-ids.js';
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
import { ApiClient } from './apps/api-client.entity.js';
import { endExpiredApps } from './apps/end-expired-apps.js';
import { appInternals } from './apps/internal-resolvers.js';
import { appResolvers } from './apps/resolvers.js';
import { identityServices } from './identity-services.js';
import { CreateAccounts1764300200000 } from './migrations/1764300200000-create-accounts.js';
import { CreateApiClients1764500000000 } from './migrations/1764500000000-create-api-clients.js';
import { ExtendStaff1764600000000 } from './migrations/1764600000000-extend-staff.js';
import { CreateProviderTokens1764600100000 } from './migrations/1764600100000-create-provider-tokens.js';
import { providerResolvers } from './providers/resolvers.js';
import { FindSpentTokens1764800100000 } from './migrations/1764800100000-find-spent-tokens.js';
import { CreateRegistrations1764900000000 } from './migrations/1764900000000-create-registrations.js';
import { CreateOutgoingMails1764700000000 } from './migrations/1764700000000-create-outgoing-mails.js';
import { OpenAccountsToCustomers1764700100000 } from './migrations/1764700100000-open-accounts-to-customers.js';
import { CreateForms1764700200000 } from './migrations/1764700200000-create-forms.js';
import { accessInternals } from './access/internal-resolvers.js';
import { CreateRoles1764300100000 } from './migrations/1764300100000-create-roles.js';
import { IndexUsers1765000000000 } from './migrations/1765000000000-index-users.js';
import { SortUsersByPinyin1765400100000 } from './migrations/1765400100000-sort-by-pinyin.js';
import { roleResolvers } from './roles/resolvers.js';
import { Role } from './roles/role.entity.js';
import { erasable, recordedTypes } from './recorded.js';
import { teamResolvers } from './teams/resolvers.js';
import { Team } from './teams/team.entity.js';
import { territoryResolvers } from './territories/resolvers.js';
import { Territory } from './territories/territory.entity.js';
import { User } from './users/user.entity.js';

/** The staff directory, who may do what, and how they and apps sign in. */
export const identity = defineSubgraph({
  name: 'identity',
  folder: 'subgraphs/identity',
  resolvers: [
    userResolvers,
    teamResolvers,
    territoryResolvers,
    roleResolvers,
    accountResolvers,
    appResolvers,
    providerResolvers,
    formResolvers,
    historyResolvers(recordedTypes),
    accessInternals,
    appInternals,
  ],
  database: {
    entities: [User, Team, Territory, Role, Account, ApiClient, Form, ExternalId],
    migrations: [
      CreateUsers1763740900000,
      CreateTeams1764200100000,
      CreateRoles1764300100000,
      CreateAccounts1764300200000,
      CreateApiClients1764500000000,
      ExtendStaff1764600000000,
      CreateProviderTokens1764600100000,
      CreateOutgoingMails1764700000000,
      OpenAccountsToCustomers1764700100000,
      CreateForms1764700200000,
      FindSpentTokens1764800100000,
      CreateRegistrations1764900000000,
      IndexUsers1765000000000,
      SortUsersByPinyin1765400100000,
      CreateExternalIds1765550000000,
    ],
  },
  ...erasable,
  handlers: [followingErasures(customerAccountsHandler, erasable)],
  jobs: [purgeSessions, endExpiredApps, sendMails],
  services: identityServices,
  createLoaders,
  idPrefixes: {
    usr: 'User',
    tem: 'Team',
    ter: 'Territory',
    rol: 'Role',
    acc: 'Account',
    api: 'ApiClient',
    frm: 'Form',
  },
});
