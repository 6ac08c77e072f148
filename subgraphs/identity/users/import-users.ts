import { toSqlValues } from '../../../shared/db/rows.js';
import { updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { changedFacts, withoutNulls } from '../../../shared/import-rows/changed-facts.js';
import { importRows, type ImportInput, type RowOutcome } from '../../../shared/import-rows/import-rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { ImportUserRowInput } from '../__generated__/resolvers-types.js';
import { newUser } from './create-user.js';
import { hasLeft } from './has-left.js';
import { assertMayChange } from './locked-user.js';
import { knownUsers } from './known-users.js';
import { userFacts, type UserFacts } from './user-facts.js';
import { assertManager, translatingDuplicates } from './user-rules.js';
import { User } from './user.entity.js';
import { userPolicy } from './user.policy.js';

/** A row that has been checked, before the database has its say. */
interface PreparedUser {
  facts: UserFacts;
  managerId: string | null;
}

/** Imports members of staff; each row succeeds or is refused on its own. */
export function importUsers(scope: RequestScope, input: ImportInput<ImportUserRowInput>) {
  return importRows(scope, input, {
    prepare: (row: ImportUserRowInput): PreparedUser => ({
      facts: userFacts(withoutNulls(row), 'row'),
      managerId: row.managerId ?? null,
    }),
    store: (tx, rows) => storeUsers(tx, rows, input.onDuplicate),
  });
}

async function storeUsers(
  tx: TransactionScope,
  rows: readonly PreparedUser[],
  onDuplicate: ImportInput<never>['onDuplicate'],
): Promise<RowOutcome[]> {
  const known = await knownUsers(
    tx,
    rows.map(({ facts }) => facts),
  );
  const created: User[] = [];
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    const existing = onDuplicate === 'CREATE' ? undefined : known.find(row.facts);
    if (existing) {
      // A row that an earlier one of this batch created has to be in the table before it can be changed.
      if (onDuplicate === 'UPDATE') await flush(tx, created);
      outcomes.push(onDuplicate === 'SKIP' ? { status: 'SKIPPED', id: existing.id } : await update(tx, existing, row));
      continue;
    }
    if (row.managerId !== null) await assertManager(tx, undefined, row.managerId, 'row.managerId');
    const user = newUser(tx, row.facts, { managerId: row.managerId, teamId: null });
    created.push(user);
    known.add(user);
    outcomes.push({ status: 'CREATED', id: user.id });
  }
  await flush(tx, created);
  return outcomes;
}

async function flush(tx: TransactionScope, created: User[]): Promise<void> {
  await translatingDuplicates('row', () => tx.db.insert(User, created.splice(0)));
}

async function update(tx: TransactionScope, existing: User, { facts, managerId }: PreparedUser): Promise<RowOutcome> {
  const { id, version } = existing;
  const changes = changedFacts(existing, { ...facts, ...(managerId === null ? {} : { managerId }) });
  if (Object.keys(changes).length === 0) return { status: 'UNCHANGED', id };
  await assertMayChange(tx, existing, changes);
  if (changes.managerId != null) await assertManager(tx, id, changes.managerId, 'row.managerId');
  const values = toSqlValues(User, { ...changes, updatedAt: tx.now() });
  await translatingDuplicates('row', () =>
    updateVisible(tx, User, userPolicy, { id, expectedVersion: version }, values),
  );
  if (changes.isActive === false) await hasLeft(tx, existing);
  Object.assign(existing, changes, { version: version + 1 });
  return { status: 'UPDATED', id };
}
