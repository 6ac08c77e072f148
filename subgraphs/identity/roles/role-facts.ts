import type { PrincipalKind, RowLevel } from '../../../shared/access/principal.js';
import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import { badInput } from '../../../shared/errors.js';
import { cleanedText } from '../../../shared/text/cleaned-text.js';
import { guardedTypes, scopes as knownScopes } from '../__generated__/guarded-types.js';
import type { RoleKind, RoleLevelInput } from '../__generated__/resolvers-types.js';
import { Role } from './role.entity.js';

/** Makes a broken unique index of roles the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(Role, 'role', {
  ux_roles_name_live: { field: 'name', label: 'name' },
});

const KINDS: Readonly<Record<RoleKind, PrincipalKind>> = {
  STAFF: 'staff',
  BI: 'bi',
  PARTNER_APP: 'partner-app',
  CUSTOMER: 'customer',
  ANONYMOUS: 'anonymous',
};

/** The kind as the graph calls it. */
export function roleKind(kind: PrincipalKind): RoleKind {
  return kind.toUpperCase().replace('-', '_') as RoleKind;
}

/** The kind as principals have it. */
export function kindOf(kind: RoleKind): PrincipalKind {
  return KINDS[kind];
}

/** Checks a role's name. */
export function checkedName(name: string): string {
  if (/^[a-z][a-z\d-]{1,39}$/.test(name)) return name;
  throw badInput('input.name', 'must be 2 to 40 small letters, digits and hyphens, beginning with a letter.');
}

/** Checks what an input says of a role; what is omitted stays out. Fails with `BAD_USER_INPUT`. */
export function roleFacts(input: {
  readonly description?: string | null;
  readonly scopes?: readonly string[] | null;
  readonly levels?: readonly RoleLevelInput[] | null;
}): Partial<Pick<Role, 'description' | 'scopes' | 'levels'>> {
  const { description, scopes, levels } = input;
  return {
    ...(description == null ? {} : { description: cleanedText(description, 'input.description', { max: 500 }) }),
    ...(scopes == null ? {} : { scopes: checkedScopes(scopes) }),
    ...(levels == null ? {} : { levels: checkedLevels(levels) }),
  };
}

function checkedScopes(scopes: readonly string[]): string[] {
  scopes.forEach((scope, index) => {
    if (!knownScopes.includes(scope)) throw badInput(`input.scopes.${String(index)}`, 'there is no such scope.');
  });
  return [...new Set(scopes)].sort();
}

function checkedLevels(levels: readonly RoleLevelInput[]): Record<string, RowLevel> {
  const checked: Record<string, RowLevel> = {};
  levels.forEach(({ type, level }, index) => {
    const path = `input.levels.${String(index)}`;
    const supported = Object.hasOwn(guardedTypes, type) ? guardedTypes[type] : undefined;
    if (!supported) throw badInput(`${path}.type`, 'there is no such type with rows of its own.');
    if (Object.hasOwn(checked, type)) throw badInput(`${path}.type`, 'stands twice.');
    const wanted = level.toLowerCase() as RowLevel;
    if (!['all', 'none', ...supported].includes(wanted)) {
      const possible = ['all', 'none', ...supported].map((each) => each.toUpperCase()).join(', ');
      throw badInput(`${path}.level`, `rows of ${type} can be told apart by ${possible} only.`);
    }
    checked[type] = wanted;
  });
  return checked;
}
