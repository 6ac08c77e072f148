import { notFound } from '../../../shared/db/transaction.js';
import type { Context } from '../context.js';
import type { Role } from './role.entity.js';
import { rolePolicy } from './role.policy.js';

/** A role as it stands before a change, which is read anew after it; fails with `NOT_FOUND`. */
export async function knownRole({ loaders }: Context, id: string): Promise<Role> {
  const role = await loaders.roleById.load(id);
  loaders.roleById.clear(id);
  if (!role) throw notFound(rolePolicy.label, id);
  return role;
}
