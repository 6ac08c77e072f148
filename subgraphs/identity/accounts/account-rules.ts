import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import { Account } from './account.entity.js';

/** Makes a broken unique index of accounts the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(Account, 'account', {
  ux_accounts_email_key_live: { field: 'email', label: 'address' },
  ux_accounts_user_id_live: { field: 'userId', label: 'member of staff' },
});
