import { toDatabaseInstant } from '../../../shared/db/rows.js';
import type { EventHandler } from '../../../shared/events/event-handler.js';
import { PortalLink } from './portal-link.entity.js';

/** Ends links with their accounts: of one that was erased there is nothing left to decide. */
export const goneAccountsHandler: EventHandler = {
  name: 'gone-accounts',
  types: ['account.erased'],
  apply: async (tx, { subjectId }) => {
    const condition = 'account_id = ? AND deleted_at IS NULL';
    const [id] = await tx.changes.trackWhere(PortalLink, condition, [subjectId]);
    if (id === undefined) return undefined;
    const now = toDatabaseInstant(tx.now());
    await tx.db.run('UPDATE portal_links SET deleted_at = ?, updated_at = ?, version = version + 1 WHERE id = ?', [
      now,
      now,
      id,
    ]);
    return undefined;
  },
};
