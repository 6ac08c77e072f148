import { insertValues } from '../../../shared/db/insert-rows.js';
import { placeholders } from '../../../shared/db/lookup.js';
import { tableName } from '../../../shared/db/rows.js';
import type { SqlValue } from '../../../shared/db/database.js';
import { notFound, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import { erasedAmong } from '../../../shared/privacy/erase-records.js';
import type { DomainEvent } from '../../../shared/events/domain-event.js';
import type { EventHandler } from '../../../shared/events/event-handler.js';
import { clearIdentities, IDENTITY_EVENTS, keepIdentities } from '../../../shared/identities/identity-holders.js';
import type { IdentityKind } from '../../../shared/journal/data-keys.js';
import { Activity } from '../activities/activity.entity.js';
import { Opportunity } from '../opportunities/opportunity.entity.js';

/**
 * What sales knows of customers without asking: by which phone numbers, addresses and tax ids each is recognised (as keyed
 * hashes), whose it is, and where it stands. Fed by the events of customers and contacts; a projection that can be built
 * anew. What follows a customer in this subgraph, the territory of its opportunities and activities, is kept current in the same
 * transaction.
 */
export const knownCustomersHandler: EventHandler = {
  name: 'known-customers',
  types: IDENTITY_EVENTS,
  apply: async (tx, event) => {
    await keepCustomers(tx, [event]);
    return undefined;
  },
  applyAll: keepCustomers,
  clear: async (tx) => {
    await clearIdentities(tx);
    await tx.db.run('DELETE FROM known_customers');
  },
};

async function keepCustomers(tx: TransactionScope, events: readonly DomainEvent[]): Promise<void> {
  const news = (await keepIdentities(tx, events)).filter(({ recordType }) => recordType === 'Customer');
  if (news.length === 0) return;
  const ids = news.map(({ subjectId }) => subjectId);
  await tx.db.run(`DELETE FROM known_customers WHERE id IN (${placeholders(ids)})`, ids);
  await insertValues(
    tx.db,
    'INSERT INTO known_customers (id, owner_id, team_id, territory_id, partner_id, level, status, is_living)',
    news.map(({ subjectId, access, action, payload }) => [
      subjectId,
      access.ownerId,
      access.teamId,
      access.territoryId,
      access.partnerId,
      payload.facts.level as SqlValue,
      payload.facts.status as SqlValue,
      Number(action !== 'DELETED'),
    ]),
  );
  for (const entity of [Opportunity, Activity]) {
    const rows = await tx.db.query(
      `SELECT DISTINCT customer_id FROM ${tableName(entity)} WHERE customer_id IN (${placeholders(ids)})`,
      ids,
    );
    const withRows = new Set(rows.map(({ customer_id: id }) => id));
    for (const { subjectId, access } of news) {
      if (withRows.has(subjectId)) await moveRows(tx, entity, subjectId, access.territoryId);
    }
  }
}

/** Has what belongs to a customer follow it into a territory. */
async function moveRows(
  tx: TransactionScope,
  entity: typeof Opportunity | typeof Activity,
  customerId: string,
  territoryId: string | null,
): Promise<void> {
  const elsewhere = territoryId === null ? 'territory_id IS NOT NULL' : '(territory_id IS NULL OR territory_id <> ?)';
  const parameters = territoryId === null ? [customerId] : [customerId, territoryId];
  const ids = await tx.changes.trackWhere(entity, `customer_id = ? AND ${elsewhere}`, parameters);
  if (ids.length === 0) return;
  await tx.db.run(`UPDATE ${tableName(entity)} SET territory_id = ? WHERE id IN (${placeholders(ids)})`, [
    territoryId,
    ...ids,
  ]);
}

/** A customer that somebody is recognised as. */
export interface RecognisedCustomer {
  readonly customerId: string;
  /** By what: each kind that matched. */
  readonly kinds: readonly IdentityKind[];
  readonly ownerId: string | null;
  readonly level: string;
  readonly status: string;
}

/**
 * Finds the living customers that somebody with these identities is, those with the most matches first. Reads within the
 * caller's transaction, so that new or known is decided where the record is captured.
 */
export async function recogniseCustomers(
  tx: Pick<TransactionScope, 'db'>,
  hashes: readonly string[],
): Promise<RecognisedCustomer[]> {
  const wanted = [...new Set(hashes)];
  if (wanted.length === 0) return [];
  const rows = await tx.db.query(
    'SELECT k.id, k.owner_id, k.level, k.status, i.kind FROM identities i ' +
      'JOIN identity_holders h ON h.id = i.holder_id JOIN known_customers k ON k.id = h.customer_id ' +
      `WHERE i.hash IN (${placeholders(wanted)}) AND h.is_living = 1 AND k.is_living = 1 ORDER BY k.id, i.kind`,
    wanted,
  );
  const found = new Map<string, RecognisedCustomer & { kinds: IdentityKind[] }>();
  for (const row of rows) {
    const customer = found.get(row.id as string) ?? {
      customerId: row.id as string,
      kinds: [],
      ownerId: row.owner_id as string | null,
      level: row.level as string,
      status: row.status as string,
    };
    const kind = row.kind as IdentityKind;
    if (!customer.kinds.includes(kind)) customer.kinds.push(kind);
    found.set(customer.customerId, customer);
  }
  return [...found.values()].sort((one, other) => other.kinds.length - one.kinds.length);
}

/** What opportunities and activities take over from their customers. */
export interface ReferredCustomers {
  /** The territory of each customer that is known here and has one. */
  readonly territories: ReadonlyMap<string, string | null>;
  /** Those that were erased: nothing may be added to them. */
  readonly erased: ReadonlySet<string>;
}

/** What is known here of the customers of rows that are written; none of it changes until the commit. */
export async function referredCustomers(
  tx: TransactionScope,
  customerIds: readonly string[],
): Promise<ReferredCustomers> {
  const wanted = [...new Set(customerIds)];
  if (wanted.length === 0) return { territories: new Map(), erased: new Set() };
  const rows = await tx.db.query(
    `SELECT id, territory_id FROM known_customers WHERE id IN (${placeholders(wanted)}) ORDER BY id${tx.db.forShare}`,
    wanted,
  );
  const territories = new Map(rows.map((row) => [row.id as string, row.territory_id as string | null]));
  return { territories, erased: await erasedAmong(tx.db, wanted) };
}

/** Fails with `NOT_FOUND` for a customer that was erased. */
export function assertNotErased({ erased }: ReferredCustomers, customerId: string, path: string): void {
  if (!erased.has(customerId)) return;
  const { code, message, details } = notFound('customer', customerId);
  throw new AppError(code, message, { ...details, field: `${path}.customerId` });
}

/** Those of these contacts that were erased: nothing may be added to them. None is erased until the commit. */
export async function erasedContacts(
  tx: TransactionScope,
  contactIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const wanted = [...new Set(contactIds)];
  if (wanted.length === 0) return new Set();
  await tx.db.query(
    `SELECT id FROM identity_holders WHERE id IN (${placeholders(wanted)}) ORDER BY id${tx.db.forShare}`,
    wanted,
  );
  return erasedAmong(tx.db, wanted);
}
