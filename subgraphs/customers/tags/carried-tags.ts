import type { EntityTarget, ObjectLiteral } from 'typeorm';
import DataLoader from 'dataloader';
import { placeholders } from '../../../shared/db/lookup.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import type { DetailReader, JsonValue } from '../../../shared/journal/record-type.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { ContactTag } from '../contacts/contact-tag.entity.js';
import { Contact } from '../contacts/contact.entity.js';
import { CustomerTag } from '../customers/customer-tag.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { claimTags, dropUnusedTags } from './known-tags.js';

/** What carries tags, and where its tags are stored. */
export interface Carrier {
  readonly entity: EntityTarget<ObjectLiteral>;
  readonly label: 'customers' | 'contacts';
  readonly table: 'customer_tags' | 'contact_tags';
  readonly column: 'customer_id' | 'contact_id';
  /** Inserts a record's tags. */
  insert(tx: TransactionScope, pairs: readonly TagPair[]): Promise<void>;
}

/** A record with one of its tags. */
export interface TagPair {
  readonly id: string;
  readonly tag: string;
}

export const CUSTOMERS: Carrier = {
  entity: Customer,
  label: 'customers',
  table: 'customer_tags',
  column: 'customer_id',
  insert: (tx, pairs) =>
    tx.db.insert(
      CustomerTag,
      pairs.map(({ id, tag }) => ({ customerId: id, tag })),
    ),
};

export const CONTACTS: Carrier = {
  entity: Contact,
  label: 'contacts',
  table: 'contact_tags',
  column: 'contact_id',
  insert: (tx, pairs) =>
    tx.db.insert(
      ContactTag,
      pairs.map(({ id, tag }) => ({ contactId: id, tag })),
    ),
};

/** All that carries tags. */
export const CARRIERS: readonly Carrier[] = [CUSTOMERS, CONTACTS];

/** Gives new records their tags. Fails with `BAD_USER_INPUT` on a tag that may not be used. */
export async function addTags(
  tx: TransactionScope,
  carrier: Carrier,
  pairs: readonly TagPair[],
  path: string,
): Promise<void> {
  if (pairs.length === 0) return;
  const names = pairs.map(({ tag }) => tag);
  await claimTags(tx, carrier.label, names, path);
  await carrier.insert(tx, pairs);
}

/** Puts these tags in place of those that a record carries; what it carries already it may keep. */
export async function replaceTags(
  tx: TransactionScope,
  carrier: Carrier,
  id: string,
  tags: readonly string[],
  path: string,
): Promise<void> {
  const present = (await tagsOf(tx.db, carrier, [id])).get(id) ?? [];
  const added = tags.filter((tag) => !present.includes(tag));
  const removed = present.filter((tag) => !tags.includes(tag));
  await changeTags(tx, carrier, id, { added, removed }, path);
}

/** Gives a record tags that it does not carry, and takes away some that it does. */
export async function changeTags(
  tx: TransactionScope,
  carrier: Carrier,
  id: string,
  { added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] },
  path: string,
): Promise<void> {
  const { table, column } = carrier;
  await addTags(
    tx,
    carrier,
    added.map((tag) => ({ id, tag })),
    path,
  );
  if (removed.length === 0) return;
  await tx.db.run(`DELETE FROM ${table} WHERE ${column} = ? AND tag IN (${placeholders(removed)})`, [id, ...removed]);
  await dropUnusedTags(tx, removed);
}

/** The tags of records, each list in the order of code points. */
export async function tagsOf(
  db: DetailReader,
  { table, column }: Pick<Carrier, 'table' | 'column'>,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const tags = new Map<string, string[]>(ids.map((id) => [id, []]));
  const rows = await db.query(
    `SELECT ${column} AS id, tag FROM ${table} WHERE ${column} IN (${placeholders(ids)}) ORDER BY ${column}, tag`,
    ids,
  );
  for (const { id, tag } of rows) tags.get(id as string)?.push(tag as string);
  return tags;
}

/** Loads the tags of records that the caller was given. */
export function tagsLoader({ db }: Pick<RequestScope, 'db'>, carrier: Carrier): DataLoader<string, string[]> {
  return new DataLoader(
    async (ids) => {
      const tags = await tagsOf(db, carrier, ids);
      return ids.map((id) => tags.get(id) ?? []);
    },
    { maxBatchSize: 1_000 },
  );
}

/** The tags of records, as their history tells them. */
export function tagDetails(places: Pick<Carrier, 'table' | 'column'>) {
  return async (db: DetailReader, ids: readonly string[]): Promise<Map<string, Record<string, JsonValue>>> => {
    const tags = await tagsOf(db, places, ids);
    return new Map([...tags].map(([id, list]) => [id, { tags: list }]));
  };
}
