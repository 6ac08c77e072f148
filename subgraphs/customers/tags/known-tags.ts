import { isDuplicateEntry } from '../../../shared/db/duplicate-entry.js';
import { placeholders } from '../../../shared/db/lookup.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { badInput } from '../../../shared/errors.js';
import { sortableName } from '../../../shared/text/normal-form.js';
import { Tag } from './tag.entity.js';
import { NEUTRAL_TAG } from './tag.record.js';

/**
 * Makes sure that tags exist and may be used, and keeps them so until the commit. Those that are new come to be, where
 * tags may be used freely. Fails with `BAD_USER_INPUT`.
 */
export async function claimTags(
  tx: TransactionScope,
  label: 'customers' | 'contacts',
  tags: readonly string[],
  path: string,
): Promise<void> {
  const names = [...new Set(tags)].sort();
  if (names.length === 0) return;
  const rows = await tx.db.query(
    `SELECT name_live, is_kept, ${label === 'customers' ? 'is_for_customers' : 'is_for_contacts'} AS fits FROM tags ` +
      `WHERE name_live IN (${placeholders(names)}) ORDER BY name_live${tx.db.forShare}`,
    names,
  );
  const known = new Map(rows.map((row) => [row.name_live as string, row]));
  const unfit = names.find((name) => known.has(name) && !known.get(name)?.fits);
  if (unfit !== undefined) throw badInput(path, `holds ${unfit}, which is no tag of ${label}.`);
  const unmade = names.filter((name) => !known.get(name)?.is_kept);
  if (unmade.length === 0) return;
  const [rules] = await tx.db.query('SELECT is_open FROM tag_vocabularies');
  if (!rules?.is_open) throw badInput(path, `holds ${unmade.join(', ')}; only tags that were made before may be used.`);
  for (const name of unmade.filter((each) => !known.has(each))) await makeTag(tx, name);
}

/** Makes a tag that somebody has used, unless somebody else has done so meanwhile. */
async function makeTag(tx: TransactionScope, name: string): Promise<void> {
  const facts = { colour: null, description: null, isForCustomers: true, isForContacts: true, isKept: false };
  try {
    await tx.db.attempt(() => tx.db.insert(Tag, newTag(tx, name, facts)));
  } catch (error) {
    if (!isDuplicateEntry(error, Tag, 'ux_tags_name_live')) throw error;
  }
}

/** A new row. */
export function newTag(
  tx: TransactionScope,
  name: string,
  facts: Pick<Tag, 'colour' | 'description' | 'isForCustomers' | 'isForContacts' | 'isKept'>,
): Tag {
  const now = tx.now();
  return {
    ...facts,
    id: tx.newId('tag'),
    name,
    nameLive: name,
    nameSort: sortableName(name),
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}

/** Tags that nobody carries any more. */
export const UNUSED =
  'NOT EXISTS (SELECT 1 FROM customer_tags u WHERE u.tag = tags.name_live) ' +
  'AND NOT EXISTS (SELECT 1 FROM contact_tags u WHERE u.tag = tags.name_live)';

/**
 * Lets go of those of these tags that came by their use and are used no more. Their names may have told of somebody who
 * was erased, so nothing of them stays.
 */
export async function dropUnusedTags(tx: TransactionScope, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const condition = `name_live IN (${placeholders(names)}) AND is_kept = 0 AND ${UNUSED}`;
  const locked = await tx.changes.trackWhere(Tag, condition, names);
  if (locked.length === 0) return;
  // Whoever was about to use one of them has done so by now, or finds it gone.
  const rows = await tx.db.query(`SELECT id FROM tags WHERE ${condition} AND id IN (${placeholders(locked)})`, [
    ...names,
    ...locked,
  ]);
  await forgetTags(
    tx,
    rows.map(({ id }) => id as string),
  );
}

/** Makes tags that have been tracked tell nothing any more, here and in the journal. */
export async function forgetTags(tx: TransactionScope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const now = toDatabaseInstant(tx.now());
  const { name, nameLive, nameSort, description } = NEUTRAL_TAG;
  await tx.db.run(
    'UPDATE tags SET name = ?, name_live = ?, name_sort = ?, description = ?, deleted_at = ?, updated_at = ?, ' +
      `version = version + 1 WHERE id IN (${placeholders(ids)})`,
    [name, nameLive, nameSort, description, now, now, ...ids],
  );
  await tx.journal.keys.destroy(tx.db, ids, tx.now());
}
