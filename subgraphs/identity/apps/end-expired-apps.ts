import type { JobDefinition } from '../../../shared/jobs/job.js';
import { sweep } from '../../../shared/jobs/sweep.js';
import { lockedClient, revokeLocked } from './change-client.js';

const MINUTE = 60_000;

/** Revokes apps that have expired. Their tokens have by themselves; what acts on their behalf has not. */
export const endExpiredApps: JobDefinition = {
  name: 'end-expired-apps',
  description: 'Revokes apps that have expired, and ends with them their webhooks and links.',
  everyMs: MINUTE,
  run: (scope) =>
    sweep(scope, {
      table: 'api_clients',
      columns: 'id',
      due: (now) => ({ sql: 'expires_at <= ? AND revoked_at IS NULL', parameters: [now] }),
      order: 'expires_at, id',
      index: 'ix_api_clients_expires_at',
      handle: async (tx, { id }) => revokeLocked(tx, await lockedClient(tx, id as string)),
      // It stays due: there is nothing that could be put off.
      failed: (_tx, _row, error) => {
        throw error;
      },
    }),
};
