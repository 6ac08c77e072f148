import { AppError, badInput } from '../../../shared/errors.js';
import { placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import {
  assertNotErased,
  erasedContacts,
  referredCustomers,
  type ReferredCustomers,
} from '../identities/known-customers.js';
import { Opportunity } from '../opportunities/opportunity.entity.js';
import { opportunityPolicy } from '../opportunities/opportunity.policy.js';
import type { Activity } from './activity.entity.js';
import type { ActivityFacts } from './activity-facts.js';

/** What is known of whatever activities are about; none of it changes until the commit. */
export interface Subjects {
  readonly opportunities: ReadonlyMap<string, Opportunity>;
  readonly customers: ReferredCustomers;
  /** Contacts of whom nothing may be written any more. */
  readonly erasedContacts: ReadonlySet<string>;
}

/** The columns that say what an activity is about, and what follows from them. */
type About = Pick<Activity, 'customerId' | 'opportunityId' | 'territoryId'>;

/** Reads what activities are about that are written. */
export async function readSubjects(tx: TransactionScope, rows: readonly ActivityFacts[]): Promise<Subjects> {
  const opportunities = await opportunitiesWithIds(
    tx,
    rows.map(({ opportunityId }) => opportunityId),
  );
  const customerIds = [
    ...rows.map(({ customerId }) => customerId),
    ...[...opportunities.values()].map(({ customerId }) => customerId),
  ];
  const contactIds = rows.map(({ contactId }) => contactId).filter((id) => id != null);
  return {
    opportunities,
    customers: await referredCustomers(
      tx,
      customerIds.filter((id) => id != null),
    ),
    erasedContacts: await erasedContacts(tx, contactIds),
  };
}

async function opportunitiesWithIds(
  tx: TransactionScope,
  opportunityIds: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, Opportunity>> {
  const ids = [...new Set(opportunityIds.filter((id) => id != null))];
  if (ids.length === 0) return new Map();
  const visible = opportunityPolicy.predicate(tx.principal, 'o');
  const rows = await tx.db.select(
    Opportunity,
    `SELECT ${columnList(Opportunity, 'o')} FROM opportunities o WHERE o.id IN (${placeholders(ids)}) ` +
      `AND o.deleted_at IS NULL AND ${visible.sql} ORDER BY o.id${tx.db.forShare}`,
    [...ids, ...visible.parameters],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Makes out of an input what an activity is about: the customer of its opportunity where it has one. Fails with `NOT_FOUND`
 * or `BAD_USER_INPUT`.
 */
export function aboutWhat(known: Subjects, before: Activity | null, facts: ActivityFacts, path: string): About {
  const { opportunityId = before?.opportunityId ?? null, contactId } = facts;
  if (contactId != null && known.erasedContacts.has(contactId)) throw missing('contact', `${path}.contactId`);
  let { customerId = before?.customerId ?? null } = facts;
  if (opportunityId !== null) {
    const expected = customerOf(known, before, opportunityId, path);
    if (customerId === null && (before === null || facts.customerId === undefined)) customerId = expected;
    if (customerId !== expected) throw badInput(`${path}.opportunityId`, 'is an opportunity of another customer.');
  }
  if (before !== null && customerId === before.customerId) {
    return { customerId, opportunityId, territoryId: before.territoryId };
  }
  if (customerId === null) return { customerId, opportunityId, territoryId: null };
  assertNotErased(known.customers, customerId, path);
  return { customerId, opportunityId, territoryId: known.customers.territories.get(customerId) ?? null };
}

function customerOf({ opportunities }: Subjects, before: Activity | null, id: string, path: string): string | null {
  if (before?.opportunityId === id) return before.customerId;
  const opportunity = opportunities.get(id);
  if (!opportunity) throw missing('opportunity', `${path}.opportunityId`);
  return opportunity.customerId;
}

function missing(what: string, field: string): AppError {
  return new AppError('NOT_FOUND', `${field}: no ${what} with this id exists, or you may not see it.`, { field });
}
