import { toNumber } from '../../../shared/db/rows.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CreateRoleInput } from '../__generated__/resolvers-types.js';
import { MOST_ROLES } from './list-roles.js';
import { checkedName, kindOf, roleFacts, translatingDuplicates } from './role-facts.js';
import { Role } from './role.entity.js';
import { assertWithinRights, rightsOfRole } from './within-rights.js';

/** Makes a role of this deployment; answers its id. */
export async function createRole(scope: RequestScope, input: CreateRoleInput): Promise<string> {
  const name = checkedName(input.name);
  const facts = { description: '', scopes: [], levels: {}, ...roleFacts(input) };
  const kind = kindOf(input.kind);
  assertWithinRights(scope.principal, rightsOfRole({ ...facts, kind }));
  return inTransaction(scope, async (tx) => {
    const [count] = await tx.db.query('SELECT COUNT(*) AS n FROM roles WHERE deleted_at IS NULL');
    if (toNumber(count?.n) >= MOST_ROLES) {
      throw new AppError('CONFLICT', `There are ${String(MOST_ROLES)} roles already, and there can be no more.`);
    }
    const now = tx.now();
    const role: Role = {
      id: tx.newId('rol'),
      name,
      nameLive: name,
      ...facts,
      kind,
      isChanged: true,
      version: 1,
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
    };
    await translatingDuplicates('input', () => tx.db.insert(Role, role));
    return role.id;
  });
}
