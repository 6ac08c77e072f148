import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { allOf, oneOf } from '../../../shared/db/conditions.js';
import type { BatchIds, RowIds } from '../../../shared/external-ids/batch-ids.js';
import { columnList } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import type { UserFacts } from './user-facts.js';
import { User } from './user.entity.js';
import { userPolicy } from './user.policy.js';

/** A row of an import that has been checked, before the database has its say. */
export interface PreparedUser {
  facts: UserFacts;
  ids: RowIds;
  managerId: string | null;
}

/** The members of staff that rows of an import may stand for. */
export interface KnownUsers {
  find(row: PreparedUser): User | undefined;
  add(user: User): void;
}

/** Reads the visible members of staff that rows of a batch may stand for: by external id, else e-mail, else name. */
export async function knownUsers(
  tx: TransactionScope,
  rows: readonly PreparedUser[],
  ids: BatchIds,
): Promise<KnownUsers> {
  const byExternalId = new Map<string, User>();
  const byEmail = new Map<string, User>();
  const byName = new Map<string, User>();
  const byId = new Map<string, User>();
  const known: KnownUsers = {
    add: (user) => {
      const same = byId.get(user.id) ?? user;
      byId.set(same.id, same);
      const key = ids.keyOf(same);
      if (key !== null) byExternalId.set(key, same);
      if (same.email !== null) byEmail.set(same.email, same);
      byName.set(same.nameSort, same);
    },
    find: ({ facts: { email, nameSort }, ids: given }) => {
      const exact = given.key === null ? undefined : byExternalId.get(given.key);
      if (exact) return exact;
      const similar = (email == null ? undefined : byEmail.get(email)) ?? byName.get(nameSort ?? '');
      // Those of one name with different addresses are two people.
      if (similar && ids.contradicts(similar, given)) return undefined;
      if (similar && email != null && similar.email !== null && similar.email !== email) return undefined;
      return similar;
    },
  };
  const wanted = (values: readonly (string | null | undefined)[]) => [
    ...new Set(values.filter((each) => each != null)),
  ];
  const conditions = [
    ids.condition('u'),
    oneOf('u.email', wanted(rows.map(({ facts }) => facts.email))),
    oneOf('u.name_sort', wanted(rows.map(({ facts }) => facts.nameSort))),
  ];
  const found: User[] = [];
  for (const condition of conditions) found.push(...(await usersWith(tx, condition)));
  await ids.load(found);
  for (const user of found) known.add(user);
  return known;
}

async function usersWith(tx: TransactionScope, condition: SqlCondition | undefined): Promise<User[]> {
  if (!condition?.parameters.length) return [];
  const { sql, parameters } = allOf(condition, userPolicy.predicate(tx.principal, 'u'));
  return tx.db.select(
    User,
    `SELECT ${columnList(User, 'u')} FROM users u WHERE ${sql} AND u.deleted_at IS NULL ` +
      'ORDER BY u.created_at DESC, u.id DESC',
    parameters,
  );
}
