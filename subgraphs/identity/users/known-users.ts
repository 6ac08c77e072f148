import { placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import type { UserFacts } from './user-facts.js';
import { User } from './user.entity.js';
import { userPolicy } from './user.policy.js';

/** The members of staff that rows of an import may stand for. */
export interface KnownUsers {
  find(facts: UserFacts): User | undefined;
  add(user: User): void;
}

/** Reads the visible members of staff that rows of a batch may stand for: by external id, else e-mail, else name. */
export async function knownUsers(tx: TransactionScope, rows: readonly UserFacts[]): Promise<KnownUsers> {
  const byExternalId = new Map<string, User>();
  const byEmail = new Map<string, User>();
  const byName = new Map<string, User>();
  const byId = new Map<string, User>();
  const known: KnownUsers = {
    add: (user) => {
      const same = byId.get(user.id) ?? user;
      byId.set(same.id, same);
      if (same.externalId !== null) byExternalId.set(same.externalId, same);
      if (same.email !== null) byEmail.set(same.email, same);
      byName.set(same.nameSort, same);
    },
    find: ({ externalId, email, nameSort }) => {
      const exact = externalId == null ? undefined : byExternalId.get(externalId);
      if (exact) return exact;
      const similar = (email == null ? undefined : byEmail.get(email)) ?? byName.get(nameSort ?? '');
      // Two rows with different external ids, or of one name with different addresses, are two people.
      if (similar && externalId != null && similar.externalId !== null) return undefined;
      if (similar && email != null && similar.email !== null && similar.email !== email) return undefined;
      return similar;
    },
  };
  const columns = [
    ['external_id_live', rows.map(({ externalId }) => externalId)],
    ['email', rows.map(({ email }) => email)],
    ['name_sort', rows.map(({ nameSort }) => nameSort)],
  ] as const;
  for (const [column, values] of columns) {
    for (const user of await usersWith(tx, column, values)) known.add(user);
  }
  return known;
}

async function usersWith(
  tx: TransactionScope,
  column: string,
  values: readonly (string | null | undefined)[],
): Promise<User[]> {
  const wanted = [...new Set(values.filter((value) => value != null))];
  if (wanted.length === 0) return [];
  const visible = userPolicy.predicate(tx.principal, 'u');
  return tx.db.select(
    User,
    `SELECT ${columnList(User, 'u')} FROM users u WHERE u.${column} IN (${placeholders(wanted)}) ` +
      `AND u.deleted_at IS NULL AND ${visible.sql} ORDER BY u.created_at DESC, u.id DESC`,
    [...wanted, ...visible.parameters],
  );
}
