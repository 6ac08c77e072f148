import { insertValues } from '../db/insert-rows.js';
import { placeholders } from '../db/lookup.js';
import { toNumber } from '../db/rows.js';
import type { TransactionScope } from '../db/transaction.js';
import type { DomainEvent } from '../events/domain-event.js';
import type { IdentityKind } from '../journal/data-keys.js';
import type { PlainTable } from '../privacy/plain-table.js';

/** The events that tell by what customers and contacts are recognised. */
export const IDENTITY_EVENTS: readonly string[] = ['customer', 'contact'].flatMap((noun) =>
  ['created', 'updated', 'deleted', 'restored', 'erased'].map((verb) => `${noun}.${verb}`),
);

/** What the tables hold; identities go with whom they recognise. */
export const identityHolderTables: readonly PlainTable[] = [
  { table: 'identity_holders' },
  {
    table: 'identities',
    personal: { hash: '' },
    harmless: { holder_id: 'an identifier that Kehu made' },
    erasedWith: { Customer: 'holder_id', Contact: 'holder_id' },
    isGoneWhenErased: true,
  },
];

/**
 * Keeps by which phone numbers, addresses, accounts on WeChat and tax ids, each as a keyed hash, somebody is recognised: the
 * customer itself, or a contact there. The events are of different records. Answers those that are not older than what is known.
 */
export async function keepIdentities(tx: TransactionScope, events: readonly DomainEvent[]): Promise<DomainEvent[]> {
  const found = await tx.db.query(
    `SELECT position, id FROM identity_holders WHERE id IN (${placeholders(events)}) ORDER BY id${tx.db.forUpdate}`,
    events.map(({ subjectId }) => subjectId),
  );
  const known = new Map(found.map(({ id, position }) => [id, toNumber(position)]));
  const news = events.filter(({ subjectId, position }) => (known.get(subjectId) ?? -1) < position);
  if (news.length === 0) return news;
  const ids = news.map(({ subjectId }) => subjectId);
  for (const condition of ['identities WHERE holder_id', 'identity_holders WHERE id']) {
    await tx.db.run(`DELETE FROM ${condition} IN (${placeholders(ids)})`, ids);
  }
  await insertValues(
    tx.db,
    'INSERT INTO identity_holders (id, customer_id, is_living, position)',
    news.map(({ subjectId, access, action, position }) => [
      subjectId,
      access.customerId,
      Number(action !== 'DELETED'),
      position,
    ]),
  );
  await insertValues(
    tx.db,
    'INSERT INTO identities (hash, holder_id, kind)',
    news
      .filter(({ action }) => action !== 'DELETED')
      .flatMap((event) => identitiesOf(event).map(({ kind, hash }) => [hash, event.subjectId, kind])),
  );
  return news;
}

function identitiesOf({ payload }: DomainEvent): { kind: IdentityKind; hash: string }[] {
  return (payload.facts.identities ?? []) as { kind: IdentityKind; hash: string }[];
}

/** Forgets all of them, before they are built anew. */
export async function clearIdentities(tx: TransactionScope): Promise<void> {
  for (const table of ['identities', 'identity_holders']) await tx.db.run(`DELETE FROM ${table}`);
}

/** Somebody who is recognised. */
export interface IdentityHolder {
  /** A customer, or a contact. */
  readonly holderId: string;
  readonly customerId: string;
}

/** The living holders of any of these identities. */
export async function holdersOf(
  { db }: Pick<TransactionScope, 'db'>,
  hashes: readonly string[],
): Promise<IdentityHolder[]> {
  if (hashes.length === 0) return [];
  const rows = await db.query(
    'SELECT DISTINCT h.id, h.customer_id FROM identities i JOIN identity_holders h ON h.id = i.holder_id ' +
      `WHERE i.hash IN (${placeholders(hashes)}) AND h.is_living = 1 ORDER BY h.customer_id, h.id`,
    hashes,
  );
  return rows.map((row) => ({ holderId: row.id as string, customerId: row.customer_id as string }));
}
