import type { RecordType } from '../../shared/journal/record-type.js';
import type { ErasableTables } from '../../shared/privacy/erase-records.js';
import { accountRecord } from './accounts/account.record.js';
import { apiClientRecord } from './apps/api-client.record.js';
import { formRecord } from './forms/form.record.js';
import { identityTables } from './identity-tables.js';
import { roleRecord } from './roles/role.record.js';
import { teamRecord } from './teams/team.record.js';
import { territoryRecord } from './territories/territory.record.js';
import { userRecord } from './users/user.record.js';

/** The records of this subgraph. */
export const recordedTypes: readonly RecordType[] = [
  userRecord,
  teamRecord,
  roleRecord,
  accountRecord,
  apiClientRecord,
  territoryRecord,
  formRecord,
];

/** All that can be erased here. */
export const erasable: ErasableTables = { records: recordedTypes, tables: identityTables };
