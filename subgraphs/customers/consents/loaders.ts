import DataLoader from 'dataloader';
import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { allOf } from '../../../shared/db/conditions.js';
import { childConnections, type ChildListQuery } from '../../../shared/db/connection-query.js';
import { pageQuery, type Sort } from '../../../shared/db/keyset.js';
import { byIdLoader, placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { ContactConsentsArgs } from '../__generated__/resolvers-types.js';
import { ofLivingCustomer } from '../living-customer.js';
import { Consent } from './consent.entity.js';
import { consentPolicy } from './consent.policy.js';

/** Loaders of entries of the ledger, and of what counts now. */
export function consentLoaders(scope: RequestScope) {
  return {
    consentById: byIdLoader(scope, Consent, consentPolicy, ofLivingCustomer),
    consentsByCustomer: childConnections(scope, ledgerQuery(scope, 'customer')),
    consentsByContact: childConnections(scope, ledgerQuery(scope, 'contact')),
    consentStatesByCustomer: statesLoader(scope, 'customer'),
    consentStatesByContact: statesLoader(scope, 'contact'),
  };
}

type Holder = 'customer' | 'contact';

const byDecision: Sort<Consent> = {
  name: 'DECIDED_AT',
  column: 'c.decided_at',
  type: 'instant',
  value: ({ decidedAt }) => decidedAt,
};

function ledgerQuery(scope: RequestScope, holder: Holder) {
  return (args: ContactConsentsArgs): ChildListQuery<Consent> => ({
    entity: Consent,
    alias: 'c',
    parentColumn: `c.${holder}_id`,
    condition: visibleEntries(scope, holder),
    page: pageQuery(args, byDecision, 'DESC', 'c.id'),
  });
}

function visibleEntries(scope: RequestScope, holder: Holder): SqlCondition {
  const own = holder === 'customer' ? ' AND c.contact_id IS NULL' : '';
  return allOf({ sql: `c.deleted_at IS NULL${own}`, parameters: [] }, consentPolicy.predicate(scope.principal, 'c'));
}

/** The latest entry of each purpose and channel; of the same instant the one that was recorded last. */
function statesLoader(scope: RequestScope, holder: Holder): DataLoader<string, Consent[]> {
  return new DataLoader(
    async (holderIds) => {
      const visible = visibleEntries(scope, holder);
      const rows = await scope.db.select(
        Consent,
        `SELECT ${columnList(Consent, 'c')} FROM consents c ` +
          `WHERE c.${holder}_id IN (${placeholders(holderIds)}) AND ${visible.sql} ` +
          'ORDER BY c.purpose, c.channel, c.decided_at, c.id',
        [...holderIds, ...visible.parameters],
      );
      const latest = new Map<string, Map<string, Consent>>(holderIds.map((id) => [id, new Map()]));
      for (const row of rows) {
        const id = holder === 'customer' ? row.customerId : row.contactId;
        latest.get(id ?? '')?.set(`${row.purpose} ${row.channel}`, row);
      }
      return holderIds.map((id) => [...(latest.get(id)?.values() ?? [])]);
    },
    { maxBatchSize: 1_000 },
  );
}
