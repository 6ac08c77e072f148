import { toNumber, toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, lockVisible, updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError, badInput } from '../../../shared/errors.js';
import { cleanedText } from '../../../shared/text/cleaned-text.js';
import { sortableName } from '../../../shared/text/normal-form.js';
import type {
  CreateSavedFilterInput,
  DeleteSavedFilterInput,
  SavedFilterSharing,
  UpdateSavedFilterInput,
} from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { taken } from './list-input.js';
import { SavedFilter } from './saved-filter.entity.js';
import { mayChange, ownSavedFilters, savedFilterPolicy } from './saved-filter.policy.js';

/** How many saved filters somebody may have. */
const MOST = 200;

/** Keeps a filter of a list; answers its id. */
export async function createSavedFilter(scope: Context, input: CreateSavedFilterInput): Promise<string> {
  const { userId } = scope.principal;
  if (scope.principal.kind !== 'staff' || userId === undefined) {
    throw new AppError('FORBIDDEN', 'Only members of staff keep filters.');
  }
  const { list, filter = null, sort = null } = input;
  const now = scope.now();
  const row: SavedFilter = {
    id: scope.newId('sfl'),
    ...named(input.name),
    ...taken(scope, { list, filter, sort }),
    ...shared(scope, input.sharedWith, userId),
    ownerId: userId,
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
  return inTransaction(scope, async (tx) => {
    await assertFew(tx, userId);
    await tx.db.insert(SavedFilter, row);
    return row.id;
  });
}

/** Changes what is given of a saved filter, unless it changed in between. */
export async function updateSavedFilter(scope: Context, input: UpdateSavedFilterInput): Promise<void> {
  const { name, sharedWith } = input;
  await inTransaction(scope, async (tx) => {
    const row = await changeable(tx, input.id);
    const { list, ownerId } = row;
    const { filter, sort } = input;
    const changes = {
      ...(filter === undefined ? {} : { filter: taken(scope, { list, filter, sort: null }).filter }),
      ...(sort === undefined ? {} : { sort: taken(scope, { list, filter: null, sort }).sort }),
      ...(name == null ? {} : named(name)),
      ...(sharedWith == null ? {} : shared(scope, sharedWith, ownerId)),
      updatedAt: tx.now(),
    };
    await updateVisible(tx, SavedFilter, ownSavedFilters, input, toSqlValues(SavedFilter, changes));
    return input.id;
  });
}

/** Deletes a saved filter, unless it changed in between; nothing of what it asked for stays in its row. */
export async function deleteSavedFilter(scope: Context, input: DeleteSavedFilterInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    await changeable(tx, input.id);
    const now = tx.now();
    const changes = { filter: null, sort: null, updatedAt: now, deletedAt: now };
    await updateVisible(tx, SavedFilter, ownSavedFilters, input, toSqlValues(SavedFilter, changes));
    return input.id;
  });
}

/** A saved filter that the caller sees, locked until the commit; fails with `FORBIDDEN` where they may only use it. */
async function changeable(tx: TransactionScope, id: string): Promise<SavedFilter> {
  const row = await lockVisible(tx, SavedFilter, savedFilterPolicy, id);
  if (mayChange(tx.principal, row)) return row;
  throw new AppError('FORBIDDEN', 'Only its owner may change a saved filter.');
}

function named(given: string): Pick<SavedFilter, 'name' | 'nameSort'> {
  const name = cleanedText(given, 'input.name', { max: 100 });
  return { name, nameSort: sortableName(name) };
}

function shared(
  { principal: { userId, teamIds } }: Context,
  sharedWith: SavedFilterSharing,
  ownerId: string,
): Pick<SavedFilter, 'sharedWith' | 'teamId'> {
  if (sharedWith !== 'TEAM') return { sharedWith, teamId: null };
  if (userId !== ownerId) throw new AppError('FORBIDDEN', 'Only its owner may share a saved filter with a team.');
  const [teamId] = teamIds;
  if (teamId === undefined) throw badInput('input.sharedWith', 'you are in no team.');
  return { sharedWith, teamId };
}

async function assertFew(tx: TransactionScope, ownerId: string): Promise<void> {
  const [row] = await tx.db.query(
    'SELECT COUNT(*) AS total FROM saved_filters WHERE owner_id = ? AND deleted_at IS NULL',
    [ownerId],
  );
  if (toNumber(row?.total) < MOST) return;
  throw new AppError('CONFLICT', `You have ${String(MOST)} saved filters; delete one first.`, { maximum: MOST });
}
