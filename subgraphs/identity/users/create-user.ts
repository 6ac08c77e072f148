import { checkedExternalIds } from '../../../shared/external-ids/checked-external-ids.js';
import { addExternalIds, idsOfNew } from '../../../shared/external-ids/external-ids.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CreateUserInput } from '../__generated__/resolvers-types.js';
import { assertTeam } from '../teams/team-rules.js';
import { userFacts, type UserFacts } from './user-facts.js';
import { assertManager, translatingDuplicates } from './user-rules.js';
import { User } from './user.entity.js';
import { userRecord } from './user.record.js';

/** Adds a member of staff to the directory; answers the id. */
export async function createUser(scope: RequestScope, input: CreateUserInput): Promise<string> {
  const facts = userFacts(input, 'input');
  const externalIds = checkedExternalIds(input.externalIds, 'input.externalIds');
  return inTransaction(scope, async (tx) => {
    if (input.managerId != null) await assertManager(tx, undefined, input.managerId, 'input.managerId');
    if (input.teamId != null) await assertTeam(tx, input.teamId, 'input.teamId');
    const user = newUser(tx, facts, { managerId: input.managerId ?? null, teamId: input.teamId ?? null });
    await translatingDuplicates('input', () => tx.db.insert(User, user));
    await addExternalIds(tx, userRecord, idsOfNew(user.id, externalIds), 'input');
    return user.id;
  });
}

/** A new row with its defaults. */
export function newUser(
  tx: TransactionScope,
  facts: UserFacts,
  { managerId, teamId }: Pick<User, 'managerId' | 'teamId'>,
): User {
  const now = tx.now();
  return {
    externalId: null,
    externalIdLive: null,
    name: '',
    nameSort: '',
    namePinyin: '',
    email: null,
    title: null,
    teamName: null,
    locale: null,
    timeZone: null,
    workingHours: null,
    roles: null,
    isActive: true,
    ...facts,
    id: tx.newId('usr'),
    managerId,
    teamId,
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}
