import type { Principal } from '../../../shared/access/principal.js';
import { badInput } from '../../../shared/errors.js';
import { identity } from '../../../subgraphs/identity/subgraph.js';
import { principalOf } from '../../authentication/principals.js';
import { askSubgraph } from '../ask-subgraph.js';
import type { Context } from '../context.js';

const HOLDER = 'query ($id: ID!) { _tokenHolder(userId: $id) { isActive roles teamIds territoryIds } }';

interface TokenHolder {
  readonly isActive: boolean;
  readonly roles: readonly string[];
  readonly teamIds: readonly string[];
  readonly territoryIds: readonly string[];
}

/** Whose access is explained. */
export interface ExplainedHolder {
  /** Names of the roles that count. */
  readonly roles: readonly string[];
  /** As their requests would be judged; undefined for somebody whose requests would be refused. */
  readonly principal: Principal | undefined;
  /** Why they may do anything or nothing at all. */
  readonly reason: string;
}

/** Finds out as whom requests of a member of staff, or of whoever holds these roles, would be judged at this moment. */
export async function explainedHolder(
  scope: Context,
  { userId, roles }: { readonly userId?: string | null; readonly roles?: readonly string[] | null },
): Promise<ExplainedHolder> {
  const { services } = scope;
  const book = services.rights.roles;
  if (userId == null && roles == null) throw badInput('userId', 'give a member of staff, or roles.');
  const unknown = roles?.find((name) => !book.has(name));
  if (unknown !== undefined) throw badInput('roles', `there is no role ${JSON.stringify(unknown)}.`);
  const holder = userId == null ? undefined : await tokenHolder(scope, userId);
  const held = [...new Set(roles ?? holder?.roles ?? [])];
  if (holder?.isActive === false)
    return { roles: held, principal: undefined, reason: 'They do not work here any more.' };
  const principal = principalOf(book, {
    sub: userId ?? held.join('+'),
    exp: 0,
    roles: held,
    team_ids: [...(holder?.teamIds ?? [])],
    territory_ids: [...(holder?.territoryIds ?? [])],
    ...(userId == null ? {} : { user_id: userId }),
  });
  if (!principal) return { roles: held, principal, reason: 'They have no role.' };
  return { roles: principal.roles, principal, reason: `They have ${principal.roles.join(', ')}.` };
}

async function tokenHolder(scope: Context, id: string): Promise<TokenHolder> {
  const { _tokenHolder: holder } = await askSubgraph<{ _tokenHolder: TokenHolder | null }>(
    scope,
    identity.name,
    HOLDER,
    {
      id,
    },
  );
  if (!holder) throw badInput('userId', 'there is no member of staff with this id.');
  return holder;
}
