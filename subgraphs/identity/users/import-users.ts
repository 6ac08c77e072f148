import { BatchIds, importSystem, withIdsApart } from '../../../shared/external-ids/batch-ids.js';
import { toSqlValues } from '../../../shared/db/rows.js';
import { updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { changedFacts, withoutNulls } from '../../../shared/import-rows/changed-facts.js';
import { importRows, type ImportInput, type RowOutcome } from '../../../shared/import-rows/import-rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { ImportUserRowInput } from '../__generated__/resolvers-types.js';
import { newUser } from './create-user.js';
import { hasLeft } from './has-left.js';
import { assertMayChange } from './locked-user.js';
import { knownUsers, type KnownUsers, type PreparedUser } from './known-users.js';
import { userFacts } from './user-facts.js';
import { assertManager, translatingDuplicates } from './user-rules.js';
import { User } from './user.entity.js';
import { userPolicy } from './user.policy.js';
import { userRecord } from './user.record.js';

/** Imports members of staff; each row succeeds or is refused on its own. */
export function importUsers(scope: RequestScope, input: ImportInput<ImportUserRowInput>) {
  const system = importSystem(input);
  return importRows(scope, input, {
    prepare: (given: ImportUserRowInput): PreparedUser => {
      const { row, ids } = withIdsApart(given, system);
      return { facts: userFacts(withoutNulls(row), 'row'), ids, managerId: row.managerId ?? null };
    },
    store: (tx, rows) => storeUsers(tx, rows, input.onDuplicate, system),
  });
}

/** The batch so far: what is known, and what waits to be inserted in one statement. */
interface Batch {
  tx: TransactionScope;
  known: KnownUsers;
  ids: BatchIds;
  created: User[];
}

async function storeUsers(
  tx: TransactionScope,
  rows: readonly PreparedUser[],
  onDuplicate: ImportInput<never>['onDuplicate'],
  system: string | undefined,
): Promise<RowOutcome[]> {
  const ids = new BatchIds(tx, userRecord, system, rows);
  const batch: Batch = { tx, known: await knownUsers(tx, rows, ids), ids, created: [] };
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    const existing = onDuplicate === 'CREATE' ? undefined : batch.known.find(row);
    if (existing) {
      // A row that an earlier one of this batch created has to be in the table before it can be changed.
      if (onDuplicate === 'UPDATE') await flush(batch);
      outcomes.push(
        onDuplicate === 'SKIP' ? { status: 'SKIPPED', id: existing.id } : await update(batch, existing, row),
      );
      continue;
    }
    if (row.managerId !== null) await assertManager(tx, undefined, row.managerId, 'row.managerId');
    const user = newUser(tx, row.facts, { managerId: row.managerId, teamId: null });
    batch.created.push(user);
    batch.ids.add(user.id, row.ids);
    batch.known.add(user);
    outcomes.push({ status: 'CREATED', id: user.id });
  }
  await flush(batch);
  return outcomes;
}

async function flush({ tx, ids, created }: Batch): Promise<void> {
  await translatingDuplicates('row', () => tx.db.insert(User, created.splice(0)));
  await ids.flush();
}

async function update({ tx, known, ids }: Batch, existing: User, row: PreparedUser): Promise<RowOutcome> {
  const { facts, managerId } = row;
  const { id, version } = existing;
  const changes = changedFacts(existing, { ...facts, ...(managerId === null ? {} : { managerId }) });
  if (Object.keys(changes).length === 0 && !ids.differ(id, row.ids)) return { status: 'UNCHANGED', id };
  await assertMayChange(tx, existing, changes);
  if (changes.managerId != null) await assertManager(tx, id, changes.managerId, 'row.managerId');
  const values = toSqlValues(User, { ...changes, updatedAt: tx.now() });
  await translatingDuplicates('row', () =>
    updateVisible(tx, User, userPolicy, { id, expectedVersion: version }, values),
  );
  if (changes.isActive === false) await hasLeft(tx, existing);
  await ids.change(id, row.ids);
  Object.assign(existing, changes, { version: version + 1 });
  known.add(existing);
  return { status: 'UPDATED', id };
}
