import type { Principal, RowLevel } from '../../../shared/access/principal.js';
import type { RoleRights } from '../../../shared/access/role-rights.js';
import type { AccessFacts } from '../../../shared/journal/record-type.js';
import { askSubgraph } from '../ask-subgraph.js';
import type { RecordSource } from '../changes/record-sources.js';

/** Whose a record is; null where nothing tells. */
export type RecordAccess = AccessFacts | null;

const ACCESS = `query ($type: String!, $id: ID!) {
  _recordAccess(recordType: $type, id: $id) { ownerId teamId territoryId customerId partnerId isPublished }
}`;

/** Whose a record is; null where the row rules do not let somebody reach it. */
export async function recordAccess(
  asWhom: Parameters<typeof askSubgraph>[0],
  { typeName: type, subgraph }: RecordSource,
  id: string,
): Promise<RecordAccess> {
  const answer = await askSubgraph<{ _recordAccess: RecordAccess }>(asWhom, subgraph, ACCESS, { type, id });
  return answer._recordAccess;
}

/** The level of a role for a type. */
export function levelOf(role: RoleRights | undefined, typeName: string): RowLevel {
  return role && Object.hasOwn(role.levels, typeName) ? (role.levels[typeName] ?? 'none') : 'none';
}

/** Says what a level looks at, and what it finds; staff are named to those only who may read them. */
export function levelReason(
  level: RowLevel,
  access: RecordAccess,
  holder: Principal,
  { scopes }: Pick<Principal, 'scopes'>,
): string {
  const staff = (id: string | null | undefined) =>
    id == null ? 'nobody' : scopes.includes('users:read') ? id : 'somebody';
  switch (level) {
    case 'none':
      return 'NONE: it reaches no records of this type.';
    case 'all':
      return 'ALL: it reaches all records of this type.';
    case 'own':
      return `OWN: the owner is ${staff(access?.ownerId)}; they are ${holder.userId ?? 'no member of staff'}.`;
    case 'team':
      return `TEAM: the team is ${access?.teamId ?? 'none'}; theirs is ${holder.teamIds.join(', ') || 'none'}.`;
    case 'territory':
      return `TERRITORY: the territory is ${access?.territoryId ?? 'none'}; theirs is ${holder.territoryIds.join(', ') || 'none'}.`;
    case 'partner':
      return `PARTNER: the partner is ${access?.partnerId ?? 'none'}; theirs is ${holder.partnerId ?? 'none'}.`;
    case 'customer':
      return `CUSTOMER: the customer is ${access?.customerId ?? 'none'}; they are ${holder.customerId ?? 'none'}.`;
    case 'published':
      return `PUBLISHED: it is ${access?.isPublished ? '' : 'not '}published.`;
  }
}
